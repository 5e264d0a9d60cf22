using Aftercourse.Assessing;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Tests.Assessing;

/// <summary>A small article with one of everything, and people assessed with it.</summary>
internal static class Sample
{
    private const string Text = """
        ---
        id: sample
        title: A sample
        language: en
        version: 1.0.0
        references:
          - { id: one, type: report, title: A report }
        ---
        # After a needle

        Soreness fades. [@one] {#soreness .supported}

        ```rule
        procedure needle "a needle"
          asks deep
          kind thin "a thin needle"
          kind thick "a thick needle"

        fact pain is 0 to 10
          ask "How bad?"
          diary strength
        fact place is any of back, leg
          ask "Where?"
          diary place
        fact lasted is duration up to 1 year
          ask "Since when?"
          diary lasted
        fact trend is one of easing, steady, growing
          ask "Which way?"
          diary trend
        fact fever
          ask "Fever?"
          label "a fever"
        fact shivering
          ask "Shivering?"
          only if fever
        fact weak
          ask "Weak?"
          label "a weak leg"
        fact thinner
          ask "Blood thinner?"
          about person
        fact deep
          ask "Was it deep?"
        fact scar
          ask "A scar?"
          about person
        fact rash
          ask "A rash?"

        group danger "Any of these?"
          asks weak, fever

        course soreness-course "soreness"
          after needle
          where back
          begins within 24 hours
          pain up to 6 until 24 hours, up to 3 until 7 days
          say "It is sore."
        ```

        A weak leg is an emergency. [@one] {#weakness .supported}

        ```rule
        alarm weak-leg emergency
          after needle
          when weak
          say "A weak leg needs help now."
          watch "a weak leg"
        ```

        A fever is urgent. [@one] {#fevers .supported}

        ```rule
        alarm hot urgent
          after needle, within 30 days
          when fever
          say "A fever has to be seen."
          watch "a fever"
        alarm shaking emergency
          after needle, within 30 days
          when shivering
          say "Shivering with a fever."
        alarm bleeding urgent
          unsure contact
          when thinner and trend is growing
          say "It may be bleeding."
        alarm late urgent
          after needle, from 3 days
          when onset > 48 hours and pain >= 1
          say "It began late."
        alarm deep-pain urgent
          after thick
          when deep and pain >= 5
          say "Deep and strong."
        alarm grows contact
          after thick
          when trend is growing
          say "It grows."
        alarm grows-oddly urgent
          after thick
          when trend is growing and not explained
          say "It grows, and nothing explains it."
        cause bruise "a bruise"
          after needle, within 7 days
          when pain >= 1
          say "A bruise."
        advice rest
          at expected
          say "Rest."
        advice go
          at urgent, emergency
          say "Go."
        caution on-scar not there
          before needle
          when scar
          say "Not on a scar."
        caution with-rash do not
          before thin
          when rash
          say "Not with a rash."
        always "A weak leg is an emergency"
          after needle
          when weak
          level emergency
        ```
        """;

    public static CompiledArticle Article { get; } = Compile();

    public static Assessor Assessor { get; } = new(Article, new Interpreter(Article));

    public static Fact Fact(string name) => Article.Facts.Concat(Article.Details).Single(f => f.Name == name);

    /// <summary>Somebody after a thin needle, so many hours ago.</summary>
    public static Snapshot Person(int hours, string answers, string rest = ", others: no", string kind = "thin")
    {
        var text = $"person: {{ thinner: no, scar: no }}\nprocedures: [{{ kind: {kind}, at: 0 hours, details: {{ deep: no }} }}]\ncheckIns: [{{ at: {hours} hours, answers: {{ {answers} }}{rest} }}]";
        return Read(text);
    }

    public static Snapshot Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var episode = EpisodeReading.Read(new SourceText("episode", text), Article, diagnostics);
        return episode is null
            ? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted().Select(d => d.Message)))
            : new SnapshotReduction(Article).AtLast(episode);
    }

    public static Assessment Assess(int hours, string answers, string rest = ", others: no", string kind = "thin") => Assessor.Assess(Person(hours, answers, rest, kind));

    private static CompiledArticle Compile()
    {
        var compilation = Compilation.Compile([new SourceText("sample.md", Text)], new DiagnosticBag());
        return compilation.Article ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Span} {d.Message}")));
    }
}

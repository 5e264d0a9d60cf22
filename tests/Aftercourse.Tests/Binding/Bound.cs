using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Tests.Binding;

/// <summary>Rules in an article around them that has a claim and a few facts.</summary>
internal static class Bound
{
    private const string Front = "---\nid: a\ntitle: A\nlanguage: en\nversion: 1.0.0\n---\n";

    public const string Vocabulary = """
        procedure massage "a massage"
          asks firm
          kind toning "a toning massage"

        procedure injection "an injection"

        fact firm
          ask "Was it firm?"

        fact pain is 0 to 10
          ask "How bad?"
          diary strength

        fact place is any of neck, back, legs
          ask "Where?"
          diary place

        fact lasted is duration up to 1 year
          ask "How long?"
          diary lasted

        fact trend is one of easing, steady, growing
          ask "Which way?"
          only if pain >= 1
          diary trend

        fact fever
          ask "Fever?"

        fact chills
          ask "Chills?"

        finding ill is fever or chills

        """;

    public static Compilation Compile(string rules) =>
        Compilation.Compile([new SourceText("a.md", $"{Front}\nIt is so. {{#so .no-evidence because=\"We found none.\"}}\n\n```rule\n{rules.ReplaceLineEndings("\n")}```\n")], new DiagnosticBag());

    public static IEnumerable<Diagnostic> Diagnostics(string rules) => Compile(rules).Diagnostics;

    /// <summary>The condition of the rule named <c>x</c>, beside the vocabulary.</summary>
    public static string Condition(string rule)
    {
        var compilation = Compile(Vocabulary + rule);
        var article = compilation.Article ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics));
        return ConditionText.Of(article.Rules.Single(r => r.Name == "x").Condition);
    }

    public static string Alarm(string clauses) => Condition($"alarm x urgent\n  {clauses}\n  say \"S.\"\n");
}

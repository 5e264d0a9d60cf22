using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using CsCheck;

namespace Aftercourse.Tests.Evaluating;

/// <summary>Articles to assess with: the frozen section of the benchmarks, and small ones at random.</summary>
internal static class GivenArticles
{
    /// <summary>The frozen section.</summary>
    public static CompiledArticle Section { get; } = Compile([.. Embedded()]);

    /// <summary>A small article whose rules are random and use every construct of the language.</summary>
    public static Gen<CompiledArticle> Small { get; } = GenRules.Text.Select(rules => Compile([new SourceText("small.md", Head + rules + "```\n")]));

    private const string Head = """
        ---
        id: small
        title: Small
        language: en
        version: 1.0.0
        ---
        # Small

        A claim on which all rules rest. {#claim .no-evidence because="We found none."}

        ```rule
        procedure needle "a needle"
          kind thin "a thin needle"
            kind thinnest "the thinnest needle"
          kind thick "a thick needle"
            asks depth, bled
          asks tries
        procedure massage "a massage"

        fact depth is one of shallow, middle, deep
          ask "How deep?"
        fact bled
          ask "Did it bleed?"
        fact tries is 1 to 9
          ask "How many tries?"
        fact pain is 0 to 10
          ask "How bad is it?"
          diary strength
        fact worst is 0 to 10
          ask "How bad was it?"
          diary worst
        fact place is any of back, neck, leg
          ask "Where is it?"
          only if pain >= 1
          diary place
        fact lasted is duration up to 60 days
          ask "How long?"
          only if pain >= 1
          diary lasted
        fact trend is one of easing, steady, growing
          ask "Which way?"
          only if pain >= 1
          diary trend
        fact temperature is 35.0 to 42.0 °C
          ask "How warm are you?"
        fact weak
          ask "Is a leg weak?"
        fact numb
          ask "Is a leg numb?"
          only if weak or not ill
        fact ill
          ask "Are you ill?"
          about person


        """;

    private static CompiledArticle Compile(IReadOnlyList<SourceText> files)
    {
        var compilation = Compilation.Compile(files, new DiagnosticBag());
        return compilation.Article ?? throw new InvalidOperationException(
            string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Code.Id} {d.Span}: {d.Message}")) + "\n" + files[^1].Text);
    }

    private static IEnumerable<SourceText> Embedded()
    {
        var assembly = typeof(GivenArticles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("section/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new SourceText(name["section/".Length..], reader.ReadToEnd());
        }
    }
}

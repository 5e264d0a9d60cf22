using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Bench;

/// <summary>The frozen article, and the two people that everything is measured on.</summary>
public static class Section
{
    /// <summary>Its files.</summary>
    public static IReadOnlyList<SourceText> Files { get; } = Read("");

    /// <summary>Compiled when first asked for, so that a cold start can be measured.</summary>
    public static CompiledArticle Article => field ??= Compile();

    /// <summary>20 hours after a spinal, pain 4 around the needle mark since 10 hours, no danger sign: expected.</summary>
    public static Snapshot Settled => field ??= new(
        [.. Article.Facts.Select(AnswerOfSettled)],
        [new Occurrence(Article.Procedures.Single(p => p.Name == "spinal"), Answer.Of(1200), Answer.Of(1200), Answer.Of(600), 1, [.. Article.Details.Select(d => Answer.Of(d.Name == "attempts" ? 1 : 0))])]);

    /// <summary>20 hours after a spinal, and nothing answered yet.</summary>
    public static Snapshot NothingKnown => field ??= new(
        [.. Article.Facts.Select(_ => Answer.Unanswered)],
        [Settled.Occurrences[0] with { Onset = Answer.Unanswered, Details = [.. Article.Details.Select(_ => Answer.Unanswered)] }]);

    /// <summary>The files of the whole article as it is today.</summary>
    public static IReadOnlyList<SourceText> WholeFiles => field ??= Read("whole/");

    /// <summary>The whole article, compiled when first asked for.</summary>
    public static CompiledArticle Whole => field ??= Compile(WholeFiles);

    /// <summary>Compiles the files.</summary>
    public static CompiledArticle Compile() => Compile(Files);

    private static CompiledArticle Compile(IReadOnlyList<SourceText> files)
    {
        var compilation = Compilation.Compile(files, new DiagnosticBag());
        return compilation.Article
            ?? throw new InvalidOperationException("The frozen article does not compile: " + string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Code.Id} {d.Span}: {d.Message}")));
    }

    private static Answer AnswerOfSettled(Fact fact) => fact.Name switch
    {
        "pain" => Answer.Of(4),
        "worst-pain" => Answer.Of(5),
        "place" => Answer.Of(1 << fact.Options.Single(o => o.Name == "needle-site").Index),
        "lasted" => Answer.Of(600),
        "trend" => Answer.Of(fact.Options.Single(o => o.Name == "easing").Index),
        _ => Answer.No,
    };

    // The frozen files have no folder before their names.
    private static ImmutableArray<SourceText> Read(string folder)
    {
        var assembly = typeof(Section).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith("whole/", StringComparison.Ordinal) == folder.Length > 0).Order(StringComparer.Ordinal).Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SourceText(name[folder.Length..], reader.ReadToEnd());
            }),
        ];
    }
}

using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Reviewing;

/// <summary>What lies beside an article about its review, read but not verified.</summary>
/// <param name="Reviewers">Who may review.</param>
/// <param name="Files">Statements and their signatures.</param>
public sealed record ReviewFolder(ImmutableArray<Reviewer> Reviewers, ImmutableArray<ReviewFile> Files)
{
    /// <summary>The file that lists who may review.</summary>
    public const string ReviewersName = "reviewers.json";

    /// <summary>The folder of statements and signatures.</summary>
    public const string FolderName = "reviews";

    /// <summary>How the name of a statement ends; its signature is the same name with <see cref="SignatureEnd"/> after it, where stock minisign looks for it.</summary>
    public const string StatementEnd = ".review";

    /// <summary>What is added to the name of a statement for its signature.</summary>
    public const string SignatureEnd = ".minisig";

    /// <summary>Reads the reviewers and the reviews among an article's files. Mistakes in <c>reviewers.json</c> are reported; those of reviews are part of their status.</summary>
    public static ReviewFolder Read(CompiledArticle article, IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        var main = files.FirstOrDefault(f => f.Path == "article.md" || f.Path.EndsWith("/article.md", StringComparison.Ordinal));
        if (main is null)
            return new ReviewFolder([], []);

        var folder = main.Path[..^"article.md".Length];
        var signatures = files.Where(f => f.Path.EndsWith(StatementEnd + SignatureEnd, StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var reviews = files
            .Where(f => f.Path.StartsWith($"{folder}{FolderName}/", StringComparison.Ordinal) && f.Path.EndsWith(StatementEnd, StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new ReviewFile(f.Path[folder.Length..], f.Text, signatures.GetValueOrDefault(f.Path + SignatureEnd)));
        var listed = files.FirstOrDefault(f => f.Path == folder + ReviewersName);
        return new ReviewFolder(listed is null ? [] : new ReviewerReading(article, diagnostics).Read(listed), [.. reviews]);
    }

    /// <summary>Where a review of a claim by a reviewer is kept, from the article's folder.</summary>
    public static string PathOf(ReviewStatement statement) => $"{FolderName}/{statement.Reviewer}/{statement.Claim}{StatementEnd}";
}

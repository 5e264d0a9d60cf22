using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Cli.Rendering;

/// <summary>What an article has, and what is wrong with it, in numbers.</summary>
public static class CheckCounts
{
    /// <summary><c>12 claims, 3 sources, ...</c></summary>
    public static string Parts(CompiledArticle article) => string.Join(", ", new[]
    {
        Count(article.Claims.Length, "claim"), Count(article.References.Count, "source"), Count(article.Procedures.Length, "procedure"),
        Count(article.Facts.Length + article.Details.Length, "fact"), Count(article.Alarms.Length, "alarm"), Count(article.Courses.Length, "course"),
        Count(article.Causes.Length, "cause"), Count(article.Cautions.Length, "caution"), Count(article.Promises.Length, "promise"),
    });

    /// <summary><c>1 error, 2 warnings</c></summary>
    public static string Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Code.Severity == Severity.Error);
        return $"{Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}";
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

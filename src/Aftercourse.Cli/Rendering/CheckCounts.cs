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
        Plural.Of(article.Claims.Length, "claim"), Plural.Of(article.References.Count, "source"), Plural.Of(article.Procedures.Length, "procedure"),
        Plural.Of(article.Facts.Length + article.Details.Length, "fact"), Plural.Of(article.Alarms.Length, "alarm"), Plural.Of(article.Courses.Length, "course"),
        Plural.Of(article.Causes.Length, "cause"), Plural.Of(article.Cautions.Length, "caution"), Plural.Of(article.Promises.Length, "promise"),
    });

    /// <summary><c>1 error, 2 warnings</c></summary>
    public static string Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Code.Severity == Severity.Error);
        return $"{Plural.Of(errors, "error")}, {Plural.Of(diagnostics.Length - errors, "warning")}";
    }
}

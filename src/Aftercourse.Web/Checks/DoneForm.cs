using System.Collections.Immutable;
using Aftercourse.Guidance;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Checks;

/// <summary>What was done, as the start sends it.</summary>
public static class DoneForm
{
    /// <summary>The field of a procedure.</summary>
    public const string Done = "done";

    /// <summary>The procedures that were ticked, in the order of the article. One of which only the parent is sure stands for all its kinds, so its kinds fall away.</summary>
    /// <param name="ticked">What was sent; names that the article does not know are passed over.</param>
    /// <param name="article">The article.</param>
    public static ImmutableArray<Procedure> Read(StringValues ticked, CompiledArticle article)
    {
        var names = ticked.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var done = article.Procedures.Where(p => names.Contains(p.Name)).ToArray();
        return [.. done.Where(p => !done.Any(other => other != p && p.Is(other)))];
    }
}

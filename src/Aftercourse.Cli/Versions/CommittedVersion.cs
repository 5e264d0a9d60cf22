using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Cli.Versions;

/// <summary>A text of an article that was committed, for as long as it stood.</summary>
/// <param name="Commit">The commit that brought it.</param>
/// <param name="At">The time of that commit.</param>
/// <param name="Last">The day of the last commit that touched its folder while it stood: one that brought a review or a case.</param>
/// <param name="Hash">The hash of the text.</param>
/// <param name="Files">All files of the article as they were at the end.</param>
public sealed record CommittedVersion(string Commit, DateTimeOffset At, DateOnly Last, string Hash, IReadOnlyList<SourceText> Files)
{
    private readonly Lazy<Compilation> _compilation = new(() => Aftercourse.Compilation.Compile(Files, new DiagnosticBag()));

    /// <summary>What today's compiler makes of it.</summary>
    public Compilation Compilation => _compilation.Value;

    /// <summary>All texts of the article in a folder of a repository, oldest first. Null where one cannot be read at all, which is shown.</summary>
    /// <exception cref="GitException">There is no repository, or not the whole of it.</exception>
    public static IReadOnlyList<CommittedVersion>? Of(string folder, Terminal terminal)
    {
        var git = Git.At(folder);
        var inside = Git.Inside(folder);
        var versions = new List<CommittedVersion>();
        foreach (var (commit, at) in git.Past(inside))
        {
            if (new ArticlePlace(inside, git, commit).Files(new DiagnosticBag(), terminal) is not { } files)
                return null;
            // Before its first file, and where it was taken away for a time, there is no article.
            if (!files.Any(f => f.Path.EndsWith("article.md", StringComparison.Ordinal)))
                continue;
            var (hash, day) = (Aftercourse.Compilation.Hash(files), DateOnly.FromDateTime(at.UtcDateTime));
            if (versions.Count > 0 && versions[^1].Hash == hash)
                versions[^1] = new CommittedVersion(versions[^1].Commit, versions[^1].At, day, hash, files);
            else
                versions.Add(new CommittedVersion(commit, at, day, hash, files));
        }

        return versions;
    }
}

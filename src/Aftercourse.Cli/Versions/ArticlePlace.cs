using Aftercourse.Cli.Rendering;
using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Cli.Versions;

/// <summary>Where the files of an article lie: in a folder, or in a folder of a commit.</summary>
public sealed record ArticlePlace(string Path, Git? Git, string? Commit)
{
    private const string Usual = "articles/";

    /// <summary>Finds the article of each of two places that may be folders, files, or revisions of git, written <c>REVISION</c> or <c>REVISION:FOLDER</c>.</summary>
    /// <param name="old">The first.</param>
    /// <param name="changed">The second.</param>
    /// <exception cref="GitException">It is neither, or there is no article.</exception>
    public static (ArticlePlace Old, ArticlePlace New) Find(string old, string changed)
    {
        var (first, second) = (OnDisk(old), OnDisk(changed));
        // A revision alone means the same folder as the other place.
        return (first ?? InGit(old, second), second ?? InGit(changed, first));
    }

    /// <summary>The files; null where they cannot be read, which is shown.</summary>
    public IReadOnlyList<SourceText>? Files(DiagnosticBag diagnostics, Terminal terminal)
    {
        if (Git is null || Commit is null)
            return Input.Article(Path, diagnostics, terminal);
        try
        {
            var start = Path.Length == 0 ? 0 : Path.Length + 1;
            return [.. Git.Files(Commit, Path).Where(f => ArticleFolder.IsPartOfArticle(f.Path[start..])).OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => SourceDecoding.Decode(f.Path, new MemoryStream(Git.Content(f.Blob)), diagnostics))];
        }
        catch (GitException e)
        {
            Messages.Error(terminal, e.Message);
            return null;
        }
    }

    /// <summary>The article in a folder, or in a file. A folder without one may be that of a project, which has its article below <c>articles</c>. Null where nothing is there.</summary>
    /// <exception cref="GitException">There is a folder, without an article or with several.</exception>
    public static ArticlePlace? OnDisk(string path)
    {
        if (File.Exists(path))
            return new ArticlePlace(path, null, null);
        if (!Directory.Exists(path))
            return null;
        if (File.Exists(System.IO.Path.Combine(path, "article.md")))
            return new ArticlePlace(path, null, null);
        var below = System.IO.Path.Combine(path, Usual);
        var found = Directory.Exists(below) ? Directory.GetDirectories(below).Where(d => File.Exists(System.IO.Path.Combine(d, "article.md"))).ToArray() : [];
        return found.Length == 1 ? new ArticlePlace(found[0], null, null) : throw new GitException($"There is no article in {path}: a folder with an article.md is needed.");
    }

    private static ArticlePlace InGit(string name, ArticlePlace? other)
    {
        if (name.Length == 0 || name[0] == '-')
            throw new GitException($"`{name}` is neither a folder nor a revision.");
        var near = other is null ? Directory.GetCurrentDirectory() : System.IO.Path.GetFullPath(other.Path);
        near = Directory.Exists(near) ? near : System.IO.Path.GetDirectoryName(near)!;
        var git = GitOf(near, name);
        var colon = name.IndexOf(':');
        var commit = git.Commit(colon < 0 ? name : name[..colon]);
        var folder = colon >= 0 ? name[(colon + 1)..].Replace('\\', '/').Trim('/') : null;
        if (folder is null && (other is not null || File.Exists(System.IO.Path.Combine(near, "article.md"))))
            folder = Git.Inside(near);
        if (folder is not null)
        {
            return git.Files(commit, folder).Any(f => f.Path == Below(folder, "article.md"))
                ? new ArticlePlace(folder, git, commit)
                : throw new GitException($"There is no article in `{(folder.Length == 0 ? "." : folder)}` of {name}: a folder with an article.md is needed. Write it as {name.Split(':')[0]}:FOLDER.");
        }

        var found = git.Files(commit, Usual.TrimEnd('/')).Select(f => f.Path).Where(p => p.EndsWith("/article.md", StringComparison.Ordinal)).ToArray();
        return found.Length == 1
            ? new ArticlePlace(found[0][..^"/article.md".Length], git, commit)
            : throw new GitException($"Say which folder of {name} is meant: {name}:FOLDER, with an article.md in it.");
    }

    private static Git GitOf(string folder, string name)
    {
        try
        {
            return Git.At(folder);
        }
        catch (GitException e)
        {
            throw new GitException($"There is no folder {name}, and it can be no revision here. {e.Message}");
        }
    }

    private static string Below(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";
}

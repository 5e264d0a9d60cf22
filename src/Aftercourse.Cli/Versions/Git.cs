using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Aftercourse.Cli.Versions;

/// <summary>Something that git refused, or that is not there, in words for people.</summary>
public sealed class GitException(string message) : Exception(message);

/// <summary>
/// The <c>git</c> program, asked about one repository. Only commands that read; every argument is handed over as it is, with no shell between, and a revision never stands where an option could.
/// </summary>
public sealed class Git
{
    private const int LongestMessage = 300;

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    private Git(string root) => Root = root;

    /// <summary>The topmost folder of the repository.</summary>
    public string Root { get; }

    /// <summary>The repository that a folder belongs to.</summary>
    /// <exception cref="GitException">There is no git, or no repository.</exception>
    public static Git At(string folder) => new(Text(Ask(folder, "rev-parse", "--show-toplevel")).TrimEnd('\r', '\n'));

    /// <summary>The path of a folder on disk from the topmost folder of its repository on; empty for that folder itself.</summary>
    /// <exception cref="GitException">It lies outside.</exception>
    public static string Inside(string folder) => Text(Ask(folder, "rev-parse", "--show-prefix")).TrimEnd('\r', '\n').TrimEnd('/');

    /// <summary>The full name of the commit that a revision stands for.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public string Commit(string revision)
    {
        try
        {
            return Text(Ask(Root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")).Trim();
        }
        catch (GitException)
        {
            throw new GitException($"There is no revision `{revision}` in {Root}.");
        }
    }

    /// <summary>The paths of all files below a folder of a commit, from the topmost folder on, with the names of their contents.</summary>
    /// <param name="commit">The full name of a commit.</param>
    /// <param name="folder">A path in the repository without a slash at its end; empty for all.</param>
    public IEnumerable<(string Path, string Blob)> Files(string commit, string folder)
    {
        // mode SP type SP object SP size TAB path NUL. Links and submodules are no files.
        foreach (var entry in Text(Ask(Root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", folder.Length == 0 ? "." : folder + "/")).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, path) = (entry[..entry.IndexOf('\t')].Split(' '), entry[(entry.IndexOf('\t') + 1)..]);
            if (head is [['1', '0', '0', ..], "blob", var blob])
                yield return (path, blob);
        }
    }

    /// <summary>What a content holds. Its name is its hash, so each is asked for once.</summary>
    public byte[] Content(string blob)
    {
        if (!_contents.TryGetValue(blob, out var content))
            _contents.Add(blob, content = Ask(Root, "cat-file", "blob", blob));
        return content;
    }

    /// <summary>The commits that changed a folder and their times, oldest first. Along first parents: what was merged counts as the one change that it made.</summary>
    /// <param name="folder">A path in the repository without a slash at its end; empty for all.</param>
    /// <exception cref="GitException">The past is not here.</exception>
    public IEnumerable<(string Commit, DateTimeOffset At)> Past(string folder)
    {
        if (Text(Ask(Root, "rev-parse", "--is-shallow-repository")).Trim() == "true")
            throw new GitException("This copy of the repository holds only its newest commits, so the past is not in it. `git fetch --unshallow` gets the rest.");
        foreach (var entry in Text(Ask(Root, "log", "--first-parent", "--reverse", "-z", "--format=%H%x09%cI", "HEAD", "--", folder.Length == 0 ? "." : folder + "/")).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split('\t') is [var commit, var at])
                yield return (commit, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        // Nothing is asked of the person, no message is translated, and nothing that is configured in a foreign repository is run.
        foreach (var argument in (string[])["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            if (process.ExitCode == 0)
                return output.ToArray();
            var said = error.Result.Split('\n').FirstOrDefault(l => l.Length > 0) ?? "it did not say why";
            throw new GitException($"git says: {said[..Math.Min(said.Length, LongestMessage)]}");
        }
        catch (Exception e) when (e is Win32Exception or DirectoryNotFoundException or PlatformNotSupportedException)
        {
            throw new GitException("There is no program `git` here, so only folders can be compared.");
        }
    }
}

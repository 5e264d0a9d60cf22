using System.Diagnostics;

namespace Aftercourse.Tests.Cli;

/// <summary>A repository of git for one test, removed after it.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly Folder _folder = new();

    public GitFolder() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => _folder.Path;

    public string File(string name, string text) => _folder.File(name, text);

    /// <summary>Commits everything, at noon of a day of March 2026.</summary>
    public void Commit(string subject, int day = 1)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", subject, $"--date=2026-03-{day:00}T12:00:00Z");
    }

    public void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Path, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_COMMITTER_DATE"] = arguments.FirstOrDefault(a => a.StartsWith("--date=", StringComparison.Ordinal))?["--date=".Length..];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(error);
    }

    public void Dispose()
    {
        // Git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Path, ".git"), "*", SearchOption.AllDirectories))
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }
}

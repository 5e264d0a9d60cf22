using System.Collections.Concurrent;
using System.Diagnostics;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary><c>check --watch</c>, the real program on a real folder: one block for each save, whatever way an editor saves in, and at Ctrl+C the exit code of the last verdict.</summary>
public sealed class WatchTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Shipped.Root, "corpus", "proving", "good", "a-small-article", "article.md"));

    [Fact]
    public void Each_save_is_one_block_with_what_changed_and_what_came_of_it()
    {
        using var folder = new Folder();
        var article = folder.File("article.md", Text);
        using var watch = new Watch(folder.Path);
        Assert.Contains("obligations are proved for all patients", watch.Until("Watching "), StringComparison.Ordinal);

        // A slip of the pen, written in place: the place is shown, and watching goes on.
        File.WriteAllText(article, Text.Replace("when  weak", "when  waek", StringComparison.Ordinal));
        var slip = watch.Until("✗ ");
        Assert.Contains("article.md, A small article", slip, StringComparison.Ordinal);
        Assert.Contains("✗ Does not compile: 1 error, 0 warnings, in ", slip, StringComparison.Ordinal);

        // Mended, as editors do that write beside and rename.
        var beside = folder.File("article.md~", Text);
        File.Move(beside, article, overwrite: true);
        Assert.Contains("0 refuted, 0 not decided", watch.Until("✓ "), StringComparison.Ordinal);

        // A save that changes nothing, and a file that is no part of the article, are passed over; then an edit that harms somebody, as editors do that delete and write anew.
        File.WriteAllText(article, Text);
        folder.File("notes.txt", "not of the article");
        File.Delete(article);
        File.WriteAllText(article, Text.Replace("alarm hot urgent", "alarm hot contact", StringComparison.Ordinal).Replace("level expected", "level at most contact", StringComparison.Ordinal));
        var harm = watch.Until(" refuted, ");
        Assert.Contains("A fever is called expected", harm, StringComparison.Ordinal);
        Assert.Contains("They would be told `contact`", harm, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", harm, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Refuted, watch.Interrupt());
        Assert.Contains("waek", watch.Errors, StringComparison.Ordinal);
        Assert.Contains("^^^^", watch.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--watch")]
    [InlineData("check", "-", "--watch")]
    [InlineData("check", "examples", "--watch", "--format", "json")]
    public void What_cannot_be_saved_or_is_not_for_people_is_not_watched(params string[] args)
    {
        var ran = Program.Run(args);
        Assert.Equal(ExitCodes.Usage, ran.ExitCode);
        Assert.Contains("`--watch` needs an article that can be saved", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_so()
    {
        var ran = Program.Run("check", Path.Combine(Path.GetTempPath(), "no-such-folder", "article"), "--watch");
        Assert.Equal(ExitCodes.BadInput, ran.ExitCode);
        Assert.NotEmpty(ran.Error);
    }

    private sealed class Watch : IDisposable
    {
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

        private readonly Process _process;
        private readonly BlockingCollection<string> _lines = [];
        private readonly ConcurrentQueue<string> _errors = [];

        // A suite that runs in the background of a shell is deaf to Ctrl+C, and what it starts would be too.
        public Watch(string folder)
        {
            _process = new Process
            {
                StartInfo = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "aftercourse.dll"), "check", folder, "--watch"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                },
            };
            _process.OutputDataReceived += (_, e) => _lines.Add(e.Data ?? "");
            _process.ErrorDataReceived += (_, e) => _errors.Enqueue(e.Data ?? "");
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        public string Errors => string.Join('\n', _errors);

        /// <summary>Everything printed up to and with a line that contains this.</summary>
        public string Until(string text)
        {
            var lines = new List<string>();
            while (_lines.TryTake(out var line, Longest))
            {
                lines.Add(line);
                if (line.Contains(text, StringComparison.Ordinal))
                    return string.Join('\n', lines);
            }

            throw new TimeoutException($"No line with {text} in:\n{string.Join('\n', lines)}\n{Errors}");
        }

        public int Interrupt()
        {
            using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            Assert.True(_process.WaitForExit(Longest), "It does not end.");
            _process.WaitForExit();
            return _process.ExitCode;
        }

        public void Dispose()
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _lines.Dispose();
        }
    }
}

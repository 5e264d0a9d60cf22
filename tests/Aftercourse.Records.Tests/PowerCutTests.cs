using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Aftercourse.Records.Tests;

/// <summary>A program that is killed in the middle of writing has kept what it acknowledged.</summary>
public sealed class PowerCutTests
{
    [Fact]
    public async Task Every_check_in_that_was_acknowledged_before_the_program_was_killed_is_there_afterwards()
    {
        await using var file = new SqliteFile();
        var acknowledged = new Dictionary<string, int>();

        // Killed three times on the same file: it opens again each time, with the log that the last one left behind.
        foreach (var kill in (ReadOnlySpan<int>)[1, 20, 37])
            WriteAndKill(file.File, kill, acknowledged);

        Assert.True(acknowledged.Values.Sum() >= 58);
        using var database = await file.Open();
        var keeping = new EpisodeKeeping(database, new SetClock());
        foreach (var (text, count) in acknowledged)
        {
            Assert.True(Secret.TryParse(text, out var secret));
            var found = await keeping.Find(secret, GivenEpisode.Article, TestContext.Current.CancellationToken);
            var completed = found!.CheckIns.Where(c => c.Completed is not null).ToList();
            Assert.InRange(completed.Count, count, count + 1);
            Assert.All(completed, (c, i) => Assert.Equal(CheckInWriter.Pain(i + 1), c.AnswerTo("pain")));
            Assert.All(completed, c => Assert.Single(c.Assessments));
            Assert.InRange(found.CheckIns.Length, completed.Count, completed.Count + 1);
        }
    }

    private static void WriteAndKill(string file, int after, Dictionary<string, int> acknowledged)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(PowerCutTests).Assembly.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        using var process = Process.Start(new ProcessStartInfo(program, [CheckInWriter.Verb, file]) { RedirectStandardOutput = true })!;
        for (var lines = 0; process.StandardOutput.ReadLine() is { } line; lines++)
        {
            // Half a line was not said.
            if (line.Split(' ') is [{ Length: 26 } secret, var number])
                acknowledged[secret] = int.Parse(number, CultureInfo.InvariantCulture);
            if (lines == after)
                process.Kill();
        }

        process.WaitForExit();
        Assert.NotEqual(0, process.ExitCode);
    }
}

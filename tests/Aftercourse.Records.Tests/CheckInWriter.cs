using System.Globalization;
using Aftercourse.Values;

namespace Aftercourse.Records.Tests;

/// <summary>The program that is killed: completes one check-in after another, and says so of each when it is on the disk.</summary>
internal static class CheckInWriter
{
    public const string Verb = "write-check-ins";

    private const int Writers = 3;

    /// <summary>The pain of a check-in, so that its place in the line is seen in what is stored.</summary>
    public static Answer Pain(int number) => Answer.Of(number % 11);

    public static async Task<int> Write(string file)
    {
        using var database = await Database.Open(file);
        var output = TextWriter.Synchronized(Console.Out);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteOne(database, output))));
        return 0;
    }

    private static async Task WriteOne(Database database, TextWriter output)
    {
        var clock = new SetClock();
        var keeping = new EpisodeKeeping(database, clock);
        var (episode, secret) = await keeping.Begin(GivenEpisode.Article, GivenEpisode.Epidural(clock.Moment), clock.Moment);

        // One assessment serves for all: what is tested is the writing. Unending, should nobody kill it, it is not.
        var assessment = GivenEpisode.Assess(episode, episode.Draft!);
        for (var number = 1; number < EpisodeKeeping.MostCheckIns; number++)
        {
            episode = (await keeping.Complete(episode, episode.Draft!.Answering("pain", Pain(number)), assessment)).Episode!;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{secret.Text} {number}"));
            output.Flush();
            episode = (await keeping.BeginCheckIn(episode, clock.Moment, GivenEpisode.Article)).Episode!;
        }
    }
}

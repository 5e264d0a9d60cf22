using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Comparing;

/// <summary>What two versions of an article tell at one check-in of a recorded episode.</summary>
/// <param name="At">When it was.</param>
/// <param name="Old">What the old version tells.</param>
/// <param name="New">What the new version tells.</param>
public sealed record ToldTwice(Moment At, Level Old, Level New);

/// <summary>What two versions tell of a recorded episode.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="CheckIns">Check-in by check-in.</param>
public sealed record EpisodeDifference(string Name, ImmutableArray<ToldTwice> CheckIns)
{
    /// <summary>The check-ins that are answered otherwise.</summary>
    public IEnumerable<ToldTwice> Changed => CheckIns.Where(c => c.Old != c.New);

    /// <summary>At some check-in the new version is less urgent.</summary>
    public bool IsLowered => CheckIns.Any(c => c.New < c.Old);
}

/// <summary>
/// Asks two versions of an article about recorded episodes. An episode is read by the version that it fits, the old one first, and handed to the other by the names of facts, options and procedures:
/// what a version does not know, it does not see.
/// </summary>
public sealed class EpisodeComparison(CompiledArticle old, CompiledArticle changed)
{
    private readonly Version _old = new(old);
    private readonly Version _changed = new(changed);

    /// <summary>Compares one episode. Null where neither version can read it; what the old version says is then reported.</summary>
    public EpisodeDifference? Compare(SourceText source, DiagnosticBag diagnostics)
    {
        if (EpisodeReading.Read(source, old, new DiagnosticBag()) is { } written)
            return Compare(source.Path, written, Translated(written, old, changed));
        if (EpisodeReading.Read(source, changed, new DiagnosticBag()) is { } newer)
            return Compare(source.Path, Translated(newer, changed, old), newer);
        EpisodeReading.Read(source, old, diagnostics);
        return null;
    }

    private EpisodeDifference Compare(string name, Episode before, Episode after) =>
        new(name, [.. before.CheckIns.Select(c => new ToldTwice(c.At, _old.Told(before, c.At), _changed.Told(after, c.At)))]);

    private static Episode Translated(Episode episode, CompiledArticle from, CompiledArticle to)
    {
        ImmutableArray<Answer> Answers(ImmutableArray<Answer> answers) => StoredAnswers.Read(new StoredAnswers(answers, []).Write(from.Facts), to.Facts).Answers;
        return new Episode
        {
            ArticleId = to.Id,
            Person = Answers(episode.Person),
            Procedures = StoredProcedures.Read(StoredProcedures.Of(episode.Procedures).Write(from), to).Procedures,
            CheckIns = [.. episode.CheckIns.Select(c => new CheckIn(c.At, Answers(c.Answers), c.Note))],
        };
    }

    private sealed class Version(CompiledArticle article)
    {
        private readonly SnapshotReduction _reduction = new(article);
        private readonly Interpreter _interpreter = new(article);

        public Level Told(Episode episode, Moment at) => _interpreter.Judge(_reduction.At(episode, at)).Told;
    }
}

using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>Opens sittings with people about one article. Built once for an article; any number of people may be asked at the same time.</summary>
public sealed class Interviewer(CompiledArticle article, IEvaluator evaluator)
{
    /// <summary>The article that is asked about.</summary>
    public CompiledArticle Article => article;

    internal IEvaluator Evaluator => evaluator;

    internal Interview Interview { get; } = new(article, evaluator);

    internal Fact? Strength { get; } = article.WithRole(DiaryRole.Strength);

    internal Fact? Worst { get; } = article.WithRole(DiaryRole.Worst);

    internal Fact? Trend { get; } = article.WithRole(DiaryRole.Trend);

    internal SnapshotReduction Reduction { get; } = new(article);

    /// <summary>The first sitting with a person of whom only is known what was done.</summary>
    /// <param name="procedures">What was done; at least one.</param>
    /// <param name="now">The moment of the sitting, on the same clock.</param>
    public Sitting Begin(ImmutableArray<PastProcedure> procedures, Moment now)
    {
        var open = article.Facts.Select(_ => Answer.Unanswered).ToImmutableArray();
        return Begin(new Episode { ArticleId = article.Id, Person = open, Procedures = procedures, CheckIns = [new CheckIn(now, open)] }, now);
    }

    /// <summary>A sitting about an episode: a new check-in, or, where the last one was at this moment, the rest of that.</summary>
    /// <param name="episode">What is known so far.</param>
    /// <param name="now">The moment of the sitting, on the clock of the episode, not before its last check-in.</param>
    /// <exception cref="ArgumentOutOfRangeException">There was a later check-in.</exception>
    public Sitting Begin(Episode episode, Moment now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, episode.Last);
        if (episode.Last < now)
            episode = episode with { CheckIns = episode.CheckIns.Add(new CheckIn(now, [.. article.Facts.Select(_ => Answer.Unanswered)])) };
        return new Sitting(this, episode, now, []);
    }

    /// <summary>The sitting of an episode's last check-in as it was left.</summary>
    /// <param name="episode">The episode with everything answered so far.</param>
    /// <param name="pages">The pages answered in this sitting, in order, each with the keys of its questions; those that the article does not know are passed over.</param>
    public Sitting Resume(Episode episode, IEnumerable<IEnumerable<string>> pages)
    {
        var whole = new Sitting(this, episode, episode.Last, []);
        var occurrences = episode.Procedures.Count(p => SnapshotReduction.HasBegun(p, episode.Last));
        var answered = pages
            .Select(page => new AnsweredPage(
            [
                .. page.Select(key => Question.Of(key, article, occurrences)).OfType<Question>()
                    .Select(question => new Reply(question, whole.AnswerTo(question)))
                    .Where(reply => reply.Answer.State != AnswerState.Unanswered),
            ]))
            .Where(page => !page.Replies.IsEmpty)
            .ToImmutableArray();
        var start = whole.With(episode, answered.SelectMany(p => p.Replies).Select(reply => reply with { Answer = Answer.Unanswered }));
        return new Sitting(this, start, episode.Last, answered);
    }
}

using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Values;

namespace Aftercourse.Records;

/// <summary>An episode as it was read from the database at one moment. Immutable: changes go through <see cref="EpisodeKeeping"/>, which says when it is out of date.</summary>
public sealed record StoredEpisode
{
    /// <summary>Its permanent name; not secret, and of no use without the secret.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the first interview began.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the person chose to keep it; null before.</summary>
    public required DateTimeOffset? Saved { get; init; }

    /// <summary>When it is deleted if it is not saved; null where it is saved.</summary>
    public required DateTimeOffset? Expires { get; init; }

    /// <summary>Whether a PIN is asked for. Nothing may be shown before <see cref="PinChecking.Check"/> said that it is right.</summary>
    public required bool HasPin { get; init; }

    /// <summary>The story for the present article, the open check-in included: what is reduced and assessed.</summary>
    public Episode Episode => new()
    {
        ArticleId = ArticleId,
        Person = StoredPerson.Answers,
        Procedures = StoredProcedures.Procedures,
        CheckIns = [.. CheckIns.Select(c => c.CheckIn)],
    };

    /// <summary>Its check-ins in order of time, one for each of <see cref="Episode.CheckIns"/>.</summary>
    public required ImmutableArray<StoredCheckIn> CheckIns { get; init; }

    /// <summary>
    /// Whether the present article knows every procedure. If not, alarms may be missing: ask anew what was done, and give no answer before.
    /// </summary>
    public bool KnowsEveryProcedure => StoredProcedures.Unread.IsEmpty;

    /// <summary>The check-in that is being answered, which is the last one; null where there is none.</summary>
    public StoredCheckIn? Open => CheckIns[^1] is { Completed: null } open ? open : null;

    /// <summary>What the person is answering, to change and to save; null where no check-in is open.</summary>
    public Draft? Draft => Open is not { } open ? null : new Draft
    {
        Person = StoredPerson.Answers,
        Procedures = StoredProcedures.Procedures,
        Answers = open.CheckIn.Answers,
        Note = open.CheckIn.Note,
        Pages = open.Pages,
    };

    /// <summary>The story as it would be with a draft.</summary>
    public Episode With(Draft draft) => new()
    {
        ArticleId = ArticleId,
        Person = draft.Person,
        Procedures = draft.Procedures,
        CheckIns = [.. CheckIns[..^1].Select(c => c.CheckIn), CheckIns[^1].CheckIn with { Answers = draft.Answers, Note = draft.Note }],
    };

    internal string ArticleId { get; init; } = "";

    internal int Version { get; init; }

    internal StoredAnswers StoredPerson { get; init; } = new([], []);

    internal StoredProcedures StoredProcedures { get; init; } = StoredProcedures.Of([]);
}

/// <summary>A check-in as it was read from the database.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="CheckIn">Moment, answers and note.</param>
/// <param name="Completed">When it was completed; null while it is being answered.</param>
/// <param name="Pages">The pages answered so far, in order, each with the names of its questions, such as <c>fever</c>, or <c>keyhole@0</c> for a detail of the first procedure.</param>
/// <param name="Assessments">The answers that it got, oldest first; more than one where it was opened again.</param>
/// <param name="Unread">Answers that the present article does not know; they stay stored.</param>
public sealed record StoredCheckIn(
    Guid Id,
    CheckIn CheckIn,
    DateTimeOffset? Completed,
    ImmutableArray<ImmutableArray<string>> Pages,
    ImmutableArray<StoredAssessment> Assessments,
    ImmutableArray<UnreadAnswer> Unread);

/// <summary>An assessment in a list; <see cref="EpisodeKeeping.ReadAssessment"/> has all of it.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="At">When the answer was given.</param>
/// <param name="Level">The level told.</param>
/// <param name="ArticleVersion">The version of the article.</param>
/// <param name="ArticleHash">The hash of the article.</param>
public sealed record StoredAssessment(Guid Id, DateTimeOffset At, Level Level, string ArticleVersion, string ArticleHash);

/// <summary>What a person is answering just now. Change it with <c>with</c>, and save it with <see cref="EpisodeKeeping.SaveAnswers"/>.</summary>
public sealed record Draft
{
    /// <summary>Answers about the person, by the index of the fact.</summary>
    public required ImmutableArray<Answer> Person { get; init; }

    /// <summary>What was done, with its times and details.</summary>
    public required ImmutableArray<PastProcedure> Procedures { get; init; }

    /// <summary>Answers of the open check-in, by the index of the fact.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>Free words that no rule reads, or null; at most <see cref="EpisodeKeeping.LongestNote"/> characters.</summary>
    public string? Note { get; init; }

    /// <summary>The pages answered so far, see <see cref="StoredCheckIn"/>.</summary>
    public required ImmutableArray<ImmutableArray<string>> Pages { get; init; }
}

/// <summary>What became of a change.</summary>
public enum ChangeOutcome
{
    /// <summary>It is on the disk.</summary>
    Done,

    /// <summary>Someone, perhaps the same person in another window, changed the episode first. Nothing was written; apply the change to what is there now.</summary>
    Stale,

    /// <summary>The episode is deleted or has expired.</summary>
    Gone,

    /// <summary>No check-in is open, or one is open already, or the check-in is not the last one: the change has nothing to go to.</summary>
    NotPossible,

    /// <summary>A note is too long, there are too many check-ins, or a PIN is too short or too long.</summary>
    OutOfLimits,
}

/// <summary>What became of a change, and the episode as it is now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Episode">The episode after the change, or, where it was not made, as it is in the database; null where it is gone.</param>
public sealed record Changed(ChangeOutcome Outcome, StoredEpisode? Episode)
{
    /// <summary>Whether the change is on the disk.</summary>
    public bool IsDone => Outcome == ChangeOutcome.Done;
}

namespace Aftercourse.Records;

/// <summary>What a person answered at one moment, as it lies in the database.</summary>
public sealed class CheckInRecord
{
    /// <summary>Version 7: new ones come last.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is; deleted with it.</summary>
    public required Guid EpisodeId { get; init; }

    /// <summary>The moment, in minutes since 1970 in UTC. No two of one episode have the same.</summary>
    public required long AtMinutes { get; init; }

    /// <summary>Minutes that the person's clock was ahead of UTC.</summary>
    public required int AtOffset { get; init; }

    /// <summary>Answers by name (<see cref="Aftercourse.Episodes.StoredAnswers"/>).</summary>
    public required string Answers { get; set; }

    /// <summary>Free words that no rule reads, or null.</summary>
    public string? Note { get; set; }

    /// <summary>The pages answered so far, in order: a JSON list of lists of names of questions.</summary>
    public required string Pages { get; set; }

    /// <summary>When it was completed; null while it is being answered. An episode has at most one that is not.</summary>
    public DateTimeOffset? Completed { get; set; }

    /// <summary>The answers that it got.</summary>
    public ICollection<AssessmentRecord> Assessments { get; } = [];
}

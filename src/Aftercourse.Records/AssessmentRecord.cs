using Aftercourse.Values;

namespace Aftercourse.Records;

/// <summary>What the article answered, with all it took to answer: the same article and input give the same result. Never changed.</summary>
public sealed class AssessmentRecord
{
    /// <summary>Version 7: new ones come last.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which check-in was assessed; deleted with it.</summary>
    public required Guid CheckInId { get; init; }

    /// <summary>When the answer was given. The moment that it speaks of is that of the check-in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Its version.</summary>
    public required string ArticleVersion { get; init; }

    /// <summary>The hash of all its files.</summary>
    public required string ArticleHash { get; init; }

    /// <summary>The level told.</summary>
    public required Level Level { get; init; }

    /// <summary>The episode as it was, as a document (<c>docs/episode-format.md</c>).</summary>
    public required string Input { get; init; }

    /// <summary>The assessment as JSON (<c>docs/assessment-format.md</c>).</summary>
    public required string Result { get; init; }
}

namespace Aftercourse.Records;

/// <summary>A person's story as it lies in the database. Answers are JSON by name (<see cref="Aftercourse.Episodes.StoredAnswers"/>): articles change.</summary>
public sealed class EpisodeRecord
{
    /// <summary>Version 7: new ones come last.</summary>
    public required Guid Id { get; init; }

    /// <summary>The SHA-256 of the secret in the person's link. The secret itself is kept nowhere.</summary>
    public required byte[] SecretHash { get; set; }

    /// <summary>Counts every change of the episode, its check-ins and assessments: a change that was made from an older one is refused.</summary>
    public required int Version { get; set; }

    /// <summary>When the first interview began.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the person chose to keep it; null before.</summary>
    public DateTimeOffset? Saved { get; set; }

    /// <summary>When it is deleted if it is not saved; null where it is saved.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>The article whose facts and procedures it speaks of.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Answers about the person.</summary>
    public required string Person { get; set; }

    /// <summary>What was done (<see cref="Aftercourse.Episodes.StoredProcedures"/>).</summary>
    public required string Procedures { get; set; }

    /// <summary>A slow hash of the PIN; null without a PIN.</summary>
    public byte[]? PinHash { get; set; }

    /// <summary>What was mixed into the hash.</summary>
    public byte[]? PinSalt { get; set; }

    /// <summary>How often the hash was repeated.</summary>
    public int PinRounds { get; set; }

    /// <summary>Wrong tries since the last right one.</summary>
    public int PinFailures { get; set; }

    /// <summary>Until when no try is accepted.</summary>
    public DateTimeOffset? PinLockedUntil { get; set; }

    /// <summary>Its check-ins.</summary>
    public ICollection<CheckInRecord> CheckIns { get; } = [];
}

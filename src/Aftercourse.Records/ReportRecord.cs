namespace Aftercourse.Records;

/// <summary>What became of a report.</summary>
public enum ReportState
{
    /// <summary>Nobody has answered it yet.</summary>
    Open,

    /// <summary>It is right, and will be changed.</summary>
    Accepted,

    /// <summary>It stays as it is; the reply says why.</summary>
    Declined,

    /// <summary>It is changed, from a version on.</summary>
    Fixed,
}

/// <summary>An error that a reader reported, as it lies in the database. Holds nothing of who they are.</summary>
public sealed class ReportRecord
{
    /// <summary>Version 7: new ones come last.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was sent first.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The SHA-256 of page, quote and comment: what is sent twice has the same.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The page as a path, without query and secrets.</summary>
    public required string Page { get; init; }

    /// <summary>The claim that the quote stands in, or null.</summary>
    public string? ClaimId { get; init; }

    /// <summary>The words quoted.</summary>
    public required string Exact { get; init; }

    /// <summary>The words before them.</summary>
    public required string Prefix { get; init; }

    /// <summary>The words after them.</summary>
    public required string Suffix { get; init; }

    /// <summary>What the reader says; may be empty.</summary>
    public required string Comment { get; init; }

    /// <summary>The version of the article that was read.</summary>
    public required string ArticleVersion { get; init; }

    /// <summary>Its hash.</summary>
    public required string ArticleHash { get; init; }

    /// <summary>What became of it.</summary>
    public required ReportState State { get; set; }

    /// <summary>The version in which it is fixed.</summary>
    public string? FixedIn { get; set; }

    /// <summary>What the editors say to the reader.</summary>
    public string? Reply { get; set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? Answered { get; set; }

    /// <summary>The readers' links to it.</summary>
    public ICollection<ReportLinkRecord> Links { get; } = [];
}

/// <summary>A reader's link to a report. A report that was sent twice has two: which of them the reader sees is not known.</summary>
public sealed class ReportLinkRecord
{
    /// <summary>The SHA-256 of the secret in the link.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>The report; the link is deleted with it.</summary>
    public required Guid ReportId { get; init; }
}

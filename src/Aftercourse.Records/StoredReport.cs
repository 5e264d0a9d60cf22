namespace Aftercourse.Records;

/// <summary>What a reader sends.</summary>
public sealed record NewReport
{
    /// <summary>The path of the page. Query, fragment and secrets in it are not kept.</summary>
    public required string Page { get; init; }

    /// <summary>The claim that the quote stands in, or null.</summary>
    public string? ClaimId { get; init; }

    /// <summary>The words quoted.</summary>
    public required string Exact { get; init; }

    /// <summary>The words before them.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The words after them.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>What the reader says; may be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The version of the article that was read.</summary>
    public required string ArticleVersion { get; init; }

    /// <summary>Its hash.</summary>
    public required string ArticleHash { get; init; }
}

/// <summary>A report as it was read from the database. The quote is a W3C TextQuoteSelector.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="Created">When it was sent first.</param>
/// <param name="Page">The page as a path.</param>
/// <param name="ClaimId">The claim that the quote stands in, or null.</param>
/// <param name="Exact">The words quoted.</param>
/// <param name="Prefix">The words before them.</param>
/// <param name="Suffix">The words after them.</param>
/// <param name="Comment">What the reader says; may be empty.</param>
/// <param name="ArticleVersion">The version of the article that was read.</param>
/// <param name="ArticleHash">Its hash.</param>
/// <param name="State">What became of it.</param>
/// <param name="FixedIn">The version in which it is fixed.</param>
/// <param name="Reply">What the editors say to the reader.</param>
/// <param name="Answered">When it was answered.</param>
public sealed record StoredReport(
    Guid Id,
    DateTimeOffset Created,
    string Page,
    string? ClaimId,
    string Exact,
    string Prefix,
    string Suffix,
    string Comment,
    string ArticleVersion,
    string ArticleHash,
    ReportState State,
    string? FixedIn,
    string? Reply,
    DateTimeOffset? Answered);

/// <summary>What became of sending a report.</summary>
public enum SendOutcome
{
    /// <summary>It is on the disk.</summary>
    Sent,

    /// <summary>The same was sent a short time ago; both are one report.</summary>
    Merged,

    /// <summary>Nothing is quoted and nothing is said, or one of them is too long.</summary>
    OutOfLimits,
}

/// <summary>What became of sending a report.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Link">The secret of the reader's link to it; null where it was refused.</param>
/// <param name="Report">Its name; null where it was refused.</param>
public sealed record SentReport(SendOutcome Outcome, Secret? Link, Guid? Report);

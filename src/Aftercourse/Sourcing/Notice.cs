using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Sourcing;

/// <summary>What a notice says of a published work, worst last.</summary>
public enum NoticeNature
{
    /// <summary>A retraction was taken back.</summary>
    Reinstatement,

    /// <summary>Something in it was corrected.</summary>
    Correction,

    /// <summary>The editors doubt it.</summary>
    ExpressionOfConcern,

    /// <summary>It was withdrawn: nothing may rest on it.</summary>
    Retraction,
}

/// <summary>One row of the Retraction Watch database, as Crossref publishes it.</summary>
/// <param name="Record">The row's number.</param>
/// <param name="Title">The title of the work.</param>
/// <param name="Doi">The DOI of the work, or null.</param>
/// <param name="Pmid">The PubMed number of the work, or null.</param>
/// <param name="Nature">What the notice says.</param>
/// <param name="Reason">Why, in the database's words.</param>
/// <param name="Date">The day of the notice, or null.</param>
public sealed record Notice(string Record, string Title, string? Doi, string? Pmid, NoticeNature Nature, string Reason, DateOnly? Date)
{
    /// <summary>What it says in a word.</summary>
    public string Name => Nature switch
    {
        NoticeNature.Retraction => "retracted",
        NoticeNature.ExpressionOfConcern => "expression of concern",
        NoticeNature.Correction => "corrected",
        _ => "reinstated",
    };

    /// <summary>What it says to a reader.</summary>
    public string Told => Nature switch
    {
        NoticeNature.Retraction => $"This source was retracted{On}: do not rely on it.",
        NoticeNature.ExpressionOfConcern => $"The editors who published this source said{On} that they have doubts about it.",
        NoticeNature.Correction => $"This source was corrected{On}.",
        _ => $"The retraction of this source was taken back{On}.",
    };

    private string On => Date is { } day ? $" on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
}

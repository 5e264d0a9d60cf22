using Aftercourse.Records;

namespace Aftercourse.Web.Reporting;

/// <summary>What became of a report, in words.</summary>
public static class StateWords
{
    /// <summary>A sentence for the reader.</summary>
    public static string Sentence(StoredReport report) => report.State switch
    {
        ReportState.Accepted => "You are right. It will be changed.",
        ReportState.Declined => "We have read it, and leave the text as it is.",
        ReportState.Fixed => report.FixedIn is { } version ? $"It is fixed, in version {version}." : "It is fixed.",
        _ => "Nobody has answered it yet.",
    };

    /// <summary>One word, as editors name it.</summary>
    public static string Word(ReportState state) => state switch
    {
        ReportState.Accepted => "accepted",
        ReportState.Declined => "declined",
        ReportState.Fixed => "fixed",
        _ => "open",
    };
}

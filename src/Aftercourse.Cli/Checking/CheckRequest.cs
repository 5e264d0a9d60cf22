using Aftercourse.Cli.Rendering;

namespace Aftercourse.Cli.Checking;

/// <summary>What <c>check</c> was asked to do.</summary>
/// <param name="Path">The article; null for the shipped one.</param>
/// <param name="Retractions">The file of the Retraction Watch database, or null.</param>
/// <param name="Format">How the answer is shown.</param>
/// <param name="Proves">Whether anything is proved.</param>
/// <param name="CasesFolder">Where the person of each story goes, or null.</param>
/// <param name="ReportFile">Where the report of what was proved goes, or null.</param>
/// <param name="Limit">The work allowed for one obligation, as the time it takes a usual machine.</param>
public sealed record CheckRequest(string? Path, string? Retractions, DiagnosticFormat Format, bool Proves, string? CasesFolder, string? ReportFile, TimeSpan Limit);

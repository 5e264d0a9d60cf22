using System.Collections.Immutable;

namespace Aftercourse.Diagnostics;

/// <summary>
/// Every kind of diagnostic, in one table by pass: 1xxx reading files, 2xxx the grammar of rules, 3xxx names and types, 4xxx house rules, 5xxx episodes and
/// cases. A code is never given to another meaning; each has a page in <c>docs/language/diagnostics</c> and a case in <c>corpus/</c>.
/// </summary>
public static partial class Codes
{
    /// <summary>All codes by number.</summary>
    public static ImmutableArray<DiagnosticCode> All =>
        [.. ((DiagnosticCode[])[.. ReadingTable, .. ParsingTable, .. BindingTable, .. CheckingTable, .. TrustTable, .. EpisodeTable, .. HazardTable]).OrderBy(c => c.Id, StringComparer.Ordinal)];

    private static DiagnosticCode Error(string id, string title, string message, string help) => new(id, Severity.Error, title, message, help);

    private static DiagnosticCode Warning(string id, string title, string message, string help) => new(id, Severity.Warning, title, message, help);
}

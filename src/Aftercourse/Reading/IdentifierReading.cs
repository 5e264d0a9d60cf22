using Aftercourse.Diagnostics;

namespace Aftercourse.Reading;

/// <summary>The identifiers of a source, in their forms, with their check digits where they have one. A wrong one is reported and left out: it would lead to another work, or nowhere.</summary>
internal static class IdentifierReading
{
    /// <summary>A DOI without a prefix, or null.</summary>
    public static string? Doi(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("DOI") is not { } doi)
            return null;

        var start = doi.Value.IndexOf("10.", StringComparison.Ordinal);
        if (start == 0 && IsDoi(doi.Value))
            return doi.Value;

        var bare = start > 0 ? doi.Value[start..] : "";
        diagnostics.Report(Codes.InvalidDoi, doi.Span, IsDoi(bare) ? Excerpt.Of(bare) : null, [], Excerpt.Of(doi.Value));
        return null;
    }

    /// <summary>A number of PubMed, or null.</summary>
    public static string? Pmid(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("PMID", orNumber: true) is not { } pmid)
            return null;

        if (pmid.Value[0] != '0' && IsNumber(pmid.Value))
            return pmid.Value;

        diagnostics.Report(Codes.InvalidPmid, pmid.Span, Excerpt.Of(pmid.Value));
        return null;
    }

    /// <summary>A number of PubMed Central, <c>PMC123456</c>, or null.</summary>
    public static string? Pmcid(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("PMCID") is not { } pmcid)
            return null;

        if (pmcid.Value.StartsWith("PMC", StringComparison.Ordinal) && IsNumber(pmcid.Value[3..]))
            return pmcid.Value;

        diagnostics.Report(Codes.InvalidIdentifier, pmcid.Span, Excerpt.Of(pmcid.Value), "a number of PubMed Central", "Write `PMC` and its digits.");
        return null;
    }

    /// <summary>Reports a wrong ISBN or ISSN. They are not shown in a citation, but a mistyped one shows that something was copied wrongly.</summary>
    public static void CheckNumbers(DataFields fields, DiagnosticBag diagnostics)
    {
        Check("ISBN", "an ISBN", IsIsbn);
        Check("ISSN", "an ISSN", IsIssn);

        void Check(string field, string what, Func<string, bool> isRight)
        {
            if (fields.Text(field) is { } written && !isRight(written.Value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)))
                diagnostics.Report(Codes.InvalidIdentifier, written.Span, Excerpt.Of(written.Value), what, "Its digits do not fit its check digit: look it up again.");
        }
    }

    // The registrant has four to nine digits (DOI Handbook, 2.2); what follows the slash is the registrant's own affair.
    private static bool IsDoi(string text) =>
        text.StartsWith("10.", StringComparison.Ordinal)
        && text.IndexOf('/', StringComparison.Ordinal) is >= 7 and <= 12 and var slash
        && text.AsSpan(3, slash - 3).ContainsAnyExceptInRange('0', '9') == false
        && text.Length > slash + 1
        && !text.Any(char.IsWhiteSpace);

    private static bool IsNumber(string text) => text.Length is > 0 and <= 8 && text.All(char.IsAsciiDigit);

    // ISO 2108: thirteen digits weighed 1 and 3, or, of before 2007, ten weighed 10 to 1 of which the last may be X.
    private static bool IsIsbn(string text) => text.Length switch
    {
        13 => text.All(char.IsAsciiDigit) && text.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
        10 => IsWeighed(text),
        _ => false,
    };

    // ISO 3297: eight digits weighed 8 to 1, of which the last may be X.
    private static bool IsIssn(string text) => text.Length == 8 && IsWeighed(text);

    private static bool IsWeighed(string text) =>
        text[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[^1]) || text[^1] == 'X')
        && text.Select((c, i) => (c == 'X' ? 10 : c - '0') * (text.Length - i)).Sum() % 11 == 0;
}

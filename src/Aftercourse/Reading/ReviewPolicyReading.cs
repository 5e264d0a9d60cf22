using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Reading;

/// <summary>The <c>review</c> field of front matter: how many reviewers, of which professions, and how long a review lasts.</summary>
internal static class ReviewPolicyReading
{
    private const int MostReviewers = 20;
    private const int MinutesOfDay = 24 * 60;
    private static readonly string[] Known = ["reviewers", "professions", "lasts"];

    /// <summary>Reads the policy; null where there is none, or where something in it is wrong, which is reported.</summary>
    public static ReviewPolicy? Read(DataNode? node, DiagnosticBag diagnostics)
    {
        if (node is null)
            return null;
        if (node is not DataMap map)
        {
            diagnostics.Report(Codes.WrongType, node.Span, "review", "a group of fields", node.Kind);
            return null;
        }

        foreach (var name in map.Fields.Select(f => f.Name).Where(n => !Known.Contains(n.Text, StringComparer.Ordinal)))
            diagnostics.Report(Codes.UnknownField, name.Span, NearestName.Of(name.Text, Known), [], Excerpt.Of(name.Text), string.Join(", ", Known));

        var fields = new DataFields(map, map.Span, diagnostics);
        var reviewers = Reviewers(fields, diagnostics);
        var lasts = Lasts(fields, diagnostics);
        var professions = Professions(fields);
        return reviewers is { } count && lasts is { } length ? new ReviewPolicy(count, professions, length) : null;
    }

    private static int? Reviewers(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Required("reviewers", orNumber: true) is not { } written)
            return null;
        if (int.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostReviewers)
            return count;
        diagnostics.Report(Codes.InvalidReviewPolicy, written.Span, "reviewers", $"a whole number from 1 to {MostReviewers}", Excerpt.Of(written.Value));
        return null;
    }

    private static Duration? Lasts(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Required("lasts", orNumber: true) is not { } written)
            return null;
        if (Duration.TryParse(written.Value, out var lasts) && lasts.Minutes >= MinutesOfDay && lasts.Minutes % MinutesOfDay == 0)
            return lasts;
        diagnostics.Report(Codes.InvalidReviewPolicy, written.Span, "lasts", "a length of time in whole days, such as `2 years`", Excerpt.Of(written.Value));
        return null;
    }

    private static ImmutableArray<string> Professions(DataFields fields)
    {
        var professions = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.List("professions")?.Items ?? [])
        {
            if (item is DataScalar { Type: DataKind.Text } name && !string.IsNullOrWhiteSpace(name.Text))
                professions.Add(name.Text.Trim());
            else
                fields.Wrong("professions", "a list of words", item);
        }

        return professions.ToImmutable();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>The sources of an article.</summary>
/// <param name="ByKey">Sources by key.</param>
/// <param name="Keys">Their keys where they are declared, in order.</param>
internal sealed record ReferenceList(ImmutableDictionary<string, Reference> ByKey, ImmutableArray<Located<string>> Keys)
{
    /// <summary>No sources.</summary>
    public static ReferenceList Empty { get; } = new(ImmutableDictionary.Create<string, Reference>(StringComparer.Ordinal), []);
}

/// <summary>CSL items (citationstyles.org, CSL-JSON 1.0.2) to references. Fields that are not shown are let pass.</summary>
internal static class ReferenceReading
{
    /// <summary>Reads a list of items, from <c>references.json</c> or front matter. Null where it is no list, which is then reported.</summary>
    public static ReferenceList? Read(DataNode node, DiagnosticBag diagnostics)
    {
        if (node is not DataList list)
        {
            diagnostics.Report(Codes.WrongType, node.Span, "references", "a list of references", node.Kind);
            return null;
        }

        var byKey = ImmutableDictionary.CreateBuilder<string, Reference>(StringComparer.Ordinal);
        var keys = new Dictionary<string, Span>(StringComparer.Ordinal);
        var inOrder = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in list.Items)
        {
            if (item is not DataMap map)
            {
                diagnostics.Report(Codes.WrongType, item.Span, "A reference", "a group of fields", item.Kind);
                continue;
            }

            if (Item(map, diagnostics) is not var (key, reference))
                continue;

            if (keys.TryAdd(key.Value, key.Span))
            {
                byKey.Add(key.Value, reference);
                inOrder.Add(key);
            }
            else
            {
                diagnostics.Report(Codes.DuplicateReference, key.Span, null, [new Label(keys[key.Value], "first written here")], Excerpt.Of(key.Value));
            }
        }

        return new ReferenceList(byKey.ToImmutable(), inOrder.ToImmutable());
    }

    // A reference without a usable key cannot be cited and is left out; anything else that is wrong is reported and left empty.
    private static (Located<string> Key, Reference Reference)? Item(DataMap map, DiagnosticBag diagnostics)
    {
        var fields = new DataFields(map, map.Span with { End = Math.Min(map.Span.Start + 1, map.Span.End) }, diagnostics);
        var key = fields.Required("id", orNumber: true);
        var type = fields.Required("type");
        var title = fields.Required("title");
        if (key is not null && !CitationKey.IsWhole(key.Value))
        {
            diagnostics.Report(Codes.InvalidReferenceKey, key.Span, Excerpt.Of(key.Value));
            key = null;
        }

        var custom = SourcePolicyReading.Read(fields, map, diagnostics);
        var reference = new Reference(
            key?.Value ?? "",
            type?.Value ?? "",
            title?.Value ?? "",
            AuthorReading.Read(fields, diagnostics),
            fields.Text("container-title")?.Value,
            Year(map, fields),
            fields.Text("volume", orNumber: true)?.Value,
            fields.Text("issue", orNumber: true)?.Value,
            fields.Text("page", orNumber: true)?.Value,
            IdentifierReading.Doi(fields, diagnostics),
            IdentifierReading.Pmid(fields, diagnostics),
            Url(fields, diagnostics),
            map.Span)
        {
            Class = custom.Class,
            Unknown = custom.Unknown,
            Publisher = fields.Text("publisher")?.Value,
            Pmcid = IdentifierReading.Pmcid(fields, diagnostics),
            Key = key?.Span ?? map.Span,
        };
        IdentifierReading.CheckNumbers(fields, diagnostics);
        return key is null ? null : (key, reference);
    }

    // CSL dates: {"date-parts": [[2020, 1, 31]]}, each part a number or its digits; or words in "raw" or "literal", which name no year for certain.
    private static int? Year(DataMap map, DataFields fields)
    {
        const string expected = "a date, such as {\"date-parts\": [[2020]]}";
        switch (map.Find("issued"))
        {
            case null:
                return null;
            case DataMap date when date.Find("date-parts") is DataList { Items: [DataList { Items: [DataScalar year, ..] }, ..] }:
                if (int.TryParse(year.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 10000)
                    return value;
                fields.Wrong("issued", expected, year);
                return null;
            case DataMap date when date.Find("date-parts") is null && (date.Find("raw") ?? date.Find("literal")) is DataScalar:
                return null;
            case var other:
                fields.Wrong("issued", expected, other);
                return null;
        }
    }

    // Only the web: a `javascript:` address would run in the reader's browser.
    private static string? Url(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("URL") is not { } url)
            return null;

        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
            return url.Value;

        diagnostics.Report(Codes.InvalidUrl, url.Span, Excerpt.Of(url.Value));
        return null;
    }
}

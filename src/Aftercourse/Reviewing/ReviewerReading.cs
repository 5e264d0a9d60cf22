using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Reading;
using Aftercourse.Sources;

namespace Aftercourse.Reviewing;

/// <summary>Reads <c>reviewers.json</c>, strictly: whoever is listed there can make a claim count as reviewed. A person with a mistake is left out.</summary>
internal sealed class ReviewerReading(CompiledArticle article, DiagnosticBag diagnostics)
{
    private static readonly string[] PersonFields = ["id", "name", "credentials", "profession", "scope", "keys"];
    private static readonly string[] KeyFields = ["key", "expires"];

    private readonly HashSet<string> _sections = article.Claims.Select(ContentHash.SectionOf).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, Span> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Span> _keys = new(StringComparer.Ordinal);

    /// <summary>The people who may review, in the order written.</summary>
    public ImmutableArray<Reviewer> Read(SourceText file)
    {
        if (JsonReading.Read(file, diagnostics) is not { } node)
            return [];
        if (node is not DataList list)
        {
            diagnostics.Report(Codes.WrongType, node.Span, "reviewers.json", "a list of people", node.Kind);
            return [];
        }

        var reviewers = ImmutableArray.CreateBuilder<Reviewer>();
        foreach (var item in list.Items)
        {
            if (item is not DataMap map)
                diagnostics.Report(Codes.WrongType, item.Span, "A reviewer", "a group of fields", item.Kind);
            else if (Person(map) is { } reviewer)
                reviewers.Add(reviewer);
        }

        return reviewers.ToImmutable();
    }

    private Reviewer? Person(DataMap map)
    {
        Unknown(map, PersonFields);
        var fields = new DataFields(map, map.Span with { End = Math.Min(map.Span.Start + 1, map.Span.End) }, diagnostics);
        var id = fields.Required("id");
        var name = fields.Required("name");
        var credentials = fields.Required("credentials");
        var profession = fields.Required("profession");
        var sections = Scope(map, fields);
        var keys = Keys(map, fields);
        if (id is not null && !_ids.TryAdd(id.Value, id.Span))
        {
            diagnostics.Report(Codes.ListedTwice, id.Span, null, [new Label(_ids[id.Value], "first listed here")], "reviewer", Excerpt.Of(id.Value));
            return null;
        }

        return id is null || name is null || credentials is null || profession is null || sections is null || keys.IsEmpty
            ? null
            : new Reviewer(id.Value, name.Value, credentials.Value, profession.Value, sections.Value, keys, map.Span);
    }

    // "all", or a list of sections; never left out, so that nobody gets everything by oversight. Null where it is wrong.
    private ImmutableArray<string>? Scope(DataMap map, DataFields fields)
    {
        switch (map.Find("scope"))
        {
            case DataScalar { Type: DataKind.Text, Text: "all" }:
                return [];
            case DataList { Items: [_, ..] } list:
                var sections = ImmutableArray.CreateBuilder<string>();
                foreach (var item in list.Items)
                {
                    if (item is DataScalar { Type: DataKind.Text } section && _sections.Contains(section.Text))
                        sections.Add(section.Text);
                    else if (item is DataScalar { Type: DataKind.Text } other)
                        diagnostics.Report(Codes.UnknownScope, other.Span, NearestName.Of(other.Text, _sections.Order(StringComparer.Ordinal)), [], Excerpt.Of(other.Text));
                    else
                        fields.Wrong("scope", "`\"all\"` or a list of sections", item);
                }

                return sections.Count == 0 ? null : sections.ToImmutable();
            case null:
                fields.Required("scope");
                return null;
            case var other:
                fields.Wrong("scope", "`\"all\"` or a list of sections", other);
                return null;
        }
    }

    private ImmutableArray<ReviewerKey> Keys(DataMap map, DataFields fields)
    {
        if (map.Find("keys") is null)
            fields.Required("keys");

        var keys = ImmutableArray.CreateBuilder<ReviewerKey>();
        foreach (var item in fields.List("keys")?.Items ?? [])
        {
            if (item is DataMap key && Key(key) is { } read)
                keys.Add(read);
            else if (item is not DataMap)
                fields.Wrong("keys", "a list of keys with `key` and `expires`", item);
        }

        if (map.Find("keys") is DataList { Items.IsEmpty: true } empty)
            fields.Wrong("keys", "a list of at least one key", empty);
        return keys.ToImmutable();
    }

    private ReviewerKey? Key(DataMap map)
    {
        Unknown(map, KeyFields);
        var fields = new DataFields(map, map.Span, diagnostics);
        if (fields.Required("key") is not { } written)
            return null;
        if (MinisignPublicKey.Parse(written.Value) is not { } key)
        {
            diagnostics.Report(Codes.InvalidPublicKey, written.Span, Excerpt.Of(written.Value));
            return null;
        }

        // One key for two people would be one person who counts twice.
        if (!_keys.TryAdd(key.KeyId, written.Span) | !_keys.TryAdd(Convert.ToHexString(key.Key.AsSpan()), written.Span))
        {
            diagnostics.Report(Codes.ListedTwice, written.Span, null, [new Label(_keys[key.KeyId], "first listed here")], "key", key.KeyId);
            return null;
        }

        if (fields.Text("expires") is not { } expires)
            return map.Find("expires") is null ? new ReviewerKey(key, null) : null;
        if (DateOnly.TryParseExact(expires.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new ReviewerKey(key, date);
        diagnostics.Report(Codes.WrongType, expires.Span, "expires", "a date, such as \"2027-12-31\"", Excerpt.Of(expires.Value));
        return null;
    }

    private void Unknown(DataMap map, string[] known)
    {
        foreach (var name in map.Fields.Select(f => f.Name).Where(n => !known.Contains(n.Text, StringComparer.Ordinal)))
            diagnostics.Report(Codes.UnknownField, name.Span, NearestName.Of(name.Text, known), [], Excerpt.Of(name.Text), string.Join(", ", known));
    }
}

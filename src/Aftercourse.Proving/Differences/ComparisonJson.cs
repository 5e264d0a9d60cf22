using System.Text.Json;
using Aftercourse.Comparing;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>A difference between two versions as JSON (docs/difference-format.md).</summary>
public static class ComparisonJson
{
    /// <summary>Writes one object; its fields may go on.</summary>
    public static void Write(Utf8JsonWriter writer, VersionDifference difference, Action<Utf8JsonWriter>? more = null)
    {
        writer.WriteStartObject();
        Article(writer, "old", difference.Old);
        Article(writer, "new", difference.New);
        writer.WriteBoolean("lowered", difference.IsLowered);
        writer.WriteStartArray("pairs");
        foreach (var pair in difference.Pairs)
            Move(writer, pair.From.Name(), pair.To.Name(), pair.Verdict, pair.Sentences, pair.Rules);
        writer.WriteEndArray();
        writer.WriteStartArray("groups");
        foreach (var group in difference.Groups)
            Group(writer, group);
        writer.WriteEndArray();
        writer.WriteStartArray("reworded");
        foreach (var edit in difference.Reworded)
            Edit(writer, edit);
        writer.WriteEndArray();
        writer.WriteStartArray("apart");
        foreach (var name in difference.Apart)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        more?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void Article(Utf8JsonWriter writer, string name, CompiledArticle article)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", article.Id);
        writer.WriteString("version", article.Version);
        writer.WriteString("hash", article.Hash);
        writer.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter writer, GroupDifference group)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("lowered", group.IsLowered);
        writer.WriteStartArray("edits");
        foreach (var edit in group.Edits)
            Edit(writer, edit);
        writer.WriteEndArray();
        writer.WriteStartArray("levels");
        foreach (var move in group.Levels)
            Move(writer, move.From.Name(), move.To.Name(), move.Verdict, move.Sentences, move.Rules);
        writer.WriteEndArray();
        writer.WriteStartArray("cautions");
        foreach (var move in group.Cautions)
            Move(writer, Name(move.From), Name(move.To), move.Verdict, move.Sentences, move.Rules, move.Before.Name);
        writer.WriteEndArray();
        if (group.Share is { } share)
            Share(writer, share);
        writer.WriteEndObject();
    }

    private static void Move(Utf8JsonWriter writer, string from, string to, DifferenceVerdict verdict, IEnumerable<string> story, IEnumerable<Rule> rules, string? before = null)
    {
        writer.WriteStartObject();
        if (before is not null)
            writer.WriteString("before", before);
        writer.WriteString("from", from);
        writer.WriteString("to", to);
        writer.WriteString("verdict", verdict switch { DifferenceVerdict.Nobody => "nobody", DifferenceVerdict.Somebody => "somebody", _ => "unknown" });
        writer.WriteStartArray("story");
        foreach (var sentence in story)
            writer.WriteStringValue(sentence);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
            writer.WriteStringValue($"{rule} {rule.Span}");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Numbers of any length, so as text; null where they were not counted.
    private static void Share(Utf8JsonWriter writer, Share share)
    {
        writer.WriteStartObject("share");
        writer.WriteStartArray("reads");
        foreach (var name in share.Reads)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteString("all", share.All?.ToString());
        writer.WriteString("lowered", share.All is null ? null : share.Lowered.ToString());
        writer.WriteString("raised", share.All is null ? null : share.Raised.ToString());
        writer.WriteEndObject();
    }

    private static void Edit(Utf8JsonWriter writer, Edit edit)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", edit.Kind);
        writer.WriteString("name", edit.Name);
        writer.WriteString("done", Name(edit.Done));
        writer.WriteString("place", edit.Span?.ToString());
        writer.WriteEndObject();
    }

    /// <summary>What was done to a declaration, in one word.</summary>
    public static string Name(EditKind done) => done switch
    {
        EditKind.Added => "added",
        EditKind.Removed => "removed",
        EditKind.Changed => "changed",
        _ => "reworded",
    };

    /// <summary>How strongly something speaks against a procedure, in words.</summary>
    public static string Name(CautionKind? kind) => kind is { } known ? known.Name() : "nothing against it";
}

using Aftercourse.Sources;

namespace Aftercourse.Cli.Checking;

/// <summary>Where two states of an article's files differ, for people: <c>after-a-massage.md, Alarms</c>.</summary>
public static class ChangedSections
{
    /// <summary>Each file that differs, with the headings above the lines that do; none where nothing differs.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<SourceText> old, IReadOnlyList<SourceText> changed)
    {
        var before = old.ToDictionary(f => f.Path);
        var after = changed.Select(f => f.Path).ToHashSet();
        return
        [
            .. changed.Where(f => !before.TryGetValue(f.Path, out var same) || same.Text != f.Text).Select(f => before.TryGetValue(f.Path, out var was) ? Of(was, f) : $"{Name(f)} (new)"),
            .. old.Where(f => !after.Contains(f.Path)).Select(f => $"{Name(f)} (removed)"),
        ];
    }

    private static string Of(SourceText old, SourceText changed)
    {
        var headings = Headings(changed, old).Concat(Headings(old, changed)).Distinct().ToList();
        return headings.Count == 0 ? Name(changed) : $"{Name(changed)}, {string.Join(" and ", headings)}";
    }

    // The headings of lines that the other text has nowhere.
    private static IEnumerable<string> Headings(SourceText text, SourceText other)
    {
        if (!text.Path.EndsWith(".md", StringComparison.Ordinal))
            yield break;
        var known = Lines(other).ToHashSet();
        string? heading = null;
        var isFenced = false;
        foreach (var line in Lines(text))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isFenced = !isFenced;
            else if (!isFenced && line.StartsWith('#'))
                heading = line.TrimStart('#').Trim();
            if (heading is not null && !known.Contains(line))
                yield return heading;
        }
    }

    private static IEnumerable<string> Lines(SourceText text) => Enumerable.Range(1, text.LineCount).Select(text.LineText);

    private static string Name(SourceText file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}

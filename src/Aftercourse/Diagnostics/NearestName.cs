namespace Aftercourse.Diagnostics;

/// <summary>Finds the name that a misspelt one probably meant.</summary>
public static class NearestName
{
    /// <summary>The nearest candidate by edit distance, at most a third of the name's length (at least one edit) away; otherwise null.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > 64)
            return null;

        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = candidate.Length > 64 || Math.Abs(candidate.Length - name.Length) > limit ? int.MaxValue : Distance(name, candidate);
            if (distance > limit)
                continue;

            limit = distance - 1;
            best = candidate;
        }

        return best;
    }

    // Damerau-Levenshtein, optimal string alignment: a swap of neighbours is one edit.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}

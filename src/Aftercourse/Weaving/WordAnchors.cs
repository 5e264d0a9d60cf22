namespace Aftercourse.Weaving;

/// <summary>Finds words that have changed a little: the stretch of a text with the smallest edit distance in whole words (Sellers 1980).</summary>
internal static class WordAnchors
{
    private const int MostChangedInHundred = 15;

    /// <summary>The best place, or lost where fewer than 85 % of the words agree.</summary>
    public static TextAnchor Find(string text, string quote)
    {
        var wanted = Words(quote);
        var present = Words(text);
        var allowed = wanted.Count * MostChangedInHundred / 100;
        if (wanted.Count == 0 || present.Count == 0)
            return new Lost();

        // For each number of words of the quotation: the cost of the best stretch that ends here, and where it starts.
        var cost = Enumerable.Range(0, wanted.Count + 1).ToArray();
        var start = new int[wanted.Count + 1];
        var (best, first, last) = (int.MaxValue, 0, 0);
        for (var j = 0; j < present.Count; j++)
        {
            var (diagonal, diagonalStart) = (cost[0], start[0]);
            (cost[0], start[0]) = (0, j + 1);
            for (var i = 1; i <= wanted.Count; i++)
            {
                var replaced = diagonal + (wanted[i - 1].Word == present[j].Word ? 0 : 1);
                var from = diagonalStart;
                (diagonal, diagonalStart) = (cost[i], start[i]);
                var (next, nextStart) = (replaced, from);
                if (cost[i] + 1 < next)
                    (next, nextStart) = (cost[i] + 1, start[i]);
                if (cost[i - 1] + 1 < next)
                    (next, nextStart) = (cost[i - 1] + 1, start[i - 1]);
                (cost[i], start[i]) = (next, nextStart);
            }

            if (cost[^1] < best && start[^1] <= j)
                (best, first, last) = (cost[^1], start[^1], j);
        }

        if (best > allowed)
            return new Lost();
        var at = present[first].Start;
        return new Moved(at, present[last].End - at, 1 - ((double)best / wanted.Count));
    }

    // Letters and digits, folded: a comma that moved is no change.
    private static List<(string Word, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end > at)
                words.Add((Folding.Fold(text[at..end]), at, end));
            at = Math.Max(end, at + 1);
        }

        return words;
    }
}

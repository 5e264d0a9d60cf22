namespace Aftercourse.Weaving;

/// <summary>Remembers a place in a text by its words, and finds it again when the text has changed.</summary>
public static class TextAnchors
{
    /// <summary>The longest quotation that is looked for; a longer one is lost.</summary>
    public const int LongestQuote = 4000;

    private const int Context = 32;
    private const int TellingLength = 24;
    private const int TellingContext = 8;

    /// <summary>The quotation of a stretch of text. Its context is as long as is needed to tell it from any other place, 32 characters at least.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or not inside the text.</exception>
    public static TextQuote Create(string text, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, text.Length - start);
        for (var context = Context; ; context *= 2)
        {
            var from = Math.Max(0, start - context);
            var to = Math.Min(text.Length, start + length + context);
            var quote = new TextQuote(text.Substring(start, length), text[from..start], text[(start + length)..to]);
            if ((from == 0 && to == text.Length) || length > LongestQuote || Find(text, quote) == new Anchored(start, length))
                return quote;
        }
    }

    /// <summary>
    /// Finds a quotation: word for word where that is one place, or its context says which one; otherwise the place that has at least 85 % of its words in order.
    /// Words that are short and stand in other surroundings are only said to have moved.
    /// </summary>
    public static TextAnchor Find(string text, TextQuote quote)
    {
        var exact = quote.Exact;
        if (exact.Length == 0 || exact.Length > LongestQuote)
            return new Lost();

        var best = -1;
        var bestScore = -1;
        var isOnly = true;
        var count = 0;
        for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var score = ContextScore(text, at, quote);
            count++;
            isOnly = score != bestScore && (score > bestScore || isOnly);
            if (score > bestScore)
                (best, bestScore) = (at, score);
        }

        if (best < 0)
            return WordAnchors.Find(text, exact);

        var telling = Math.Min(TellingContext, quote.Prefix.Length + quote.Suffix.Length);
        return isOnly && (bestScore >= telling || (count == 1 && exact.Length >= TellingLength)) ? new Anchored(best, exact.Length) : new Moved(best, exact.Length, 1);
    }

    // How many characters around a place agree with the context, counted outwards. The end of the text agrees with the end of a context that was cut there.
    private static int ContextScore(string text, int at, TextQuote quote)
    {
        var before = 0;
        while (before < quote.Prefix.Length && before < at && text[at - before - 1] == quote.Prefix[^(before + 1)])
            before++;

        var end = at + quote.Exact.Length;
        var behind = 0;
        while (behind < quote.Suffix.Length && end + behind < text.Length && text[end + behind] == quote.Suffix[behind])
            behind++;

        return before + behind;
    }
}

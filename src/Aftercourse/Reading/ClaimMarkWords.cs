using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>How a mark is cut into words: at white space, up to its brace. Neither counts in a value between quotes, <c>name="..."</c>, which the next <c>"</c> ends.</summary>
internal static class ClaimMarkWords
{
    /// <summary>The place of the brace that closes a mark, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The place of its opening brace.</param>
    /// <param name="last">The last place that may belong to it.</param>
    public static int Close(string text, int open, int last)
    {
        for (var at = open + 1; at <= last && text[at] != '{'; at++)
        {
            if (text[at] == '}')
                return at;
            // A quote that never ends hides no brace: the mark is still found, and its reader reports the quote.
            if (IsOpeningQuote(text, at) && text.IndexOf('"', at + 1, last - at) is >= 0 and var quote)
                at = quote;
        }

        return -1;
    }

    /// <summary>The words of a mark, its braces left out. A quote that never ends takes in the rest.</summary>
    public static IEnumerable<Span> Of(Span mark)
    {
        var text = mark.Source.Text;
        var end = mark.End - 1;
        for (var at = mark.Start + 1; at < end;)
        {
            var start = at;
            for (; at < end && !char.IsWhiteSpace(text[at]); at++)
            {
                if (IsOpeningQuote(text, at))
                    at = text.IndexOf('"', at + 1, end - at - 1) is >= 0 and var quote ? quote : end - 1;
            }

            if (at > start)
                yield return new Span(mark.Source, start, at);
            else
                at++;
        }
    }

    private static bool IsOpeningQuote(string text, int at) => text[at] == '"' && text[at - 1] == '=';
}

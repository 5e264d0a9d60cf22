using System.Text;
using System.Text.RegularExpressions;

namespace Aftercourse.Weaving;

/// <summary>A piece of text and what stood around it: the TextQuoteSelector of the W3C Web Annotation Data Model (4.2.4).</summary>
/// <param name="Exact">The text itself.</param>
/// <param name="Prefix">What stood before it.</param>
/// <param name="Suffix">What stood behind it.</param>
public sealed partial record TextQuote(string Exact, string Prefix, string Suffix)
{
    /// <summary>
    /// As a page's selection becomes the words of the article: white space is one space, and the numbers of citations, which a page puts between the words, are gone.
    /// </summary>
    public TextQuote Normalized()
    {
        // White space at the border of a selection belongs to what is around it.
        var exact = Clean(Exact);
        return new(exact.Trim(), Clean(Prefix + (exact.StartsWith(' ') ? " " : "")), Clean((exact.EndsWith(' ') ? " " : "") + Suffix));
    }

    private static string Clean(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in CitationNumbers().Replace(text, ""))
        {
            if (!char.IsWhiteSpace(c) || c == '\u00a0')
                words.Append(c);
            else if (words.Length == 0 || words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString();
    }

    [GeneratedRegex(@"\s*\[[0-9]{1,4}\]")]
    private static partial Regex CitationNumbers();
}

/// <summary>Where a quotation stands in a text of today.</summary>
public abstract record TextAnchor;

/// <summary>It stands there, word for word, and no other place is meant.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
public sealed record Anchored(int Start, int Length) : TextAnchor;

/// <summary>The text has changed. This is the place that is most like it; a person has to look.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Similarity">The part of its words that is the same, from 0.85 to 1; 1 where the words are the same and the place is in doubt.</param>
public sealed record Moved(int Start, int Length, double Similarity) : TextAnchor;

/// <summary>Nothing like it is there.</summary>
public sealed record Lost : TextAnchor;

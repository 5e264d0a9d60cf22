namespace Aftercourse.Weaving;

/// <summary>A word of a text, as it is compared, and where it stands.</summary>
internal readonly record struct SearchWord(string Term, int Start, int End);

/// <summary>Texts to words that are compared: folded, and a plural as its singular.</summary>
internal static class SearchWords
{
    /// <summary>The words of a text in order. Hyphens and apostrophes part words.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036f'))
                end++;
            if (end > at && Stem(Folding.Fold(text[at..end])) is { Length: > 0 } term)
                yield return new SearchWord(term, at, end);
            at = Math.Max(end, at + 1);
        }
    }

    // Only plurals: "injuries" as "injury", "injections" as "injection", but "abscess", "virus" and "arthritis" as they are.
    private static string Stem(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 4 && (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)) ? word[..^2]
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;
}

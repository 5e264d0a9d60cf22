namespace Aftercourse.Checking;

/// <summary>
/// How many years of school a text asks for: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975), 0.39 words per sentence + 11.8 syllables
/// per word - 15.59. The reading age is about five years more. English only; syllables are counted by rule, which is right for most words.
/// </summary>
public static class Readability
{
    /// <summary>The grade of a text, in tenths; 0 for a text without words.</summary>
    public static int GradeInTenths(string text)
    {
        var words = Words(text).ToArray();
        if (words.Length == 0)
            return 0;

        var sentences = Math.Max(1, Sentences(text));
        var syllables = words.Sum(Syllables);
        var grade = (0.39m * words.Length / sentences) + (11.8m * syllables / words.Length) - 15.59m;
        return (int)Math.Round(grade * 10, MidpointRounding.AwayFromZero);
    }

    /// <summary>The syllables of an English word: groups of vowels, without a silent e at its end; at least one.</summary>
    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Where(char.IsAsciiLetter).ToArray();
        var groups = 0;
        var inVowels = false;
        foreach (var letter in letters)
        {
            var isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            groups += isVowel && !inVowels ? 1 : 0;
            inVowels = isVowel;
        }

        var ending = new string(letters);
        var hasSilentE = (ending.EndsWith('e') && !ending.EndsWith("le", StringComparison.Ordinal))
            || (ending.EndsWith("es", StringComparison.Ordinal) && !EndsInHiss(ending[..^2]))
            || (ending.EndsWith("ed", StringComparison.Ordinal) && ending is not [.., 't' or 'd', 'e', 'd']);
        return Math.Max(1, groups - (hasSilentE && groups > 1 ? 1 : 0));
    }

    // "boxes" and "passes" speak their e, "takes" does not.
    private static bool EndsInHiss(string stem) => stem is [.., 's' or 'x' or 'z' or 'c' or 'g'] or [.., 'c' or 's', 'h'];

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsAsciiLetter));

    private static int Sentences(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // A point inside a number ends nothing.
            var ends = text[i] is '.' or '!' or '?' or ':' or ';' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '\'' or ')');
            count += ends ? 1 : 0;
        }

        return count;
    }
}

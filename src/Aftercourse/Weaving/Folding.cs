using System.Text;

namespace Aftercourse.Weaving;

/// <summary>
/// Letters without case and marks, so that "Étude" is found by "etude". A table of the Latin letters that names and titles of studies have: .NET takes no letter
/// apart where it knows no cultures.
/// </summary>
internal static class Folding
{
    private static readonly Dictionary<char, string> Bare = new[]
    {
        ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"),
        ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"),
        ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("'", "\u2018\u2019"), ("-", "\u2010\u2011\u2012\u2013"),
    }.SelectMany(f => f.Item2, (f, c) => (Letter: c, Bare: f.Item1)).ToDictionary(f => f.Letter, f => f.Bare);

    /// <summary>One character in small letters without marks; empty for a mark that stands alone.</summary>
    public static string Fold(char c)
    {
        var small = char.ToLowerInvariant(c);
        return Bare.TryGetValue(small, out var bare) ? bare : small is >= '\u0300' and <= '\u036f' or '\u00ad' ? "" : small.ToString();
    }

    /// <summary>A text in small letters without marks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c))
                folded.Append(char.ToLowerInvariant(c));
            else
                folded.Append(Fold(c));
        }

        return folded.ToString();
    }
}

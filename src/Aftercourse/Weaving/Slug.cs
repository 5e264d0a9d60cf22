using System.Globalization;
using System.Text;

namespace Aftercourse.Weaving;

/// <summary>Words as they stand in addresses and ids: small letters, digits and single hyphens.</summary>
internal static class Slug
{
    /// <summary>The words of a text; <c>section</c> where it has none.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(text))
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '\u2019'))
                slug.Append('-');
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length > 0 ? trimmed : "section";
    }

    /// <summary>The slug, with a number where it is taken; it is taken afterwards.</summary>
    public static string Unique(string slug, HashSet<string> taken)
    {
        var unique = slug;
        for (var n = 2; !taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return unique;
    }
}

using System.Collections.Immutable;
using System.Text;
using Aftercourse.Guidance;

namespace Aftercourse.Sourcing;

/// <summary>What a registry knows of a DOI.</summary>
/// <param name="Doi">The DOI.</param>
/// <param name="Title">The title registered with it.</param>
public sealed record RegisteredWork(string Doi, string Title);

/// <summary>A source whose DOI leads to a work of another title.</summary>
/// <param name="Source">The source.</param>
/// <param name="Registered">What the DOI stands for.</param>
/// <param name="Similarity">How far the titles agree, in hundredths.</param>
public sealed record MistypedDoi(Reference Source, RegisteredWork Registered, int Similarity);

/// <summary>Compares titles: one typing error in a DOI mostly gives another DOI, which leads to another work.</summary>
public static class Titles
{
    /// <summary>Titles that agree less than this are of two works.</summary>
    public const int Alike = 60;

    /// <summary>Sources whose DOI is registered with another title.</summary>
    public static ImmutableArray<MistypedDoi> Mistyped(CompiledArticle article, IEnumerable<RegisteredWork> works)
    {
        var byDoi = new Dictionary<string, RegisteredWork>(StringComparer.OrdinalIgnoreCase);
        foreach (var work in works)
            byDoi.TryAdd(work.Doi, work);
        return
        [
            .. article.References.Values.OrderBy(r => r.Id, StringComparer.Ordinal)
                .Where(r => r.Doi is not null && byDoi.ContainsKey(r.Doi))
                .Select(r => new MistypedDoi(r, byDoi[r.Doi!], Similarity(r.Title, byDoi[r.Doi!].Title)))
                .Where(m => m.Similarity < Alike),
        ];
    }

    /// <summary>
    /// How far two titles agree, 0 to 100: the share of letter pairs that they have in common (Dice), case and punctuation aside. A title that begins
    /// with the other, as one without its subtitle does, agrees fully.
    /// </summary>
    public static int Similarity(string a, string b)
    {
        var (x, y) = (Letters(a), Letters(b));
        if (x.Length == 0 || y.Length == 0)
            return 0;
        var (shorter, longer) = x.Length < y.Length ? (x, y) : (y, x);
        if (longer.StartsWith(shorter, StringComparison.Ordinal) && shorter.Length >= 15)
            return 100;
        if (x == y)
            return 100;

        var pairs = Pairs(x).CountBy(p => p).ToDictionary();
        var common = 0;
        foreach (var pair in Pairs(y))
        {
            if (pairs.TryGetValue(pair, out var left) && left > 0)
            {
                pairs[pair] = left - 1;
                common++;
            }
        }

        return 200 * common / Math.Max(1, x.Length + y.Length - 2);
    }

    private static IEnumerable<(char First, char Second)> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => (text[i], text[i + 1]));

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
            letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}

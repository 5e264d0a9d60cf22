using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Reading;

/// <summary>An edition of the article that this site has shown, as its log remembers it.</summary>
/// <param name="Since">When this site first showed it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The hash of all its files.</param>
/// <param name="Sections">The hash of what each section says, by slug: words, marks with their reasons, sources and rules.</param>
public sealed record EditionEntry(DateTimeOffset Since, string Version, string Hash, ImmutableSortedDictionary<string, string> Sections)
{
    /// <summary>The entry of an article.</summary>
    public static EditionEntry Of(WovenArticle article, DateTimeOffset since) =>
        new(since, article.Article.Version, article.Article.Hash, article.All.ToImmutableSortedDictionary(s => s.Slug, HashOf, StringComparer.Ordinal));

    private static string HashOf(WovenSection section)
    {
        var text = new StringBuilder(section.Title).AppendLine().AppendLine(section.PlainText());
        foreach (var claim in section.Claims)
            text.AppendLine($"{claim.Claim.Id} {claim.Claim.Status} {claim.Claim.IsJudgement} {claim.Claim.ReplacedBy} {string.Join(' ', claim.Claim.Citations)} {claim.Claim.Reason}");
        foreach (var rules in section.Blocks.OfType<WovenRules>().Concat(section.Claims.SelectMany(c => c.Rules)))
        {
            foreach (var line in rules.Lines)
                text.AppendJoin("", line.Select(t => t.Text)).AppendLine();
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>
/// Hashes of what is reviewed: SHA-256 over the canonical text, lower-case hexadecimal. An edit changes the hash of each claim that it touches, in sentence, rule, question or source,
/// and of no other. Not <see cref="CompiledArticle.Hash"/>, which changes with every byte.
/// </summary>
public sealed class ContentHash
{
    private ContentHash(ImmutableDictionary<string, string> claims, ImmutableDictionary<string, string> sections, string article)
    {
        Claims = claims;
        Sections = sections;
        Article = article;
    }

    /// <summary>By claim id.</summary>
    public ImmutableDictionary<string, string> Claims { get; }

    /// <summary>By section (<see cref="SectionOf"/>), from its claims, in order of id.</summary>
    public ImmutableDictionary<string, string> Sections { get; }

    /// <summary>Of the whole article: all claims, and the levels and promises that no claim carries.</summary>
    public string Article { get; }

    /// <summary>Computes all hashes of an article.</summary>
    public static ContentHash Of(CompiledArticle article)
    {
        var claims = article.Claims.ToImmutableDictionary(c => c.Id, c => Hash(ClaimContent.Of(article, c).ToString()), StringComparer.Ordinal);
        string All(IEnumerable<Claim> some) => string.Concat(some.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => $"{c.Id} {claims[c.Id]}\n"));
        return new ContentHash(
            claims,
            article.Claims.GroupBy(SectionOf).ToImmutableDictionary(g => g.Key, g => Hash(All(g)), StringComparer.Ordinal),
            Hash(ClaimContent.OfRest(article) + All(article.Claims)));
    }

    /// <summary>The section that a claim stands in: the name of its file without folder and <c>.md</c>.</summary>
    public static string SectionOf(Claim claim)
    {
        var path = claim.Span.Source.Path;
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

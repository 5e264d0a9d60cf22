using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>
/// All that a reviewer of a claim answers for, as canonical texts: the sentence, what evidence says of it, its sources, the rules that rest on it, and the facts, findings
/// and procedures that those rules use. <c>explained</c> is a name here: the courses that explain a pain are reviewed with their own claims.
/// </summary>
/// <param name="Id">The claim.</param>
/// <param name="Headings">The headings above it.</param>
/// <param name="Sentence">The sentence as it is written.</param>
/// <param name="Status">What evidence says of it.</param>
/// <param name="Reason">Why evidence says that.</param>
/// <param name="Sources">Its sources with all their fields.</param>
/// <param name="Rules">The rules and texts of levels that rest on it.</param>
/// <param name="Uses">What those rules use.</param>
internal sealed record ClaimContent(string Id, string Headings, string Sentence, string Status, string Reason, string Sources, string Rules, string Uses)
{
    /// <summary>Changes with the meaning of this text: then old signatures count no more.</summary>
    private const string Form = "aftercourse claim 3";

    /// <summary>The content of a claim.</summary>
    public static ClaimContent Of(CompiledArticle article, Claim claim)
    {
        var sources = new CanonicalText();
        foreach (var key in claim.Citations)
            Source(sources, article.References[key]);

        var rules = new CanonicalText();
        var resting = article.Rules.Where(r => r.Claim == claim).OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ToArray();
        foreach (var rule in resting)
            RuleContent.Add(rules, rule);
        foreach (var level in article.Levels.Where(l => l.Claim == claim))
            RuleContent.Add(rules, level);
        var uses = new CanonicalText();
        UsedContent.Add(uses, article, resting);
        return new ClaimContent(
            claim.Id,
            new CanonicalText().Line("headings", claim.Section).ToString(),
            new CanonicalText().Line("sentence", Written(claim)).ToString(),
            new CanonicalText().Line("status", claim.Status.ToString(), claim.IsJudgement ? "judgement" : null, claim.ReplacedBy).ToString(),
            new CanonicalText().Line("because", claim.Reason?.Value).ToString(),
            sources.ToString(), rules.ToString(), uses.ToString());
    }

    /// <summary>The canonical text of the claim, which is hashed.</summary>
    public override string ToString() => new CanonicalText().Line(Form, Id) + Headings + Sentence + Status + Reason + Sources + Rules + Uses;

    /// <summary>The canonical text of what no claim carries: levels and promises of the whole article.</summary>
    public static string OfRest(CompiledArticle article)
    {
        var text = new CanonicalText().Line("aftercourse article 1", article.Id, article.Language);
        var rules = article.Rules.Where(r => r.Claim is null).OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ToArray();
        foreach (var rule in rules)
            RuleContent.Add(text, rule);
        foreach (var level in article.Levels.Where(l => l.Claim is null))
            RuleContent.Add(text, level);
        UsedContent.Add(text, article, rules);
        return text.ToString();
    }

    // As written, links and emphasis included, but without the mark at its end: status, reason and id have lines of their own, rows are bookkeeping.
    private static string Written(Claim claim) => claim.Span.Source.Text[claim.Span.Start..claim.Mark.Start];

    // The name of a source is the editor's own business; what it names is not.
    private static void Source(CanonicalText text, Reference source) => text
        .Line("source", source.Type, source.Class.ToString(), source.Title, source.Container, source.Year is { } year ? CanonicalText.Number(year) : null)
        .Line("place", source.Volume, source.Issue, source.Pages, source.Doi, source.Pmid, source.Pmcid, source.Url, source.Publisher)
        .Line("authors", source.Authors);
}

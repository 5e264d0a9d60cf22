using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>
/// All that a reviewer of a claim answers for, as one canonical text: the sentence, what evidence says of it, its sources, the rules that rest on it, and the facts, findings
/// and procedures that those rules use. <c>explained</c> is a name here: the courses that explain a pain are reviewed with their own claims.
/// </summary>
internal static class ClaimContent
{
    /// <summary>Changes with the meaning of this text: then old signatures count no more.</summary>
    private const string Form = "aftercourse claim 2";

    /// <summary>The canonical text of a claim.</summary>
    public static string Of(CompiledArticle article, Claim claim)
    {
        var text = new CanonicalText()
            .Line(Form, claim.Id)
            .Line("headings", claim.Section)
            .Line("sentence", Sentence(claim))
            .Line("status", claim.Status.ToString(), claim.IsJudgement ? "judgement" : null, claim.ReplacedBy);
        foreach (var key in claim.Citations)
            Source(text, article.References[key]);

        var rules = article.Rules.Where(r => r.Claim == claim).OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ToArray();
        foreach (var rule in rules)
            RuleContent.Add(text, rule);
        foreach (var level in article.Levels.Where(l => l.Claim == claim))
            RuleContent.Add(text, level);
        UsedContent.Add(text, article, rules);
        return text.ToString();
    }

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

    // As written, links and emphasis included, but without the mark at its end: status and id have lines of their own, rows are bookkeeping.
    private static string Sentence(Claim claim)
    {
        var written = claim.Span.Text;
        var mark = written.LastIndexOf('{');
        return mark < 0 ? written : written[..mark];
    }

    // The name of a source is the editor's own business; what it names is not.
    private static void Source(CanonicalText text, Reference source) => text
        .Line("source", source.Type, source.Class.ToString(), source.Title, source.Container, source.Year is { } year ? CanonicalText.Number(year) : null)
        .Line("place", source.Volume, source.Issue, source.Pages, source.Doi, source.Pmid, source.Pmcid, source.Url, source.Publisher)
        .Line("authors", source.Authors);
}

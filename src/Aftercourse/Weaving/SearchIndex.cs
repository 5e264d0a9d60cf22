using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Guidance;

namespace Aftercourse.Weaving;

/// <summary>
/// Finds claims, questions and sources by words. Built once for an article, then never changed. The synonyms are the article's own: a claim is also found by the
/// procedures its rules speak of and their kinds, and by the titles of its rules; a question by its options.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Characters of a query that count; the rest is passed over.</summary>
    public const int LongestQuery = 200;

    private const int MostWords = 12;
    private const int SnippetLength = 160;

    private readonly ImmutableArray<Entry> _entries;
    private readonly string[] _terms;
    private readonly (int Entry, int Weight)[][] _postings;

    private SearchIndex(ImmutableArray<Entry> entries)
    {
        _entries = entries;
        var postings = new Dictionary<string, List<(int Entry, int Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (term, weight) in entries[i].Words().GroupBy(w => w.Term, (term, all) => (term, all.Max(w => w.Weight))))
            {
                if (!postings.TryGetValue(term, out var list))
                    postings.Add(term, list = []);
                list.Add((i, weight));
            }
        }

        _terms = [.. postings.Keys.Order(StringComparer.Ordinal)];
        _postings = [.. _terms.Select(t => postings[t].ToArray())];
    }

    /// <summary>The index of an article.</summary>
    public static SearchIndex Of(WovenArticle article) => new([.. Claims(article), .. Questions(article), .. Sources(article)]);

    /// <summary>
    /// What holds all words of a query, each as the beginning of a word. Titles before texts before synonyms, whole words before beginnings, short texts before long
    /// ones; then the order of the article.
    /// </summary>
    /// <param name="query">Any text.</param>
    /// <param name="most">At most so many hits.</param>
    public ImmutableArray<SearchHit> Find(string query, int most = 50)
    {
        var words = SearchWords.Of(query.Length > LongestQuery ? query[..LongestQuery] : query).Select(w => w.Term).Distinct().Take(MostWords).ToArray();
        if (words.Length == 0)
            return [];

        var scores = new int[_entries.Length];
        var found = new int[_entries.Length];
        var best = new int[_entries.Length];
        for (var w = 0; w < words.Length; w++)
        {
            Array.Clear(best);
            foreach (var term in Beginning(words[w]))
            {
                var whole = _terms[term].Length == words[w].Length ? 2 : 1;
                foreach (var (entry, weight) in _postings[term])
                    best[entry] = Math.Max(best[entry], weight * whole);
            }

            for (var i = 0; i < best.Length; i++)
            {
                if (best[i] == 0 || found[i] != w)
                    continue;
                found[i]++;
                scores[i] += best[i];
            }
        }

        return [.. Enumerable.Range(0, _entries.Length)
            .Where(i => found[i] == words.Length)
            .OrderByDescending(i => scores[i])
            .ThenBy(i => _entries[i].Text.Length / 100)
            .ThenBy(i => i)
            .Take(most)
            .Select(i => _entries[i].Hit(Snippet(_entries[i].Text, words)))];
    }

    // The places in the sorted terms of those that begin with a word.
    private IEnumerable<int> Beginning(string word)
    {
        var at = Array.BinarySearch(_terms, word, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _terms.Length && _terms[at].StartsWith(word, StringComparison.Ordinal); at++)
            yield return at;
    }

    private static ImmutableArray<SnippetPart> Snippet(string text, string[] words)
    {
        var marks = SearchWords.Of(text).Where(w => words.Any(q => w.Term.StartsWith(q, StringComparison.Ordinal))).ToList();
        var from = marks.Count == 0 || text.Length <= SnippetLength ? 0 : WordStart(text, Math.Clamp(marks[0].Start - (SnippetLength / 4), 0, text.Length - SnippetLength));
        var to = Math.Min(text.Length, from + SnippetLength);
        while (to < text.Length && to > from + (SnippetLength / 2) && text[to] != ' ')
            to--;

        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var at = from;
        Add(from > 0 ? "… " : "", false);
        foreach (var mark in marks.Where(m => m.Start >= from && m.End <= to))
        {
            Add(text[at..mark.Start], false);
            Add(text[mark.Start..mark.End], true);
            at = mark.End;
        }

        Add(text[at..to] + (to < text.Length ? " …" : ""), false);
        return parts.ToImmutable();

        void Add(string words, bool isMarked)
        {
            if (words.Length > 0)
                parts.Add(new SnippetPart(words, isMarked));
        }
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && text[at - 1] != ' ')
            at--;
        return at;
    }

    private static IEnumerable<Entry> Claims(WovenArticle article) =>
        from section in article.All
        from woven in section.Claims
        let claim = woven.Claim
        let rules = woven.Rules.SelectMany(r => r.Rules).ToList()
        select new Entry(
            SearchKind.Claim,
            claim.Id,
            claim.Section.IsEmpty ? section.Title : claim.Section[^1],
            claim.Text.Value,
            [claim.Id, .. claim.Section, .. rules.Select(r => r.Title.Value), .. rules.SelectMany(r => r.Procedures).Distinct().SelectMany(Names)],
            section.Slug,
            woven.Anchor);

    private static IEnumerable<Entry> Questions(WovenArticle article) =>
        from fact in article.Article.Facts.Concat(article.Article.Details)
        where fact.Ask is not null
        select new Entry(
            SearchKind.Question,
            fact.Name,
            fact.Label.Value,
            fact.Help is null ? fact.Ask!.Value : $"{fact.Ask!.Value} {fact.Help.Value}",
            [fact.Name, .. fact.Options.Select(o => o.Label.Value)],
            article.QuestionSlugs[fact.Name],
            WovenArticle.QuestionAnchor(fact));

    private static IEnumerable<Entry> Sources(WovenArticle article) =>
        from source in article.Sources
        let reference = source.Reference
        let first = article.All.First(s => s.Sources.Contains(source))
        select new Entry(
            SearchKind.Source,
            reference.Id,
            reference.Title,
            string.Concat(Vancouver.Format(reference).Select(p => p.Text)),
            [string.Create(CultureInfo.InvariantCulture, $"{source.Number}")],
            first.Slug,
            source.Anchor);

    private static IEnumerable<string> Names(Procedure procedure) => procedure.Kinds.SelectMany(Names).Prepend(procedure.Title.Value).Prepend(procedure.Name);

    private sealed record Entry(SearchKind Kind, string Id, string Title, string Text, ImmutableArray<string> Synonyms, string Slug, string Anchor)
    {
        private const int InTitle = 6;
        private const int InText = 4;
        private const int InSynonyms = 1;

        public SearchHit Hit(ImmutableArray<SnippetPart> snippet) => new(Kind, Id, Title, snippet, Slug, Anchor);

        public IEnumerable<(string Term, int Weight)> Words() =>
            SearchWords.Of(Title).Select(w => (w.Term, InTitle))
                .Concat(SearchWords.Of(Text).Select(w => (w.Term, InText)))
                .Concat(Synonyms.SelectMany(SearchWords.Of).Select(w => (w.Term, InSynonyms)));
    }
}

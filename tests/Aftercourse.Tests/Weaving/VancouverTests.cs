using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;
using Aftercourse.Weaving;
using Xunit;

namespace Aftercourse.Tests.Weaving;

public sealed class VancouverTests
{
    private static readonly Reference Full = new(
        "key", "article-journal", "Does it hurt?", ["One A", "Two B"], "The Journal", 2020, "12", "3", "45-50", "10.1/x", "123", "https://a.org/", new SourceText("x", "").Whole);

    [Fact]
    public void All_of_it() => Assert.Equal(
        "One A, Two B. Does it hurt? *The Journal*. 2020;12(3):45-50. doi: [10.1/x](https://doi.org/10.1/x) PMID: [123](https://pubmed.ncbi.nlm.nih.gov/123/)",
        Show(Full));

    [Fact]
    public void What_is_missing_leaves_no_trace()
    {
        Assert.Equal("A title.", Show(Bare with { Title = "A title" }));
        Assert.Equal("A title. 2020.", Show(Bare with { Title = "A title.", Year = 2020 }));
        Assert.Equal("A title. 2020:5-6.", Show(Bare with { Title = "A title", Year = 2020, Pages = "5-6" }));
        Assert.Equal("A title. 7(2).", Show(Bare with { Title = "A title", Volume = "7", Issue = "2" }));
        Assert.Equal("A title. 2020;(2).", Show(Bare with { Title = "A title", Year = 2020, Issue = "2" }));
        Assert.Equal("A title. p. 9.", Show(Bare with { Title = "A title", Pages = "9" }));
        Assert.Equal("NHS. A title. *NHS*. Available from: [https://b.org/?a=1](https://b.org/?a=1)", Show(Bare with { Title = "A title", Authors = ["NHS"], Container = "NHS", Url = "https://b.org/?a=1" }));
    }

    [Fact]
    public void A_publisher_stands_where_there_is_no_journal_unless_it_is_the_author()
    {
        Assert.Equal("A title. A college. 2020. PMCID: [PMC123](https://pmc.ncbi.nlm.nih.gov/articles/PMC123/)", Show(Bare with { Title = "A title", Publisher = "A college", Year = 2020, Pmcid = "PMC123" }));
        Assert.Equal("A college. A title. 2020.", Show(Bare with { Title = "A title", Authors = ["A college"], Publisher = "A college", Year = 2020 }));
    }

    [Theory]
    [InlineData("A,B,C,D,E,F", "A, B, C, D, E, F.")]
    [InlineData("A,B,C,D,E,F,G", "A, B, C, D, E, F, et al.")]
    [InlineData("A,et al.", "A, et al.")]
    [InlineData("A B et al.", "A B, et al.")]
    [InlineData("et al.", "")]
    public void Six_authors_at_most(string authors, string shown) =>
        Assert.Equal((shown + " T.").Trim(), Show(Bare with { Title = "T", Authors = [.. authors.Split(',')] }));

    [Fact]
    public void Only_secure_addresses_are_links()
    {
        Assert.Equal("T. Available from: http://a.org/x", Show(Bare with { Title = "T", Url = "http://a.org/x" }));
        Assert.Equal("T. Available from: javascript:alert(1)", Show(Bare with { Title = "T", Url = "javascript:alert(1)" }));
        Assert.Equal("T. doi: [10.1/a<\"b](https://doi.org/10.1/a%3C%22b)", Show(Bare with { Title = "T", Doi = "10.1/a<\"b" }));
    }

    [Fact]
    public void Every_shipped_source_is_complete_and_has_no_dangling_punctuation()
    {
        Assert.NotEmpty(Shipped.Article.References);
        foreach (var reference in Shipped.Article.References.Values)
        {
            var parts = Vancouver.Format(reference);
            var text = string.Concat(parts.Select(p => p.Text));
            Assert.All(
                [reference.Authors.FirstOrDefault(a => !a.EndsWith("et al.", StringComparison.Ordinal)), reference.Title.TrimEnd('.'), reference.Container, reference.Volume, reference.Issue, reference.Pages, reference.Doi, reference.Pmid],
                field => Assert.Contains(field ?? "", text, StringComparison.Ordinal));
            Assert.DoesNotMatch(@"\.\.|[.,;:?!] ?[.,;:](?!\w)|\(\)|  |^[\s.,;:]|[\s,;:]$", text.Replace(" et al.,", "", StringComparison.Ordinal));
            Assert.Matches(@"[.?!]$|\w$|[\w/)]$", text);
            Assert.All(parts.OfType<CitationLink>(), l => Assert.StartsWith("https://", l.Address, StringComparison.Ordinal));
            Assert.Equal(reference.Doi is not null, parts.OfType<CitationLink>().Any(l => l.Address.StartsWith("https://doi.org/10.", StringComparison.Ordinal)));
        }
    }

    private static Reference Bare => Full with { Title = "", Authors = [], Container = null, Year = null, Volume = null, Issue = null, Pages = null, Doi = null, Pmid = null, Url = null };

    private static string Show(Reference reference) => string.Concat(Vancouver.Format(reference).Select(p => p switch
    {
        CitationLink link => $"[{link.Text}]({link.Address})",
        CitationEmphasis emphasis => $"*{emphasis.Text}*",
        _ => p.Text,
    }));
}

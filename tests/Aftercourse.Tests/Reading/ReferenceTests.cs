using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class ReferenceTests
{
    private const string Good = "\"id\": \"a\", \"type\": \"article-journal\", \"title\": \"Ein Rücken 😀\"";

    private static Reference Read(string fields) => Given.References("[ {" + Good + fields + "} ]").Clean().Article.References["a"];

    [Fact]
    public void A_reference_has_what_is_shown()
    {
        var reference = Read(""", "container-title": "J", "volume": 12, "issue": "3", "page": "1-9", "DOI": "10.1000/x(1)", "PMID": "123", "URL": "https://a.org/b", "issued": {"date-parts": [[2020, 5]]}, "author": [{"family": "Lee", "given": "Anna Beth"}], "note": {"any": ["thing"]}""");
        Assert.Equal(("a", "article-journal", "Ein Rücken 😀", "J", 2020), (reference.Id, reference.Type, reference.Title, reference.Container, reference.Year));
        Assert.Equal(("12", "3", "1-9"), (reference.Volume, reference.Issue, reference.Pages));
        Assert.Equal(("10.1000/x(1)", "123", "https://a.org/b"), (reference.Doi, reference.Pmid, reference.Url));
        Assert.Equal(["Lee AB"], reference.Authors);
        Assert.StartsWith("{\"id\"", reference.Span.Text, StringComparison.Ordinal);
        Assert.EndsWith("]}}", reference.Span.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_null()
    {
        var reference = Read("");
        Assert.Empty(reference.Authors);
        Assert.Equal((null, null, null, null), (reference.Year, reference.Doi, reference.Pmid, reference.Url));
    }

    [Theory]
    [InlineData("{\"family\": \"Lee\", \"given\": \"A. B.\"}", "Lee AB")]
    [InlineData("{\"family\": \"Lee\", \"given\": \"AB\"}", "Lee AB")]
    [InlineData("{\"family\": \"Lee\", \"given\": \"jean-luc\"}", "Lee JL")]
    [InlineData("{\"family\": \"Berg\", \"given\": \"Åse\", \"non-dropping-particle\": \"van der\", \"suffix\": \"Jr\"}", "van der Berg Å Jr")]
    [InlineData("{\"family\": \"Lee\"}", "Lee")]
    [InlineData("{\"literal\": \"A Society\"}", "A Society")]
    public void An_author_is_a_family_name_and_initials(string author, string name) => Assert.Equal([name], Read($", \"author\": [{author}]").Authors);

    [Theory]
    [InlineData("{\"date-parts\": [[\"1999\"]]}", 1999)]
    [InlineData("{\"raw\": \"spring\"}", null)]
    public void A_year_is_read_from_the_date(string issued, int? year) => Assert.Equal(year, Read($", \"issued\": {issued}").Year);

    [Fact]
    public void References_may_stand_in_the_front_matter_of_a_single_file()
    {
        var yaml = "id: b\ntitle: B\nlanguage: en\nversion: 1.0.0\nreferences:\n  - id: a\n    type: book\n    title: T\n    PMID: 77\n    issued:\n      date-parts: [[2001]]\n    author:\n      - family: Lee\n        given: A\n";
        var reference = Given.Files(("x.md", "---\n" + yaml + "---\nText [@a].\n")).Clean().Article.References["a"];
        Assert.Equal(("T", "77", 2001), (reference.Title, reference.Pmid, reference.Year));
        Assert.Equal(["Lee A"], reference.Authors);
        Assert.StartsWith("id: a", reference.Span.Text, StringComparison.Ordinal);
        Assert.EndsWith("given: A", reference.Span.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void References_do_not_stand_in_two_places()
    {
        var front = Given.Front.Replace("version", "references: []\nversion", StringComparison.Ordinal);
        Given.Files(("article.md", front), ("references.json", "[]")).Only(Codes.ReferencesTwice, "[]");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("type")]
    [InlineData("title")]
    public void A_required_field_is_named(string field)
    {
        var fields = Good.Split(", ").Where(f => !f.StartsWith($"\"{field}\"", StringComparison.Ordinal));
        Assert.Equal([field], Given.References("[{" + string.Join(", ", fields) + "}]").Has(Codes.MissingField, "{").Facts);
    }

    [Theory]
    [InlineData(", \"title\": 5", "\"title\"", nameof(Codes.DuplicateField))]
    [InlineData(", \"volume\": [1]", "[1]", nameof(Codes.WrongType))]
    [InlineData(", \"author\": \"Lee\"", "\"Lee\"", nameof(Codes.WrongType))]
    [InlineData(", \"author\": [\"Lee\"]", "\"Lee\"", nameof(Codes.WrongType))]
    [InlineData(", \"author\": [{\"given\": \"A\"}]", "{\"given\": \"A\"}", nameof(Codes.WrongType))]
    [InlineData(", \"issued\": 2020", "2020", nameof(Codes.WrongType))]
    [InlineData(", \"issued\": {\"date-parts\": [[\"soon\"]]}", "\"soon\"", nameof(Codes.WrongType))]
    [InlineData(", \"PMID\": \"PMC12\"", "\"PMC12\"", nameof(Codes.InvalidPmid))]
    [InlineData(", \"URL\": \"javascript:x\"", "\"javascript:x\"", nameof(Codes.InvalidUrl))]
    [InlineData(", \"URL\": \"a.org\"", "\"a.org\"", nameof(Codes.InvalidUrl))]
    [InlineData(", \"DOI\": \"10.1000\"", "\"10.1000\"", nameof(Codes.InvalidDoi))]
    [InlineData(", \"DOI\": \"11.1000/x\"", "\"11.1000/x\"", nameof(Codes.InvalidDoi))]
    public void A_wrong_value_is_refused_at_its_place(string fields, string at, string code) =>
        Given.References("[{" + Good + fields + "}]").Only(Codes.All.Single(c => c == (DiagnosticCode)typeof(Codes).GetProperty(code)!.GetValue(null)!), at);

    [Fact]
    public void A_DOI_comes_without_an_address() => Assert.Equal(
        "10.1000/x", Given.References("[{" + Good + ", \"DOI\": \"https://doi.org/10.1000/x\"}]").Only(Codes.InvalidDoi, "\"https://doi.org/10.1000/x\"").Suggestion);

    [Fact]
    public void A_key_must_be_one_that_can_be_cited() =>
        Given.References("[{" + Good + "}, {\"id\": \"b c\", \"type\": \"book\", \"title\": \"T\"}]").Only(Codes.InvalidReferenceKey, "\"b c\"");

    [Fact]
    public void A_key_is_used_once()
    {
        var twice = Given.References("[{" + Good + "},\n {" + Good + "}]").Only(Codes.DuplicateReference, "\"a\"");
        Assert.Equal((2, 1), (twice.Span.Place.Line, twice.Labels[0].Span.Place.Line));
    }

    [Theory]
    [InlineData("[\n  {\"id\": x}\n]", 2, 10)]
    [InlineData("[\n  \"é😀\", x\n]", 2, 10)]
    [InlineData("[", 1, 2)]
    [InlineData("", 1, 1)]
    [InlineData("[] []", 1, 4)]
    [InlineData("[1,]", 1, 4)]
    [InlineData("// no\n[]", 1, 1)]
    public void Broken_JSON_is_reported_at_its_place_and_no_key_is_called_unknown(string json, int line, int column)
    {
        var broken = Assert.Single(Given.References(json).Diagnostics);
        Assert.Equal(Codes.InvalidJson, broken.Code);
        Assert.Equal((line, column), (broken.Span.Place.Line, broken.Span.Place.Column));
    }

    [Fact]
    public void Half_a_character_is_no_text() => Given.References("[{" + Good + ", \"note\": \"\\ud800\"}]").Only(Codes.InvalidJson, "\"\\ud800\"");

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[5]", "5")]
    public void References_are_a_list_of_items(string json, string at) => Given.References(json).Has(Codes.WrongType, at);

    [Fact]
    public void Deep_JSON_is_refused() => Assert.Equal([Codes.DataTooDeep], Given.References(new string('[', 100_000)).Diagnostics.Select(d => d.Code));
}

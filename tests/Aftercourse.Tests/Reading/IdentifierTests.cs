using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("ISBN", "978-0-306-40615-7", true)]
    [InlineData("ISBN", "0-8044-2957-X", true)]
    [InlineData("ISBN", "0-8044-2957-9", false)]
    [InlineData("ISBN", "978-0-306-40651-7", false)]
    [InlineData("ISBN", "978", false)]
    [InlineData("ISSN", "2434-561X", true)]
    [InlineData("ISSN", "0378-5955", true)]
    [InlineData("ISSN", "0378-5595", false)]
    [InlineData("ISSN", "X378-5955", false)]
    [InlineData("PMCID", "PMC123", true)]
    [InlineData("PMCID", "PMC", false)]
    [InlineData("PMCID", "pmc123", false)]
    public void A_digit_that_does_not_fit_is_reported(string field, string text, bool isRight)
    {
        var diagnostics = new DiagnosticBag();
        Compilation.Compile(
            [
                new SourceText("article.md", "---\nid: a\ntitle: A\nlanguage: en\nversion: 1.0.0\n---\n# A\n\nOne. [@x] {#one .supported}\n"),
                new SourceText("references.json", $$"""[{"id": "x", "type": "book", "title": "T", "{{field}}": "{{text}}"}]"""),
            ],
            diagnostics);
        Assert.Equal(isRight, diagnostics.Sorted().All(d => d.Code != Codes.InvalidIdentifier));
    }
}

using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Reading;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Reading;

/// <summary>Small articles for the tests of this folder, and what reading them gives.</summary>
internal sealed record Given(ArticleTree? Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    public const string Front = "---\nid: backs\ntitle: Backs\nlanguage: en\nversion: 1.0.0\n---\n";

    public static Given Files(params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        return new Given(ArticleReading.Read([.. files.Select(f => new SourceText(f.Path, f.Text))], bag), bag.Sorted());
    }

    /// <summary>One file with good front matter.</summary>
    public static Given Body(string markdown) => Files(("one.md", Front + markdown));

    /// <summary>One file whose front matter is given.</summary>
    public static Given Yaml(string yaml) => Files(("one.md", "---\n" + yaml + "---\nText.\n"));

    /// <summary>An article that cites `a`, and its references.</summary>
    public static Given References(string json) => Files(("article.md", Front + "Text [@a].\n"), ("references.json", json));

    public ArticleTree Article => Tree ?? throw new InvalidOperationException("There is no tree.");

    public IEnumerable<Block> Blocks => Article.Sections.SelectMany(s => s.Blocks);

    public ParagraphBlock Paragraph => Blocks.OfType<ParagraphBlock>().First();

    public ClaimAttributes Claim => Paragraph.Attributes ?? throw new InvalidOperationException("The paragraph is no claim.");

    /// <summary>Exactly one diagnostic was reported: this code, at this text.</summary>
    public Diagnostic Only(DiagnosticCode code, string text)
    {
        Assert.Equal([code.Id], Diagnostics.Select(d => d.Code.Id));
        Assert.Equal(text, Diagnostics[0].Span.Text);
        Assert.NotEqual("", Diagnostics[0].Message + Diagnostics[0].Help);
        return Diagnostics[0];
    }

    /// <summary>This code was reported at this text, perhaps among others.</summary>
    public Diagnostic Has(DiagnosticCode code, string text) => Assert.Single(Diagnostics, d => d.Code == code && d.Span.Text == text);

    public Given Clean()
    {
        Assert.Equal([], Diagnostics.Select(d => $"{d.Span} {d.Message}"));
        return this;
    }
}

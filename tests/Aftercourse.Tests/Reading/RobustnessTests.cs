using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Reading;
using Aftercourse.Sources;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class RobustnessTests
{
    private const string Main = """
        ---
        id: backs
        title: "Backs"
        language: en
        version: 1.0.0
        sections: [spinal.md]
        ---
        # Backs

        It *hurts* for two days [@lee2020; @kim2019]. {#soreness .supported rows=N3,N5}

        ```rule
        course soreness "Soreness"
        ```

        """;

    private const string Section = """
        ---
        title: After a spinal
        ---
        ## Alarms

        Once held [@kim2019], see [there](https://a.org). {#old .outdated replaced-by=soreness because="A {trial} said
        so."}

        > - a quote &amp; `code` [@lee2020]

        """;

    private const string References = """
        [
          {"id": "lee2020", "type": "book", "title": "T", "author": [{"family": "Lee", "given": "A"}], "issued": {"date-parts": [[2020]]}},
          {"id": "kim2019", "type": "book", "title": "U", "DOI": "10.1234/x", "PMID": 5}
        ]
        """;

    private static readonly string[] Special =
    [
        "[", "]", "{", "}", "#", "@", ";", "`", "```", "~~~", "---\n", "\n", "\r", "\r\n", "\t", ">", "- ", "*", "_", "\\", "\"", "'", "<!--", "<", "&", "!", ":", ": ", "?", "|",
        "%", "\0", "\u00a0", "\u2028", "\u0085", "\ufeff", "\ud83d", "\ude00", "😀", "\u202e", "e\u0301", "[@", "{#", "{.", "![", "    ", "rule", ",", "&a ", "*a ", "!!x ", "...\n",
    ];

    private static readonly Gen<(int Kind, int At, int Length, int To, string Text)> Mutation =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[1, 30], Gen.Int[0, 2000], Gen.Int[0, Special.Length - 1].Select(i => Special[i]));

    [Fact]
    public void The_article_that_is_mutated_is_valid() => Given.Files(("article.md", Main), ("spinal.md", Section), ("references.json", References)).Clean();

    [Fact]
    public void No_mutation_of_an_article_throws() => Gen.Select(Mutation.Array[1, 6], Mutation.Array[0, 3], Mutation.Array[0, 2]).Sample(
        (main, section, references) =>
        {
            var bag = new DiagnosticBag();
            var tree = ArticleReading.Read(
                [
                    new SourceText("article.md", main.Aggregate(Main, Mutate)),
                    new SourceText("spinal.md", section.Aggregate(Section, Mutate)),
                    new SourceText("references.json", references.Aggregate(References, Mutate)),
                ],
                bag);
            foreach (var diagnostic in bag.Sorted())
                Inside(diagnostic.Span, diagnostic.Message + diagnostic.Help);
            foreach (var block in tree!.Sections.SelectMany(s => s.Blocks))
                Inside(block.Span, block.ToString());
            foreach (var paragraph in tree.Sections.SelectMany(s => s.Blocks).OfType<ParagraphBlock>())
                Assert.All(paragraph.Citations, c => Assert.Equal(c.Value, c.Span.Text));
        },
        iter: 3000);

    [Theory]
    [InlineData("*a **b_ ")]
    [InlineData("`a ")]
    [InlineData("<a ")]
    [InlineData("a\n\n")]
    [InlineData("- a\n  - b\n")]
    [InlineData("\ud83d")]
    [InlineData("e\u0301")]
    [InlineData("[@a; ")]
    [InlineData("{#a} ")]
    [InlineData("\0\u202e")]
    public void The_largest_file_is_read_or_refused(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, SourceDecoding.LargestFile / unit.Length));
        Assert.NotNull(Given.Body(text).Tree);
        Assert.NotNull(Given.Yaml("title: " + text + "\n").Tree);
        Assert.NotNull(Given.References(text).Tree);
    }

    // Also guards against a span that does not belong to its text: reading its words would throw.
    private static void Inside(Span span, string what) => Assert.True(span.Start >= 0 && span.End >= span.Start && span.End <= span.Source.Text.Length, what);

    private static string Mutate(string text, (int Kind, int At, int Length, int To, string Text) m)
    {
        if (text.Length == 0)
            return m.Text;

        var at = m.At % text.Length;
        var part = text.Substring(at, Math.Min(m.Length, text.Length - at));
        var rest = text.Remove(at, part.Length);
        return m.Kind switch
        {
            0 => rest,
            1 => text.Insert(m.To % text.Length, part),
            2 => rest.Insert(m.To % (rest.Length + 1), part),
            _ => text.Insert(at, m.Text),
        };
    }
}

using Aftercourse.Diagnostics;
using Aftercourse.Formatting;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Sources;
using Aftercourse.Tests.Binding;
using Aftercourse.Tests.Corpus;
using Aftercourse.Tests.Parsing;
using Aftercourse.Tests.Reading;
using Xunit;

namespace Aftercourse.Tests.Formatting;

public sealed class RuleFormattingTests
{
    public static TheoryData<string> Articles => [.. ValidArticle.Names];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Formatting_twice_is_formatting_once(string name)
    {
        var once = Format(ValidArticle.Of(name));
        Assert.Equal(once.Files.Select(f => f.Text), Format(once).Files.Select(f => f.Text));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Formatting_never_changes_the_meaning(string name)
    {
        var article = ValidArticle.Of(name);
        Assert.Equal(ConditionText.Of(article.Article), ConditionText.Of(Format(article).Article));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Formatting_keeps_every_comment_and_all_prose(string name)
    {
        var article = ValidArticle.Of(name);
        var formatted = Format(article);
        Assert.Equal(Comments(article), Comments(formatted));
        Assert.Equal(Prose(article), Prose(formatted));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Syntax_that_is_printed_and_read_again_prints_the_same(string name) => Assert.Equal(Printed(ValidArticle.Of(name)), Printed(Format(ValidArticle.Of(name))));

    [Fact]
    public void The_shipped_article_is_laid_out() =>
        Assert.Equal(ValidArticle.All[^1].Files.Select(f => f.Text), Format(ValidArticle.All[^1]).Files.Select(f => f.Text));

    [Fact]
    public void Clauses_come_in_one_order_with_their_contents_in_one_column()
    {
        const string written = "alarm a \"A\" urgent\n say \"S.\"\n when   fever or\n chills\n after massage,within 2 days\n unsure contact\n";
        const string laidOut = """
            alarm a "A" urgent
              unsure contact
              after  massage, within 2 days
              when   fever or chills
              say    "S."

            """;
        Assert.Equal(laidOut.ReplaceLineEndings("\n"), RuleFormatting.Format(Parsed.Block(written).Block));
    }

    [Fact]
    public void Long_texts_and_conditions_are_broken_between_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 80));
        var condition = string.Join(" or ", Enumerable.Repeat("some-fact-with-a-long-name", 12));
        var laidOut = RuleFormatting.Format(Parsed.Block($"alarm a urgent\n  when {condition}\n  say \"{words}\"\n").Block);
        Assert.All(laidOut.Split('\n'), l => Assert.True(l.Length <= RuleFormatting.Measure, l));
        Assert.Equal(laidOut, RuleFormatting.Format(Parsed.Block(laidOut).Block));
        Assert.Empty(Parsed.Block(laidOut).Codes);
    }

    [Theory]
    [InlineData("-- a\nfact x -- b\n  -- c\n  ask \"Q?\" -- d\n  -- e\n", "-- a\nfact x  -- b\n  -- c\n  ask \"Q?\"  -- d\n-- e\n")]
    [InlineData("procedure a \"A\" -- a\n  kind b \"B\" -- b\n    -- h\n    help \"H\"\n  -- c\n  kind c \"C\"\n", "procedure a \"A\"  -- a\n  kind b \"B\"  -- b\n    -- h\n    help \"H\"\n  -- c\n  kind c \"C\"\n")]
    public void Comments_stay_with_what_they_stand_beside_or_above(string written, string laidOut) =>
        Assert.Equal(laidOut, RuleFormatting.Format(Parsed.Block(written).Block));

    [Fact]
    public void A_reason_stays_as_it_is_written()
    {
        const string claim = "It hurts. {#a .supported because=\"A trial\r\n  of {20}   people.\"}\n\n";
        var given = Given.Body(claim + "```rule\nfact x\n   ask \"Q?\"\n```\n").Clean();
        var block = given.Blocks.OfType<RuleBlock>().Single();
        var laidOut = RuleFormatting.Format(block.Span.Source, [RuleParsing.ParseBlock(block, given.Paragraph, new DiagnosticBag())]);

        Assert.Equal(Given.Front + claim + "```rule\nfact x\n  ask \"Q?\"\n```\n", laidOut);
        Assert.Equal("A trial of {20} people.", Given.Files(("one.md", laidOut)).Clean().Claim.Reason!.Value);
    }

    private static ValidArticle Format(ValidArticle article)
    {
        var blocks = article.Syntax.Blocks;
        return article with { Files = [.. article.Files.Select(f => new SourceText(f.Path, RuleFormatting.Format(SourceOf(f), blocks.Where(b => b.Block.Span.Source.Path == f.Path))))] };

        // Compiling again reads the same files, but the blocks hold the texts of their own reading.
        SourceText SourceOf(SourceText file) => blocks.Select(b => b.Block.Span.Source).FirstOrDefault(s => s.Path == file.Path) ?? file;
    }

    private static IEnumerable<string> Comments(ValidArticle article) =>
        article.Syntax.Blocks.SelectMany(b => b.Comments).Select(c => c.Span.Text.TrimEnd()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Prose(ValidArticle article) =>
        article.Syntax.Tree.Sections.SelectMany(s => s.Blocks).Where(b => b is not Aftercourse.Reading.RuleBlock).Select(b => b.Span.Text);

    private static IEnumerable<string> Printed(ValidArticle article) =>
        article.Syntax.Blocks.SelectMany(b => b.Declarations).SelectMany(d => d.Clauses
            .Select(c => $"{c.Keyword.Text} {string.Join(' ', SyntaxPrinting.Pieces(c))}").Order(StringComparer.Ordinal)
            .Prepend(SyntaxPrinting.Header(d) + (d.Condition is { } condition ? " " + SyntaxPrinting.Condition(condition, inner: false) : "")));
}

using Aftercourse.Parsing;
using Xunit;

namespace Aftercourse.Tests.Parsing;

public sealed class DeclarationParsingTests
{
    [Fact]
    public void A_line_that_is_not_finished_goes_on_whatever_its_indentation()
    {
        var (block, codes) = Parsed.Block("alarm a urgent\n  when fever or\nany 1 of (\nchills,\n         not ill)\n  say \"S.\"\n");
        Assert.Empty(codes);
        Assert.Equal(["when", "say"], Assert.Single(block.Declarations).Clauses.Select(c => c.Keyword.Text));
    }

    [Fact]
    public void The_do_not_of_a_caution_ends_its_line()
    {
        var (block, codes) = Parsed.Block("caution a do not\n  before massage\n  when fever\n  say \"S.\"\n");
        Assert.Empty(codes);
        Assert.Equal("do not", Assert.Single(block.Declarations).Word!.Text);
        Assert.Equal(3, block.Declarations[0].Clauses.Length);
    }

    [Fact]
    public void A_promise_names_a_kind_of_caution_with_its_bound()
    {
        var (block, codes) = Parsed.Block("always \"A.\"\n  before massage or cut\n  when fever\n  caution at least not there\n\nnever \"B.\"\n  before any procedure\n  caution do not\n");
        Assert.Empty(codes);
        var clauses = block.Declarations.SelectMany(d => d.Clauses).OfType<CautionClause>();
        Assert.Equal([("least", "not there"), (null, "do not")], clauses.Select(c => (c.Bound, c.Kind.Text)));
    }

    [Fact]
    public void Kinds_nest_by_their_indentation()
    {
        var (block, codes) = Parsed.Block("procedure a \"A\"\n  kind b \"B\"\n    kind c \"C\"\n      help \"H\"\n    asks d\n  kind e \"E\"\n");
        Assert.Empty(codes);
        var kinds = block.Declarations[0].Clauses.OfType<KindClause>().ToArray();
        Assert.Equal(["b", "e"], kinds.Select(k => k.Name.Text));
        Assert.Equal(["kind", "asks"], kinds[0].Clauses.Select(c => c.Keyword.Text));
        Assert.Equal("help", Assert.Single(((KindClause)kinds[0].Clauses[0]).Clauses).Keyword.Text);
    }

    [Fact]
    public void Texts_that_follow_one_another_are_joined_by_a_space()
    {
        var (block, _) = Parsed.Block("fact a\n  ask \"Do you\"\n      \"feel it?\"\n");
        Assert.Equal("Do you feel it?", Assert.IsType<TextClause>(block.Declarations[0].Clauses[0]).Text.Value);
    }

    [Fact]
    public void A_declaration_with_a_broken_first_line_keeps_its_name()
    {
        var (block, codes) = Parsed.Block("fact pain is 0 to\n  ask \"How bad?\"\n\nfackt fever\n");
        Assert.Equal(["AC2008 ", "AC2004 fackt"], codes);
        Assert.Empty(block.Declarations);
        Assert.Equal(["pain", "fever"], block.Broken.Select(d => d.Name.Text));
    }

    [Fact]
    public void A_broken_clause_is_there_all_the_same()
    {
        var (block, codes) = Parsed.Block("alarm a urgent\n  wen fever\n  say It hurts\n");
        Assert.Equal(["AC2006 wen", "AC2008 It"], codes);
        Assert.Equal(["when", "say"], block.Declarations[0].Clauses.OfType<BrokenClause>().Select(c => c.Keyword.Text));
    }
}

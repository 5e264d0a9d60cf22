using System.Globalization;
using System.Text.RegularExpressions;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Reviewing;

/// <summary>Any edit changes the hash of what it touches, and of nothing else: edits of the shipped article at random places.</summary>
public sealed partial class ContentHashTests
{
    private const int Edits = 12;

    private static readonly Gen<Claim> AnyClaim = One([.. Shipped.Article.Claims]);

    [Fact]
    public void An_edited_sentence_changes_the_hash_of_its_claim_only() => Sample(
        AnyClaim, claim => Edited.Insert(claim.Span.Source, FirstSpace(claim), " really"), claim => [claim.Id]);

    [Fact]
    public void A_letter_that_only_looks_the_same_changes_the_hash() => Sample(
        AnyClaim.Where(c => Letter(c) >= 0), claim => Edited.Replace(new Span(claim.Span.Source, Letter(claim), Letter(claim) + 1), "а"), claim => [claim.Id]);

    [Fact]
    public void A_character_that_cannot_be_seen_changes_the_hash() => Sample(
        AnyClaim, claim => Edited.Insert(claim.Span.Source, FirstSpace(claim), "\u200B"), claim => [claim.Id]);

    [Fact]
    public void A_figure_of_a_rule_changes_the_hash_of_its_claim_only() => Sample(
        One([.. Shipped.Article.Rules.Where(r => r.Claim is not null && Within(r).Success)]),
        rule => Edited.Replace(Figure(rule), (int.Parse(Figure(rule).Text, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)),
        rule => [rule.Claim!.Id]);

    [Fact]
    public void What_a_rule_says_changes_the_hash_of_its_claim_only() => Sample(
        One([.. Shipped.Article.Rules.Where(r => r.Claim is not null && r.Say is not null)]),
        rule => Edited.Insert(rule.Span.Source, Says(rule), "So: "),
        rule => [rule.Claim!.Id]);

    [Fact]
    public void A_question_changes_the_hash_of_the_claims_whose_rules_use_it() => Sample(
        One([.. Shipped.Article.Facts.Concat(Shipped.Article.Details).Where(f => f.Ask is not null && Asks(f) >= 0)]),
        fact => Edited.Insert(fact.Span.Source, Asks(fact), "Now: "),
        Edited.ClaimsThatUse);

    [Fact]
    public void A_source_changes_the_hash_of_the_claims_that_cite_it() => Sample(
        One([.. Shipped.Article.References.Values]),
        source => Edited.Insert(source.Span.Source, source.Span.Start + source.Span.Text.IndexOf("\"title\": \"", StringComparison.Ordinal) + 10, "Another work. "),
        source => [.. Shipped.Article.Claims.Where(c => c.Citations.Contains(source.Id)).Select(c => c.Id).Order(StringComparer.Ordinal)]);

    [Fact]
    public void A_status_changes_the_hash_of_its_claim_only() => Sample(
        AnyClaim.Where(c => c is { Status: ClaimStatus.PartlySupported or ClaimStatus.NoEvidence, Citations.IsEmpty: false }),
        claim => Edited.Replace(Word(claim, "." + claim.Status.Name().Replace(' ', '-')), ".supported"),
        claim => [claim.Id]);

    [Fact]
    public void A_reason_changes_the_hash_of_its_claim_only() => Sample(
        AnyClaim.Where(c => c.Status != ClaimStatus.Unstated),
        claim => claim.Reason is null
            ? Edited.Insert(claim.Span.Source, claim.Mark.End - 1, " because=\"A trial says { and } of it.\"")
            : Edited.Insert(claim.Span.Source, claim.Mark.Start + claim.Mark.Text.IndexOf("because=\"", StringComparison.Ordinal) + 9, "Now: "),
        claim => [claim.Id]);

    [Fact]
    public void A_level_text_changes_the_hash_of_the_article()
    {
        var level = Shipped.Article.Levels.First(l => l.Span is not null);
        var at = level.Span!.Value.Start + level.Span.Value.Text.IndexOf('"', StringComparison.Ordinal) + 1;
        Assert.NotEqual(Edited.Before.Article, ContentHash.Of(Edited.Insert(level.Span.Value.Source, at, "So: ")).Article);
    }

    [Fact]
    public void The_bound_of_a_promise_before_a_procedure_changes_the_hash_of_the_article()
    {
        var bound = Shipped.Article.Promises.OfType<CautionPromise>().Select(p => (p.Span, At: p.Span.Text.IndexOf("at least ask first", StringComparison.Ordinal))).First(p => p.At >= 0);
        var start = bound.Span.Start + bound.At;
        Assert.NotEqual(Edited.Before.Article, ContentHash.Of(Edited.Replace(new Span(bound.Span.Source, start, start + "at least ask first".Length), "at least adapt")).Article);
    }

    [Fact]
    public void Layout_comments_and_the_order_of_files_change_nothing()
    {
        var files = Shipped.Files.Select(f => new SourceText(f.Path, f.Path.EndsWith(".md", StringComparison.Ordinal) ? Rearranged(f.Text) : f.Text)).Reverse();
        var after = ContentHash.Of(Edited.Compile(files));

        Assert.DoesNotContain(Edited.Before.Claims, c => after.Claims[c.Key] != c.Value);
        Assert.Equal(Edited.Before.Sections.OrderBy(s => s.Key, StringComparer.Ordinal), after.Sections.OrderBy(s => s.Key, StringComparer.Ordinal));
        Assert.Equal(Edited.Before.Article, after.Article);
    }

    [Fact]
    public void A_section_changes_with_its_claims_and_with_no_other()
    {
        var claim = Shipped.Article.Claims[0];
        var after = ContentHash.Of(Edited.Insert(claim.Span.Source, FirstSpace(claim), " really"));

        Assert.Equal([ContentHash.SectionOf(claim)], Edited.Before.Sections.Where(s => after.Sections[s.Key] != s.Value).Select(s => s.Key));
        Assert.NotEqual(Edited.Before.Article, after.Article);
    }

    [Fact]
    public void No_two_claims_have_the_same_hash() => Assert.Equal(Shipped.Article.Claims.Length, Edited.Before.Claims.Values.Distinct().Count());

    private static void Sample<T>(Gen<T> what, Func<T, CompiledArticle> edit, Func<T, IEnumerable<string>> touched) =>
        what.Sample(one => Assert.Equal(touched(one), Edited.Changed(edit(one))), iter: Edits, threads: 1);

    private static Gen<T> One<T>(IReadOnlyList<T> of) => Gen.Int[0, of.Count - 1].Select(i => of[i]);

    private static Span Word(Claim claim, string word) =>
        claim.Mark.Start + claim.Mark.Text.IndexOf(word, StringComparison.Ordinal) is var at ? new Span(claim.Span.Source, at, at + word.Length) : default;

    private static int FirstSpace(Claim claim) => claim.Span.Start + claim.Span.Text.IndexOf(' ', StringComparison.Ordinal);

    // A plain letter of the first word: no part of a key, an address or a mark.
    private static int Letter(Claim claim)
    {
        var at = claim.Span.Text.IndexOf('a', StringComparison.Ordinal);
        return at >= 0 && at < claim.Span.Text.IndexOfAny(['[', '<', '{', '&']) ? claim.Span.Start + at : -1;
    }

    private static Match Within(Rule rule) => WithinClause().Match(rule.Span.Text);

    private static Span Figure(Rule rule) =>
        new(rule.Span.Source, rule.Span.Start + Within(rule).Groups[1].Index, rule.Span.Start + Within(rule).Groups[1].Index + Within(rule).Groups[1].Length);

    private static int Says(Rule rule) => SayClause().Match(rule.Span.Text) is var say ? rule.Span.Start + say.Index + say.Length : -1;

    private static int Asks(Fact fact) => AskClause().Match(fact.Span.Text) is { Success: true } ask ? fact.Span.Start + ask.Index + ask.Length : -1;

    // Paragraphs in other lines, Windows line ends, a comment in front of each rule.
    private static string Rearranged(string text) =>
        Comma().Replace(text, ",\n").Replace("```rule\n", "```rule\n-- A comment.\n\n", StringComparison.Ordinal).ReplaceLineEndings("\r\n");

    [GeneratedRegex(@"^  after .*within (\d+) (?:days|weeks|hours|months)$", RegexOptions.Multiline)]
    private static partial Regex WithinClause();

    [GeneratedRegex(@"^  say +""", RegexOptions.Multiline)]
    private static partial Regex SayClause();

    [GeneratedRegex(@"^  ask +""", RegexOptions.Multiline)]
    private static partial Regex AskClause();

    // Between two words of prose; rules have their commas followed by names and figures, and begin their lines with spaces.
    [GeneratedRegex(@"(?<=^[A-Z][^\n""]*[a-z]), (?=[a-z]+ [a-z]+ )", RegexOptions.Multiline)]
    private static partial Regex Comma();
}

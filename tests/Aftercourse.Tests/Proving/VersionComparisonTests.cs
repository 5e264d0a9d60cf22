using Aftercourse.Comparing;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class VersionComparisonTests
{
    private static readonly string Original = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"));

    [Fact]
    public void The_same_article_moves_nobody()
    {
        var difference = Compare(Original);
        Assert.All(difference.Pairs, d => Assert.Equal(DifferenceVerdict.Nobody, d.Verdict));
        Assert.True(difference.IsSame);
        Assert.Empty(difference.Groups);
    }

    [Fact]
    public void A_shorter_window_lowers_urgency_and_the_story_stands_between_the_two_ends()
    {
        var difference = Compare(Edit("within 30 days", "within 20 days"));
        Assert.True(difference.IsLowered);
        Assert.All(difference.Pairs.Where(d => d.Verdict == DifferenceVerdict.Somebody), d => Assert.True(d.IsLowered));
        var lowered = Assert.Single(difference.Pairs, d => d.Verdict == DifferenceVerdict.Somebody && d.From == Level.Urgent);
        Assert.Equal(Level.Contact, lowered.To);
        Assert.Equal("21 days after a thick needle: pain now: 0; a fever: yes; every other question answered no.", lowered.Sentences[0]);
        Assert.Equal("hot", Assert.Single(lowered.Rules).Name);
    }

    [Fact]
    public void A_longer_window_only_raises_urgency() => Assert.False(Compare(Edit("within 30 days", "within 40 days")).IsLowered);

    [Fact]
    public void Lowered_urgency_comes_first()
    {
        var isLowered = Compare(Original).Pairs.Select(d => d.To < d.From).ToArray();
        Assert.Equal(isLowered.OrderDescending(), isLowered);
        var groups = Compare(Edit("until 7 days", "until 6 days").Replace("within 30 days", "within 20 days", StringComparison.Ordinal)).Groups;
        Assert.Equal([("hot", true), ("soreness-course", false)], groups.Select(g => (Assert.Single(g.Edits).Name, g.IsLowered)));
    }

    [Fact]
    public void A_wider_course_reassures_more_people()
    {
        var moved = Assert.Single(Compare(Edit("until 7 days", "until 9 days")).Pairs, d => d.Verdict == DifferenceVerdict.Somebody);
        Assert.Equal((Level.Contact, Level.Expected), (moved.From, moved.To));
    }

    [Fact]
    public void Words_alone_change_nothing_and_are_named()
    {
        var difference = Compare(Edit("say   \"A fever has to be seen.\"", "say   \"Be seen with a fever.\""));
        Assert.True(difference.IsSame);
        Assert.Empty(difference.Groups);
        Assert.Equal(("alarm", "hot", EditKind.Reworded), Assert.Single(difference.Reworded) is var e ? (e.Kind, e.Name, e.Done) : default);
    }

    [Fact]
    public void One_edit_gives_one_group_however_many_rules_it_moves()
    {
        const string finding = "finding ill is fever\n\ncourse";
        var shared = Edit("when  fever\n  say", "when  ill\n  say").Replace("when  weak", "when  weak and ill", StringComparison.Ordinal).Replace("\ncourse", "\n" + finding, StringComparison.Ordinal);
        var difference = Compare(shared, shared.Replace("ill is fever", "ill is fever and pain >= 3", StringComparison.Ordinal));
        var group = Assert.Single(difference.Groups);
        Assert.Equal("finding ill", Assert.Single(group.Edits).ToString());
        Assert.Contains(group.Levels, m => m.From == Level.Emergency);
        Assert.Contains(group.Levels, m => m.From == Level.Urgent);
    }

    [Fact]
    public void Two_edits_give_two_groups_and_each_tells_of_its_own()
    {
        var difference = Compare(Edit("within 30 days", "within 20 days").Replace("when  weak", "when  weak and fever", StringComparison.Ordinal));
        var groups = difference.Groups.ToDictionary(g => Assert.Single(g.Edits).Name);
        Assert.Equal(["hot", "weak-leg"], groups.Keys.Order());
        Assert.All(groups, g => Assert.All(g.Value.Levels, m => Assert.Contains(m.Rules, r => r.Name == g.Key)));
        Assert.Contains(groups["weak-leg"].Levels, m => m.From == Level.Emergency);
        Assert.DoesNotContain(groups["hot"].Levels, m => m.From == Level.Emergency);
    }

    [Fact]
    public void What_only_two_edits_make_together_is_told_too()
    {
        // Either alarm alone still sees the fever; nobody sees it where both are gone.
        var twice = Original.Replace("alarm hot urgent", "alarm warm urgent\n  after needle, within 30 days\n  when  fever\n  say   \"A fever has to be seen.\"\n\nalarm hot urgent", StringComparison.Ordinal);
        var difference = Compare(twice, twice.Replace("within 30 days", "within 20 days", StringComparison.Ordinal));
        var together = Assert.Single(difference.Groups, g => g.Edits.IsEmpty);
        Assert.Contains(together.Levels, m => m is { From: Level.Urgent, To: Level.Contact, IsLowered: true });
        Assert.All(difference.Groups.Where(g => !g.Edits.IsEmpty), g => Assert.Empty(g.Levels));
    }

    [Fact]
    public void The_share_is_counted_exactly()
    {
        // Fever is yes, no or not sure; three kinds of needle; 20 days, 30 days, longer, or not sure. Answered otherwise is whoever has, or may have, a fever between 20 and 30 days.
        var share = Assert.Single(Compare(Edit("within 30 days", "within 20 days")).Groups).Share!;
        Assert.Equal(["fever", "the kind of procedure", "the time since its end"], share.Reads);
        Assert.Equal((36, 6, 0), ((int)share.All!.Value, (int)share.Lowered, (int)share.Raised));
    }

    [Fact]
    public void A_question_that_only_one_version_knows_is_told_and_moves_people()
    {
        var asked = Edit("fact weak\n", "fact chills\n  ask   \"Do you shiver?\"\n  label \"chills\"\n\nfact weak\n").Replace("when  fever\n  say", "when  fever or chills\n  say", StringComparison.Ordinal);
        var added = Compare(asked);
        Assert.Equal(["alarm hot Changed", "fact chills Added"], Assert.Single(added.Groups).Edits.Select(e => $"{e} {e.Done}").Order());
        Assert.False(added.IsLowered);
        Assert.Contains(added.Pairs, p => p is { From: Level.Contact, To: Level.Urgent, Verdict: DifferenceVerdict.Somebody });
        Assert.True(Compare(asked, Original).IsLowered);
    }

    [Fact]
    public void A_question_whose_answers_changed_counts_as_two()
    {
        var difference = Compare(Edit("fact fever\n", "fact fever is 0 to 3\n").Replace("when  fever\n", "when  fever >= 1\n", StringComparison.Ordinal));
        Assert.Equal("fever", Assert.Single(difference.Apart));
        Assert.True(difference.IsLowered);
    }

    [Fact]
    public void Cautions_are_compared_for_everybody_who_plans_the_procedure()
    {
        const string caution = "caution no-fever do not\n  before thin\n  when   fever\n  say    \"Not with a fever.\"\n\nalarm hot";
        var cautious = Edit("alarm hot", caution);
        Assert.False(Compare(cautious).IsLowered);
        var move = Assert.Single(Compare(cautious, cautious.Replace("do not", "ask first", StringComparison.Ordinal)).Groups.SelectMany(g => g.Cautions));
        Assert.Equal((CautionKind.DoNot, CautionKind.AskFirst, true), (move.From, move.To, move.IsLowered));
        Assert.Equal("Before a needle: pain now: 0; a fever: yes; every other question answered no.", move.Sentences[0]);
        var gone = Compare(cautious, Original);
        Assert.True(gone.IsLowered);
        Assert.Contains(gone.Groups.SelectMany(g => g.Cautions), m => m is { From: CautionKind.AskFirst, To: null });
    }

    private static string Edit(string old, string changed)
    {
        Assert.Contains(old, Original, StringComparison.Ordinal);
        return Original.Replace(old, changed, StringComparison.Ordinal);
    }

    private static VersionDifference Compare(string changed) => Compare(Original, changed);

    private static VersionDifference Compare(string old, string changed) => VersionComparison.Usual.Compare(Compile(old), Compile(changed));

    private static CompiledArticle Compile(string text)
    {
        var compilation = Compilation.Compile([new SourceText("article.md", text)], new DiagnosticBag());
        Assert.True(compilation.Bound is not null, string.Join('\n', compilation.Diagnostics));
        return compilation.Bound;
    }
}

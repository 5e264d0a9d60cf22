using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed class LevelScaleTests
{
    private static readonly Edition Edition = Edition.Load(null, TextWriter.Null)!;

    [Fact]
    public void The_scale_says_what_the_last_page_ruled_out_and_never_more_than_is_left()
    {
        var sitting = Spinal();
        Assert.Null(LevelScale.Of(sitting).Changed);
        while (!sitting.IsOver)
        {
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, q.Fact!.Type is YesNoType ? Answer.No : Answer.Unsure)));
            var scale = LevelScale.Of(sitting);
            Assert.Equal((sitting.Interval, sitting.Back().Interval), (scale.Interval, scale.Before));
            foreach (var level in LevelNames.All)
            {
                Assert.Equal(level == Level.Expected, scale.Share(level) is null);
                Assert.False(scale.Share(level) is var (now, before) && (now < 0 || now > 100 || (now == 0 && scale.IsPossible(level) && level > sitting.Interval.Low && scale.Left[(int)level] > 0) || before > 100));
            }
        }
    }

    [Fact]
    public void A_page_of_danger_signs_that_are_all_no_rules_signs_out()
    {
        var first = Spinal();
        var scale = LevelScale.Of(first.Answer(first.Page.Select(q => new Reply(q, Answer.No))));
        Assert.Matches("^Your last answer ruled out [0-9]+ warning signs", scale.Changed);
        Assert.True(scale.Share(Level.Emergency)!.Value.Now < scale.Share(Level.Emergency)!.Value.Before);
    }

    [Theory]
    [InlineData(Level.Expected, Level.Emergency, "Still possible: expected, contact, today or now.")]
    [InlineData(Level.Urgent, Level.Emergency, "Still possible: today or now.")]
    [InlineData(Level.Urgent, Level.Urgent, "Settled: today.")]
    public void What_is_still_possible_is_said_in_words(Level low, Level high, string words)
    {
        var interval = new LevelInterval(low, high);
        Assert.Equal(words, new LevelScale(interval, interval, [0, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1, 1]).Possible);
    }

    [Fact]
    public void A_level_that_is_ruled_out_is_named()
    {
        var scale = new LevelScale(new(Level.Expected, Level.Urgent), new(Level.Expected, Level.Emergency), [0, 2, 3, 0], [0, 2, 3, 1], [0, 9, 9, 9]);
        Assert.Equal("Your last answer ruled out 1 warning sign, and with that “now”.", scale.Changed);
        Assert.Equal((0, 11), scale.Share(Level.Emergency));
        Assert.True(scale.IsNowOut(Level.Emergency));
    }

    private static Sitting Spinal()
    {
        var at = new Moment(30_000_000, 0);
        var article = Edition.Article;
        var past = new PastProcedure(article.Procedures.Single(p => p.Name == "spinal"), When.At(at with { Minutes = at.Minutes - 1200 }), null, null, [.. new Answer[article.Details.Length]]);
        return Edition.Interviewer.Resume(
            new Episode { ArticleId = article.Id, Person = [.. new Answer[article.Facts.Length]], Procedures = [past], CheckIns = [new CheckIn(at, [.. new Answer[article.Facts.Length]], null)] }, []);
    }
}

using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed class TimeFormTests
{
    private static readonly CompiledArticle Article = Edition.Load(null, TextWriter.Null)!.Article;
    private static readonly Moment Now = new(30_000_000, 0);

    [Fact]
    public void Both_times_are_kept()
    {
        var past = TimeForm.Read(Past("epidural"), AnswerFormTests.Form("began=3&began.unit=day&over=out&ended=10&ended.unit=hour"), Now, null).Past!;

        Assert.Equal(Now.Minutes - (3 * 24 * 60), past.Began.Moment.Minutes);
        Assert.Equal(Now.Minutes - 600, past.Ended!.Value.Moment.Minutes);
    }

    [Fact]
    public void What_is_still_in_has_not_ended_before_now() =>
        Assert.Equal(When.At(Now), TimeForm.Read(Past("epidural"), AnswerFormTests.Form("began=3&began.unit=day&over=still-in"), Now, null).Past!.Ended);

    [Theory]
    [InlineData("", TimeForm.Began)]
    [InlineData("began=3&began.unit=day", TimeForm.Over)]
    [InlineData("began=three&began.unit=day&over=at-once", TimeForm.Began)]
    [InlineData("began=3&began.unit=aeon&over=at-once", TimeForm.Began)]
    [InlineData("began=101&began.unit=year&over=at-once", TimeForm.Began)]
    [InlineData("began=3&began.unit=day&began.unsure=yes&over=at-once", TimeForm.Began)]
    [InlineData("began=3&began.unit=day&over=out", TimeForm.Ended)]
    [InlineData("began=3&began.unit=day&over=out&ended=4&ended.unit=day", TimeForm.Ended)]
    [InlineData("began=3&began.unit=day&over=never", TimeForm.Over)]
    public void What_is_wrong_is_said_at_its_field(string sent, string field)
    {
        var form = TimeForm.Read(Past("epidural"), AnswerFormTests.Form(sent), Now, null);

        Assert.Null(form.Past);
        Assert.Contains(field, form.Problems.Keys);
    }

    [Theory]
    [InlineData("began=3&began.unit=day&over=at-once")]
    [InlineData("began.unsure=yes&over=unsure")]
    [InlineData("began=5&began.unit=week&over=out&ended=4&ended.unit=week")]
    [InlineData("began=5&began.unit=hour&over=still-in")]
    public void Times_are_shown_again_as_they_were_sent(string sent)
    {
        var past = TimeForm.Read(Past("epidural"), AnswerFormTests.Form(sent), Now, null).Past!;
        Assert.Equal(AnswerFormTests.Form(sent), TimeForm.Fields(past, Now, null));
    }

    [Fact]
    public void The_session_is_asked_only_where_rules_look_at_it()
    {
        Assert.Equal(3, TimeForm.LastSession(Procedure("toning-massage"), Article));
        Assert.Null(TimeForm.LastSession(Procedure("epidural"), Article));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    [InlineData("unsure", 3)]
    public void A_session_that_nobody_is_sure_of_counts_as_a_late_one(string sent, int session) => Assert.Equal(
        session,
        TimeForm.Read(Past("toning-massage"), AnswerFormTests.Form($"began=3&began.unit=day&over=at-once&session={sent}"), Now, 3).Past!.Session);

    [Fact]
    public void Where_only_the_parent_is_sure_its_kinds_fall_away() =>
        Assert.Equal(["massage", "epidural"], DoneForm.Read(new(["toning-massage", "massage", "epidural", "nonsense"]), Article).Select(p => p.Name));

    private static Procedure Procedure(string name) => Article.Procedures.Single(p => p.Name == name);

    private static PastProcedure Past(string name) => new(Procedure(name), When.Unanswered, null, null, [.. new Answer[Article.Details.Length]]);
}

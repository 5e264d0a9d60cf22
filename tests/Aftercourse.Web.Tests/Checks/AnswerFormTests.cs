using Aftercourse.Asking;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed class AnswerFormTests
{
    private static readonly CompiledArticle Article = Edition.Load(null, TextWriter.Null)!.Article;
    private static readonly Question[] List = [Question("fever"), Question("headache"), Question("unwell")];
    private const string Names = "fever headache unwell";

    public static TheoryData<string, string, string> Read => new()
    {
        { "fever", "fever=yes", "yes" },
        { "fever", "fever=no", "no" },
        { "fever", "fever=unsure", "unsure" },
        { "pain", "pain=0", "0" },
        { "pain", "pain=10", "10" },
        { "pain", "pain=unsure", "unsure" },
        { "trend", "trend=growing", "growing" },
        { "lasted", "lasted=2&lasted.unit=week", "14 days" },
        { "lasted", "lasted= 0 &lasted.unit=hour", "0 hours" },
        { "place", "next=place&place.neck=yes", "neck" },
        { "place", "none=place", "none" },
        { "place", "place=unsure", "unsure" },
    };

    public static TheoryData<string, string> NotRead => new()
    {
        { "fever", "" },
        { "fever", "fever=maybe" },
        { "fever", "fever=yes&fever=no" },
        { "fever", "headache=yes" },
        { "pain", "pain=11" },
        { "pain", "pain=-1" },
        { "pain", "pain=3.5" },
        { "pain", "pain=99999999999999999999999999999999" },
        { "pain", "pain=<script>" },
        { "trend", "trend=0" },
        { "trend", "trend=" },
        { "lasted", "lasted=2" },
        { "lasted", "lasted=2&lasted.unit=fortnight" },
        { "lasted", "lasted=11&lasted.unit=year" },
        { "lasted", "lasted=99999999999&lasted.unit=hour" },
        { "lasted", "lasted=-2&lasted.unit=hour" },
        { "place", "next=place" },
        { "place", "none=place&place.neck=yes" },
        { "place", "none=yes" },
        { "place", "place.neck=yes" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void An_answer_is_read(string fact, string sent, string expected)
    {
        var form = AnswerForm.Read([Question(fact)], Form(sent));

        Assert.Null(form.Problem);
        Assert.Equal(expected, Assessing.AssessmentJson.Show(form.Replies[0].Question.Fact!, form.Replies[0].Answer));
    }

    [Theory]
    [MemberData(nameof(NotRead))]
    public void What_is_no_answer_is_said_and_answers_nothing(string fact, string sent)
    {
        var form = AnswerForm.Read([Question(fact)], Form(sent));

        Assert.NotNull(form.Problem);
        Assert.Empty(form.Replies);
    }

    [Fact]
    public void What_is_left_empty_is_no_only_beside_a_tick() => Assert.Equal([Answer.Yes, Answer.Unsure, Answer.No], Answers("next=" + Names + "&fever=yes&headache=unsure"));

    [Fact]
    public void None_of_these_is_no_to_each() => Assert.Equal([Answer.No, Answer.No, Answer.No], Answers("none=" + Names));

    [Fact]
    public void Not_sure_about_any_is_not_sure_about_each() => Assert.Equal([Answer.Unsure, Answer.Unsure, Answer.Unsure], Answers("unsure-of-all=" + Names));

    [Fact]
    public void Not_sure_about_any_takes_no_tick_away() => Assert.Equal([Answer.Yes, Answer.Unsure, Answer.Unsure], Answers("unsure-of-all=" + Names + "&fever=yes"));

    [Theory]
    [InlineData("none=fever headache pain&pain=3", "no, no, 3")]
    [InlineData("next=fever headache pain&pain=0&headache=yes", "no, yes, 0")]
    [InlineData("none=fever headache pain", "no, no")]
    public void How_strong_the_pain_is_can_stand_beside_a_list_and_be_left_for_the_next_page(string sent, string expected)
    {
        var form = AnswerForm.Read([List[0], List[1], Question("pain")], Form(sent));

        Assert.Null(form.Problem);
        Assert.Equal(expected, string.Join(", ", form.Replies.Select(r => Assessing.AssessmentJson.Show(r.Question.Fact!, r.Answer))));
        Assert.Equal(sent.Contains("none", StringComparison.Ordinal), AnswerForm.Fields(form.Replies).ContainsKey(AnswerForm.None));
    }

    [Theory]
    [InlineData("none=fever headache pain&pain=11")]
    [InlineData("next=fever headache pain&pain=3")]
    [InlineData("none=fever headache pain&fever=yes&pain=3")]
    public void What_stands_beside_a_list_never_answers_it(string sent) => Assert.Empty(AnswerForm.Read([List[0], List[1], Question("pain")], Form(sent)).Replies);

    [Fact]
    public void Yes_counts_where_both_are_ticked() => Assert.Equal(Answer.Yes, Answers("next=" + Names + "&fever=unsure&fever=yes")[0]);

    [Theory]
    [InlineData("next=" + Names)]
    [InlineData("none=" + Names + "&fever=yes")]
    [InlineData("none=" + Names + "&headache=unsure")]
    [InlineData("next=" + Names + "&fever=perhaps")]
    [InlineData("none=yes")]
    [InlineData("none=fever headache")]
    [InlineData("unsure-of-all=fever")]
    [InlineData("")]
    public void A_list_is_never_answered_by_accident(string sent)
    {
        var form = AnswerForm.Read(List, Form(sent));

        Assert.NotNull(form.Problem);
        Assert.Empty(form.Replies);
    }

    [Fact]
    public void Ten_thousand_values_answer_nothing()
    {
        var form = Enumerable.Range(0, 10_000).ToDictionary(i => $"fact-{i}", _ => new StringValues("yes"));
        form["fever"] = new StringValues([.. Enumerable.Repeat("yes", 10_000)]);
        Assert.NotNull(AnswerForm.Read(List, form).Problem);
        Assert.NotNull(AnswerForm.Read([List[0]], form).Problem);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void An_answer_is_shown_again_as_it_was_sent(string fact, string sent, string expected)
    {
        var replies = AnswerForm.Read([Question(fact)], Form(sent)).Replies;
        var fields = AnswerForm.Fields(replies).Append(new(AnswerForm.Next, fact)).ToDictionary(f => f.Key, f => f.Value);

        Assert.True(expected.Length > 0);
        Assert.Equal(replies, AnswerForm.Read([Question(fact)], fields).Replies);
    }

    private static Answer[] Answers(string sent) => [.. AnswerForm.Read(List, Form(sent)).Replies.Select(r => r.Answer)];

    private static Question Question(string fact) => new(Article.Facts.Single(f => f.Name == fact), null);

    internal static Dictionary<string, StringValues> Form(string sent) => sent
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(f => f.Split('=', 2))
        .GroupBy(f => f[0], f => f[1])
        .ToDictionary(g => g.Key, g => new StringValues([.. g]));
}

using System.Net;
using Aftercourse.Records;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reporting;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Reporting;

public sealed class ReportsCommandTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => site.Services.GetRequiredService<SiteOptions>().Data;

    [Fact]
    public async Task A_folder_without_a_database_is_refused_and_none_is_made()
    {
        var folder = Path.Combine(Data, "misspelt");
        var (code, _, said) = await Run("list", "--data", folder);
        Assert.Equal(3, code);
        Assert.Contains("There is no database", said);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_report_is_shown_beside_todays_text_and_its_rules()
    {
        var claim = site.Services.GetRequiredService<Edition>().Woven.Claim("relaxing-soreness-time")!.Claim;
        var id = (await Send(("page", "/read/after-a-massage"), ("claim", claim.Id), ("exact", claim.Text.Value[..60]), ("comment", "\u001b[2Jhello"))).Id;

        var (code, shown, _) = await Run("show", id.ToString()[^8..], "--data", Data);

        Assert.Equal(0, code);
        Assert.Contains("anchored: word for word", shown);
        Assert.Matches(@"after-a-massage\.md:\d+", shown);
        Assert.Contains("course relaxing-soreness", shown);
        Assert.DoesNotContain("\u001b", shown);
    }

    [Fact]
    public async Task An_answer_of_the_editors_is_shown_to_the_reader()
    {
        var (link, report) = await Send(("page", "/read/general"), ("comment", "This is out of date: <b>really</b>."));
        Assert.Contains("Nobody has answered it yet", await site.Client().GetStringAsync(link, Cancel));

        Assert.Equal(0, (await Run("fixed", report.ToString(), "--in", "9.9.9", "--reply", "Thank you & sorry.", "--data", Data)).Code);

        var page = await site.Client().GetStringAsync(link, Cancel);
        Assert.Contains("It is fixed, in version 9.9.9.", page);
        Assert.Contains("Thank you &amp; sorry.", page);
        Assert.Contains("&lt;b&gt;really&lt;/b&gt;", page);
        Assert.Equal(2, (await Run("decline", report.ToString(), "--data", Data)).Code);
    }

    [Fact]
    public async Task A_report_that_is_deleted_is_gone_for_the_reader_and_for_the_editors()
    {
        var (link, id) = await Send(("page", "/read/general"), ("comment", "I am Mrs Example, and I have a fever."));
        Assert.Equal(0, (await Run("delete", id.ToString()[^12..], "--data", Data)).Code);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client().GetAsync(link, Cancel)).StatusCode);
        Assert.DoesNotContain("Mrs Example", (await Run("list", "--all", "--data", Data)).Output);
        Assert.Equal(1, (await Run("delete", id.ToString(), "--data", Data)).Code);
    }

    [Fact]
    public async Task What_is_sent_twice_is_one_report_with_two_links()
    {
        (string, string)[] same = [("page", "/sources"), ("comment", "Source 7 is retracted.")];
        var first = await Send(same);
        var second = await Send(same);
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Link, second.Link);
    }

    [Fact]
    public async Task A_report_from_an_answer_keeps_nothing_of_the_persons_address()
    {
        var (_, id) = await Send(("page", "/check/0123456789abcdefghjkmnpqrs/answer"), ("comment", "The number is wrong."));
        Assert.Equal("/check/answer", (await site.Services.GetRequiredService<ReportKeeping>().Find(id, Cancel))!.Page);
    }

    [Fact]
    public async Task An_empty_report_is_refused_with_the_form()
    {
        var answer = await site.Client().Send("/report", [("page", "/read")], Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Say which words are wrong", await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<(string Link, Guid Id)> Send(params (string, string)[] fields)
    {
        var answer = await site.Client().Send("/report", fields, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var link = answer.Headers.Location!.OriginalString.Split('?')[0];
        Assert.True(Secret.TryParse(link.Split('/')[^1], out var secret));
        return (link, (await site.Services.GetRequiredService<ReportKeeping>().Find(secret, Cancel))!.Id);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await ReportsCommand.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}

using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

public sealed class HostileFormTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Script = "<script>alert('x')</script>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/emergency-number")]
    [InlineData("/before/massage")]
    public async Task A_form_without_its_token_is_refused_with_a_page(string path)
    {
        using var client = site.Client();
        using var response = await client.PostAsync(path, new FormUrlEncodedContent([new("fever", "yes")]), Cancel);
        await IsPage(response, HttpStatusCode.BadRequest, "This form could not be read");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/before/massage")]
    public async Task A_body_of_a_megabyte_is_refused_with_a_page(string path)
    {
        using var client = site.Client();
        using var response = await client.Send(path, [("fever", new string('x', 1 << 20))], Cancel);
        await IsPage(response, HttpStatusCode.RequestEntityTooLarge, "That was too long");
    }

    [Fact]
    public async Task A_form_that_does_not_say_how_long_it_is_and_never_ends_is_refused_with_a_page()
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = new FormUrlEncodedContent([new("comment", new string('x', 1 << 20))]) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request, Cancel);
        await IsPage(response, HttpStatusCode.RequestEntityTooLarge, "That was too long");
    }

    [Fact]
    public async Task A_form_that_is_short_is_read_even_if_it_does_not_say_how_long_it_is()
    {
        using var client = site.Client();
        var token = await client.Token("/report?page=/read/general", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = new FormUrlEncodedContent([new("form", token), new("comment", "Short.")]) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_fields_are_refused_with_a_page()
    {
        using var client = site.Client();
        using var response = await client.Send("/before/massage", Enumerable.Range(0, 10_000).Select(i => ($"f{i}", "1")), Cancel);
        await IsPage(response, HttpStatusCode.BadRequest, "This form could not be read");
    }

    [Theory]
    [InlineData("fever", "maybe")]
    [InlineData("fever", "1")]
    [InlineData("fever", Script)]
    [InlineData("pregnancy", "third-half")]
    public async Task Answers_of_a_wrong_kind_are_told_and_never_shown_back(string field, string value)
    {
        using var client = site.Client();
        using var response = await client.Send("/before/massage", [(field, value)], Cancel);
        var page = await IsPage(response, HttpStatusCode.UnprocessableEntity, "Please look at this again.");
        Assert.Contains("<title>Please look again: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_itself_is_told()
    {
        using var client = site.Client();
        using var response = await client.Send("/before/massage", [("massage-plan.neck", "yes"), ("massage-plan.none", "yes")], Cancel);
        await IsPage(response, HttpStatusCode.UnprocessableEntity, "None of these");
    }

    [Fact]
    public async Task Fields_that_nobody_asked_for_change_nothing()
    {
        using var client = site.Client();
        using var response = await client.Send("/before/massage", [("admin", "yes"), (Script, Script), ("pain", "10")], Cancel);
        var page = await IsPage(response, HttpStatusCode.OK, "Nothing found so far, but not everything is answered");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_stands_in_the_form_again()
    {
        using var client = site.Client();
        using var response = await client.Send("/before/massage", [("fever", "yes"), ("others", "0")], Cancel);
        var page = await IsPage(response, HttpStatusCode.OK, "Do not have it done now");
        Assert.Contains("name=\"fever\" value=\"yes\" checked=\"checked\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"no\" checked=\"checked\"", page, StringComparison.Ordinal);
    }

    internal static async Task<string> IsPage(HttpResponseMessage response, HttpStatusCode status, string words)
    {
        var page = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("Not a diagnosis.", page, StringComparison.Ordinal);
        return page;
    }
}

using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Reading;

public sealed class UnchangedPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Kept =>
        ["/read", "/read/general", "/read/general?rules=1", "/read/questions", "/read/general/strength-and-place/history", "/sources", "/safety", "/safety/versions", "/feed.xml", "/sitemap.xml", "/api/pages.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_somebody_has_already_is_not_sent_again(string path)
    {
        using var first = await Get(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.NotEmpty(await first.Content.ReadAsByteArrayAsync(Cancel));

        using var again = await Get(path, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.True(again.Headers.Contains("Content-Security-Policy"));

        using var changed = await Get(path, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_page_with_another_emergency_number_or_in_another_encoding_is_another_page()
    {
        var pages = new[] { await Get("/read/general"), await Get("/read/general", ("Accept-Language", "en-AU")), await Get("/read/general", ("Accept-Encoding", "br")), await Get("/read/general", ("Accept-Encoding", "gzip")) };
        Assert.Equal(pages.Length, pages.Select(p => p.Headers.ETag!.Tag).Distinct().Count());
        foreach (var page in pages)
            page.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/before/massage")]
    [InlineData("/report?page=/read/general")]
    [InlineData("/read/nothing-here")]
    public async Task Forms_and_what_is_not_there_are_kept_nowhere(string path)
    {
        using var page = await Get(path);
        Assert.Null(page.Headers.ETag);
    }

    [Fact]
    public async Task A_head_without_its_body_has_the_same_tag()
    {
        using var client = site.Client();
        using var page = await Get("/read/general");
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/read/general"), Cancel);
        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
    }

    private async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Cancel);
    }
}

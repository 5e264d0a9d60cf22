using System.Globalization;
using System.Text;
using System.Xml;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>What machines read: the list of pages, the feed of changes, and what robots may do.</summary>
public static class Listings
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Adds them.</summary>
    public static void MapListings(this IEndpointRouteBuilder site)
    {
        site.MapRead("/robots.txt", (HttpRequest request) => Results.Text(
            $"User-agent: *\nDisallow: /check\nDisallow: /follow\nDisallow: /reports\nDisallow: /report\nDisallow: /search\nSitemap: {Address(request)}/sitemap.xml\n", "text/plain", Encoding.UTF8));
        site.MapRead("/sitemap.xml", (HttpRequest request, Edition edition, EditionLog log) => Xml("application/xml", writer => WriteSitemap(writer, Address(request), edition, log)));
        site.MapRead("/feed.xml", (HttpRequest request, Edition edition, EditionLog log, Past past, ReviewsToday reviews) => Xml("application/atom+xml", writer => new ChangeFeed(edition, log, past, reviews, Address(request)).Write(writer)));
    }

    /// <summary>The address of the site as the reader sees it, without a slash at the end.</summary>
    public static string Address(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private static void WriteSitemap(XmlWriter writer, string address, Edition edition, EditionLog log)
    {
        writer.WriteStartElement("urlset", Sitemap);
        Page("/", null);
        Page("/read", log.Entries[^1].Since);
        foreach (var section in edition.Woven.Sections)
            Page("/read/" + section.Slug, log.ShownSince(section.Slug));
        Page("/read/questions", edition.Woven.Vocabulary.Select(s => (DateTimeOffset?)log.ShownSince(s.Slug)).Max());
        Page("/sources", log.Entries[^1].Since);
        Page("/safety", null);
        Page("/safety/versions", null);
        Page("/privacy", null);
        writer.WriteEndElement();

        void Page(string path, DateTimeOffset? changed)
        {
            writer.WriteStartElement("url");
            writer.WriteElementString("loc", address + path);
            if (changed is { } day)
                writer.WriteElementString("lastmod", day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
    }

    private static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            write(writer);
        return Results.Bytes(stream.ToArray(), type + "; charset=utf-8");
    }
}

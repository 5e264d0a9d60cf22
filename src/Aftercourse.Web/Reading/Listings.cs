using System.Globalization;
using System.Text;
using System.Xml;
using Aftercourse.Reviewing;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>What machines read: the list of pages, the feed of changes, and what robots may do.</summary>
public static class Listings
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Adds them.</summary>
    public static void MapListings(this IEndpointRouteBuilder site)
    {
        site.MapGet("/robots.txt", (HttpRequest request) => Results.Text(
            $"User-agent: *\nDisallow: /check\nDisallow: /follow\nDisallow: /reports\nDisallow: /report\nDisallow: /search\nSitemap: {Address(request)}/sitemap.xml\n", "text/plain", Encoding.UTF8));
        site.MapGet("/sitemap.xml", (HttpRequest request, Edition edition, EditionLog log) => Xml("application/xml", writer => WriteSitemap(writer, Address(request), edition, log)));
        site.MapGet("/feed.xml", (HttpRequest request, Edition edition, EditionLog log, ReviewsToday reviews) => Xml("application/atom+xml", writer => WriteFeed(writer, Address(request), edition, log, reviews.Standing)));
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

    // RFC 4287. An entry for each edition that this site has shown.
    private static void WriteFeed(XmlWriter writer, string address, Edition edition, EditionLog log, ReviewStanding standing)
    {
        var article = edition.Article;
        writer.WriteStartElement("feed", Atom);
        writer.WriteElementString("title", $"{article.Title}: changes");
        writer.WriteElementString("id", $"{address}/feed.xml");
        Link("self", "/feed.xml");
        Link("alternate", "/read");
        writer.WriteElementString("updated", Time(log.Entries[^1].Since));
        writer.WriteStartElement("author");
        writer.WriteElementString("name", "The authors of Aftercourse");
        writer.WriteEndElement();
        for (var i = log.Entries.Length - 1; i >= Math.Max(0, log.Entries.Length - 20); i--)
        {
            var entry = log.Entries[i];
            var changed = entry.ChangedSince(i == 0 ? null : log.Entries[i - 1]).Select(s => edition.Woven.Section(s)?.Title ?? s).Distinct().ToList();
            var removed = i == 0 ? [] : log.Entries[i - 1].Sections.Keys.Except(entry.Sections.Keys).ToList();
            // Of an earlier edition nobody knows here what its reviews say today.
            var reviewed = i == log.Entries.Length - 1 ? $" {standing.Sentence}" : "";
            writer.WriteStartElement("entry");
            writer.WriteElementString("title", $"Version {entry.Version}, {entry.Hash[..Math.Min(12, entry.Hash.Length)]}");
            writer.WriteElementString("id", $"{address}/feed.xml#{entry.Hash}-{entry.Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");
            Link("alternate", "/read");
            writer.WriteElementString("updated", Time(entry.Since));
            writer.WriteElementString("summary", i == 0
                ? $"The first edition that this site has shown.{reviewed} Sections: {string.Join("; ", changed)}."
                : $"Changed or new: {(changed.Count == 0 ? "nothing that is read" : string.Join("; ", changed))}.{(removed.Count == 0 ? "" : $" Gone: {string.Join("; ", removed)}.")}{reviewed}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();

        void Link(string relation, string path)
        {
            writer.WriteStartElement("link");
            writer.WriteAttributeString("rel", relation);
            writer.WriteAttributeString("href", address + path);
            writer.WriteEndElement();
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            write(writer);
        return Results.Bytes(stream.ToArray(), type + "; charset=utf-8");
    }
}

using System.Net;
using System.Text;
using System.Xml;
using Aftercourse.Comparing;
using Aftercourse.History;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>The feed of changes (RFC 4287): an entry for each version, with every statement that changed and whom it told something else. What the site shows comes first.</summary>
/// <param name="edition">The article.</param>
/// <param name="log">Since when this site has shown it.</param>
/// <param name="past">Its recorded past.</param>
/// <param name="reviews">Where its review stands.</param>
/// <param name="address">The address of the site, without a slash at the end.</param>
internal sealed class ChangeFeed(Edition edition, EditionLog log, Past past, ReviewsToday reviews, string address)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 20;
    private const int MostNamed = 60;

    /// <summary>Writes it.</summary>
    public void Write(XmlWriter writer)
    {
        var article = edition.Article;
        var shown = log.Entries[^1].Since;
        writer.WriteStartElement("feed", Atom);
        writer.WriteElementString("title", $"{article.Title}: changes");
        writer.WriteElementString("id", $"{address}/feed.xml");
        Link(writer, "self", "/feed.xml");
        Link(writer, "alternate", "/safety/versions");
        writer.WriteElementString("updated", PastWords.Moment(past.IsRecorded ? past.Versions[0].At : shown));
        writer.WriteStartElement("author");
        writer.WriteElementString("name", "The authors of Aftercourse");
        writer.WriteEndElement();
        if (!past.IsRecorded)
        {
            var since = past.Versions is [var newest, ..] ? $"{PastWords.Counts(past.SinceNewest.Select(c => c.Done))} Not yet compared with the version of {PastWords.Day(newest.At)}." : "Nothing is recorded of earlier versions.";
            Entry(writer, article.Hash, article.Version, shown, "/safety/versions", [reviews.Standing.Sentence, since], past.SinceNewest);
        }

        foreach (var version in past.Versions.Take(MostEntries))
        {
            var isShown = past.IsRecorded && version == past.Versions[0];
            Entry(
                writer, version.Hash + Again(version), version.Version, version.At, $"/safety/versions/{version.ShortHash}",
                [isShown ? reviews.Standing.Sentence : PastWords.Signed(version), PastWords.Advice(version), PastWords.Counts(version.Claims.Select(c => c.Done)), .. Advice(version)],
                version.Claims.Select(c => (c.Claim, c.Done)));
        }

        writer.WriteEndElement();
    }

    // A text that came back is another change than its first coming.
    private string Again(RecordedVersion version) =>
        past.Of(version.Hash) is { Length: > 1 } all && all.Length - all.IndexOf(version) is > 1 and var time ? FormattableString.Invariant($"-{time}") : "";

    private static IEnumerable<string> Advice(RecordedVersion version) => (version.Advice ?? []).Where(a => a.Direction != AdviceDirection.Raised)
        .Select(a => $"{PastWords.Heading(a.Direction)}: {string.Join("; ", a.Steps.Select(s => $"before {s.From}, now {s.To}"))}. {a.Story}");

    private void Entry(XmlWriter writer, string id, string? version, DateTimeOffset at, string path, IEnumerable<string> sentences, IEnumerable<(string Claim, EditKind Done)> claims)
    {
        writer.WriteStartElement("entry");
        writer.WriteElementString("title", $"Version {version}, {id[..Math.Min(12, id.Length)]}");
        writer.WriteElementString("id", $"{address}/feed.xml#{id}");
        Link(writer, "alternate", path);
        writer.WriteElementString("updated", PastWords.Moment(at));
        writer.WriteStartElement("content");
        writer.WriteAttributeString("type", "html");
        writer.WriteString(Html(sentences, claims.ToArray()));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private string Html(IEnumerable<string> sentences, (string Claim, EditKind Done)[] claims)
    {
        var html = new StringBuilder();
        foreach (var sentence in sentences)
            html.Append($"<p>{WebUtility.HtmlEncode(sentence)}</p>");
        if (claims.Length == 0)
            return html.ToString();
        html.Append("<ul>");
        foreach (var (claim, done) in claims.Take(MostNamed))
            html.Append($"<li><a href=\"{WebUtility.HtmlEncode(address + past.Address(claim))}\">{WebUtility.HtmlEncode(PastWords.Name(claim))}</a>: {PastWords.Word(done)}</li>");
        if (claims.Length > MostNamed)
            html.Append($"<li>and {claims.Length - MostNamed} more</li>");
        return html.Append("</ul>").ToString();
    }

    private void Link(XmlWriter writer, string relation, string path)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("href", address + path);
        writer.WriteEndElement();
    }
}

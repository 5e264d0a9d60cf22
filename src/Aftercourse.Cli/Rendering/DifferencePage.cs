using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aftercourse.Cli.Versions;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Values;

namespace Aftercourse.Cli.Rendering;

/// <summary>A difference between two versions as one page: no script, nothing loaded from elsewhere, in the look of the site; it prints well.</summary>
public static class DifferencePage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The whole page.</summary>
    public static string Write(string old, string changed, VersionDifference difference, RecordedEpisodes? episodes)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>What changes: {Of(difference.New.Title)}</title>
            <style>{DifferenceStyle.Css}</style>
            </head>
            <body>
            <main>
            <p class="over">{Of(difference.New.Title)}</p>
            <h1>What changes</h1>
            <dl class="versions"><div><dt>Old</dt><dd>{Named(old, difference.Old)}</dd></div><div><dt>New</dt><dd>{Named(changed, difference.New)}</dd></div></dl>
            <p class="verdict {(difference.IsLowered ? "emergency" : difference.IsUnknown ? "contact" : "expected")}"><strong>{Of(DifferenceWords.Summary(difference))}</strong></p>

            """);
        Table(page, difference);
        if (episodes is not null)
            Episodes(page, episodes);
        Groups(page, difference);
        Notes(page, difference);
        page.Append("""
            <p class="foot">Looked at are all patients whom the rules can tell apart, not samples. A proof shows that the program does what the rules say; it does not show that the rules are right.</p>
            </main>
            </body>
            </html>

            """);
        return page.ToString();
    }

    private static string Of(string text) => Html.Encode(Printable.Of(text));

    // Names stand between back quotes.
    private static string Marked(string sentence) => string.Concat(Of(sentence).Split('`').Select((part, i) => i % 2 == 0 ? part : $"<code>{part}</code>"));

    private static string Named(string name, CompiledArticle article) => $"{Of(name)} <span>version {Of(article.Version)}, <span class=\"hash\">{article.Hash[..12]}</span></span>";

    // From the old level down, to the new level across. The diagonal is who stays.
    private static void Table(StringBuilder page, VersionDifference difference)
    {
        page.Append("<h2>From which level to which</h2>\n<table class=\"moves\">\n<thead><tr><th scope=\"col\">Old, down<br>New, across</th>");
        foreach (var level in LevelNames.All)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Chip(level)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var from in LevelNames.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Chip(from)}</th>");
            foreach (var to in LevelNames.All)
            {
                var (kind, told) = difference.Pairs.FirstOrDefault(p => p.From == from && p.To == to) switch
                {
                    null => ("stays", "stays"),
                    { Verdict: DifferenceVerdict.Nobody } => ("nobody", "nobody"),
                    { Verdict: DifferenceVerdict.Unknown } => ("unknown", "open"),
                    { IsLowered: true } => ("lowered", "↓ some"),
                    _ => ("raised", "↑ some"),
                };
                page.Append(CultureInfo.InvariantCulture, $"<td class=\"{kind}\">{told}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void Episodes(StringBuilder page, RecordedEpisodes episodes)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Recorded episodes</h2>\n<p>{Of(DifferenceWords.Told(episodes))}</p>\n<ul class=\"episodes\">\n");
        foreach (var episode in episodes.Changed)
            page.Append(CultureInfo.InvariantCulture, $"<li><strong>{(episode.IsLowered ? "↓" : "↑")} {Of(episode.Name)}</strong> {Of(DifferenceWords.CheckIns(episode))}</li>\n");
        page.Append("</ul>\n");
    }

    private static void Groups(StringBuilder page, VersionDifference difference)
    {
        var moving = difference.Groups.Where(g => g.Levels.Length + g.Cautions.Length > 0).ToArray();
        var still = difference.Groups.Except(moving).ToArray();
        if (moving.Length > 0)
            page.Append("<h2>Which edit does it</h2>\n");
        foreach (var group in moving)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section class=\"edit{(group.IsLowered ? " lowered" : "")}\">\n<h3>{Of(DifferenceWords.Edits(group))}</h3>\n");
            if (group.Edits is [{ Span: { } span }, ..])
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"place\">{Of(span.ToString())}</p>\n");
            foreach (var move in group.Levels)
                Story(page, $"{Chip(move.From)} <span class=\"to\">becomes</span> {Chip(move.To)}", move.Sentences, move.Rules);
            foreach (var move in group.Cautions)
                Story(page, $"Before {Of(move.Before.Title.Value)}: “{ComparisonJson.Name(move.From)}” <span class=\"to\">becomes</span> “{ComparisonJson.Name(move.To)}”", move.Sentences, move.Rules);
            if (group.Share is { } share)
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"count\">{Of(DifferenceWords.Told(share))}</p>\n");
            page.Append("</section>\n");
        }

        if (still.Length == 0)
            return;
        page.Append("<h2>Edits that move nobody</h2>\n<ul>\n");
        foreach (var group in still)
            page.Append(CultureInfo.InvariantCulture, $"<li><strong>{Of(DifferenceWords.Edits(group))}</strong> {Of(DifferenceWords.MovesNobody(group))}</li>\n");
        page.Append("</ul>\n");
    }

    private static void Story(StringBuilder page, string heading, IEnumerable<string> sentences, IEnumerable<Rule> rules)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"story\">\n<h4>{heading}</h4>\n");
        foreach (var sentence in sentences)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Marked(sentence)}</p>\n");
        foreach (var rule in rules)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"place\">{Of($"{rule.Kind} {rule}, {rule.Span}")}</p>\n");
        page.Append("</div>\n");
    }

    private static void Notes(StringBuilder page, VersionDifference difference)
    {
        if (!difference.Reworded.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"<h2>The same in other words</h2>\n<p>{Of(DifferenceWords.Names(difference.Reworded, e => e.ToString()))}.</p>\n");
        foreach (var sentence in new[] { DifferenceWords.OnlyOneKnows(difference), DifferenceWords.Apart(difference) }.OfType<string>())
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Of(sentence)}</p>\n");
    }

    // A word, a shape and a colour.
    private static string Chip(Level level) => $"<span class=\"chip {level.Name()}\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">{Shape(level)}</svg>{level.Name()}</span>";

    private static string Shape(Level level) => level switch
    {
        Level.Expected => "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>",
        Level.Contact => "<rect x=\"2.5\" y=\"2.5\" width=\"11\" height=\"11\" rx=\"1\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>",
        Level.Urgent => "<path d=\"M8 2 15 14H1Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linejoin=\"round\"/>",
        _ => "<path d=\"M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z\" fill=\"currentColor\"/>",
    };
}

using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aftercourse.Web.Safety;

/// <summary>A page of docs/ that the site shows as it is, so that there is one text: docs/privacy.md and docs/intended-use.md. Built in, made into HTML once.</summary>
/// <param name="Title">Its first heading.</param>
/// <param name="Html">Everything below it.</param>
public sealed record PlainPage(string Title, string Html)
{
    private static readonly MarkdownPipeline Reading = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly FrozenDictionary<string, PlainPage> Pages = new[] { "privacy", "intended-use" }.ToFrozenDictionary(n => n, Load);

    /// <summary>The page of a name.</summary>
    public static PlainPage Named(string name) => Pages[name];

    private static PlainPage Load(string name)
    {
        using var stream = typeof(PlainPage).Assembly.GetManifestResourceStream($"docs/{name}.md")!;
        using var reader = new StreamReader(stream);
        var document = Markdown.Parse(reader.ReadToEnd(), Reading);
        var heading = document.OfType<HeadingBlock>().First();
        document.Remove(heading);
        foreach (var table in document.Descendants<Table>())
            Label(table);
        return new PlainPage(Words(heading), document.ToHtml(Reading));
    }

    // On a phone each row becomes a block of its own, and each cell says what its column is.
    private static void Label(Table table)
    {
        table.GetAttributes().AddClass("rows");
        var rows = table.OfType<TableRow>().ToArray();
        var columns = rows[0].OfType<TableCell>().Select(Words).ToArray();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(columns))
                cell.GetAttributes().AddProperty("data-label", column);
        }
    }

    private static string Words(MarkdownObject block) =>
        string.Concat(block.Descendants().Prepend(block).OfType<LeafBlock>().SelectMany(leaf => leaf.Inline?.Descendants<LiteralInline>() ?? []).Select(l => l.Content.ToString()));
}

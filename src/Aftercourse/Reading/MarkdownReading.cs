using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Aftercourse.Reading;

/// <summary>
/// CommonMark to Markdig's tree, with the two marks that articles add. Absurd nesting is refused before Markdig sees it: its time and its stack grow with the
/// depth, and hostile files are input like any other.
/// </summary>
internal static class MarkdownReading
{
    private const int MostContainers = 100;
    private const int MostBrackets = 100;
    private const int MostMarks = 1000;
    private const int DeepestIndent = 400;
    private const int LongestParagraph = 16 * 1024;

    private static readonly MarkdownPipeline Pipeline = CommonMark();

    /// <summary>Reads a file from an offset. Null where its nesting is absurd, which is then reported.</summary>
    public static MarkdownDocument? Read(SourceText source, int offset, DiagnosticBag diagnostics)
    {
        if (FirstAbsurdity(source.Text, offset) is var (code, place))
        {
            diagnostics.Report(code, new Span(source, place, Math.Min(place + 1, source.Text.Length)), LongestParagraph, MostMarks);
            return null;
        }

        try
        {
            return Markdown.Parse(source.Text[offset..], Pipeline);
        }
        catch (ArgumentException e) when (e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            diagnostics.Report(Codes.MarkdownTooDeep, new Span(source, offset, offset));
            return null;
        }
    }

    private static MarkdownPipeline CommonMark()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ClaimMarkParser());
        return builder.Build();
    }

    // Coarse on purpose: no real text comes near these limits. Markdig's time grows with the square of the open marks in a paragraph.
    private static (DiagnosticCode Code, int Place)? FirstAbsurdity(string text, int offset)
    {
        var brackets = 0;
        var marks = 0;
        var paragraph = offset;
        for (var at = offset; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            var line = text.AsSpan(at, end - at);
            if (line.IsWhiteSpace())
            {
                brackets = marks = 0;
                paragraph = end;
            }

            marks += line.Count('*') + line.Count('_') + line.Count('[') + line.Count('<') + line.Count('`');
            if (end - paragraph > LongestParagraph || marks > MostMarks)
                return (Codes.ParagraphTooLong, paragraph);

            var words = line.TrimStart();
            if (Containers(words) > MostContainers || (words.Length > 0 && line.Length - words.Length > DeepestIndent))
                return (Codes.MarkdownTooDeep, at);

            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '[' && ++brackets > MostBrackets)
                    return (Codes.MarkdownTooDeep, at + i);
                if (line[i] == ']' && brackets > 0)
                    brackets--;
            }

            at = end + 1;
        }

        return null;
    }

    // How many quotes and lists a line may open. One of only dashes or stars is a ruler, however long.
    private static int Containers(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
        {
            if (c is '>' or '-' or '+' or '*' or '.' or ')')
                count++;
            else if (c is not (' ' or '\t') && !char.IsAsciiDigit(c))
                break;
        }

        return line.ContainsAnyExcept(" -*\t") ? count : 0;
    }
}

using Aftercourse.Sources;
using Markdig.Syntax;

namespace Aftercourse.Reading;

/// <summary>Places in Markdig's text, which begins after the front matter and whose ends are included, to places in the file.</summary>
internal static class MarkdownSpan
{
    /// <summary>The place in the file, without white space at its end.</summary>
    public static Span Of(SourceSpan span, SourceText source, int offset)
    {
        var start = Math.Clamp(span.Start + offset, 0, source.Text.Length);
        var end = Math.Clamp(span.End + 1 + offset, start, source.Text.Length);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return new Span(source, start, end);
    }
}

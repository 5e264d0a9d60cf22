using Aftercourse.Guidance;
using Aftercourse.Weaving;

namespace Aftercourse.Cli.Rendering;

/// <summary>A source in the Vancouver style on one line of plain text.</summary>
public static class CitationLine
{
    /// <summary>The line.</summary>
    public static string Of(Reference source) => string.Concat(Vancouver.Format(source).Select(p => p.Text));
}

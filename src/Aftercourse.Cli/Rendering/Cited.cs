namespace Aftercourse.Cli.Rendering;

/// <summary>Numbers of sources in a terminal.</summary>
public static class Cited
{
    /// <summary>Such as <c>[1][2]</c>, after a space; nothing where there are none.</summary>
    public static Paragraphs.Run Numbers(IReadOnlyCollection<int> sources) =>
        new(sources.Count == 0 ? "" : " " + string.Concat(sources.Select(n => $"[{n}]")), "dim");
}

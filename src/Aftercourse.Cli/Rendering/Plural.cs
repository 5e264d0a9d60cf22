namespace Aftercourse.Cli.Rendering;

/// <summary>A noun with its number.</summary>
public static class Plural
{
    /// <summary><c>1 claim</c>, <c>2 claims</c></summary>
    public static string Of(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

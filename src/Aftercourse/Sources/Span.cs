namespace Aftercourse.Sources;

/// <summary>A stretch of one source text, from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
public readonly record struct Span(SourceText Source, int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The characters themselves.</summary>
    public string Text => Source.Text[Start..End];

    /// <summary>Line and column of the first character.</summary>
    public Place Place => Source.PlaceAt(Start);

    /// <summary>The smallest span that covers both; they must be of one source.</summary>
    public Span To(Span other) => new(Source, Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary><c>path:line:column</c></summary>
    public override string ToString() => $"{Source.Path}:{Place.Line}:{Place.Column}";
}

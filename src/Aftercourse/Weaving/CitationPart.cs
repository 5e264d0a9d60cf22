namespace Aftercourse.Weaving;

/// <summary>A piece of a written-out source. The texts of all pieces in a row are the whole of it.</summary>
/// <param name="Text">Its words.</param>
public abstract record CitationPart(string Text);

/// <summary>Words.</summary>
public sealed record CitationText(string Text) : CitationPart(Text);

/// <summary>The title of a journal, site or book.</summary>
public sealed record CitationEmphasis(string Text) : CitationPart(Text);

/// <summary>A link.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Begins with <c>https://</c>.</param>
public sealed record CitationLink(string Text, string Address) : CitationPart(Text);

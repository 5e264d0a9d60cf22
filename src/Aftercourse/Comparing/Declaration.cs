using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Comparing;

/// <summary>One declaration of an article, as two texts that are spelt in one way only: what it does, and what people read. Layout is in neither.</summary>
/// <param name="Kind">The keyword, such as <c>alarm</c> or <c>fact</c>.</param>
/// <param name="Name">Its name; unique among those of its kind.</param>
/// <param name="Acts">What it does to an answer. Other declarations stand in it by name.</param>
/// <param name="Says">What people read of it.</param>
/// <param name="Claim">The paragraph it rests on, or null.</param>
/// <param name="Span">Where it is declared; null for the text of a level that the article leaves out.</param>
public sealed record Declaration(string Kind, string Name, string Acts, string Says, Claim? Claim, Span? Span)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}

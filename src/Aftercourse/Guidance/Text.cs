namespace Aftercourse.Guidance;

/// <summary>A text that a person reads. Its key is stable, so that a translation is a list of keys and texts that cannot change a rule.</summary>
/// <param name="Key">Such as <c>fact.fever.ask</c>.</param>
/// <param name="Value">The text in the article's own language.</param>
public sealed record Text(string Key, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

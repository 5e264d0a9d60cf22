using Aftercourse.Guidance;

namespace Aftercourse.Asking;

/// <summary>What the next question is about.</summary>
/// <param name="Fact">The fact; null where the question is when a procedure was.</param>
/// <param name="Occurrence">Which procedure of the snapshot it is about, from 0; null where it is about the person.</param>
public sealed record Question(Fact? Fact, int? Occurrence)
{
    /// <summary>The fact's name, or <c>at</c> for the time of a procedure.</summary>
    public string Name => Fact?.Name ?? "at";
}

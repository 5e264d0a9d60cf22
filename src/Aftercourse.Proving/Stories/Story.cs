using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Stories;

/// <summary>Why an obligation does not hold, told with a person where there is one.</summary>
public sealed record Story
{
    /// <summary>Tells it.</summary>
    /// <param name="obligation">What does not hold.</param>
    /// <param name="witness">Who shows it; null where the point is that nobody exists.</param>
    /// <param name="grounds">What the obligation was built on.</param>
    public Story(Obligation obligation, Witness? witness, Grounds grounds)
    {
        Witness = witness;
        (Sentences, Rules) = StoryTelling.Tell(obligation, witness, grounds);
    }

    /// <summary>The person, and the other one where two are compared; null where nobody like it exists.</summary>
    public Witness? Witness { get; }

    /// <summary>The story in plain words.</summary>
    public ImmutableArray<string> Sentences { get; }

    /// <summary>The rules that did it, most important first.</summary>
    public ImmutableArray<Rule> Rules { get; }
}

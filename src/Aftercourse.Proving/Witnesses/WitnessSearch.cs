using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Witnesses;

/// <summary>Looks for the patient that an obligation wants without a solver: it makes some who have what the rules ask for and nothing else, and puts each to the interpreter.</summary>
internal sealed class WitnessSearch(CompiledArticle article)
{
    private const int MostPatients = 60;
    private const int MostSteps = 4000;

    private readonly Completing _completing = new(article);

    /// <summary>Somebody who fits, or null where none of those tried does.</summary>
    public Witness? Find(Obligation obligation)
    {
        foreach (var goals in obligation.Sketches)
        {
            foreach (var person in new Drafting(article, MostSteps).For(goals).SelectMany(_completing.Complete).Take(MostPatients))
            {
                if (new Witness(person, null) is var witness && obligation.Replay(witness))
                    return witness;
            }
        }

        return null;
    }
}

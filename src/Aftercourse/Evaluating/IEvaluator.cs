using Aftercourse.Episodes;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>Gives each rule of an article its truth. There are two of one meaning: one that reads like the definition, one compiled for speed.</summary>
public interface IEvaluator
{
    /// <summary>The level alone.</summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="laterMinutes">Evaluate as if so many minutes more had passed with the same answers; not negative.</param>
    Verdict Judge(Snapshot snapshot, int laterMinutes = 0);

    /// <summary>The truth of each rule, by its index.</summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="truths">Receives the truths; one place for each rule of the article.</param>
    /// <param name="laterMinutes">Evaluate as if so many minutes more had passed with the same answers; not negative.</param>
    void Evaluate(Snapshot snapshot, Span<Truth> truths, int laterMinutes = 0);
}

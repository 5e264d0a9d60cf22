using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Remembering;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Proving.Dividing;

/// <summary>Shows of obligations that nobody breaks them, case by case. What it cannot show it leaves open: somebody seems to break it, or the solver gave up.</summary>
internal sealed class CaseSettling(FormulaPool pool, ISolver solver, ProofMemory? memory)
{
    private readonly Division _division = new(pool);

    /// <summary>Those that somebody may break. Nobody breaks any other.</summary>
    public HashSet<Obligation> Open(IEnumerable<Obligation> obligations)
    {
        var open = new HashSet<Obligation>(ReferenceEqualityComparer.Instance);
        var waiting = obligations.SelectMany(_division.Of).Select(Remembered).Where(c => memory?.IsImpossible(c.Question) != true).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting[^1];
            switch (solver.Solve(next.Question, []))
            {
                case Solution.Impossible:
                    memory?.KeepImpossible(next.Question);
                    memory?.KeepNeeded(pool.And(next.Demands), next.Kept);
                    waiting.RemoveAt(waiting.Count - 1);
                    break;
                case Solution.Found found:
                    Narrow(waiting, new Evaluation(found.Assignment), open);
                    break;
                default:
                    open.Add(next.Obligation);
                    break;
            }

            waiting.RemoveAll(c => open.Contains(c.Obligation));
        }

        return open;
    }

    // Whoever was found for one case may answer what others ask: they need not be found again.
    private void Narrow(List<Case> waiting, Evaluation somebody, HashSet<Obligation> open)
    {
        for (var i = 0; i < waiting.Count; i++)
        {
            if (!somebody.Holds(waiting[i].Question))
                continue;
            if (_division.Narrow(waiting[i], somebody) is { } narrowed)
                waiting[i] = narrowed;
            else
                open.Add(waiting[i].Obligation);
        }
    }

    private Case Remembered(Case wide) => memory?.Needed(pool.And(wide.Demands), wide.Excluded) is { } needed ? wide.Asking(needed) : wide;
}

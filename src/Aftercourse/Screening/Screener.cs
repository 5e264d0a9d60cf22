using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Screening;

/// <summary>Evaluates the cautions of an article for one person before a procedure.</summary>
public static class Screener
{
    /// <summary>What speaks against the procedure. Where only a broader procedure is known, the cautions of all its kinds count.</summary>
    public static ScreeningResult Screen(CompiledArticle article, PlannedProcedure planned)
    {
        var scene = new Scene(new Snapshot(planned.Answers, []), null, Truth.No, 0);
        var reasons = new List<ScreeningReason>();
        var unknown = new SortedSet<Fact>(Comparer<Fact>.Create((a, b) => a.Index.CompareTo(b.Index)));
        foreach (var caution in article.Cautions.Where(c => !Interpreter.Kind(c.Before, planned.Before).IsNo))
        {
            var truth = Interpreter.Evaluate(caution.Condition, scene);
            if (truth.IsAtLeastUnsure)
                reasons.Add(new ScreeningReason(caution, IsUnsure: !truth.IsYes));
            if (!truth.IsFixed)
                unknown.UnionWith(Open(caution.Condition, scene));
        }

        return new ScreeningResult(
            article, planned.Before, [.. reasons.OrderByDescending(r => r.Strength).ThenBy(r => r.IsUnsure).ThenBy(r => r.Caution.Index)], [.. unknown]);
    }

    /// <summary>Promises of the article that a screening breaks. They speak of complete screenings: before that, nobody is told the last word.</summary>
    public static IEnumerable<CautionPromise> Broken(ScreeningResult result, PlannedProcedure planned) => result.Article.Promises.OfType<CautionPromise>()
        .Where(p => result.IsComplete && Speaks(p, planned) && !p.IsKeptBy(result.Strongest));

    private static bool Speaks(CautionPromise promise, PlannedProcedure planned) => Interpreter.Kind(promise.Before, planned.Before).IsYes
        && Interpreter.Evaluate(promise.Condition, new Scene(new Snapshot(planned.Answers, []), null, Truth.No, 0)).IsYes;

    private static IEnumerable<Fact> Open(Condition condition, Scene scene)
    {
        if (Interpreter.Evaluate(condition, scene).IsFixed)
            return [];
        return condition.Asked() is { } fact ? [fact] : condition.Parts().SelectMany(p => Open(p, scene));
    }
}

using System.Collections.Immutable;
using Aftercourse.Binding;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Proving.Mutating;

/// <summary>Puts small faults into an article and looks whether a case or an obligation catches each (docs/decisions/0020-the-mutation-check.md).</summary>
/// <param name="article">The article, of which everything is proved.</param>
/// <param name="suite">Its cases, all of which hold.</param>
/// <param name="solver">Who is asked about all patients.</param>
/// <param name="withObligations">False: only cases may catch a mutant.</param>
public sealed class MutationRun(CompiledArticle article, CaseSuite suite, ISolver solver, bool withObligations = true)
{
    private readonly CaseCheck _cases = new(article, suite);
    private readonly ObligationCheck _obligations = new(solver);

    /// <summary>Tries some mutants, on all processors. The results are in the order of the mutants.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="done">Told after each how many are done; by several threads, one at a time.</param>
    public ImmutableArray<MutantResult> Try(ImmutableArray<Mutant> mutants, Action<int>? done = null)
    {
        var results = new MutantResult[mutants.Length];
        var count = 0;
        Parallel.For(0, mutants.Length, i =>
        {
            results[i] = Try(mutants[i]);
            lock (results)
                done?.Invoke(++count);
        });
        return [.. results];
    }

    /// <summary>Tries one mutant. Cases come first, since they are cheap; then whether it is a fault at all; obligations last.</summary>
    public MutantResult Try(Mutant mutant)
    {
        if (ArticleBinding.Bind(mutant.Syntax, article.Hash, new DiagnosticBag()) is not { } changed)
            return new MutantResult(mutant, Fate.Refused);
        var touched = TouchedRules.Of(article, mutant.Declaration);
        if (_cases.Broken(changed, touched) is { } broken)
            return new MutantResult(mutant, Fate.CaughtByCase, broken);

        var effect = new MutantEffect(solver, article, changed, touched);
        var (lowers, raises) = (effect.Lowers(), effect.Raises());
        if (lowers is Solution.Impossible && raises is Solution.Impossible)
            return new MutantResult(mutant, Fate.Equivalent);
        var (refuted, undecided) = withObligations ? _obligations.Broken(effect, touched) : (null, null);
        if (refuted is not null)
            return new MutantResult(mutant, Fate.CaughtByObligation, refuted);
        // Whoever is not known to be unharmed is not said to be: what is not decided never counts as raising only.
        undecided ??= (lowers, raises) is (Solution.Undecided, _) or (Solution.Impossible, Solution.Undecided) ? "whether it tells anybody anything else" : null;
        if (undecided is not null && lowers is not Solution.Found)
            return new MutantResult(mutant, Fate.Unknown, undecided);
        return effect.Story(lowers is Solution.Found) is not { } story ? new MutantResult(mutant, Fate.Unknown, "a story that the engine confirms")
            : undecided is not null ? new MutantResult(mutant, Fate.Unknown, undecided) { Story = story }
            : new MutantResult(mutant, lowers is Solution.Found ? Fate.SurvivesLowering : Fate.SurvivesRaising) { Story = story };
    }
}

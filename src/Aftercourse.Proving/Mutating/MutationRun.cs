using System.Collections.Immutable;
using Aftercourse.Binding;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Proving.Mutating;

/// <summary>Puts small faults into an article and looks whether a case or an obligation catches each.</summary>
/// <param name="article">The article, of which everything is proved.</param>
/// <param name="suite">Its cases, all of which hold.</param>
/// <param name="solver">Who is asked about all patients.</param>
public sealed class MutationRun(CompiledArticle article, CaseSuite suite, ISolver solver)
{
    private readonly CaseCheck _cases = new(article, suite);
    private readonly ObligationCheck _obligations = new(solver);

    /// <summary>x</summary>
    public static System.Collections.Concurrent.ConcurrentDictionary<string, double> Times = new();
    static T Timed<T>(string n, Func<T> f) { var s = System.Diagnostics.Stopwatch.StartNew(); var r = f(); Times.AddOrUpdate(n, s.Elapsed.TotalSeconds, (_, o) => o + s.Elapsed.TotalSeconds); return r; }

    /// <summary>Tries one mutant. Cases come first, since they are cheap; then whether it is a fault at all; obligations last.</summary>
    public MutantResult Try(Mutant mutant, bool casesOnly)
    {
        if (Timed("bind", () => ArticleBinding.Bind(mutant.Syntax, article.Hash, new DiagnosticBag())) is not { } changed)
            return new MutantResult(mutant, Fate.Refused);
        var touched = TouchedRules.Of(article, mutant.Declaration);
        if (Timed("cases", () => _cases.Broken(changed, touched)) is { } broken)
            return new MutantResult(mutant, Fate.CaughtByCase, broken);
        if (casesOnly) return new MutantResult(mutant, Fate.Unknown);

        var effect = Timed("effect", () => new MutantEffect(solver, article, changed, touched));
        var (lowers, raises) = (Timed("lowers", effect.Lowers), Environment.GetEnvironmentVariable("FULL") is null ? new Solution.Found(null!) : Timed("raises", effect.Raises));
        if (lowers is Solution.Impossible && Environment.GetEnvironmentVariable("FULL") is null)
            return new MutantResult(mutant, Fate.SurvivesRaising);
        if (lowers is Solution.Impossible && raises is Solution.Impossible)
            return new MutantResult(mutant, Fate.Equivalent);
        var (refuted, undecided) = Timed("obl", () => _obligations.Broken(effect, touched));
        return refuted is not null ? new MutantResult(mutant, Fate.CaughtByObligation, refuted)
            : undecided is not null ? new MutantResult(mutant, Fate.Unknown, undecided)
            : lowers is Solution.Found ? new MutantResult(mutant, Fate.SurvivesLowering)
            : lowers is Solution.Undecided || raises is Solution.Undecided ? new MutantResult(mutant, Fate.Unknown, "whether it lowers or raises anything")
            : new MutantResult(mutant, Fate.SurvivesRaising);
    }
}

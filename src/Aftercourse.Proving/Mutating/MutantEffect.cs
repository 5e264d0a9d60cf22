using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>Whom a mutant tells something else than its article does: another level, or, before a procedure, less or more because of the caution that was changed.</summary>
internal sealed class MutantEffect
{
    private readonly ISolver _solver;
    private readonly TouchedRules _touched;

    public MutantEffect(ISolver solver, CompiledArticle article, CompiledArticle changed, TouchedRules touched)
    {
        (_solver, _touched) = (solver, touched);
        // Whoever moves shows it with as few procedures as any obligation needs: one for what fires in the article, or in the mutant, and those of the courses that explain in the other.
        Versions = new BothVersions(article, changed, Math.Max(Patient.SlotsFor(article), Patient.SlotsFor(changed)));
    }

    /// <summary>The article and the mutant, seen by one person.</summary>
    public BothVersions Versions { get; }

    /// <summary>Somebody is told less.</summary>
    public Solution Lowers() => Solve(Level(Versions.Before, Versions.After), Warned(Versions.Before, Versions.After));

    /// <summary>Somebody is told more.</summary>
    public Solution Raises() => Solve(Level(Versions.After, Versions.Before), Warned(Versions.After, Versions.Before));

    private Solution Solve(params Formula[] formulas) => _solver.Solve(Versions.Pool.And(Versions.Possible, Versions.Pool.Or(formulas)), []);

    /// <summary>Somebody whom the touched rules judge otherwise: nobody else can be told anything else.</summary>
    public Formula Differs => Versions.Pool.Or(Versions.Differs(_touched.Names), CautionDiffers());

    // A lower level in the second.
    private Formula Level(Grounds first, Grounds second) => _touched.All.All(r => r is Caution) ? Versions.Pool.False : Versions.Pool.And(
        Versions.Differs(_touched.Names), Versions.Pool.Or(LevelNames.All.Skip(1).Select(l => Versions.Pool.And(first.Rules.Told(l), Versions.Pool.Not(second.Rules.Told(l))))));

    // A caution that says less in the second. Each one that counts is told, so it need not be the strongest.
    private Formula Warned(Grounds first, Grounds second) => Versions.Pool.And(first.Planned.Possible, Versions.Pool.Or(
        from name in _touched.Own.OfType<Caution>().Select(RuleName.Of)
        from kind in CautionNames.All
        select Versions.Pool.And(Says(first, name, kind), Versions.Pool.Not(Says(second, name, kind)))));

    private Formula CautionDiffers() => Versions.Pool.Or(Warned(Versions.Before, Versions.After), Warned(Versions.After, Versions.Before));

    private Formula Says(Grounds grounds, RuleName name, CautionKind kind) =>
        grounds.Article.Cautions.FirstOrDefault(c => RuleName.Of(c) == name) is { } caution ? grounds.Screening.Reaches(caution, kind) : Versions.Pool.False;
}

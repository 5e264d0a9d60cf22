using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Screening;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>Whom a mutant tells something else than its article does: another level, or, before a procedure, less or more because of the caution that was changed. Or whom it asks for less, or more.</summary>
internal sealed class MutantEffect
{
    private readonly ISolver _solver;
    private readonly TouchedRules _touched;

    public MutantEffect(ISolver solver, CompiledArticle article, CompiledArticle changed, TouchedRules touched)
    {
        (_solver, _touched) = (solver, touched);
        Versions = new BothVersions(article, changed);
    }

    /// <summary>The article and the mutant, seen by one person.</summary>
    public BothVersions Versions { get; }

    /// <summary>Somebody is told less.</summary>
    public Solution Lowers() => Solve(Level(Versions.Before, Versions.After), Warned(Versions.Before, Versions.After), Asked(Versions.Before, Versions.After));

    /// <summary>Somebody is told more.</summary>
    public Solution Raises() => Solve(Level(Versions.After, Versions.Before), Warned(Versions.After, Versions.Before), Asked(Versions.After, Versions.Before));

    /// <summary>The smallest story of somebody who is told less, or more; null where the engine does not confirm one.</summary>
    public MutantStory? Story(bool isLowered) => LevelStory(isLowered) ?? CautionStory(isLowered) ?? QuestionStory(isLowered);

    /// <summary>Somebody whom the touched rules judge otherwise: nobody else can be told anything else.</summary>
    public Formula Differs => Versions.Pool.Or(Versions.Differs(_touched.Names), Warned(Versions.Before, Versions.After), Warned(Versions.After, Versions.Before));

    private Solution Solve(params Formula[] formulas) => _solver.Solve(Versions.Pool.And(Versions.Possible, Versions.Pool.Or(formulas)), []);

    private MutantStory? LevelStory(bool isLowered) =>
        new LevelComparison(_solver, Versions, "The article", "The mutant").Worst(_touched.Names, isLowered) is { Person: { } person } move ? new(person, null, move.Sentences) : null;

    private MutantStory? CautionStory(bool isLowered)
    {
        var (more, less) = isLowered ? (Versions.Before, Versions.After) : (Versions.After, Versions.Before);
        var costs = Costs.Of(Versions.Before.Patient).Concat(Costs.Of(Versions.Before.Planned, Versions.Before.Article));
        if (_solver.Solve(Versions.Pool.And(Versions.Possible, Warned(more, less)), [.. costs]) is not Solution.Found found)
            return null;
        var person = SnapshotReading.Read(Versions.Before.Patient, found.Assignment) with { Occurrences = [] };
        var planned = Versions.Before.Article.Procedures.First(p => found.Assignment[Versions.Before.Planned.Kinds[p.Index]]);
        var (was, becomes) = (Versions.Before.Screen(person, planned), Versions.After.Screen(person, Versions.After.Article.Procedures[planned.Index]));
        var moved = Names.Where(n => (Said(was, n) > Said(becomes, n)) == isLowered && Said(was, n) != Said(becomes, n)).ToArray();
        return moved.Length == 0 ? null : new(person, planned,
        [
            StoryTelling.Before(Versions.Before.Article, planned, person),
            .. moved.SelectMany(n => new[] { Told("The article", Said(was, n), n), Told("The mutant", Said(becomes, n), n) }),
        ]);
    }

    private MutantStory? QuestionStory(bool isLowered)
    {
        var (more, less) = isLowered ? (Versions.Before, Versions.After) : (Versions.After, Versions.Before);
        if (_solver.Solve(Versions.Pool.And(Versions.Possible, Asked(more, less)), Costs.Of(Versions.Before.Patient)) is not Solution.Found found)
            return null;
        var person = SnapshotReading.Read(Versions.Before.Patient, found.Assignment);
        bool IsAsked(Grounds grounds) => !Interpreter.Evaluate(grounds.Article.Facts[_touched.Question!.Index].OnlyIf!, new Scene(person, null, Truth.No, 0)).IsNo;
        return IsAsked(more) == IsAsked(less) ? null : new(person, null,
        [
            $"{StoryTelling.Answers(Versions.Before.Article.Facts, person)}.",
            $"{(isLowered ? "The article" : "The mutant")} asks for {_touched.Question!.Label}, {(isLowered ? "the mutant" : "the article")} does not.",
        ]);
    }

    private IEnumerable<RuleName> Names => _touched.Own.OfType<Caution>().Select(RuleName.Of);

    // What a caution says, from zero for nothing.
    private static int Said(ScreeningResult result, RuleName caution) => CautionMove.Step(result.Reasons.FirstOrDefault(r => RuleName.Of(r.Caution) == caution)?.Strength);

    private static string Told(string article, int said, RuleName caution) =>
        said == 0 ? $"{article} does not tell them the caution `{caution.Name}`." : $"{article} tells them `{((CautionKind)(said - 1)).Name()}`, because of the caution `{caution.Name}`.";

    // A lower level in the second.
    private Formula Level(Grounds first, Grounds second) => _touched.All.All(r => r is Caution) ? Versions.Pool.False : Versions.Pool.And(
        Versions.Differs(_touched.Names), Versions.Pool.Or(LevelNames.All.Skip(1).Select(l => Versions.Pool.And(first.Rules.Told(l), Versions.Pool.Not(second.Rules.Told(l))))));

    // A caution that says less in the second. Each one that counts is told, so it need not be the strongest.
    private Formula Warned(Grounds first, Grounds second) => Versions.Pool.And(first.Planned.Possible, Versions.Pool.Or(
        from name in Names
        from kind in CautionNames.All
        select Versions.Pool.And(Says(first, name, kind), Versions.Pool.Not(Says(second, name, kind)))));

    // A question that is put in the first and not in the second: what nobody asks stays open, and an open answer may count less than the answer itself.
    private Formula Asked(Grounds first, Grounds second) => _touched.Question is null ? Versions.Pool.False : Versions.Pool.And(Asked(first), Versions.Pool.Not(Asked(second)));

    private Formula Asked(Grounds grounds) =>
        grounds.Article.Facts[_touched.Question!.Index].OnlyIf is { } onlyIf ? grounds.Rules.Condition(onlyIf, null, Step.Unsure, End.Told) : Versions.Pool.True;

    private Formula Says(Grounds grounds, RuleName name, CautionKind kind) =>
        grounds.Article.Cautions.FirstOrDefault(c => RuleName.Of(c) == name) is { } caution ? grounds.Screening.Reaches(caution, kind) : Versions.Pool.False;
}

using System.Collections.Immutable;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;

namespace Aftercourse.Proving;

/// <summary>What came of an obligation: never a bare yes or no.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It holds for all patients.</summary>
    /// <param name="By">How that was shown.</param>
    public sealed record Proved(Means By) : Outcome;

    /// <summary>It does not.</summary>
    /// <param name="Story">A patient who shows it.</param>
    public sealed record Refuted(Story Story) : Outcome;

    /// <summary>Nobody knows.</summary>
    /// <param name="Why">Why, and what to do.</param>
    public sealed record Unknown(string Why) : Outcome;
}

/// <summary>How an obligation was shown to hold.</summary>
public enum Means
{
    /// <summary>By the way the rules are built: a lemma says that rules of this shape cannot break it.</summary>
    Structure,

    /// <summary>By a patient who was found without a solver; the interpreter confirmed them.</summary>
    Witness,

    /// <summary>By the solver.</summary>
    Solver,
}

/// <summary>An obligation with what came of it.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record Result(Obligation Obligation, Outcome Outcome);

/// <summary>All obligations of one family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Results">Each obligation, in order.</param>
/// <param name="Time">The time it took.</param>
public sealed record FamilyResults(Family Family, ImmutableArray<Result> Results, TimeSpan Time)
{
    /// <summary>Those that were refuted.</summary>
    public IEnumerable<(Obligation Obligation, Story Story)> Refuted => Results.Where(r => r.Outcome is Outcome.Refuted).Select(r => (r.Obligation, ((Outcome.Refuted)r.Outcome).Story));

    /// <summary>Those of which nobody knows.</summary>
    public IEnumerable<(Obligation Obligation, string Why)> Unknown => Results.Where(r => r.Outcome is Outcome.Unknown).Select(r => (r.Obligation, ((Outcome.Unknown)r.Outcome).Why));

    /// <summary>How many hold.</summary>
    public int Proved => Results.Count(r => r.Outcome is Outcome.Proved);
}

/// <summary>Everything that was asked of an article, and the answers.</summary>
/// <param name="ArticleHash">The hash of the article that was read: a proof of another text says nothing of this one.</param>
/// <param name="Families">Family by family.</param>
/// <param name="MostQuestions">The most questions that somebody with one procedure can be asked.</param>
/// <param name="LongestReassuranceMinutes">The longest time that any course runs, and so the longest that <c>expected</c> can hold.</param>
/// <param name="Time">The time in all.</param>
public sealed record ProofReport(string ArticleHash, ImmutableArray<FamilyResults> Families, int MostQuestions, int LongestReassuranceMinutes, TimeSpan Time)
{
    /// <summary>How many obligations there are.</summary>
    public int Count => Families.Sum(f => f.Results.Length);

    /// <summary>How many hold.</summary>
    public int Proved => Families.Sum(f => f.Proved);

    /// <summary>How many were shown to hold in one way.</summary>
    public int ProvedBy(Means means) => Families.Sum(f => f.Results.Count(r => r.Outcome is Outcome.Proved proved && proved.By == means));

    /// <summary>How many were refuted.</summary>
    public int Refuted => Families.Sum(f => f.Refuted.Count());

    /// <summary>Of how many nobody knows.</summary>
    public int Unknown => Families.Sum(f => f.Unknown.Count());
}

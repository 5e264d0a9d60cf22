using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Modelling;

/// <summary>Which end of an interval of truth is meant.</summary>
public enum End
{
    /// <summary>The lower end: a question still open counts as no.</summary>
    Low,

    /// <summary>The person stops answering: a question still open counts as unsure.</summary>
    Told,

    /// <summary>The upper end: a question still open counts as yes.</summary>
    High,
}

/// <summary>A step of the chain <c>no &lt; unsure &lt; yes</c>.</summary>
public enum Step
{
    /// <summary>At least unsure.</summary>
    Unsure,

    /// <summary>Yes.</summary>
    Yes,
}

/// <summary>One test of one answer: three formulas of which at most one holds; none of them means no.</summary>
/// <param name="Yes">Answered, and the test holds.</param>
/// <param name="Unsure">Answered with "not sure".</param>
/// <param name="Unanswered">Not answered.</param>
public readonly record struct Doubtful(Formula Yes, Formula Unsure, Formula Unanswered)
{
    /// <summary>Whether the test has come as far as a step, at one end of its interval.</summary>
    public Formula Reaches(Step step, End end, FormulaPool pool) => step == Step.Yes
        ? pool.Or(Yes, end == End.High ? Unanswered : pool.False)
        : pool.Or(Yes, Unsure, end == End.Low ? pool.False : Unanswered);
}

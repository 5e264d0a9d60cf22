using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Modelling;

/// <summary>The meaning of a screening (language reference, 4.8) as formulas about a patient and a procedure that is still to come.</summary>
/// <param name="rules">The rules about the patient.</param>
/// <param name="planned">What is planned.</param>
public sealed class ScreeningEncoding(PatientEncoding rules, PlannedVariables planned)
{
    private readonly FormulaPool _pool = rules.Patient.Pool;

    /// <summary>The strongest caution that counts is at least of this kind.</summary>
    public Formula Reaches(CautionKind kind) => _pool.Or(rules.Patient.Article.Cautions.Select(c => Reaches(c, kind)));

    /// <summary>The strongest caution that counts is exactly of this kind; null for nothing found.</summary>
    public Formula Finds(CautionKind? strongest) => strongest is not { } kind ? _pool.Not(Reaches(CautionKind.Adapt))
        : kind == CautionKind.DoNot ? Reaches(kind)
        : _pool.And(Reaches(kind), _pool.Not(Reaches(kind + 1)));

    /// <summary>A caution says exactly this kind to the person, surely or because of a doubt.</summary>
    public Formula Says(Caution caution, CautionKind kind) => kind == CautionKind.DoNot ? Reaches(caution, kind) : _pool.And(Reaches(caution, kind), _pool.Not(Reaches(caution, kind + 1)));

    /// <summary>A caution counts: as a doubt at least, or surely. A question still open counts as it does at that end of the interval.</summary>
    public Formula Counts(Caution caution, Step step, End end = End.Low) => _pool.And(planned.MayBe(caution.Before), rules.Rule(caution, step, end));

    /// <summary>Nothing is left to answer: each caution of the procedure is the same at both ends.</summary>
    public Formula IsComplete => _pool.And(
        from caution in rules.Patient.Article.Cautions
        from step in new[] { Step.Unsure, Step.Yes }
        select _pool.Same(Counts(caution, step, End.Low), Counts(caution, step, End.High)));

    /// <summary>A caution says at least this kind to the person, surely or because of a doubt.</summary>
    public Formula Reaches(Caution caution, CautionKind kind) =>
        caution.StrengthIfUnsure >= kind ? Counts(caution, Step.Unsure)
        : caution.Strength >= kind ? Counts(caution, Step.Yes)
        : _pool.False;
}

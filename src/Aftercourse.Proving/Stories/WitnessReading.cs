using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Stories;

/// <summary>A solution to the persons of an obligation.</summary>
internal static class WitnessReading
{
    public static Witness Read(Obligation obligation, Assignment assignment)
    {
        var person = SnapshotReading.Read(obligation.Patient, assignment);
        if (obligation.Patient.IsFarFuture)
            person = TimeObligations.InTheFarFuture(obligation.Patient.Article, person);
        return new Witness(
            person,
            obligation.Other is { } other ? SnapshotReading.Read(other, assignment) : null,
            obligation.Planned is { } planned ? obligation.Patient.Article.Procedures.FirstOrDefault(p => assignment[planned.Kinds[p.Index]]) : null);
    }
}

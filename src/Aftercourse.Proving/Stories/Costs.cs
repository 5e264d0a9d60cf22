using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Proving.Stories;

/// <summary>What makes a story long: procedures most, then doubts, findings, and last the strength of the pain.</summary>
internal static class Costs
{
    public static IReadOnlyList<Cost> Of(Obligation obligation) => [.. Of(obligation.Patient, obligation.Other), .. obligation.Planned is { } planned ? Of(planned, obligation.Patient.Article) : []];

    public static IReadOnlyList<Cost> Of(params IEnumerable<Patient?> patients)
    {
        var costs = new List<Cost>();
        foreach (var patient in patients.OfType<Patient>())
        {
            foreach (var fact in patient.Facts.Concat(patient.Slots.SelectMany(s => s.Details)))
                Add(costs, fact);
            foreach (var slot in patient.Slots)
            {
                // A kind that is known makes a simpler story than one that is not.
                costs.AddRange(slot.Kinds.Select((k, i) => new Cost(k, null, patient.Article.Procedures[i].Kinds.IsEmpty ? 3000 : 3100)));
                costs.Add(new Cost(slot.Start.Unsure, null, 1200));
                costs.Add(new Cost(slot.End.Unsure, null, 1200));
                costs.Add(new Cost(null, slot.Session, 10));
            }
        }

        return [.. costs.DistinctBy(c => c.Flag?.Name ?? c.Number!.Name)];
    }

    /// <summary>A plan of a kind that is known, and of those the one declared first.</summary>
    public static IEnumerable<Cost> Of(PlannedVariables planned, CompiledArticle article) => article.Procedures.Select((p, i) => new Cost(planned.Kinds[i], null, (p.Kinds.IsEmpty ? 0 : 100) + i));

    private static void Add(List<Cost> costs, FactVariables fact)
    {
        costs.AddRange(fact.Unsures.Select(u => new Cost(u, null, 1100)));
        if (fact.Fact.Type is OneOfType)
            costs.AddRange(fact.Values.Select((v, i) => new Cost(v, null, i)));
        else
            costs.AddRange(fact.Values.Select(v => new Cost(v, null, 1000)));
        if (fact is { Number: { } number, Fact.Type: NumberType })
            costs.Add(new Cost(null, number, 1));
    }
}

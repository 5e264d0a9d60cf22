using System.Collections.Immutable;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Hazards;
using Aftercourse.Values;

namespace Aftercourse.Proving.Hazards;

/// <summary>What the controls of hazards are held against.</summary>
/// <param name="Article">The article.</param>
/// <param name="Report">What was proved of it.</param>
/// <param name="Suite">Its cases, run.</param>
/// <param name="Tests">The tests of the product, as <c>Class.Method</c>.</param>
public sealed record Evidence(CompiledArticle Article, ProofReport Report, CaseSuite Suite, IReadOnlySet<string> Tests)
{
    /// <summary>All obligations, with what came of them.</summary>
    public ImmutableArray<Result> Results { get; } = [.. Report.Families.SelectMany(f => f.Results)];

    /// <summary>The obligations that a name stands for; all that begin so where it ends in <c>*</c>.</summary>
    public IEnumerable<Result> Named(string name) => name.EndsWith('*')
        ? Results.Where(r => r.Obligation.Name.StartsWith(name[..^1], StringComparison.Ordinal))
        : Results.Where(r => r.Obligation.Name == name);

    /// <summary>The obligations that speak of one of these rules.</summary>
    public IEnumerable<Result> About(ImmutableArray<Rule> rules) => Results.Where(r => r.Obligation.Rules.Any(rules.Contains));

    /// <summary>The rules that a case expects by name, or, before a procedure, the cautions; null where there is no such case.</summary>
    public IEnumerable<Rule>? ShownBy(string name)
    {
        if (Suite.Results.FirstOrDefault(r => r.Case.Name == name) is { Case.Expectation: var expected })
            return [.. expected.Fires, .. expected.Causes, .. expected.Advice, .. expected.Course?.Value is { } course ? new[] { course } : []];
        return Suite.Screenings.FirstOrDefault(s => s.Name == name)?.Cautions.Select(c => c.Caution);
    }
}

/// <summary>Holds each hazard against what was proved, what the cases show and which tests there are. Whatever does not control its hazard is reported.</summary>
public static class HazardControl
{
    /// <summary>Reports names that are not there, hazards that nothing controls, and urgent alarms that no hazard names.</summary>
    public static void Check(ImmutableArray<Hazard> hazards, Evidence evidence, DiagnosticBag diagnostics)
    {
        foreach (var hazard in hazards)
        {
            foreach (var fault in Unknown(hazard, evidence))
                diagnostics.Report(Codes.UnknownControl, fault.Control.Span, NearestName.Of(fault.Control.Name, fault.Known), [], fault.Control.Name, fault.What);
            foreach (var faults in Faults(hazard, evidence).GroupBy(f => f.At.Span, f => f.Why))
                diagnostics.Report(Codes.HazardWithoutControl, faults.Key, hazard.Name.Name, string.Join("; ", faults));
        }

        var named = hazards.SelectMany(h => h.Rules).ToHashSet();
        foreach (var alarm in evidence.Article.Alarms.Where(a => a.Level >= Level.Urgent && !named.Contains(a)))
            diagnostics.Report(Codes.AlarmWithoutHazard, alarm.Span, alarm.Name, alarm.Level.Name());
    }

    private static IEnumerable<(Control Control, string What, IEnumerable<string> Known)> Unknown(Hazard hazard, Evidence evidence) =>
    [
        .. hazard.Proofs.Where(p => !evidence.Named(p.Name).Any()).Select(p => (p, "obligation", evidence.Results.Select(r => r.Obligation.Name))),
        .. hazard.Cases.Where(c => evidence.ShownBy(c.Name) is null).Select(c => (c, "case", evidence.Suite.Results.Select(r => r.Case.Name))),
        .. hazard.Tests.Where(t => !evidence.Tests.Contains(t.Name)).Select(t => (t, "test", (IEnumerable<string>)evidence.Tests)),
    ];

    private static IEnumerable<(Control At, string Why)> Faults(Hazard hazard, Evidence evidence)
    {
        if (hazard.Proofs.IsEmpty && hazard.Tests.IsEmpty)
            yield return (hazard.Name, "it names no obligation and no test");
        if (!hazard.Rules.IsEmpty && hazard.Proofs.IsEmpty)
            yield return (hazard.Name, "its rules are named, but no obligation that proves them");
        if (hazard.After.Class > hazard.Before.Class)
            yield return (hazard.Name, "the risk with its controls is higher than the risk without");
        if (hazard.After.Class > Risk.MostLeft)
            yield return (hazard.Name, $"a risk of class {hazard.After.Class} is left, and {Risk.MostLeft} is the most that may be");

        foreach (var proof in hazard.Proofs)
        {
            foreach (var open in evidence.Named(proof.Name).Where(r => r.Outcome is not Outcome.Proved))
                yield return (proof, $"the obligation `{open.Obligation.Name}` is {(open.Outcome is Outcome.Refuted ? "refuted" : "not proved")}");
        }

        foreach (var open in evidence.About(hazard.Rules).Where(r => r.Outcome is not Outcome.Proved))
            yield return (hazard.Name, $"the obligation `{open.Obligation.Name}` of its rule is {(open.Outcome is Outcome.Refuted ? "refuted" : "not proved")}");

        foreach (var shown in hazard.Cases)
        {
            if (evidence.ShownBy(shown.Name) is { } rules && !rules.Any(hazard.Rules.Contains))
                yield return (shown, $"the case `{shown.Name}` expects none of its rules");
            if (evidence.Suite.Broken.Any(b => b.Name == shown.Name))
                yield return (shown, $"the case `{shown.Name}` does not hold");
        }

        var seen = hazard.Cases.SelectMany(c => evidence.ShownBy(c.Name) ?? []).ToHashSet();
        foreach (var rule in hazard.Rules.Where(r => r is Alarm or Course or Caution && !seen.Contains(r)))
            yield return (hazard.Name, $"no case that it names expects the {rule.Kind} `{rule}`");
    }
}

using System.Collections.Immutable;
using Aftercourse.Cases;
using Aftercourse.Episodes;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Mutating;

/// <summary>Cases of one article put to another that has the same facts and procedures. Rules are known by name.</summary>
internal sealed class CarriedCases(CompiledArticle to)
{
    private readonly Dictionary<(string, string), Rule> _rules = to.Rules.ToDictionary(r => (r.Kind, r.Name));

    /// <summary>The case; null where it expects a rule that is gone.</summary>
    public Case? Of(Case person)
    {
        var expected = person.Expectation;
        if (Of(expected.Fires) is not { } fires || Of(expected.Silent) is not { } silent || Of(expected.Causes) is not { } causes || Of(expected.Advice) is not { } advice)
            return null;
        var course = expected.Course is { Value: { } wanted } ? Of(wanted) : null;
        if (expected.Course is { Value: not null } && course is null)
            return null;
        return person with
        {
            Episode = person.Episode with { Procedures = [.. person.Episode.Procedures.Select(p => p with { Procedure = Of(p.Procedure) })] },
            Expectation = expected with { Fires = fires, Silent = silent, Causes = causes, Advice = advice, Course = expected.Course is null ? null : new Expected<Course>(course) },
        };
    }

    /// <summary>The case before a procedure; null where it expects a caution that is gone.</summary>
    public ScreeningCase? Of(ScreeningCase person) =>
        Of([.. person.Cautions.Select(c => c.Caution)]) is { } cautions
            ? person with { Cautions = [.. person.Cautions.Zip(cautions, (c, same) => c with { Caution = same })], Planned = person.Planned with { Before = Of(person.Planned.Before) } }
            : null;

    /// <summary>The same person.</summary>
    public Snapshot Of(Snapshot person) => person with { Occurrences = [.. person.Occurrences.Select(o => o with { Procedure = Of(o.Procedure) })] };

    /// <summary>The rule of the same kind and name, or null.</summary>
    public T? Of<T>(T rule)
        where T : Rule => _rules.GetValueOrDefault((rule.Kind, rule.Name)) as T;

    private Procedure Of(Procedure procedure) => to.Procedures[procedure.Index];

    private ImmutableArray<T>? Of<T>(ImmutableArray<T> rules)
        where T : Rule => rules.Select(Of).ToArray() is var found && found.Contains(null) ? null : [.. found.Select(r => r!)];
}

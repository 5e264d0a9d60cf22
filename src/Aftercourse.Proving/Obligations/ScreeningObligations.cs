using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Structure;
using Aftercourse.Proving.Witnesses;

namespace Aftercourse.Proving.Obligations;

/// <summary>What families 1 to 3 say of a person before a procedure: each caution can matter, a further reason never weakens the answer, and no doubt is taken for a no.</summary>
internal static class ScreeningObligations
{
    /// <summary>Family 1. Where a caution always comes with a stronger one, both are told; so what counts is that no other says the same.</summary>
    public static Obligation Decides(Grounds grounds, Caution caution)
    {
        var kind = caution.Strength;
        var others = grounds.Article.Cautions.Where(c => c != caution);
        return new()
        {
            Family = Family.Alive,
            Name = $"alive/{caution.Name}/decides",
            Says = $"Somebody exists who is told `{kind.Name()}` before a procedure because of the caution `{caution}` alone.",
            WantsPatient = true,
            Statement = new(() => grounds.Pool.And(
                grounds.Planned.Possible, grounds.Screening.Counts(caution, Step.Yes), grounds.Pool.Not(grounds.Pool.Or(others.Select(c => grounds.Screening.Says(c, kind)))))),
            Patient = grounds.Patient,
            Planned = grounds.Planned,
            Sketches = [[Goal.Of(caution)]],
            // Somebody who was made up without a plan may plan anything.
            Replay = w => (w.Before is { } before ? [before] : grounds.Article.Procedures)
                .Any(p => grounds.Screen(w.Person, p).Reasons.Where(r => r.Strength == kind).ToArray() is [{ IsUnsure: false } only] && only.Caution == caution),
            Rules = [caution],
            Nearest = new(() => grounds.Pool.And(grounds.Planned.Possible, grounds.Screening.Counts(caution, Step.Yes))),
        };
    }

    /// <summary>Family 2: each answer that a caution asks for and not for its opposite.</summary>
    public static IEnumerable<Obligation> Monotone(Grounds grounds)
    {
        var findings = new AlarmFindings(grounds.Article, grounds.Article.Cautions);
        return findings.All.Select(f => Monotone(grounds, findings, f.Fact, f.Option));
    }

    private static Obligation Monotone(Grounds grounds, AlarmFindings findings, Fact fact, Option? option)
    {
        var after = grounds.Patient.Varying(f => f == fact);
        var name = option is null ? fact.Name : $"{fact.Name}={option.Name}";
        return new()
        {
            Family = Family.Monotone,
            Name = $"monotone/before/{name}",
            Says = $"When `{name}` turns from no to yes and all else stays, nobody is warned less before a procedure.",
            WantsPatient = false,
            Statement = new(() =>
            {
                var screening = new ScreeningEncoding(new PatientEncoding(after, grounds.Rules, f => f == fact), grounds.Planned);
                var lower = CautionNames.All.Select(k => grounds.Pool.And(grounds.Screening.Reaches(k), grounds.Pool.Not(screening.Reaches(k))));
                return grounds.Pool.And(
                    grounds.Planned.Possible, MonotoneObligations.Turns(grounds.Pool, findings, grounds.Patient.Facts[fact.Index], after.Facts[fact.Index], option), grounds.Pool.Or(lower));
            }),
            Patient = grounds.Patient,
            Other = after,
            Planned = grounds.Planned,
            // What a caution says rises with its truth, since a doubt says at most what a yes does.
            IsStructural = new Directions(grounds.Article, MonotoneObligations.Turning(findings, fact, option)) is var directions
                && grounds.Article.Cautions.All(c => !directions.Of(c.Condition).HasFlag(Direction.Down)),
            Replay = w => w.Before is { } before && Rank(grounds.Screen(w.Other, before).Strongest) < Rank(grounds.Screen(w.Person, before).Strongest),
        };
    }

    /// <summary>Family 3: once nothing is left to answer, whoever could be warned by what is not known is sent to ask, or told to have it done differently where that is all that could be said.</summary>
    public static IEnumerable<Obligation> Unknown(Grounds grounds)
    {
        if (grounds.Article.Cautions.IsEmpty)
            yield break;
        var person = Patient.Screened(grounds.Article, grounds.Pool);
        var completed = person.Another();
        var (screening, after) = (new ScreeningEncoding(new PatientEncoding(person), grounds.Planned), new ScreeningEncoding(new PatientEncoding(completed), grounds.Planned));
        var may = new Lazy<Formula>(() => grounds.Pool.And(grounds.Planned.Possible, UnknownObligations.Completes(grounds.Pool, person, completed), screening.IsComplete));
        foreach (var caution in grounds.Article.Cautions)
        {
            yield return new()
            {
                Family = Family.UnknownNeverReassures,
                Name = $"unknown/{caution.Name}",
                Says = $"Nobody is told less than `{caution.StrengthIfUnsure.Name()}` as the last word before a procedure for whom answers still missing could bring the caution `{caution}`.",
                WantsPatient = false,
                Statement = new(() => grounds.Pool.And(may.Value, after.Counts(caution, Step.Yes), grounds.Pool.Not(screening.Reaches(caution.StrengthIfUnsure)))),
                Patient = person,
                Other = completed,
                Planned = grounds.Planned,
                // The lemma of `UnknownObligations`: a caution that can still be yes is open, and then the screening is not complete, or it is unsure.
                IsStructural = true,
                Replay = w => w.Before is { } before && grounds.Screen(w.Person, before) is { IsComplete: true } told && Rank(told.Strongest) < Rank(caution.StrengthIfUnsure)
                    && grounds.Screen(w.Other, before).Reasons.Any(r => r.Caution == caution && !r.IsUnsure),
                Rules = [caution],
            };
        }
    }

    private static int Rank(CautionKind? kind) => kind is { } k ? (int)k : -1;
}

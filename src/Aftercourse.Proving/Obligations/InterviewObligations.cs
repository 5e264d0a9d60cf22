using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Family 7: when all that can be asked has been answered, one level is left. Each question is asked once, so the interview ends.</summary>
internal static class InterviewObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        var pool = grounds.Pool;
        var patient = Patient.Interviewed(grounds.Article, pool);
        var rules = new PatientEncoding(patient);
        foreach (var level in LevelNames.All.Skip(1))
        {
            yield return new()
            {
                Family = Family.InterviewEnds,
                Name = $"interview/{level.Name()}",
                Says = $"Whoever has answered all that can be asked knows whether it is `{level.Name()}` or more.",
                WantsPatient = false,
                Statement = new(() => pool.And(rules.High(level), pool.Not(rules.Low(level)))),
                Patient = patient,
                Replay = w => grounds.Interval(w.Person) is var interval && interval.High >= level && interval.Low < level,
            };
        }
    }

    /// <summary>The most questions that somebody with one procedure can be asked: each at most once, and when the procedure was.</summary>
    public static int MostQuestions(CompiledArticle article)
    {
        var asked = article.Alarms.Cast<Rule>().Concat(article.Courses).SelectMany(r => r.Condition.Everything()).ToArray();
        var facts = asked.Select(c => c.Asked()).OfType<Fact>().ToHashSet();
        if (asked.Any(c => c is OnsetTest) && article.WithRole(DiaryRole.Lasted) is { } lasted)
            facts.Add(lasted);
        var details = article.Procedures.Select(p => p.AllDetails.Count(facts.Contains)).DefaultIfEmpty(0).Max();
        return facts.Count(f => !f.IsDetail) + details + (asked.Any(c => c is TimeTest or OnsetTest) ? 1 : 0);
    }
}

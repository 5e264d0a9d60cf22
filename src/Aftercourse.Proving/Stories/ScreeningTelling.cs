using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Stories;

/// <summary>A person before a procedure to sentences: before what, what they answer, what they would be told, why, and what is demanded.</summary>
internal static class ScreeningTelling
{
    public static (ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules) Tell(Obligation obligation, Witness witness, Procedure before, Grounds grounds)
    {
        var sentences = new List<string> { $"Before {StoryTelling.Title(before)}: {StoryTelling.Answers(Asked(grounds.Article), witness.Person)}." };
        var rules = new List<Rule>();
        if (obligation.WantsPatient)
        {
            sentences.Insert(0, "There is nobody like this. The nearest is this person:");
            sentences.Add(Told(grounds, witness.Person, before, rules, "They are told"));
        }
        else
        {
            sentences.Add(Told(grounds, witness.Person, before, rules, "They would be told"));
        }

        if (witness.Other is { } other)
        {
            sentences.Add($"The same person, but {StoryTelling.Changes(grounds.Article, witness.Person, other)}:");
            sentences.Add(Told(grounds, other, before, rules, "they would be told"));
        }

        foreach (var promise in obligation.Rules.OfType<CautionPromise>())
            sentences.Add($"The promise demands {Demand(promise)}.");
        rules.AddRange(obligation.Rules);
        return ([.. sentences], [.. rules.Distinct()]);
    }

    private static string Told(Grounds grounds, Snapshot person, Procedure before, List<Rule> rules, string told)
    {
        var result = grounds.Screen(person, before);
        if (result.Strongest is not { } strongest)
            return $"{told} that nothing was found.";
        var reasons = result.Reasons.Where(r => r.Strength == strongest).ToArray();
        rules.AddRange(reasons.Select(r => r.Caution));
        return $"{told} `{strongest.Name()}`, because of {StoryTelling.Names(reasons.Select(r => r.Caution))}{(reasons.All(r => r.IsUnsure) ? ", which they are not sure about" : "")}.";
    }

    private static string Demand(CautionPromise promise)
    {
        var most = $"`{promise.Most.Name()}`";
        return promise switch
        {
            { Least: null } => promise.IsAlways ? $"at most {most}" : $"more than {most}",
            { Most: CautionKind.DoNot, Least: not CautionKind.DoNot and { } least } => $"{(promise.IsAlways ? "at least" : "less than")} `{least.Name()}`",
            _ => promise.IsAlways ? most : $"anything but {most}",
        };
    }

    // Only what can matter before a procedure.
    private static IEnumerable<Fact> Asked(CompiledArticle article) => article.Facts.Where(
        article.Cautions.Cast<Rule>().Concat(article.Promises.OfType<CautionPromise>()).SelectMany(r => r.Condition.Everything()).Select(c => c.Asked()).OfType<Fact>().ToHashSet().Contains);
}

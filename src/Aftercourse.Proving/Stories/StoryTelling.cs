using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Proving.Stories;

/// <summary>A person to sentences: who, after what, when, what they feel, what they would be told, and why.</summary>
internal static class StoryTelling
{
    public static (ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules) Tell(Obligation obligation, Witness? witness, Grounds grounds)
    {
        var article = grounds.Article;
        if (witness is null)
            return (["Nobody like this can exist: no answers, and no time, make it true."], obligation.Rules);

        if (witness.Before is { } before)
            return ScreeningTelling.Tell(obligation, witness, before, grounds);

        var sentences = new List<string> { Capital($"{When(witness.Person)}: {Answers(article.Facts, witness.Person)}.") };
        var rules = new List<Rule>();
        if (obligation.WantsPatient)
        {
            sentences.Insert(0, "There is nobody like this. The nearest is this person:");
            sentences.Add(Told(grounds, witness.Person, rules, "They are told"));
        }
        else if (obligation.Family == Family.InterviewEnds)
        {
            var interval = grounds.Interval(witness.Person);
            sentences.Add($"Nothing is left to ask, but the answer still lies between `{interval.Low.Name()}` and `{interval.High.Name()}`.");
            var truths = grounds.Truths(witness.Person);
            rules.AddRange(article.Alarms.Where(a => !truths[a.Index].IsFixed));
        }
        else
        {
            if (obligation.Patient.IsFarFuture)
                sentences.Insert(0, "A lifetime later, with the same answers:");
            sentences.Add(Told(grounds, witness.Person, rules, "They would be told"));
        }

        if (witness.Other is { } other)
        {
            sentences.Add($"The same person, but {Changes(article, witness.Person, other)}:");
            sentences.Add(Told(grounds, other, rules, "they would be told"));
        }

        rules.AddRange(obligation.Rules);
        return ([.. sentences], [.. rules.Distinct()]);
    }

    /// <summary>One person, told of by two versions of an article.</summary>
    public static (ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules) Compare(Grounds old, Snapshot before, Grounds changed, Snapshot after, string oldName, string changedName)
    {
        var rules = new List<Rule>();
        // The version that knows more of the person describes them.
        var (article, person) = after.Occurrences.Length >= before.Occurrences.Length ? (changed.Article, after) : (old.Article, before);
        string[] sentences =
        [
            Capital($"{When(person)}: {Answers(article.Facts, person)}."),
            Told(old, before, rules, $"{oldName} tells them"),
            Told(changed, after, rules, $"{changedName} tells them"),
        ];
        return ([.. sentences], [.. rules.Distinct()]);
    }

    /// <summary>What a person answered before a procedure is done, the rest being no.</summary>
    public static string Before(CompiledArticle article, Procedure planned, Snapshot person) => Capital($"before {planned.Title}: {Answers(article.Facts, person)}.");

    private static string Told(Grounds grounds, Snapshot person, List<Rule> rules, string told)
    {
        var level = grounds.Told(person);
        var truths = grounds.Truths(person);
        var alarms = grounds.Article.Alarms
            .Where(a => Verdict.Contribution(a, truths[a.Index].WhenUnansweredIsUnsure) == level).ToArray();
        var courses = grounds.Article.Courses.Where(c => truths[c.Index].IsYes).ToArray();
        rules.AddRange(level == Level.Expected ? courses : alarms);
        var why = level == Level.Expected ? $"because {Names(courses)} explain{(courses.Length == 1 ? "s" : "")} the pain and no alarm counts"
            : alarms.Length > 0 ? $"because of {Names(alarms)}"
            : "because no course explains the pain";
        return $"{told} `{level.Name()}`, {why}.";
    }

    /// <summary>Rules with their kinds.</summary>
    public static string Names(IEnumerable<Rule> rules) => string.Join(" and ", rules.Select(r => $"the {r.Kind} `{r}`"));

    private static string When(Snapshot person) => person.Occurrences.IsEmpty
        ? "without any procedure"
        : string.Join(", and ", person.Occurrences.Select(o => $"{Ago(o.SinceStart)} {Title(o.Procedure)}{Ended(o)}{(o.Session > 1 ? $", session {o.Session}" : "")}"));

    /// <summary>A procedure, and whether its kind is known.</summary>
    public static string Title(Procedure procedure) => procedure.Kinds.IsEmpty ? procedure.Title.Value : $"{procedure.Title} (which kind is not known)";

    private static string Ago(Answer since) => since.State != AnswerState.Answered ? "at an unknown time after" : since.Value == 0 ? "right after" : $"{Length(since.Value)} after";

    private static string Length(int minutes) => minutes >= Duration.Longest.Minutes - 1 ? "a lifetime" : new Duration(minutes).ToString();

    private static string Ended(Occurrence o) => o.SinceEnd == o.SinceStart ? ""
        : o.SinceEnd.State == AnswerState.Answered ? $" that ended {Length(o.SinceEnd.Value)} ago"
        : " whose end is not known";

    /// <summary>What the person answered to these facts and about each procedure, but for every no.</summary>
    public static string Answers(IEnumerable<Fact> facts, Snapshot person)
    {
        var told = facts.Where(f => IsTold(f, person.Answers[f.Index]) && IsAsked(f, person)).Select(f => $"{f.Label}: {Show(f, person.Answers[f.Index])}")
            .Concat(person.Occurrences.SelectMany(o => o.Procedure.AllDetails.Where(d => IsTold(d, o.Details[d.Index])).Select(d => $"{d.Label}: {Show(d, o.Details[d.Index])}")))
            .ToArray();
        return told.Length == 0 ? "every question answered no" : $"{string.Join("; ", told)}; every other question answered no";
    }

    // "No" is left out: it is what remains.
    private static bool IsTold(Fact fact, Answer answer) => answer.State == AnswerState.Unsure
        || (answer.State == AnswerState.Answered && (fact.Type is not (YesNoType or AnyOfType) || answer.Value != 0 || answer.UnsureOptions != 0));

    // A question that is never put says nothing, whatever its answer would be.
    private static bool IsAsked(Fact fact, Snapshot person) =>
        fact.OnlyIf is not { } onlyIf || !Interpreter.Evaluate(onlyIf, new Scene(person, null, Truth.No, 0)).IsNo;

    /// <summary>What another person answered differently.</summary>
    public static string Changes(CompiledArticle article, Snapshot person, Snapshot other)
    {
        var changes = article.Facts.Where(f => person.Answers[f.Index] != other.Answers[f.Index]).Select(f => $"{f.Label}: {Show(f, other.Answers[f.Index])}")
            .Concat(person.Occurrences.Zip(other.Occurrences, (a, b) => article.Details.Where(d => a.Details[d.Index] != b.Details[d.Index])
                .Select(d => $"{d.Label}: {Show(d, b.Details[d.Index])}")).SelectMany(c => c)).ToArray();
        return changes.Length == 0 ? "with what was not known filled in" : $"with {string.Join("; ", changes)}";
    }

    private static string Show(Fact fact, Answer answer)
    {
        if (answer.State != AnswerState.Answered)
            return answer.State != AnswerState.Unsure ? "not asked" : fact.Role == DiaryRole.Worst && answer.Value > 0 ? $"not sure, at least {((NumberType)fact.Type).Show(answer.Value)}" : "not sure";
        return fact.Type switch
        {
            YesNoType => answer.Value != 0 ? "yes" : "no",
            OneOfType one => one.Options[answer.Value].Label.Value,
            AnyOfType any => Options(any, answer),
            NumberType number => number.Show(answer.Value),
            _ => Length(answer.Value),
        };
    }

    private static string Options(AnyOfType any, Answer answer)
    {
        var yes = any.Options.Where(o => answer.Includes(o.Index).IsYes).Select(o => o.Label.Value);
        var unsure = any.Options.Where(o => answer.Includes(o.Index) == Truth.Unsure).Select(o => $"perhaps {o.Label}");
        var told = string.Join(", ", yes.Concat(unsure));
        return told.Length == 0 ? "none" : told;
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}

using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Whom an obligation speaks of: a person as they are, at another time or with other answers. Written down anew from docs/decisions/0007-what-is-proved.md and not from the formulas, so that the two can
/// disagree. Each answer that varies is tried in all its ways; how many of those are tried who can come of what is not known, the caller says.
/// </summary>
internal sealed class OtherAnswers(CompiledArticle article, IEnumerable<Obligation> obligations, Func<Snapshot, IEnumerable<Snapshot>> completing)
{
    private readonly HashSet<string> _names = [.. obligations.Select(o => o.Name)];
    private readonly Fact _strength = article.WithRole(DiaryRole.Strength)!;
    private readonly Fact? _worst = article.WithRole(DiaryRole.Worst);
    private readonly Fact? _place = article.WithRole(DiaryRole.Place);

    public IEnumerable<Witness> Of(Obligation obligation, Snapshot person)
    {
        var pairs = Pairs(obligation, person).Select(p => new Witness(p.Person, p.Other));
        // What speaks of a procedure that is still to come is tried with each of them.
        return obligation.Planned is null ? pairs : pairs.SelectMany(_ => article.Procedures, (w, p) => w with { Before = p });
    }

    private IEnumerable<(Snapshot Person, Snapshot? Other)> Pairs(Obligation obligation, Snapshot person) => obligation.Family switch
    {
        Family.Monotone => Turned(obligation.Name[..(obligation.Name.LastIndexOf('/') + 1)], obligation.Name[(obligation.Name.LastIndexOf('/') + 1)..], person).Select(other => (person, (Snapshot?)other)),
        Family.UnknownNeverReassures => completing(person).Select(other => (person, (Snapshot?)other)),
        Family.StrengthAndPlace when obligation.Name.EndsWith("/alone", StringComparison.Ordinal) => Quiet(person).SelectMany(p => Hurting(obligation.Name, p)).SelectMany(p => Elsewhere(obligation.Name, p, from: 1), (p, o) => (p, (Snapshot?)o)),
        Family.StrengthAndPlace => Hurting(obligation.Name, person).SelectMany(p => Elsewhere(obligation.Name, p, from: 0), (p, o) => (p, (Snapshot?)o)),
        Family.ReassuranceEnds => [(TimeObligations.InTheFarFuture(article, person), null)],
        Family.InterviewEnds => [(Interviewed(person), null)],
        _ => [(person, null)],
    };

    // Up the chain no, unsure, yes; of a choice, from an option that no alarm, or no caution, asks for.
    private IEnumerable<Snapshot> Turned(string prefix, string finding, Snapshot person)
    {
        var (name, option) = finding.Split('=') is [var n, var o] ? (n, o) : (finding, null);
        if (article.Details.FirstOrDefault(d => d.Name == name) is { } detail)
        {
            return person.Occurrences.Aggregate(
                (IEnumerable<Snapshot>)[person with { Occurrences = [] }],
                (made, next) => made.SelectMany(_ => Up(next.Details[detail.Index]), (p, a) => p with { Occurrences = p.Occurrences.Add(next with { Details = next.Details.SetItem(detail.Index, a) }) }));
        }

        var fact = article.Facts.Single(f => f.Name == name);
        var answer = person.Answers[fact.Index];
        Snapshot To(Answer other) => person with { Answers = person.Answers.SetItem(fact.Index, other) };
        if (option is null)
            return Up(answer).Select(To);
        var index = fact.Options.Single(o => o.Name == option).Index;
        return answer.State != AnswerState.Answered || fact.Options.Any(o => o.Index == answer.Value && _names.Contains($"{prefix}{name}={o.Name}")) ? [] : [To(Answer.Of(index))];
    }

    private static Answer[] Up(Answer answer) => answer == Answer.Yes ? [answer] : answer == Answer.No ? [answer, Answer.Unsure, Answer.Yes] : [answer, Answer.Yes];

    // There is pain, of a known strength, now and at its worst; where places are compared, in a known place.
    private IEnumerable<Snapshot> Hurting(string name, Snapshot person) =>
        person.Answers[_strength.Index] is { State: AnswerState.Answered, Value: >= 1 }
        && (_worst is null || person.Answers[_worst.Index].State == AnswerState.Answered)
        && (name.StartsWith("strength/", StringComparison.Ordinal) || person.Answers[_place!.Index] is { State: AnswerState.Answered, Value: > 0, UnsureOptions: 0 }) ? [person] : [];

    // Weaker, or in more places; any strength or place where that is what may not matter.
    private IEnumerable<Snapshot> Elsewhere(string name, Snapshot person, int from)
    {
        var fact = name.StartsWith("strength/", StringComparison.Ordinal) ? _strength : _place!;
        var now = person.Answers[fact.Index].Value;
        var isAny = from == 1 || name.EndsWith("/elsewhere", StringComparison.Ordinal);
        var most = fact == _strength ? (isAny ? ((NumberType)fact.Type).Maximum : now) : (1 << fact.Options.Length) - 1;
        return Enumerable.Range(1, most).Where(v => fact == _strength || isAny || (now & ~v) == 0).Select(v => person with { Answers = person.Answers.SetItem(fact.Index, Answer.Of(v)) })
            .Select(p => _worst is null ? p : p with { Answers = p.Answers.SetItem(_worst.Index, Answer.Of(Math.Max(p.Answers[_worst.Index].Value, p.Answers[_strength.Index].Value))) });
    }

    // Every sign is answered no: of a choice, an option that no alarm asks for, where there is one.
    private IEnumerable<Snapshot> Quiet(Snapshot person)
    {
        Answer? No(Fact fact, Answer answer)
        {
            if (fact.Type is not OneOfType)
                return fact.Type is YesNoType ? Answer.No : answer;
            var quiet = fact.Options.Where(o => !_names.Contains($"monotone/{fact.Name}={o.Name}")).Select(o => Answer.Of(o.Index)).ToArray();
            return quiet.Contains(answer) ? answer : quiet.Length > 0 ? quiet[0] : null;
        }

        var answers = article.Facts.Select(f => No(f, person.Answers[f.Index])).ToArray();
        var details = person.Occurrences.Select(o => article.Details.Select(d => No(d, o.Details[d.Index])).ToArray()).ToArray();
        return answers.Concat(details.SelectMany(d => d)).Any(a => a is null) ? []
            : [new Snapshot([.. answers.Select(a => a!.Value)], [.. person.Occurrences.Select((o, i) => o with { Details = [.. details[i].Select(d => d!.Value)] })])];
    }

    // What `only if` rules out is not asked and stays open.
    private Snapshot Interviewed(Snapshot person)
    {
        foreach (var fact in article.Facts.Where(f => f.OnlyIf is not null))
        {
            if (Interpreter.Evaluate(fact.OnlyIf!, new Scene(person, null, Truth.No, 0)).IsNo)
                person = person with { Answers = person.Answers.SetItem(fact.Index, Answer.Unanswered) };
        }

        return article.WithRole(DiaryRole.Lasted) is { } lasted && person.Answers[lasted.Index].State == AnswerState.Unanswered
            ? person with { Occurrences = [.. person.Occurrences.Select(o => o with { Onset = SnapshotReading.Onset(o.SinceStart, AnswerState.Unanswered, 0) })] }
            : person;
    }
}

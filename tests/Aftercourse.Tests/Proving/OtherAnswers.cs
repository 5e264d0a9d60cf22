using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Whom an obligation speaks of: a person as they are, at another time or with other answers. Written down anew from docs/decisions/0007-what-is-proved.md and not from the formulas, so that the two can
/// disagree. Each answer that varies is tried in all its ways; where several vary at once (completions, details of several procedures), one choice of each is tried.
/// </summary>
internal sealed class OtherAnswers(CompiledArticle article, IEnumerable<Obligation> obligations)
{
    private readonly HashSet<string> _names = [.. obligations.Select(o => o.Name)];
    private readonly Fact _strength = article.WithRole(DiaryRole.Strength)!;
    private readonly Fact _worst = article.WithRole(DiaryRole.Worst)!;
    private readonly Fact _place = article.WithRole(DiaryRole.Place)!;

    public IEnumerable<Witness> Of(Obligation obligation, Snapshot person, Func<int, int> choose)
    {
        var pairs = Pairs(obligation, person, choose).Select(p => new Witness(p.Person, p.Other));
        // What speaks of a procedure that is still to come is tried with each of them.
        return obligation.Planned is null ? pairs : pairs.SelectMany(_ => article.Procedures, (w, p) => w with { Before = p });
    }

    private IEnumerable<(Snapshot Person, Snapshot? Other)> Pairs(Obligation obligation, Snapshot person, Func<int, int> choose) => obligation.Family switch
    {
        Family.Monotone => Turned(obligation.Name[(obligation.Name.LastIndexOf('/') + 1)..], person).Select(other => (person, (Snapshot?)other)),
        Family.UnknownNeverReassures => [(person, Completed(person, choose))],
        Family.StrengthAndPlace when obligation.Name.EndsWith("/alone", StringComparison.Ordinal) => Hurting(Quiet(person)).SelectMany(p => Elsewhere(obligation.Name, p, from: 1), (p, o) => (p, (Snapshot?)o)),
        Family.StrengthAndPlace => Hurting(person).SelectMany(p => Elsewhere(obligation.Name, p, from: 0), (p, o) => (p, (Snapshot?)o)),
        Family.ReassuranceEnds => [(TimeObligations.InTheFarFuture(article, person), null)],
        Family.InterviewEnds => [(Interviewed(person), null)],
        _ => [(person, null)],
    };

    // Up the chain no, unsure, yes; of a choice, from an option that no alarm asks for.
    private IEnumerable<Snapshot> Turned(string finding, Snapshot person)
    {
        var (name, option) = finding.Split('=') is [var n, var o] ? (n, o) : (finding, null);
        if (article.Details.FirstOrDefault(d => d.Name == name) is { } detail)
            return person.Occurrences.All(o => o.Details[detail.Index] == Answer.Yes) ? [] : [person with { Occurrences = [.. person.Occurrences.Select(o => o with { Details = o.Details.SetItem(detail.Index, Answer.Yes) })] }];
        var fact = article.Facts.Single(f => f.Name == name);
        var answer = person.Answers[fact.Index];
        Snapshot To(Answer other) => person with { Answers = person.Answers.SetItem(fact.Index, other) };
        if (option is null)
            return answer == Answer.No ? [To(Answer.Unsure), To(Answer.Yes)] : answer == Answer.Unsure ? [To(Answer.Yes)] : [];
        var index = fact.Options.Single(o => o.Name == option).Index;
        return answer.State != AnswerState.Answered || fact.Options.Any(o => o.Index == answer.Value && _names.Any(n => n.StartsWith("monotone/", StringComparison.Ordinal) && n.EndsWith($"/{name}={o.Name}", StringComparison.Ordinal)))
            ? [] : [To(Answer.Of(index))];
    }

    // Something in place of each "not sure" and of each question left open; a broad kind may stay or turn out to be any of its own.
    private Snapshot Completed(Snapshot person, Func<int, int> choose)
    {
        Answer Known(Fact fact, Answer answer) => answer.State == AnswerState.Answered ? answer : Answer.Of(choose(fact.Type switch
        {
            NumberType number => number.Maximum + 1,
            DurationType duration => duration.Maximum.Minutes + 1,
            AnyOfType any => 1 << any.Options.Length,
            OneOfType one => one.Options.Length,
            _ => 2,
        }));
        var answers = article.Facts.Select(f => Known(f, person.Answers[f.Index])).ToArray();
        // The worst was no less than is known of it, nor than the strength turns out to be; the last is left out where it was named for sure, since nobody is so.
        if (person.Answers[_worst.Index].State != AnswerState.Answered)
            answers[_worst.Index] = Answer.Of(Math.Max(Math.Max(answers[_worst.Index].Value, person.Answers[_worst.Index].Value), answers[_strength.Index].Value));
        else if (answers[_strength.Index].Value > answers[_worst.Index].Value)
            answers[_strength.Index] = answers[_worst.Index];
        var lasted = answers[article.WithRole(DiaryRole.Lasted)!.Index];
        return new Snapshot([.. answers], [.. person.Occurrences.Select(o =>
        {
            var kinds = article.Procedures.Where(p => p.Is(o.Procedure)).ToArray();
            var start = o.SinceStart.State == AnswerState.Answered ? o.SinceStart : Answer.Of(choose(10));
            var end = o.SinceEnd.State == AnswerState.Answered ? o.SinceEnd : Answer.Of(choose(start.Value + 1));
            return new Occurrence(
                kinds[choose(kinds.Length)], start, end, SnapshotReading.Onset(start, lasted.State, lasted.Value), o.Session,
                [.. article.Details.Select(d => Known(d, o.Details[d.Index]))]);
        })]);
    }

    // There is pain, of a known strength, now and at its worst, in a known place.
    private IEnumerable<Snapshot> Hurting(Snapshot person) =>
        person.Answers[_strength.Index] is { State: AnswerState.Answered, Value: >= 1 } && person.Answers[_worst.Index].State == AnswerState.Answered && person.Answers[_place.Index] is { State: AnswerState.Answered, Value: > 0, UnsureOptions: 0 } ? [person] : [];

    // Weaker, or in more places; any strength or place where that is what may not matter.
    private IEnumerable<Snapshot> Elsewhere(string name, Snapshot person, int from)
    {
        var fact = name.StartsWith("strength/", StringComparison.Ordinal) ? _strength : _place;
        var now = person.Answers[fact.Index].Value;
        var isAny = from == 1 || name.EndsWith("/elsewhere", StringComparison.Ordinal);
        var most = fact == _strength ? (isAny ? ((NumberType)fact.Type).Maximum : now) : (1 << fact.Options.Length) - 1;
        return Enumerable.Range(1, most).Where(v => fact == _strength || isAny || (now & ~v) == 0).Select(v => person with { Answers = person.Answers.SetItem(fact.Index, Answer.Of(v)) })
            .Select(p => p with { Answers = p.Answers.SetItem(_worst.Index, Answer.Of(Math.Max(p.Answers[_worst.Index].Value, p.Answers[_strength.Index].Value))) });
    }

    // Every sign is answered no: of a choice, an option that no alarm asks for.
    private Snapshot Quiet(Snapshot person)
    {
        Answer No(Fact fact, Answer answer) => fact.Type switch
        {
            YesNoType => Answer.No,
            OneOfType => fact.Options.Where(o => !_names.Contains($"monotone/{fact.Name}={o.Name}")).Select(o => Answer.Of(o.Index)).Append(answer).First(),
            _ => answer,
        };
        return new Snapshot(
            [.. article.Facts.Select(f => No(f, person.Answers[f.Index]))],
            [.. person.Occurrences.Select(o => o with { Details = [.. article.Details.Select(d => No(d, o.Details[d.Index]))] })]);
    }

    // What `only if` rules out is not asked and stays open.
    private Snapshot Interviewed(Snapshot person)
    {
        foreach (var fact in article.Facts.Where(f => f.OnlyIf is not null))
        {
            if (Interpreter.Evaluate(fact.OnlyIf!, new Scene(person, null, Truth.No, 0)).IsNo)
                person = person with { Answers = person.Answers.SetItem(fact.Index, Answer.Unanswered) };
        }

        var lasted = person.Answers[article.WithRole(DiaryRole.Lasted)!.Index];
        return person with { Occurrences = [.. person.Occurrences.Select(o => o with { Onset = SnapshotReading.Onset(o.SinceStart, lasted.State, lasted.Value) })] };
    }
}

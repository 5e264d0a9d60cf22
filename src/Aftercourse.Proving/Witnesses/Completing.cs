using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Proving.Witnesses;

/// <summary>Makes a whole patient of a draft: what nobody asked for is answered no, with the least number, and a choice that raises no alarm.</summary>
internal sealed class Completing(CompiledArticle article)
{
    private static readonly int[] Later = [0, 50 * 24 * 60, 400 * 24 * 60];

    private readonly AlarmFindings _findings = new(article);
    private readonly Fact? _strength = article.WithRole(DiaryRole.Strength), _worst = article.WithRole(DiaryRole.Worst), _lasted = article.WithRole(DiaryRole.Lasted);

    /// <summary>Patients as the draft has them, as early as may be and later, when other rules have fallen asleep. None where its times do not fit together.</summary>
    public IEnumerable<Snapshot> Complete(Draft draft) => Later.Select(d => Complete(draft, d)).OfType<Snapshot>();

    private Snapshot? Complete(Draft draft, int later)
    {
        var lasted = _lasted is null ? new Bounds(0, 0) : draft.Of(_lasted, -1);
        var starts = new int[draft.Occurrences.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            var occurrence = draft.Occurrences[i];
            // The pain began so long after the start: start - lasted.
            starts[i] = Math.Max(Math.Max(occurrence.Start.Low, occurrence.End.Low), (int)Math.Min(int.MaxValue, (long)lasted.Low + occurrence.Onset.Low));
            if (occurrence.Procedure is null || starts[i] > occurrence.Start.High)
                return null;
            starts[i] = (int)Math.Min(occurrence.Start.High, (long)starts[i] + later);
            lasted = new(Math.Max(lasted.Low, starts[i] - occurrence.Onset.High), (int)Math.Min(lasted.High, (long)starts[i] - occurrence.Onset.Low));
        }

        if (lasted.IsEmpty)
            return null;
        var strength = _strength is { Type: NumberType } ? draft.Of(_strength, -1).Low : 0;
        var answers = article.Facts.Select(f =>
            f == _lasted ? Answer.Of(lasted.Low)
            : f == _worst && _strength is not null && f.Type.Equals(_strength.Type) ? Answer.Of(Math.Max(strength, draft.Of(f, -1).Low))
            : Of(draft, f, -1)).ToImmutableArray();
        if (_worst is not null && answers[_worst.Index].Value > draft.Of(_worst, -1).High)
            return null;
        return new Snapshot(answers, [.. draft.Occurrences.Select((o, i) => new Occurrence(
            o.Procedure!, Answer.Of(starts[i]), Answer.Of(Math.Min(starts[i], o.End.High)),
            SnapshotReading.Onset(Answer.Of(starts[i]), _lasted is null ? AnswerState.Unanswered : AnswerState.Answered, lasted.Low),
            o.Session.Low, [.. article.Details.Select(d => Of(draft, d, i))]))]);
    }

    private Answer Of(Draft draft, Fact fact, int slot)
    {
        if (fact.Type is AnyOfType)
            return Answer.Of(draft.Ticked.GetValueOrDefault((fact, slot)));
        if (fact.Type is not OneOfType)
            return Answer.Of(draft.Of(fact, slot).Low);
        var (ticked, left) = (draft.Ticked.GetValueOrDefault((fact, slot)), draft.Left.GetValueOrDefault((fact, slot)));
        if (ticked != 0)
            return Answer.Of(int.TrailingZeroCount(ticked));
        return Answer.Of(fact.Options.Where(o => (left & (1 << o.Index)) == 0).OrderBy(o => _findings.Contains(fact, o) ? 1 : 0).First().Index);
    }
}

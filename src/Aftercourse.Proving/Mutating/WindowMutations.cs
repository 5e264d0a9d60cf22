using System.Globalization;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>A small change of a clause; changed to null, it is dropped.</summary>
internal readonly record struct ClauseMutation(MutationKind Kind, ClauseSyntax? Changed, string Says);

/// <summary>Small changes of when, and after what, a rule is awake: an end a minute away, a procedure left out, the next session.</summary>
internal static class WindowMutations
{
    public static IEnumerable<ClauseMutation> Of(AfterClause after)
    {
        foreach (var name in after.Procedures.Where(_ => after.Procedures.Length > 1))
            yield return new(MutationKind.Listed, after with { Procedures = after.Procedures.Remove(name) }, $"no longer after `{name.Text}`");
        foreach (var mutation in after.From is { } from ? Ends(from, "from", d => after with { From = d }) : [])
            yield return mutation;
        foreach (var mutation in after.To is { } to ? Ends(to, "within", d => after with { To = d }) : [])
            yield return mutation;
        if (after.Session is not { } session)
            yield break;
        foreach (var ordinal in new[] { session.Ordinal - 1, session.Ordinal + 1 }.Where(o => o >= 1 && o <= Words.Ordinals.Count))
            yield return new(MutationKind.Limit, after with { Session = session with { Ordinal = ordinal } }, $"`{Words.Ordinals[session.Ordinal - 1]} session` becomes `{Words.Ordinals[ordinal - 1]} session`");
    }

    /// <summary>A length of time that is a minute less, and one that is a minute more.</summary>
    public static IEnumerable<ClauseMutation> Ends(DurationSyntax duration, string word, Func<DurationSyntax, ClauseSyntax> make)
    {
        foreach (var by in new[] { -1, 1 })
        {
            if (Shifted(duration, by) is { } shifted)
                yield return new(MutationKind.Limit, make(shifted), $"`{word} {duration.Count.Digits} {duration.Unit.Text}` is a minute {(by < 0 ? "less" : "more")}");
        }
    }

    /// <summary>A length of time by a few minutes more or less, in minutes; null where none would be left.</summary>
    public static DurationSyntax? Shifted(DurationSyntax duration, int by) =>
        Duration.TryOf(long.Parse(duration.Count.Digits, CultureInfo.InvariantCulture), duration.Unit.Text, out var length) && length.Minutes + by > 0
            ? duration with { Count = duration.Count with { Digits = (length.Minutes + by).ToString(CultureInfo.InvariantCulture) }, Unit = duration.Unit with { Text = "minutes" } }
            : null;
}

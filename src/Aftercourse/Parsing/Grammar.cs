using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aftercourse.Parsing;

/// <summary>Which clauses each declaration has, in the order in which they are laid out.</summary>
public static class Grammar
{
    /// <summary>A clause of a declaration: its keyword, and whether it may stand more than once.</summary>
    public readonly record struct ClauseRule(string Keyword, bool Many = false);

    // Of what comes after a procedure a promise has `after` and `level`, of a procedure still to come `before` and `caution`.
    private static readonly ImmutableArray<ClauseRule> Promise =
        [new("before"), new("after"), new("when"), new("and", true), new("level"), new("caution")];

    /// <summary>The clauses of each declaration, by its keyword.</summary>
    public static FrozenDictionary<string, ImmutableArray<ClauseRule>> Clauses { get; } = new Dictionary<string, ImmutableArray<ClauseRule>>
    {
        ["procedure"] = [new("help"), new("code", true), new("asks"), new("kind", true)],
        ["kind"] = [new("help"), new("code", true), new("asks"), new("kind", true)],
        ["fact"] = [new("ask"), new("help"), new("label"), new("option", true), new("only if"), new("about"), new("diary"), new("code", true)],
        ["finding"] = [],
        ["group"] = [new("asks")],
        ["level"] = [new("do"), new("say")],
        ["alarm"] = [new("unsure"), new("after"), new("when"), new("and", true), new("say"), new("watch"), new("code", true)],
        ["course"] = [new("after"), new("if"), new("where"), new("begins"), new("pain"), new("gone"), new("say")],
        ["cause"] = [new("after"), new("when"), new("and", true), new("say"), new("code", true)],
        ["caution"] = [new("before"), new("when"), new("and", true), new("say")],
        ["advice"] = [new("after"), new("at"), new("when"), new("unless"), new("say")],
        ["always"] = Promise,
        ["never"] = Promise,
    }.ToFrozenDictionary();

    /// <summary>Words that start a declaration, in the order of the reference.</summary>
    public static ImmutableArray<string> Declarations { get; } =
        ["procedure", "fact", "finding", "group", "level", "alarm", "course", "cause", "caution", "advice", "always", "never"];
}

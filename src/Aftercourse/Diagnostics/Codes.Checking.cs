namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>A fact that nobody can answer.</summary>
    public static DiagnosticCode FactWithoutQuestion { get; } = Error(
        "AC4001", "Fact without a question", "Nobody can answer `{0}`: it has no question and no role in the diary.", "Add `ask \"...\"`.");

    /// <summary>Something declared and never used.</summary>
    public static DiagnosticCode Unused { get; } = Warning(
        "AC4002", "Never used", "No rule uses the {0} `{1}`.", "Use it in a rule, or remove it: every question costs the person time.");

    /// <summary>A rule that rests on a claim that is outdated.</summary>
    public static DiagnosticCode RuleOnOutdatedClaim { get; } = Error(
        "AC4003", "Rule rests on an outdated claim", "The claim `{0}` is outdated, and `{1}` still acts on it.", "Move the rule below the claim that replaced it, `{2}`.");

    /// <summary>A claim of judgement without rules.</summary>
    public static DiagnosticCode JudgementWithoutRule { get; } = Warning(
        "AC4004", "Judgement without a rule", "The claim `{0}` is marked `.judgement` and carries no rule.", "Remove the mark: it speaks of figures in rules.");

    /// <summary>An article that can reassure nobody, or alarm nobody.</summary>
    public static DiagnosticCode NothingToSay { get; } = Warning(
        "AC4005", "Nothing to say", "The article has no {0}.", "Without a course nobody is ever told `expected`; without an alarm nobody is sent for help.");

    private static DiagnosticCode[] CheckingTable => [FactWithoutQuestion, Unused, RuleOnOutdatedClaim, JudgementWithoutRule, NothingToSay];
}

namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>Two declarations of one name.</summary>
    public static DiagnosticCode DuplicateName { get; } = Error(
        "AC3001", "Name used twice", "`{0}` is declared a second time.", "Give one of the two another name: each name means one thing in the whole article.");

    /// <summary>A name that is a word of the language.</summary>
    public static DiagnosticCode ReservedName { get; } = Error(
        "AC3002", "Reserved word as a name", "`{0}` is a word of the language and cannot be a name.", "Choose another name, such as `{0}-now`.");

    /// <summary>A name that nothing declares.</summary>
    public static DiagnosticCode UnknownName { get; } = Error(
        "AC3003", "Unknown name", "No {1} is called `{0}`.", "Declare it, or check its spelling.");

    /// <summary>A name of something else than is needed.</summary>
    public static DiagnosticCode WrongKindOfName { get; } = Error(
        "AC3004", "Name of something else", "`{0}` is the name of {1}; here the name of {2} is needed.", "Use the name of {2}.");

    /// <summary>An option that the fact does not have.</summary>
    public static DiagnosticCode UnknownOption { get; } = Error(
        "AC3005", "Unknown option", "`{1}` has no option `{0}`.", "Its options are: {2}.");

    /// <summary>A test that does not fit the fact's type.</summary>
    public static DiagnosticCode WrongTest { get; } = Error(
        "AC3006", "Test does not fit the fact", "`{0}` is {1}, so this test does not fit it.", "Write {2}.");

    /// <summary>A wrong unit.</summary>
    public static DiagnosticCode WrongUnit { get; } = Error(
        "AC3007", "Wrong unit", "`{0}` is measured in {1}, not in `{2}`.", "Write the figure in {1}.");

    /// <summary>A constant outside the range of a fact.</summary>
    public static DiagnosticCode OutOfRange { get; } = Error(
        "AC3008", "Outside the range", "{0} lies outside the range of `{1}`, {2}.", "Compare with a value inside the range, or widen the range where the fact is declared.");

    /// <summary>A constant finer than the fact.</summary>
    public static DiagnosticCode TooPrecise { get; } = Error(
        "AC3009", "Too many decimals", "`{1}` is counted with {2}, and {0} has more.", "Round it, or give the range of the fact more decimals.");

    /// <summary>A comparison that cannot fail or cannot hold.</summary>
    public static DiagnosticCode TrivialComparison { get; } = Error(
        "AC3010", "Comparison decides nothing", "This comparison {0} holds, because `{1}` goes from {2}.", "Compare with another value, or leave the test out.");

    /// <summary>A detail used where its procedure is not given.</summary>
    public static DiagnosticCode DetailOutOfPlace { get; } = Error(
        "AC3011", "Detail without its procedure", "`{0}` is a detail of {1}, and this rule does not speak of that procedure.", "Add `after {1}`, or ask the fact of the person instead.");

    /// <summary>time or onset without after.</summary>
    public static DiagnosticCode TimeWithoutProcedure { get; } = Error(
        "AC3012", "Time since what?", "`{0}` counts from a procedure, and none is named here.", "Use it in a rule with `after`; a finding, `only if` and `before` have no procedure.");

    /// <summary>explained where it would go round in a circle.</summary>
    public static DiagnosticCode ExplainedOutOfPlace { get; } = Error(
        "AC3013", "`explained` out of place", "`explained` asks whether a course explains the pain, and cannot be used here.", "Use it in alarms, causes, advice and promises of a level.");

    /// <summary>A definition that refers to itself.</summary>
    public static DiagnosticCode Circular { get; } = Error(
        "AC3014", "Goes round in a circle", "`{0}` is defined by way of itself.", "Break the circle: one of the definitions must do without the others.");

    /// <summary>A role that the diary does not have, or that is taken.</summary>
    public static DiagnosticCode BadRole { get; } = Error(
        "AC3015", "Role in the diary", "`{0}` cannot have the role `{1}`: {2}.", "The roles are strength, worst, place, lasted, trend, returned and contacts, each for one fact.");

    /// <summary>A role that a rule needs.</summary>
    public static DiagnosticCode MissingRole { get; } = Error(
        "AC3016", "A fact of the diary is missing", "This needs a fact with `diary {0}`, and the article has none.", "Declare one, such as {1} with the line `diary {0}`.");

    /// <summary>A level that does not fit.</summary>
    public static DiagnosticCode BadLevel { get; } = Error(
        "AC3017", "Level does not fit", "`{0}` cannot stand here: {1}.", "The levels are expected, contact, urgent, emergency.");

    /// <summary>Options that are not a choice.</summary>
    public static DiagnosticCode BadOptions { get; } = Error(
        "AC3018", "Options do not make a choice", "`{0}` {1}.", "A choice has 2 to 31 options with different names.");

    /// <summary>A range that is empty or too large.</summary>
    public static DiagnosticCode BadRange { get; } = Error(
        "AC3019", "Not a range", "{0} is not a range from a smaller to a larger number.", "Write the smaller number first, both with at most 3 decimals and below a million.");

    /// <summary>Steps of a course out of order.</summary>
    public static DiagnosticCode BadSteps { get; } = Error(
        "AC3020", "Steps of a course", "{0}.", "Write the steps in order of time; the last one ends when the course is over.");

    /// <summary>A window that is empty.</summary>
    public static DiagnosticCode EmptyWindow { get; } = Error(
        "AC3021", "Empty window", "From {0} to {1} is no time at all.", "Write the earlier time first.");

    /// <summary>A rule without a claim.</summary>
    public static DiagnosticCode RuleWithoutClaim { get; } = Error(
        "AC3022", "Rule without a claim", "The {0} `{1}` stands beside no claim.",
        "Put a paragraph that says what the rule does above its block, and end it with `{{#id .status}}`.");

    /// <summary>A claim that carries rules and cites nothing.</summary>
    public static DiagnosticCode ClaimWithoutSource { get; } = Error(
        "AC3023", "Claim without a source", "The claim `{0}` carries rules and cites no source.", "Cite one with `[@key]`, or mark the claim `.no-evidence` if none was found.");

    /// <summary>A terminology that is not known, or a code that is not well formed.</summary>
    public static DiagnosticCode BadCode { get; } = Error(
        "AC3024", "Code is not well formed", "`{0}` is no {1} code: {2}.", "Copy the code from the terminology's browser.");

    /// <summary>A count that cannot be reached.</summary>
    public static DiagnosticCode BadCount { get; } = Error(
        "AC3025", "Impossible count", "`any {0} of` over {1} conditions decides nothing.", "Ask for at least 1 and at most as many as there are; for all of them write `and`.");

    /// <summary>A clause of no effect.</summary>
    public static DiagnosticCode BadPerson { get; } = Error(
        "AC3026", "About whom?", "`about {0}` is not known.", "Write `about person` for a fact that holds for every check-in.");

    /// <summary>A fact is asked by two groups.</summary>
    public static DiagnosticCode AskedTwice { get; } = Error(
        "AC3027", "Asked on two pages", "`{0}` is asked on another page already.", "Leave it out of one of the two groups.");

    /// <summary>A group asks a fact that cannot be ticked.</summary>
    public static DiagnosticCode NotForAPage { get; } = Error(
        "AC3028", "Cannot be ticked on a page", "`{0}` is {1}, and on a page one can only tick yes.", "Take it out of the group: it is asked on its own.");

    /// <summary>A level has two texts.</summary>
    public static DiagnosticCode LevelTwice { get; } = Error(
        "AC3029", "Level told in two ways", "How the level `{0}` is told is written a second time.", "Keep one of the two.");

    /// <summary>A condition grows beyond what can be evaluated and proved, by way of its findings.</summary>
    public static DiagnosticCode ConditionTooLarge { get; } = Error(
        "AC3030", "Condition too large", "With its findings written out, `{0}` has more than {1} tests, or is nested more than {2} deep.", "Build it from fewer findings, or from findings with fewer steps between them.");

    /// <summary>A promise speaks of an answer after a procedure and of one before it.</summary>
    public static DiagnosticCode PromiseOfTwoKinds { get; } = Error(
        "AC3031", "Promise of two kinds", "In a promise `{0}` and `{1}` do not go together.", "Write `before` with `caution`; write `level` alone, or with `after`.");

    /// <summary>A promise that every answer keeps, or that none does.</summary>
    public static DiagnosticCode PromiseDecidesNothing { get; } = Error(
        "AC3032", "Promise decides nothing", "Every possible answer {0} this promise.", "Name a narrower bound, or leave the promise out.");

    private static DiagnosticCode[] BindingTable =>
    [
        DuplicateName, ReservedName, UnknownName, WrongKindOfName, UnknownOption, WrongTest, WrongUnit, OutOfRange, TooPrecise, TrivialComparison, DetailOutOfPlace,
        TimeWithoutProcedure, ExplainedOutOfPlace, Circular, BadRole, MissingRole, BadLevel, BadOptions, BadRange, BadSteps, EmptyWindow, RuleWithoutClaim,
        ClaimWithoutSource, BadCode, BadCount, BadPerson, AskedTwice, NotForAPage, LevelTwice,
        ConditionTooLarge, PromiseOfTwoKinds, PromiseDecidesNothing,
    ];
}

namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>A tab in a rule block.</summary>
    public static DiagnosticCode Tab { get; } = Error(
        "AC2001", "Tab", "There is a tab here.", "Use spaces: what is indented further depends on an editor's settings otherwise.");

    /// <summary>A character that has no meaning in rules.</summary>
    public static DiagnosticCode StrangeCharacter { get; } = Error(
        "AC2002", "Strange character", "The character `{0}` has no meaning in a rule.", "Remove it, or put it between double quotes if it is part of a text.");

    /// <summary>A string that its line does not close.</summary>
    public static DiagnosticCode UnclosedString { get; } = Error(
        "AC2003", "Text without an end", "This text has no closing quote on its line.", "Close it with `\"`; go on with a second text on the next line, the two are joined.");

    /// <summary>A line that is not a declaration.</summary>
    public static DiagnosticCode UnknownDeclaration { get; } = Error(
        "AC2004", "Unknown declaration", "`{0}` does not start a declaration.",
        "Start with procedure, fact, finding, group, level, alarm, course, cause, caution, advice, always or never.");

    /// <summary>A clause outside a declaration.</summary>
    public static DiagnosticCode ClauseWithoutDeclaration { get; } = Error(
        "AC2005", "Clause without a declaration", "This line is indented, but nothing above it in this block is being declared.",
        "Move it to the first column if it starts a declaration, or put the declaration above it.");

    /// <summary>A clause that the declaration does not have.</summary>
    public static DiagnosticCode UnknownClause { get; } = Error(
        "AC2006", "Unknown clause", "`{0}` is not a clause of {1}.", "It can have: {2}.");

    /// <summary>A clause that may stand once stands twice.</summary>
    public static DiagnosticCode RepeatedClause { get; } = Error(
        "AC2007", "Repeated clause", "`{0}` stands here a second time.", "Keep one of them.");

    /// <summary>Something else was expected.</summary>
    public static DiagnosticCode Expected { get; } = Error(
        "AC2008", "Something else is expected", "Here should stand {0}, not {1}.", "Put it in, or look for a mistake just before it.");

    /// <summary>More on a line than belongs there.</summary>
    public static DiagnosticCode ExtraWords { get; } = Error(
        "AC2009", "Something is left over", "`{0}` does not belong here: the clause is complete before it.", "Remove it, or start a new line with its clause's keyword.");

    /// <summary>and and or without parentheses.</summary>
    public static DiagnosticCode MixedAndOr { get; } = Error(
        "AC2010", "`and` beside `or`", "`and` and `or` stand side by side, and readers disagree which binds tighter.", "Put parentheses around the part that belongs together.");

    /// <summary>Too many levels of parentheses.</summary>
    public static DiagnosticCode ConditionTooDeep { get; } = Error(
        "AC2011", "Nested too deeply", "This condition is nested more than {0} deep.", "Name a part of it with `finding`, and use the name.");

    /// <summary>An unknown unit of time.</summary>
    public static DiagnosticCode UnknownTimeUnit { get; } = Error(
        "AC2012", "Unknown unit of time", "`{0}` is not a unit of time.", "Use minutes, hours, days, weeks, months or years.");

    /// <summary>A duration with a fraction, or too long.</summary>
    public static DiagnosticCode BadDuration { get; } = Error(
        "AC2013", "Not a length of time", "`{0}` is not a whole number of a unit, or longer than 100 years.", "Write whole numbers: 36 hours, not 1.5 days.");

    /// <summary>A clause that a declaration cannot do without.</summary>
    public static DiagnosticCode MissingClause { get; } = Error(
        "AC2014", "Something is missing", "This {0} has no {1}.", "Add a line with {1}.");

    /// <summary>A block without any declaration.</summary>
    public static DiagnosticCode EmptyBlock { get; } = Warning(
        "AC2015", "Empty rule block", "This rule block declares nothing.", "Write a rule in it, or remove it.");

    /// <summary>Kinds of kinds of kinds.</summary>
    public static DiagnosticCode KindTooDeep { get; } = Error(
        "AC2016", "Kinds nested too deeply", "This kind is nested more than {0} deep.", "Put it beside the kind above it: what makes it special can be asked as a detail.");

    private static DiagnosticCode[] ParsingTable =>
    [
        Tab, StrangeCharacter, UnclosedString, UnknownDeclaration, ClauseWithoutDeclaration, UnknownClause, RepeatedClause, Expected, ExtraWords, MixedAndOr,
        ConditionTooDeep, UnknownTimeUnit, BadDuration, MissingClause, EmptyBlock, KindTooDeep,
    ];
}

namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>The text is not YAML, and so not JSON either.</summary>
    public static DiagnosticCode NotYaml { get; } = Error(
        "AC5001", "Not YAML", "This is not YAML or JSON: {0}", "Check the indentation, the brackets and the quotes on this line and the one above.");

    /// <summary>A part of YAML that is not read: anchors, aliases, tags, a second document.</summary>
    public static DiagnosticCode YamlRefused { get; } = Error(
        "AC5002", "Part of YAML that is not read", "{0} not read here.", "Write the value out in full, in one document.");

    /// <summary>Values nest more deeply than any episode needs.</summary>
    public static DiagnosticCode InputTooDeep { get; } = Error(
        "AC5003", "Nested too deeply", "This is nested more than {0} levels deep.", "Take out the brackets or the indentation that are too many.");

    /// <summary>One field stands twice.</summary>
    public static DiagnosticCode InputDuplicateField { get; } = Error(
        "AC5004", "Written twice", "`{0}` is written twice here.", "Keep one of the two.");

    /// <summary>A field that the format does not have.</summary>
    public static DiagnosticCode InputUnknownField { get; } = Error(
        "AC5005", "Unknown field", "{1} has no field `{0}`.", "Its fields are {2}.");

    /// <summary>A field that must be there is not.</summary>
    public static DiagnosticCode InputMissingField { get; } = Error(
        "AC5006", "Missing field", "{1} needs the field `{0}`.", "Add `{0}:` with its value.");

    /// <summary>A list where a name belongs, or the like.</summary>
    public static DiagnosticCode WrongShape { get; } = Error(
        "AC5007", "Wrong kind of value", "`{0}` must be {1}.", "Write {1} here.");

    /// <summary>A field without a value.</summary>
    public static DiagnosticCode NoValue { get; } = Error(
        "AC5008", "No value", "`{0}` has no value.", "Write a value, or leave the field out.");

    /// <summary>The episode was written for another article.</summary>
    public static DiagnosticCode OtherArticle { get; } = Error(
        "AC5009", "Another article", "This episode was written for the article `{0}`, and this one is `{1}`.", "Use it with the article `{0}`.");

    /// <summary>A fact that the article does not have.</summary>
    public static DiagnosticCode UnknownFactInEpisode { get; } = Error(
        "AC5011", "Unknown fact", "The article has no fact `{0}`.", "Take the name from the article's facts.");

    /// <summary>A procedure that the article does not have.</summary>
    public static DiagnosticCode UnknownProcedureInEpisode { get; } = Error(
        "AC5012", "Unknown procedure", "The article has no procedure `{0}`.", "Take the name of a procedure or of one of its kinds from the article.");

    /// <summary>An option that the fact does not have.</summary>
    public static DiagnosticCode UnknownOptionInEpisode { get; } = Error(
        "AC5013", "Unknown option", "`{1}` has no option `{0}`.", "Its options are {2}.");

    /// <summary>A group that the article does not have.</summary>
    public static DiagnosticCode UnknownGroupInEpisode { get; } = Error(
        "AC5014", "Unknown group", "The article has no group of questions `{0}`.", "Take the name from the article's groups.");

    /// <summary>A fact of the person under a check-in, or the like.</summary>
    public static DiagnosticCode FactElsewhere { get; } = Error(
        "AC5015", "Fact in the wrong place", "`{0}` is {1}.", "Write it under {2}.");

    /// <summary>A detail that is not asked of this procedure.</summary>
    public static DiagnosticCode DetailNotAsked { get; } = Error(
        "AC5016", "Detail of another procedure", "`{0}` is not asked of `{1}`.", "It is asked of {2}.");

    /// <summary>A value that does not answer the question.</summary>
    public static DiagnosticCode WrongAnswer { get; } = Error(
        "AC5017", "Not an answer", "`{1}` does not answer `{0}`.", "Write {2}, or `unsure`.");

    /// <summary>A number or a length of time outside the range of the fact.</summary>
    public static DiagnosticCode AnswerOutOfRange { get; } = Error(
        "AC5018", "Out of range", "`{0}` goes from {1} to {2}, and this is `{3}`.", "Check the number and its unit.");

    /// <summary>More digits after the point than the fact has.</summary>
    public static DiagnosticCode TooManyDecimals { get; } = Error(
        "AC5019", "Too many decimals", "`{0}` is given with {1}, and this is `{2}`.", "Round it.");

    /// <summary>The number of a session that cannot be.</summary>
    public static DiagnosticCode NotASession { get; } = Error(
        "AC5020", "Not a session", "`{0}` is not the number of a session.", "Write a whole number from 1 to {1}, or leave it out.");

    /// <summary>A text that is neither a moment nor a duration.</summary>
    public static DiagnosticCode NotAMoment { get; } = Error(
        "AC5021", "Not a time", "`{0}` is not a time.", "Write a time such as `2026-03-02T09:00+01:00`, or the time from the start such as `20 hours`.");

    /// <summary>A date and time without an offset from UTC.</summary>
    public static DiagnosticCode MomentWithoutOffset { get; } = Error(
        "AC5022", "Time without an offset", "`{0}` does not say in which time zone it is.", "Add the offset from UTC, such as `+01:00`, or `Z` for UTC.");

    /// <summary>A date or a time of day that does not exist.</summary>
    public static DiagnosticCode ImpossibleDate { get; } = Error(
        "AC5023", "Impossible date", "There is no such time as `{0}`.", "Check the day, the hour and the offset; years go from 1900 to 2199.");

    /// <summary>Dates and durations from an origin in one episode.</summary>
    public static DiagnosticCode MixedTimes { get; } = Error(
        "AC5024", "Mixed times", "`{0}` is {1}, but the first time of this episode is {2}.", "Write all times of an episode in one way.");

    /// <summary>A check-in at which nothing had been done yet.</summary>
    public static DiagnosticCode CheckInBeforeProcedures { get; } = Error(
        "AC5025", "Check-in before every procedure", "This check-in is at {0}, before the first procedure at {1}.", "Check the times.");

    /// <summary>A procedure that ended before it began.</summary>
    public static DiagnosticCode EndedBeforeItBegan { get; } = Error(
        "AC5026", "Ended before it began", "This procedure ended at {0} and began at {1}.", "Check the times.");

    /// <summary>Two check-ins at one moment.</summary>
    public static DiagnosticCode TwoCheckInsAtOnce { get; } = Error(
        "AC5027", "Two check-ins at one moment", "There are two check-ins at {0}.", "Put the answers into one check-in, or correct a time. Times are counted in whole minutes.");

    /// <summary>Two cases of one name.</summary>
    public static DiagnosticCode DuplicateCase { get; } = Error(
        "AC5051", "Two cases of one name", "Another case is called `{0}`.", "Give each case a name of its own.");

    /// <summary>An alarm, course, cause, advice or question that the article does not have.</summary>
    public static DiagnosticCode UnknownExpectation { get; } = Error(
        "AC5052", "Unknown name in an expectation", "The article has no {1} `{0}`.", "Take the name from the article.");

    /// <summary>An expectation that nothing can meet.</summary>
    public static DiagnosticCode ExpectationContradictsItself { get; } = Error(
        "AC5053", "Expectation that contradicts itself", "Nothing can meet this: {0}.", "Correct one of the two.");

    /// <summary>The name of a case that is no name.</summary>
    public static DiagnosticCode NotACaseName { get; } = Error(
        "AC5054", "Not a name", "`{0}` cannot name a case.", "Write letters, digits and hyphens, a letter first, such as `fever-after-an-epidural`.");

    private static DiagnosticCode[] EpisodeTable =>
    [
        NotYaml, YamlRefused, InputTooDeep, InputDuplicateField, InputUnknownField, InputMissingField, WrongShape, NoValue, OtherArticle,
        UnknownFactInEpisode, UnknownProcedureInEpisode, UnknownOptionInEpisode, UnknownGroupInEpisode, FactElsewhere, DetailNotAsked,
        WrongAnswer, AnswerOutOfRange, TooManyDecimals, NotASession,
        NotAMoment, MomentWithoutOffset, ImpossibleDate, MixedTimes, CheckInBeforeProcedures, EndedBeforeItBegan, TwoCheckInsAtOnce,
        DuplicateCase, UnknownExpectation, ExpectationContradictsItself, NotACaseName,
    ];
}

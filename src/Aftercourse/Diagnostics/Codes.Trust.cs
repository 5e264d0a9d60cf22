namespace Aftercourse.Diagnostics;

/// <summary>House rules on sources and figures: 41xx; notices about sources: 42xx.</summary>
public static partial class Codes
{
    /// <summary>A source without a class of the sourcing policy.</summary>
    public static DiagnosticCode SourceWithoutClass { get; } = Warning(
        "AC4101", "Source without a class", "The source `{0}` does not say how far it can be trusted.", "Add `\"custom\": {{\"class\": \"peer-reviewed\"}}`, `academic or public body` or `reputable media`.");

    /// <summary>A source lacks a field of a Vancouver citation.</summary>
    public static DiagnosticCode IncompleteSource { get; } = Warning(
        "AC4102", "Incomplete source", "The source `{0}` cannot be cited in full: it lacks {1}.", "Look it up. If it cannot be found, say so: `\"custom\": {{\"unknown\": [...]}}`. Never guess it.");

    /// <summary>One work is listed as two sources.</summary>
    public static DiagnosticCode SameSourceTwice { get; } = Error(
        "AC4103", "One work listed twice", "The sources `{0}` and `{1}` have the same {2}.", "Keep one of them, or mend the {2}: two citations of one work look like two studies.");

    /// <summary>A link that is not https.</summary>
    public static DiagnosticCode InsecureLink { get; } = Warning(
        "AC4104", "Link that can be changed on its way", "The source `{0}` links to `{1}`.", "Use the `https://` address of the page.");

    /// <summary>A claim whose status needs a source and has none.</summary>
    public static DiagnosticCode StatusWithoutSource { get; } = Error(
        "AC4105", "Status without a source", "The claim `{0}` is said to be {1}, and cites nothing.", "Cite what shows it, or mark it `.no-evidence`.");

    /// <summary>A claim that is called supported and rests on the weakest class alone.</summary>
    public static DiagnosticCode WeakSupport { get; } = Error(
        "AC4106", "Supported by media alone", "The claim `{0}` is said to be supported, but rests on media alone.", "Cite a study, a guideline or a public body, or mark it `.partly-supported`.");

    /// <summary>A figure of a sentence and the figure of a rule beneath it differ.</summary>
    public static DiagnosticCode FiguresDisagree { get; } = Error(
        "AC4107", "Sentence and rule disagree", "The sentence says {0}, and its rule `{1}` acts on {2}.", "Make them agree: a reader believes the sentence, and is answered by the rule.");

    /// <summary>A claim whose status has no reason.</summary>
    public static DiagnosticCode StatusWithoutReason { get; } = Error(
        "AC4108", "Status without a reason", "The claim `{0}` is said to be {1}, and does not say why.", "Write into its mark what was found, and what was not: `because=\"...\"`, one or two plain sentences.");

    /// <summary>A reason that nobody reads beside a badge.</summary>
    public static DiagnosticCode ReasonTooLong { get; } = Error(
        "AC4109", "Reason too long", "The reason of the claim `{0}` has {1} characters; at most {2} are read beside a status.", "Say the weightiest thing in one or two sentences. The rest belongs into the paragraph.");

    /// <summary>A reason that only repeats what stands beside it.</summary>
    public static DiagnosticCode ReasonSaysNothing { get; } = Error(
        "AC4110", "Reason that says nothing", "The reason of the claim `{0}` only repeats {1}.", "Say what of this claim was found, and what was not.");

    /// <summary>A source was retracted.</summary>
    public static DiagnosticCode RetractedSource { get; } = Error(
        "AC4201", "Retracted source", "The source `{0}` was retracted (record {1}); on it rests: {2}.", "Take it out, and look at those claims and their rules again.");

    /// <summary>Editors have expressed their concern about a source.</summary>
    public static DiagnosticCode DoubtedSource { get; } = Error(
        "AC4202", "Source in doubt", "Editors express concern about the source `{0}` (record {1}); on it rests: {2}.", "Read the notice. Let nothing rest on this source alone, or take it out.");

    /// <summary>A source was corrected.</summary>
    public static DiagnosticCode CorrectedSource { get; } = Warning(
        "AC4203", "Corrected source", "The source `{0}` was corrected (record {1}); on it rests: {2}.", "Read the correction, and check the figures that were taken from this source.");

    private static DiagnosticCode[] TrustTable =>
    [
        SourceWithoutClass, IncompleteSource, SameSourceTwice, InsecureLink, StatusWithoutSource, WeakSupport, FiguresDisagree,
        StatusWithoutReason, ReasonTooLong, ReasonSaysNothing,
        RetractedSource, DoubtedSource, CorrectedSource,
    ];
}

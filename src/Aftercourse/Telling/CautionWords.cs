using Aftercourse.Guidance;

namespace Aftercourse.Telling;

/// <summary>How the kinds of caution are told. What each of them asks of a person stands in the article.</summary>
public static class CautionWords
{
    /// <summary>All kinds, the strongest first.</summary>
    public static IReadOnlyList<CautionKind> Kinds { get; } = [CautionKind.DoNot, CautionKind.NotThere, CautionKind.AskFirst, CautionKind.Adapt];

    /// <summary>What is said of a reason that counts because the person is not sure.</summary>
    public const string NotSure = "You were not sure about this. Find out first.";

    /// <summary>The answer as a headline.</summary>
    /// <param name="strongest">The strongest kind that was found, or null.</param>
    /// <param name="isComplete">Whether everything was answered: only then may be said that nothing was found.</param>
    public static string Headline(CautionKind? strongest, bool isComplete) => strongest switch
    {
        CautionKind.DoNot => "Do not have it done now",
        CautionKind.NotThere => "Not at that place",
        CautionKind.AskFirst => "Ask a clinician first",
        CautionKind.Adapt => "It has to be done differently",
        _ when isComplete => "Nothing was found that speaks against it",
        _ => "Nothing found so far, but not everything is answered",
    };

    /// <summary>The heading over the reasons of a kind.</summary>
    public static string Title(CautionKind kind) => kind switch
    {
        CautionKind.DoNot => "Do not",
        CautionKind.NotThere => "Not there",
        CautionKind.AskFirst => "Ask first",
        _ => "Do it differently",
    };

    /// <summary>What the kind means.</summary>
    public static string Meaning(CautionKind kind) => kind switch
    {
        CautionKind.DoNot => "With this, leave it for now.",
        CautionKind.NotThere => "With this, that place is left out. The rest of the body may be possible.",
        CautionKind.AskFirst => "With this, talk to a doctor before it is done.",
        _ => "With this, it can be done in another way. Tell whoever does it.",
    };
}

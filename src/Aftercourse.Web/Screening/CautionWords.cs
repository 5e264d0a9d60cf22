using Aftercourse.Guidance;
using Aftercourse.Screening;

namespace Aftercourse.Web.Screening;

/// <summary>How the kinds of caution are told. What each of them asks of a person stands in the article.</summary>
public static class CautionWords
{
    /// <summary>All kinds, the strongest first.</summary>
    public static IReadOnlyList<CautionKind> Kinds { get; } = [CautionKind.DoNot, CautionKind.NotThere, CautionKind.AskFirst, CautionKind.Adapt];

    /// <summary>The answer as a headline.</summary>
    public static string Headline(ScreeningResult result) => result.Strongest switch
    {
        CautionKind.DoNot => "Do not have it done now",
        CautionKind.NotThere => "Not at that place",
        CautionKind.AskFirst => "Ask a clinician first",
        CautionKind.Adapt => "It has to be done differently",
        _ when result.IsComplete => "Nothing was found that speaks against it",
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

    /// <summary>The name of its colour in the stylesheet.</summary>
    public static string Colour(CautionKind? kind) => kind switch
    {
        CautionKind.DoNot => "emergency",
        CautionKind.NotThere => "urgent",
        CautionKind.AskFirst => "contact",
        CautionKind.Adapt => "expected",
        _ => "open",
    };
}

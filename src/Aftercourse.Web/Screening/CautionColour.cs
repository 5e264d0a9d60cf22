using Aftercourse.Guidance;

namespace Aftercourse.Web.Screening;

/// <summary>The class of a kind of caution in the stylesheet: the colours are those of the levels.</summary>
public static class CautionColour
{
    /// <summary>The class; null is "nothing was found".</summary>
    public static string Of(CautionKind? kind) => kind switch
    {
        CautionKind.DoNot => "emergency",
        CautionKind.NotThere => "urgent",
        CautionKind.AskFirst => "contact",
        CautionKind.Adapt => "expected",
        _ => "open",
    };
}

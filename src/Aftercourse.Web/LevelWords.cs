using Aftercourse.Values;

namespace Aftercourse.Web;

/// <summary>The one word of a level that stands under its shape. Headlines come from the article.</summary>
public static class LevelWords
{
    /// <summary>One word.</summary>
    public static string Short(Level level) => level switch
    {
        Level.Expected => "expected",
        Level.Contact => "contact",
        Level.Urgent => "today",
        _ => "now",
    };
}

using System.Text.Json;

namespace Aftercourse.Hazards;

/// <summary>The steps of the scales as they are written.</summary>
public static class HazardWords
{
    /// <summary>A step in words: <c>very rare</c>.</summary>
    public static string Of<T>(T step)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(step.ToString()).Replace('-', ' ');
}

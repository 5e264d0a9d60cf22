namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>Two hazards of one name.</summary>
    public static DiagnosticCode DuplicateHazard { get; } = Error(
        "AC5061", "Two hazards of one name", "Another hazard is called `{0}`.", "Give each hazard a name of its own.");

    /// <summary>A rule, obligation, case or test that is not there.</summary>
    public static DiagnosticCode UnknownControl { get; } = Error(
        "AC5062", "Unknown name in a hazard", "There is no {1} `{0}`.", "Take the name as it is written where it is declared.");

    /// <summary>A hazard that nothing keeps away.</summary>
    public static DiagnosticCode HazardWithoutControl { get; } = Error(
        "AC5063", "Hazard without a control that holds", "Nothing shows that `{0}` is controlled: {1}.", "Name what keeps it away, or mend what no longer does. Do not take the hazard out.");

    /// <summary>An alarm of urgent or more that no hazard names.</summary>
    public static DiagnosticCode AlarmWithoutHazard { get; } = Error(
        "AC5064", "Alarm without a hazard", "No hazard names the alarm `{0}`, which is `{1}`.", "Write it under the hazard that it keeps away, or add that hazard.");

    private static DiagnosticCode[] HazardTable => [DuplicateHazard, UnknownControl, HazardWithoutControl, AlarmWithoutHazard];
}

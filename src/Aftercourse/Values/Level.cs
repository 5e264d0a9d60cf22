namespace Aftercourse.Values;

/// <summary>How soon the person should be seen. Ordered: a larger level is more urgent.</summary>
public enum Level
{
    /// <summary>On its expected course: self-care, and what to watch for.</summary>
    Expected,

    /// <summary>Outside the expected course: talk to the team that treated you within a few days.</summary>
    Contact,

    /// <summary>Be seen today.</summary>
    Urgent,

    /// <summary>Now: ambulance or emergency department.</summary>
    Emergency,
}

/// <summary>The levels still possible while answers are missing. Answers only narrow it.</summary>
/// <param name="Low">The least urgent level that is still possible.</param>
/// <param name="High">The most urgent level that is still possible.</param>
public readonly record struct LevelInterval(Level Low, Level High)
{
    /// <summary>Whether one level is left.</summary>
    public bool IsSettled => Low == High;
}

/// <summary>Names of the levels as the article language writes them.</summary>
public static class LevelNames
{
    /// <summary>All levels, least urgent first.</summary>
    public static IReadOnlyList<Level> All { get; } = [Level.Expected, Level.Contact, Level.Urgent, Level.Emergency];

    /// <summary>The name in the article language, lower case.</summary>
    public static string Name(this Level level) => level switch
    {
        Level.Expected => "expected",
        Level.Contact => "contact",
        Level.Urgent => "urgent",
        _ => "emergency",
    };

    /// <summary>Reads a name; false where it is none.</summary>
    public static bool TryParse(string name, out Level level)
    {
        foreach (var candidate in All)
        {
            if (candidate.Name() == name)
            {
                level = candidate;
                return true;
            }
        }

        level = Level.Contact;
        return false;
    }
}

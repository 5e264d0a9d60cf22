namespace Aftercourse.Web.Checks;

/// <summary>The addresses of an episode that is kept. Nothing in them speaks of health.</summary>
public static class FollowAddress
{
    /// <summary>All of it.</summary>
    public static string Of(string secret) => $"/follow/{secret}";

    /// <summary>Where the PIN is asked for.</summary>
    public static string Pin(string secret) => $"/follow/{secret}/pin";

    /// <summary>Where it is deleted.</summary>
    public static string Delete(string secret) => $"/follow/{secret}/delete";

    /// <summary>An answer that was given.</summary>
    public static string Told(string secret, Guid assessment) => $"/follow/{secret}/told/{assessment:D}";

    /// <summary>Everything that is kept, as a file.</summary>
    public static string Export(string secret) => $"/follow/{secret}/episode.json";

    /// <summary>The reminders, as a file for a calendar.</summary>
    public static string Reminders(string secret) => $"/follow/{secret}/reminders.ics";
}

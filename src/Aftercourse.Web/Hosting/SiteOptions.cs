namespace Aftercourse.Web.Hosting;

/// <summary>What can be set, on the command line (<c>--data folder</c>), in the environment (<c>AFTERCOURSE_DATA</c>) or in appsettings.json.</summary>
/// <param name="Data">The folder of the database and of the keys that protect forms.</param>
/// <param name="Article">An article's folder; null for the one that ships with the site.</param>
/// <param name="Retractions">The Retraction Watch database, a CSV file; null where no source is held against it.</param>
/// <param name="Proofs">The report of what is proved about the article; it stands beside the program.</param>
public sealed record SiteOptions(string Data, string? Article, string? Retractions, string Proofs)
{
    /// <summary>Reads them.</summary>
    public static SiteOptions From(IConfiguration configuration) => new(
        Path.GetFullPath(Value(configuration, "data") ?? "data"),
        Value(configuration, "article") is { } article ? Path.GetFullPath(article) : null,
        Value(configuration, "retractions") is { } retractions ? Path.GetFullPath(retractions) : null,
        Path.GetFullPath(Value(configuration, "proofs") ?? Path.Combine(AppContext.BaseDirectory, Safety.Proofs.File)));

    private static string? Value(IConfiguration configuration, string name)
    {
        var value = configuration[name] ?? configuration["AFTERCOURSE_" + name.ToUpperInvariant()];
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}

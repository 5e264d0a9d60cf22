namespace Aftercourse.Tests.Corpus;

/// <summary>The files of the repository that tests read, and write where output is accepted.</summary>
internal static class Repository
{
    /// <summary>With <c>AFTERCOURSE_ACCEPT=1</c> tests write what they would otherwise compare.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("AFTERCOURSE_ACCEPT") == "1";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string At(params ReadOnlySpan<string> path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aftercourse.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

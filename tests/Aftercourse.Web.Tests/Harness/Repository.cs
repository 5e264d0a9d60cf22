namespace Aftercourse.Web.Tests.Harness;

/// <summary>Where the tests leave what people look at: in artifacts/, which git ignores.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file below artifacts/, its folder made.</summary>
    public static string Artifact(params string[] path)
    {
        var file = Path.Combine([Root, "artifacts", .. path]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Aftercourse.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}

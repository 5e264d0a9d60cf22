using System.Text.RegularExpressions;

namespace Aftercourse.Cli.Hazards;

/// <summary>The tests under a folder, as <c>Class.Method</c>, by their source.</summary>
public static partial class TestNames
{
    /// <summary>Every public method of every class, of which the tests are some.</summary>
    public static IReadOnlySet<string> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).SelectMany(f => In(File.ReadAllText(f))).ToHashSet(StringComparer.Ordinal);

    // A method belongs to the last class that began before it.
    private static IEnumerable<string> In(string source)
    {
        var name = "";
        foreach (Match match in Declaration().Matches(source))
        {
            if (match.Groups["class"].Success)
                name = match.Groups["class"].Value;
            else
                yield return $"{name}.{match.Groups["method"].Value}";
        }
    }

    [GeneratedRegex(@"^(?:public|internal) [\w ]*class (?<class>\w+)|^    public (?:async )?(?:static )?(?:void|Task) (?<method>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

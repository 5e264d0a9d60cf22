using System.Text.RegularExpressions;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Architecture;

/// <summary>The folders of the library depend on one another in one direction only.</summary>
public sealed partial class FolderOrderTests
{
    // Each folder may use those before it. Two folders know each other: decoding a file reports diagnostics, which point into texts.
    private static readonly string[][] Order =
    [
        ["Values"],
        ["Sources"],
        ["Diagnostics"],
        ["Documents"],
        ["Guidance"],
        ["Sourcing"],
        ["Reading"],
        ["Parsing"],
        ["Formatting"],
        ["Binding"],
        ["Checking"],
        ["Reviewing"],
        ["Episodes"],
        ["Evaluating"],
        ["Comparing"],
        ["History"],
        ["Asking"],
        ["Assessing"],
        ["Telling"],
        ["Screening"],
        ["Cases"],
        ["Hazards"],
        ["Charting"],
        ["Weaving"],
    ];

    private static readonly string Library = Path.Combine(Shipped.Root, "src", "Aftercourse");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() => Assert.Equal(
        Directory.EnumerateDirectories(Library).Select(d => Path.GetFileName(d)).Except(["bin", "obj"]).Order(StringComparer.Ordinal),
        Order.SelectMany(l => l).Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_uses_one_that_comes_after_it()
    {
        var backward =
            from file in SourceFiles.Of("src/Aftercourse")
            let user = Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]
            where Level(user) >= 0
            from used in Uses().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct()
            where Level(used) > Level(user)
            select $"{Path.GetRelativePath(Shipped.Root, file)} uses {used}";
        Assert.Empty(backward);
    }

    [Fact]
    public void Everything_else_in_the_repository_stands_above_the_library() =>
        Assert.DoesNotContain(SourceFiles.Of("src/Aftercourse"), f => File.ReadAllText(f).Contains("Aftercourse.Cli", StringComparison.Ordinal));

    [Fact]
    public void The_passes_of_the_compiler_are_those_of_the_README_in_that_order()
    {
        var called = Call().Matches(File.ReadAllText(Path.Combine(Library, "Compilation.cs"))).Select(m => m.Groups[1].Value);
        var listed = Listed().Matches(File.ReadAllText(Path.Combine(Library, "README.md"))).Select(m => m.Groups[1].Value);

        Assert.NotEmpty(listed);
        Assert.Equal(listed, called);
    }

    private static int Level(string folder) => Array.FindIndex(Order, l => l.Contains(folder));

    // A using directive, or a name written with its folder.
    [GeneratedRegex(@"(?:^using (?:static )?Aftercourse\.|(?<![\w.""])Aftercourse\.)([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Uses();

    // ArticleReading.Read(...), RuleParsing.Parse(...): a class named after its folder.
    [GeneratedRegex(@"\b(?:Article|Rule)([A-Z][a-z]+ing)\.[A-Z]\w+\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"^\d\. \*\*(\w+)\*\*", RegexOptions.Multiline)]
    private static partial Regex Listed();
}

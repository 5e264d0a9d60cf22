using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aftercourse.Tests.Architecture;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Documentation;

/// <summary>What the documents say about packages and tests is so.</summary>
public sealed partial class PromiseTests
{
    [Fact]
    public void Every_package_has_its_line_with_its_licence_and_no_other_has()
    {
        var packages = XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);
        var documented = PackageRow().Matches(File.ReadAllText(Repository.At("docs", "dependencies.md"))).Select(m => m.Groups[1].Value);
        Assert.Equal(packages.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_test_that_a_decision_or_the_threat_model_names_exists()
    {
        var tests = typeof(PromiseTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes(inherit: false).Any(a => a is FactAttribute)).Select(m => $"{t.Name}.{m.Name}"))
            .Concat(TestsOfOtherProjects())
            .ToHashSet();
        var missing =
            from file in Directory.EnumerateFiles(Repository.At("docs", "decisions")).Append(Repository.At("docs", "threat-model.md"))
            from name in TestName().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)
            where !tests.Contains(name)
            select $"{Path.GetFileName(file)}: {name}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_decision_has_its_parts_and_names_a_test() => Assert.All(Directory.EnumerateFiles(Repository.At("docs", "decisions")), file =>
    {
        var text = File.ReadAllText(file);
        Assert.All((string[])["## Context", "## Options", "## Decision", "## Consequences", "| claim | test |"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Matches(TestName(), text);
    });

    [Fact]
    public void Every_place_that_the_threat_model_names_exists()
    {
        var files = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        var named = File.ReadAllLines(Repository.At("docs", "threat-model.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains('`', StringComparison.Ordinal))
            .SelectMany(l => Code().Matches(l.Split(" | ")[2]).Select(m => m.Groups[1].Value))
            .ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named.Where(n => !files.Contains(n)).ToArray());
    }

    // This project does not load the others, so that their tests are read.
    private static IEnumerable<string> TestsOfOtherProjects() =>
        from file in SourceFiles.Of("tests")
        where file.EndsWith("Tests.cs", StringComparison.Ordinal)
        from test in Test().Matches(File.ReadAllText(file))
        select $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups[1].Value}";

    [GeneratedRegex(@"^\| ([\w.]+) \|(?:[^|]+\|){2} [A-Z][\w.-]+ \|$", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex(@"\[(?:Fact|Theory)\]\s+(?:\[(?:InlineData|MemberData)\(.*\)\](?: //.*)?\s+)*public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Code();
}

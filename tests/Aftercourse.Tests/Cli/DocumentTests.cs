using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>The documents of the command line say what the program does.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void The_documented_exit_codes_are_those_of_the_program()
    {
        var documented = Row().Matches(Section(Read("docs/command-line.md"), "Exit codes")).Select(m => (m.Groups[2].Value, int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
        var actual = typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (f.Name, (int)f.GetRawConstantValue()!));
        Assert.Equal(actual, documented);
    }

    [Fact]
    public void Every_verb_and_every_option_is_documented_and_exists()
    {
        var document = Read("docs/command-line.md");
        var verbs = VerbRow().Matches(document).Select(m => (Verb: m.Groups[1].Value, Options: Option().Matches(m.Groups[2].Value).Select(o => o.Value).Order())).ToArray();

        Assert.Equal(Helped(Program.Run("--help").Out, "Commands:").Select(l => l.Split(' ')[0]), verbs.Select(v => v.Verb));
        Assert.All(verbs, v => Assert.Equal(
            Helped(Program.Run(v.Verb, "--help").Out, "Options:").Select(l => Option().Match(l).Value).Where(o => o != "--help").Order(), v.Options));
        Assert.All(verbs.SelectMany(v => v.Options), o => Assert.Contains($"\n| `{o}", document, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fever-after-an-epidural")]
    [InlineData("sore-after-a-spinal")]
    [InlineData("only-the-procedure")]
    [InlineData("numb-after-the-block")]
    [InlineData("weak-leg-without-pain")]
    public void An_assessment_has_exactly_the_documented_members_in_their_order(string example)
    {
        var answer = AssessTests.Json(example);
        var document = Read("docs/assessment-format.md");

        Exactly(document[..document.IndexOf("\n## ", StringComparison.Ordinal)], answer);
        foreach (var reason in answer.GetProperty("reasons").EnumerateArray())
        {
            Exactly(Section(document, "reason"), reason);
            Each(Section(document, "source"), reason.GetProperty("sources"));
        }

        foreach (var course in answer.GetProperty("courses").EnumerateArray())
        {
            Exactly(Section(document, "course"), course);
            Each(Section(document, "step"), course.GetProperty("steps"));
        }

        Each(Section(document, "change"), answer.GetProperty("changes"));
        Each(Section(document, "told"), answer.GetProperty("causes"));
        Each(Section(document, "told"), answer.GetProperty("advice"));
        Each(Section(document, "watch"), answer.GetProperty("watch"));
        Exactly(Section(document, "article"), answer.GetProperty("article"));
    }

    [Fact]
    public void The_example_in_the_document_is_what_the_program_prints()
    {
        var block = Read("docs/assessment-format.md").Split("```json\n")[1].Split("```")[0];
        using var shown = JsonDocument.Parse(block);
        var answer = AssessTests.Json("sore-after-a-spinal");
        Assert.All(shown.RootElement.EnumerateObject(), m => Assert.True(JsonElement.DeepEquals(m.Value, answer.GetProperty(m.Name)), m.Name));
    }

    private static void Each(string section, JsonElement array) => Assert.All(array.EnumerateArray(), e => Exactly(section, e));

    // The members of an object are those of the table, in order; only those that are said to be left out may be missing; each has its type.
    private static void Exactly(string section, JsonElement value)
    {
        var documented = MemberRow().Matches(section).Select(m => (Name: m.Groups[1].Value, Type: m.Groups[2].Value)).ToArray();
        var present = value.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Equal(documented.Where(d => present.Contains(d.Name) || !d.Type.Contains("left out", StringComparison.Ordinal)).Select(d => d.Name), present);
        Assert.All(documented.Where(d => present.Contains(d.Name)), d => Assert.Contains(value.GetProperty(d.Name).ValueKind, Kinds(d.Type)));
    }

    private static JsonValueKind[] Kinds(string type)
    {
        var main = type.Split(',')[0].Split(' ')[0] switch
        {
            "array" => new[] { JsonValueKind.Array },
            "boolean" => [JsonValueKind.True, JsonValueKind.False],
            "number" => [JsonValueKind.Number],
            "object" or "article" => [JsonValueKind.Object],
            _ => [JsonValueKind.String],
        };
        return type.Contains("or null", StringComparison.Ordinal) ? [.. main, JsonValueKind.Null] : main;
    }

    private static string Section(string document, string title)
    {
        var from = document.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"no section {title}");
        var to = document.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? document[from..] : document[from..to];
    }

    private static IEnumerable<string> Helped(string help, string heading) =>
        help.Split(heading)[1].Split("\n\n")[0].Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ').Select(l => l.Trim());

    private static string Read(string path) => File.ReadAllText(Path.Combine(Shipped.Root, path));

    [GeneratedRegex(@"^\| (\d+) \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `([a-z-]+)(?: [^`]*)?` \|[^|]*\|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex VerbRow();

    [GeneratedRegex(@"^\| `([A-Za-z]+)` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex MemberRow();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}

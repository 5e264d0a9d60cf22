using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aftercourse.Sources;

namespace Aftercourse.Bench.Growth;

/// <summary>
/// An article several times as large: the whole article with copies of its sections beside it. Each copy has procedures, facts, findings and rules of its own, as sections about further procedures would;
/// the pain, its place and the rest of the diary are shared, and so are what the levels say and rules that ask nothing else. So rules, findings and procedures grow alike.
/// </summary>
public static partial class GrownArticle
{
    private const string Main = "article.md";

    /// <summary>The files of the article, that many times.</summary>
    public static IReadOnlyList<SourceText> Of(IReadOnlyList<SourceText> files, int times)
    {
        var sections = files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) && f.Path != Main && f.Text.Contains("```rule", StringComparison.Ordinal)).ToArray();
        var declared = sections.SelectMany(s => Names().Matches(s.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        var shared = sections.SelectMany(s => Declarations(s.Text)).Where(IsShared).Select(d => Names().Match(d).Groups[1].Value).ToHashSet();
        declared.ExceptWith(shared);
        return
        [
            .. files.Select(f => f.Path == Main ? new SourceText(f.Path, WithSections(f.Text, sections, times)) : f),
            .. Enumerable.Range(2, times - 1).SelectMany(copy => sections.Select(s => new SourceText(Name(s.Path, copy), Copy(s.Text, declared, shared, copy)))),
        ];
    }

    private static string WithSections(string text, SourceText[] sections, int times) => text.Replace(
        "license:", string.Concat(Enumerable.Range(2, times - 1).SelectMany(copy => sections.Select(s => $"  - {Name(s.Path, copy)}\n"))) + "license:", StringComparison.Ordinal);

    private static string Name(string path, int copy) => string.Create(CultureInfo.InvariantCulture, $"{path[..^3]}-{copy}.md");

    private static string Copy(string text, HashSet<string> declared, HashSet<string> shared, int copy)
    {
        var copied = new StringBuilder();
        foreach (var (part, isRule) in Parts(text))
        {
            var declarations = Declarations(part).Where(d => !IsShared(d) && !AsksOnlyTheShared(d, declared)).ToArray();
            copied.Append(isRule
                ? declarations.Any(d => !d.StartsWith('`')) ? string.Concat(declarations.Select(d => Renamed(d, declared, shared, copy))) : ""
                : Claim().Replace(part, m => string.Create(CultureInfo.InvariantCulture, $"{m.Value}-{copy}")));
        }

        return copied.ToString();
    }

    // Words in quotes stay; only a promise has no name but its title. The name of a rule stands in its first line only. A shared question stays on its page.
    private static string Renamed(string declaration, HashSet<string> declared, HashSet<string> shared, int copy)
    {
        declaration = RuleName().Replace(declaration, m => string.Create(CultureInfo.InvariantCulture, $"{m.Value}-{copy}"));
        if (declaration.StartsWith("group ", StringComparison.Ordinal))
            declaration = Listed().Replace(declaration, m => shared.Contains(m.Groups[1].Value) ? "" : m.Value);
        var renamed = Word().Replace(declaration, m => declared.Contains(m.Value) ? string.Create(CultureInfo.InvariantCulture, $"{m.Value}-{copy}") : m.Value);
        return Title().Replace(renamed, m => string.Create(CultureInfo.InvariantCulture, $"{m.Groups[1].Value} ({copy})\""));
    }

    // A copy of a rule about the diary alone would be the same rule twice, and neither would decide anything.
    private static bool AsksOnlyTheShared(string declaration, HashSet<string> declared) =>
        Rule().IsMatch(declaration) && !Word().Matches(Rule().Replace(declaration, "")).Any(m => declared.Contains(m.Value));

    private static bool IsShared(string declaration) => declaration.StartsWith("level ", StringComparison.Ordinal) || Diary().IsMatch(declaration);

    // A declaration begins at the margin; what belongs to it is indented.
    private static IEnumerable<string> Declarations(string text) => Start().Split(text);

    private static IEnumerable<(string Text, bool IsRule)> Parts(string text)
    {
        var parts = Fence().Split(text);
        for (var i = 0; i < parts.Length; i++)
            yield return (parts[i], parts[i].StartsWith("```rule", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:procedure|fact|finding|group|[ ]+kind)[ ]+([a-z][a-z0-9-]*)", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:alarm|course|cause|caution|advice)[ ]+[a-z][a-z0-9-]*")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"^(?:(?:alarm|course|cause|caution|advice)[ ]+[a-z][a-z0-9-]*|always|never)")]
    private static partial Regex Rule();

    [GeneratedRegex(@"([a-z][a-z0-9-]*),\s*")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?=[a-z`])", RegexOptions.Multiline)]
    private static partial Regex Start();

    [GeneratedRegex("(?s)(```rule.*?^```)", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[ ]+diary ", RegexOptions.Multiline)]
    private static partial Regex Diary();

    [GeneratedRegex("\"[^\"\n]*\"|[a-z][a-z0-9-]*")]
    private static partial Regex Word();

    [GeneratedRegex("^((?:always|never) \"[^\"]*)\"")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=\{#|\(#)[a-z][a-z0-9-]*")]
    private static partial Regex Claim();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>Front matter: YAML between two <c>---</c> lines at the very start of a file.</summary>
internal static partial class FrontMatterReading
{
    private static readonly string[] ArticleFields = ["id", "title", "language", "version", "sections", "references", "license", "review"];
    private static readonly string[] SectionFields = ["title"];

    private static readonly YamlRules Rules = new(
        Codes.InvalidYaml,
        Codes.YamlTooRich,
        Codes.DataTooDeep,
        Codes.DuplicateField,
        Codes.WrongType,
        new YamlWords("an anchor (`&name`)", "a tag (`!name`)", "an alias (`*name`)", "a second document", "a second `---` or a directive"),
        IsPart: true);

    /// <summary>Front matter of the main file, where it is required.</summary>
    public static FrontMatter OfArticle(SourceText source, DiagnosticBag diagnostics)
    {
        if (!Delimit(source, diagnostics, out var yaml, out var end))
        {
            if (end == 0)
                diagnostics.Report(Codes.NoFrontMatter, new Span(source, 0, 0));
            return FrontMatter.Nothing(end, isBroken: true);
        }

        if (Map(yaml, ArticleFields, diagnostics) is not { } map)
            return FrontMatter.Nothing(end, isBroken: true);

        var fields = new DataFields(map, new Span(source, 0, 3), diagnostics);
        fields.Text("license");
        return new FrontMatter(
            end,
            false,
            InForm(fields.Required("id", orNumber: true), Id(), Codes.InvalidId, diagnostics),
            fields.Required("title"),
            InForm(fields.Required("language"), Language(), Codes.InvalidLanguage, diagnostics),
            InForm(fields.Required("version", orNumber: true), Version(), Codes.InvalidVersion, diagnostics),
            Names(fields),
            fields.List("references"),
            ReviewPolicyReading.Read(map.Find("review"), diagnostics));
    }

    /// <summary>Front matter of a section, which may be left out and may hold a title.</summary>
    public static FrontMatter OfSection(SourceText source, DiagnosticBag diagnostics)
    {
        if (!Delimit(source, diagnostics, out var yaml, out var end))
            return FrontMatter.Nothing(end, isBroken: end > 0);

        return Map(yaml, SectionFields, diagnostics) is { } map
            ? FrontMatter.Nothing(end, isBroken: false) with { Title = new DataFields(map, new Span(source, 0, 3), diagnostics).Text("title") }
            : FrontMatter.Nothing(end, isBroken: true);
    }

    // True where there is front matter with an end. Without one, `end` is 0; without its closing line, all of the file.
    private static bool Delimit(SourceText source, DiagnosticBag diagnostics, out Span yaml, out int end)
    {
        yaml = default;
        end = 0;
        if (source.LineText(1).TrimEnd() != "---")
            return false;

        for (var line = 2; line <= source.LineCount; line++)
        {
            if (source.LineText(line).TrimEnd() != "---")
                continue;

            yaml = new Span(source, source.LineStart(2), source.LineStart(line));
            end = line < source.LineCount ? source.LineStart(line + 1) : source.Text.Length;
            return true;
        }

        diagnostics.Report(Codes.FrontMatterNotClosed, new Span(source, 0, 3));
        end = source.Text.Length;
        return false;
    }

    private static DataMap? Map(Span yaml, string[] known, DiagnosticBag diagnostics)
    {
        var node = YamlReading.Read(yaml, Rules, diagnostics);
        if (node is not (null or DataMap))
            diagnostics.Report(Codes.WrongType, node.Span, "Front matter", "a group of fields", node.Kind);
        if (node is not DataMap map)
            return null;

        foreach (var name in map.Fields.Select(f => f.Name).Where(n => !known.Contains(n.Text, StringComparer.Ordinal)))
            diagnostics.Report(Codes.UnknownField, name.Span, NearestName.Of(name.Text, known), [], Excerpt.Of(name.Text), string.Join(", ", known));
        return map;
    }

    private static Located<string>? InForm(Located<string>? value, Regex form, DiagnosticCode code, DiagnosticBag diagnostics)
    {
        if (value is null || form.IsMatch(value.Value))
            return value;

        diagnostics.Report(code, value.Span, Excerpt.Of(value.Value));
        return null;
    }

    private static ImmutableArray<Located<string>> Names(DataFields fields)
    {
        var names = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in fields.List("sections")?.Items ?? [])
        {
            if (item is DataScalar { Type: DataKind.Text, Text.Length: > 0 } name)
                names.Add(new Located<string>(name.Text, name.Span));
            else
                fields.Wrong("sections", "a list of file names", item);
        }

        return names.ToImmutable();
    }

    [GeneratedRegex(@"^[a-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}

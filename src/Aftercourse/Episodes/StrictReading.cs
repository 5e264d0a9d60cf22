using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Episodes;

/// <summary>Takes the tree of a YAML text apart by tables of fields, and reports everything that is not as they say.</summary>
internal sealed class StrictReading(DiagnosticBag diagnostics)
{
    private static readonly YamlRules Rules = new(
        Codes.NotYaml,
        Codes.YamlRefused,
        Codes.InputTooDeep,
        Codes.InputDuplicateField,
        Codes.WrongShape,
        new YamlWords("Anchors (`&name`) are", "Tags (`!name`) are", "Aliases (`*name`) are", "A second document is", "`---` is"),
        IsPart: false);

    private readonly Suggestions _suggestions = new();

    /// <summary>How many errors this reading has reported; the bag may hold errors of others.</summary>
    public int Errors { get; private set; }

    /// <summary>The tree of a file. Null where something in it is no YAML that is read, which is reported.</summary>
    public DataNode? Tree(SourceText source) => YamlReading.Read(source.Whole, Rules, diagnostics);

    public void Report(DiagnosticCode code, Span span, params object[] facts)
    {
        Errors++;
        diagnostics.Report(code, span, facts);
    }

    public void Report(DiagnosticCode code, Span span, ImmutableArray<Label> labels, params object[] facts)
    {
        Errors++;
        diagnostics.Report(code, span, null, labels, facts);
    }

    /// <summary>Reports a name that is not known, with the nearest that is. The name is the first fact.</summary>
    public void ReportName(DiagnosticCode code, Span span, string name, IEnumerable<string> known, params object[] facts)
    {
        Errors++;
        diagnostics.Report(code, span, _suggestions.For(name, known), [], [Excerpt.Of(name), .. facts]);
    }

    /// <summary>The fields of a mapping by name. Null if it is no mapping; fields that are unknown or have no value are left out.</summary>
    public Dictionary<string, DataNode>? Fields(DataNode node, FieldTable table)
    {
        if (node is not DataMap map)
        {
            Report(Codes.WrongShape, node.Span, table.Name, "a mapping of fields to values");
            return null;
        }

        var result = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        var names = table.Fields.Select(f => f.Name);
        foreach (var (name, value) in map.Fields)
        {
            if (table.Fields.All(f => f.Name != name.Text))
                ReportName(Codes.InputUnknownField, name.Span, name.Text, names, table.Title, string.Join(", ", names));
            else if (value is DataScalar { IsNothing: true })
                Report(Codes.NoValue, value.Span, name.Text);
            else
                result[name.Text] = value;
        }

        foreach (var field in table.Fields)
        {
            if (field.IsRequired && map.Fields.All(f => f.Name.Text != field.Name))
                Report(Codes.InputMissingField, Start(map), field.Name, table.Title);
        }

        return result;
    }

    /// <summary>The items of a list; none where it is no list or, if it must have some, is empty.</summary>
    public ImmutableArray<DataNode> Items(DataNode? node, string name, bool atLeastOne = false)
    {
        if (node is null or DataList { Items.Length: > 0 })
            return (node as DataList)?.Items ?? [];
        if (node is not DataList || atLeastOne)
            Report(Codes.WrongShape, node.Span, name, atLeastOne ? "a list with at least one entry" : "a list");
        return [];
    }

    /// <summary>The fields of a mapping whose names are not the format's, such as answers by fact.</summary>
    public ImmutableArray<DataField> Entries(DataNode? node, string name, string what)
    {
        if (node is null or DataMap)
            return (node as DataMap)?.Fields ?? [];
        Report(Codes.WrongShape, node.Span, name, what);
        return [];
    }

    /// <summary>A single value as text; null where the field is missing or its value is not a single one.</summary>
    public DataScalar? Word(DataNode? node, string name, string what = "a single value")
    {
        if (node is null or DataScalar)
            return node as DataScalar;
        Report(Codes.WrongShape, node.Span, name, what);
        return null;
    }

    /// <summary>Yes or no; null where the field is missing or its value is neither.</summary>
    public bool? YesNo(DataNode? node, string name)
    {
        if (node is null)
            return null;
        if (node is DataScalar scalar && IsYesNo(scalar, out var yes))
            return yes;
        Report(Codes.WrongShape, node.Span, name, "`yes` or `no`");
        return null;
    }

    /// <summary><c>yes</c> and <c>no</c>, and the truth values of JSON where they are not quoted.</summary>
    public static bool IsYesNo(DataScalar scalar, out bool yes)
    {
        yes = scalar.Text == "yes" || scalar is { Type: DataKind.TrueOrFalse, Text: "true" };
        return yes || scalar.Text == "no" || scalar is { Type: DataKind.TrueOrFalse, Text: "false" };
    }

    /// <summary>A moment, on the calendar or elapsed; null where it is none.</summary>
    public Moment? Moment(DataScalar scalar)
    {
        switch (Episodes.Moment.TryParse(scalar.Text, out var moment))
        {
            case MomentProblem.None:
                return moment;
            case MomentProblem.NoOffset:
                Report(Codes.MomentWithoutOffset, scalar.Span, Excerpt.Of(scalar.Text));
                break;
            case MomentProblem.Impossible:
                Report(Codes.ImpossibleDate, scalar.Span, Excerpt.Of(scalar.Text));
                break;
            default:
                Report(Codes.NotAMoment, scalar.Span, Excerpt.Of(scalar.Text));
                break;
        }

        return null;
    }

    // A whole check-in underlined helps nobody: point to where it begins.
    private static Span Start(DataMap map) => map.Fields.Length > 0 ? map.Fields[0].Name.Span : map.Span;
}

using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Episodes;

/// <summary>Takes the tree of a YAML text apart by tables of fields, and reports everything that is not as they say.</summary>
internal sealed class StrictReading(DiagnosticBag diagnostics)
{
    // Looking for a nearest name costs time; hopeless input has had its help by then.
    private int _suggestions = DiagnosticBag.Limit;

    /// <summary>How many errors this reading has reported; the bag may hold errors of others.</summary>
    public int Errors { get; private set; }

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
        var nearest = _suggestions-- > 0 ? NearestName.Of(name, known) : null;
        diagnostics.Report(code, span, nearest, [], [Shown.Of(name), .. facts]);
    }

    /// <summary>The fields of a mapping by name. Null if it is no mapping; fields that are unknown or have no value are left out.</summary>
    public Dictionary<string, YamlNode>? Fields(YamlNode node, FieldTable table)
    {
        if (node is not YamlMap map)
        {
            Report(Codes.WrongShape, node.Span, table.Name, "a mapping of fields to values");
            return null;
        }

        var result = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var names = table.Fields.Select(f => f.Name);
        foreach (var (key, value) in map.Fields)
        {
            if (table.Fields.All(f => f.Name != key.Text))
                ReportName(Codes.InputUnknownField, key.Span, key.Text, names, table.Title, string.Join(", ", names));
            else if (value is YamlScalar { IsNull: true })
                Report(Codes.NoValue, value.Span, key.Text);
            else
                result[key.Text] = value;
        }

        foreach (var field in table.Fields)
        {
            if (field.IsRequired && map.Fields.All(f => f.Key.Text != field.Name))
                Report(Codes.InputMissingField, Start(map), field.Name, table.Title);
        }

        return result;
    }

    /// <summary>The items of a list; none where it is no list or, if it must have some, is empty.</summary>
    public ImmutableArray<YamlNode> Items(YamlNode? node, string name, bool atLeastOne = false)
    {
        if (node is null or YamlList { Items.Length: > 0 })
            return (node as YamlList)?.Items ?? [];
        if (node is not YamlList || atLeastOne)
            Report(Codes.WrongShape, node.Span, name, atLeastOne ? "a list with at least one entry" : "a list");
        return [];
    }

    /// <summary>The fields of a mapping whose names are not the format's, such as answers by fact.</summary>
    public ImmutableArray<YamlField> Entries(YamlNode? node, string name, string what)
    {
        if (node is null or YamlMap)
            return (node as YamlMap)?.Fields ?? [];
        Report(Codes.WrongShape, node.Span, name, what);
        return [];
    }

    /// <summary>A single value as text; null where the field is missing or its value is not a single one.</summary>
    public YamlScalar? Word(YamlNode? node, string name, string what = "a single value")
    {
        if (node is null or YamlScalar)
            return node as YamlScalar;
        Report(Codes.WrongShape, node.Span, name, what);
        return null;
    }

    /// <summary>Yes or no; null where the field is missing or its value is neither.</summary>
    public bool? YesNo(YamlNode? node, string name)
    {
        if (node is null)
            return null;
        if (node is YamlScalar scalar && IsYesNo(scalar, out var yes))
            return yes;
        Report(Codes.WrongShape, node.Span, name, "`yes` or `no`");
        return null;
    }

    /// <summary><c>yes</c> and <c>no</c>, and the truth values of JSON where they are not quoted.</summary>
    public static bool IsYesNo(YamlScalar scalar, out bool yes)
    {
        yes = scalar.Text == "yes" || (scalar.IsPlain && scalar.Text == "true");
        return yes || scalar.Text == "no" || (scalar.IsPlain && scalar.Text == "false");
    }

    /// <summary>A moment, on the calendar or elapsed; null where it is none.</summary>
    public Moment? Moment(YamlScalar scalar)
    {
        switch (Episodes.Moment.TryParse(scalar.Text, out var moment))
        {
            case MomentProblem.None:
                return moment;
            case MomentProblem.NoOffset:
                Report(Codes.MomentWithoutOffset, scalar.Span, Shown.Of(scalar.Text));
                break;
            case MomentProblem.Impossible:
                Report(Codes.ImpossibleDate, scalar.Span, Shown.Of(scalar.Text));
                break;
            default:
                Report(Codes.NotAMoment, scalar.Span, Shown.Of(scalar.Text));
                break;
        }

        return null;
    }

    // A whole check-in underlined helps nobody: point to where it begins.
    private static Span Start(YamlMap map) => map.Fields.Length > 0 ? map.Fields[0].Key.Span : map.Span;
}

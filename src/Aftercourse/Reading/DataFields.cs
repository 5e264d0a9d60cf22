using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>Takes typed fields out of a map and reports what is missing or of the wrong type.</summary>
/// <param name="map">The map.</param>
/// <param name="place">Where a missing field is reported.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal readonly struct DataFields(DataMap map, Span place, DiagnosticBag diagnostics)
{
    private readonly DiagnosticBag _diagnostics = diagnostics;

    /// <summary>A text that may be left out. Null where it is missing or wrong.</summary>
    public Located<string>? Text(string name, bool orNumber = false)
    {
        switch (map.Find(name))
        {
            case null:
                return null;
            case DataScalar scalar when !string.IsNullOrWhiteSpace(scalar.Text) && (scalar.Type == DataKind.Text || (orNumber && scalar.Type == DataKind.Number)):
                return new Located<string>(scalar.Text.Trim(), scalar.Span);
            case var other:
                Wrong(name, orNumber ? "text or a number" : "text", other);
                return null;
        }
    }

    /// <summary>A text that must be there. Null where it is missing or wrong.</summary>
    public Located<string>? Required(string name, bool orNumber = false)
    {
        if (map.Find(name) is null)
            _diagnostics.Report(Codes.MissingField, place, name);
        return Text(name, orNumber);
    }

    /// <summary>A list that may be left out. Null where it is missing or wrong.</summary>
    public DataList? List(string name)
    {
        var node = map.Find(name);
        if (node is not null and not DataList)
            Wrong(name, "a list", node);
        return node as DataList;
    }

    /// <summary>Reports a value of the wrong type.</summary>
    public void Wrong(string name, string expected, DataNode node) => _diagnostics.Report(Codes.WrongType, node.Span, name, expected, node.Kind);
}

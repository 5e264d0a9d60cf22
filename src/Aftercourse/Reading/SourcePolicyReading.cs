using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;

namespace Aftercourse.Reading;

/// <summary>What the sourcing policy adds to a CSL item, under <c>custom</c>, which the standard leaves to us: <c>class</c> and <c>unknown</c>.</summary>
internal static class SourcePolicyReading
{
    /// <summary>The classes as they are written.</summary>
    private static readonly (string Name, SourceClass Class)[] Classes =
    [
        ("peer-reviewed", SourceClass.PeerReviewed), ("academic or public body", SourceClass.AcademicOrPublicBody), ("reputable media", SourceClass.ReputableMedia),
    ];

    /// <summary>Fields that may be said to be unknown.</summary>
    private static readonly string[] Fields = ["author", "issued", "container-title", "identifier"];

    /// <summary>The class of a source, and the fields that are said to be unknown.</summary>
    public static (SourceClass Class, ImmutableArray<string> Unknown) Read(DataFields item, DataMap map, DiagnosticBag diagnostics)
    {
        switch (map.Find("custom"))
        {
            case null:
                return (SourceClass.Unstated, []);
            case DataMap custom:
                var fields = new DataFields(custom, custom.Span, diagnostics);
                return (Class(fields, diagnostics), Unknown(fields, diagnostics));
            case var other:
                item.Wrong("custom", "a group of fields", other);
                return (SourceClass.Unstated, []);
        }
    }

    private static SourceClass Class(DataFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("class") is not { } written)
            return SourceClass.Unstated;

        foreach (var (name, value) in Classes)
        {
            if (written.Value == name)
                return value;
        }

        diagnostics.Report(Codes.UnknownSourceClass, written.Span, NearestName.Of(written.Value, Classes.Select(c => c.Name)), [], Excerpt.Of(written.Value));
        return SourceClass.Unstated;
    }

    private static ImmutableArray<string> Unknown(DataFields fields, DiagnosticBag diagnostics)
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.List("unknown")?.Items ?? [])
        {
            if (item is DataScalar { Type: DataKind.Text } name && Fields.Contains(name.Text))
                unknown.Add(name.Text);
            else if (item is DataScalar { Type: DataKind.Text } other)
                diagnostics.Report(Codes.UnknownField, other.Span, NearestName.Of(other.Text, Fields), [], Excerpt.Of(other.Text), string.Join(", ", Fields));
            else
                fields.Wrong("unknown", "a list of names of fields", item);
        }

        return unknown.ToImmutable();
    }
}

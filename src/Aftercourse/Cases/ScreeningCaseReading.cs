using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Sources;

namespace Aftercourse.Cases;

/// <summary>Reads the cases of people before a procedure.</summary>
internal static class ScreeningCaseReading
{
    private const string Kinds = "`do not`, `not there`, `ask first` or `adapt`";

    /// <summary>One case; null where something in it is wrong, which is reported.</summary>
    public static ScreeningCase? Read(DataNode node, CompiledArticle article, Dictionary<string, Span> names, StrictReading reading)
    {
        var before = reading.Errors;
        if (reading.Fields(node, CaseFields.Screening) is not { } fields)
            return null;

        var name = CaseReading.ReadName(fields, names, reading);
        var why = reading.Word(fields.GetValueOrDefault("why"), "why", "a text")?.Text;
        var planned = ScreeningReading.Read(fields, article, reading);
        var expect = fields.TryGetValue("expect", out var inner) ? reading.Fields(inner, CaseFields.ScreeningExpectation) : null;
        var strongest = Strongest(expect?.GetValueOrDefault("strongest"), reading);
        var cautions = Cautions(expect?.GetValueOrDefault("cautions"), article, reading);
        var complete = reading.YesNo(expect?.GetValueOrDefault("complete"), "complete");
        if (reading.Errors == before)
            CheckSense(cautions, strongest, expect!, reading);
        return reading.Errors > before || name is null || planned is null
            ? null
            : new ScreeningCase(name.Text, why, planned, [.. cautions.Select(c => c.Expected)], strongest, complete, name.Span);
    }

    private static CautionKind? Strongest(DataNode? node, StrictReading reading) =>
        reading.Word(node, "strongest", "`do not`, `not there`, `ask first`, `adapt` or `none`") is { } word && word.Text != CaseReading.None ? Kind(word, reading) : null;

    private static CautionKind? Kind(DataScalar word, StrictReading reading)
    {
        var kind = CautionNames.Of(word.Text);
        if (kind is null)
            reading.ReportName(Codes.UnknownExpectation, word.Span, word.Text, CautionNames.All.Select(k => k.Name()), "kind of caution");
        return kind;
    }

    // A list of names, or each name with what it is told as.
    private static ImmutableArray<(ExpectedCaution Expected, Span At)> Cautions(DataNode? node, CompiledArticle article, StrictReading reading)
    {
        var entries = node switch
        {
            null => [],
            DataList list => list.Items.Select(i => (Name: reading.Word(i, "cautions", "a list of names"), As: (DataNode?)null)),
            DataMap map => map.Fields.Select(f => (Name: (DataScalar?)f.Name, As: (DataNode?)f.Value)),
            _ => Refused(node, reading),
        };
        var found = ImmutableArray.CreateBuilder<(ExpectedCaution Expected, Span At)>();
        foreach (var (name, kind) in entries.ToArray())
        {
            if (kind is DataScalar { IsNothing: true })
                reading.Report(Codes.NoValue, kind.Span, name!.Text);
            var told = reading.Word(kind, name?.Text ?? "cautions", Kinds) is { IsNothing: false } word ? Kind(word, reading) : null;
            if (name is null || CaseReading.Known(name, "caution", article.Cautions, reading) is not { } caution)
                continue;
            if (found.Any(f => f.Expected.Caution == caution))
                reading.Report(Codes.InputDuplicateField, name.Span, caution.Name);
            else
                found.Add((new ExpectedCaution(caution, told), (kind ?? name).Span));
        }

        return found.ToImmutable();
    }

    private static (DataScalar?, DataNode?)[] Refused(DataNode node, StrictReading reading)
    {
        reading.Report(Codes.WrongShape, node.Span, "cautions", "a list of names, or each name with its kind");
        return [];
    }

    private static void CheckSense(ImmutableArray<(ExpectedCaution Expected, Span At)> cautions, CautionKind? strongest, Dictionary<string, DataNode> expect, StrictReading reading)
    {
        foreach (var (expected, at) in cautions.Where(c => c.Expected.As is { } told && !(told <= strongest)))
            reading.Report(Codes.ExpectationContradictsItself, at, $"`{expected.Caution.Name}` is told as {expected.As!.Value.Name()}, and the strongest is {strongest?.Name() ?? CaseReading.None}");
        if (strongest is { } kind && !cautions.IsEmpty && cautions.All(c => c.Expected.As < kind))
            reading.Report(Codes.ExpectationContradictsItself, expect["strongest"].Span, $"none of the cautions is told as {kind.Name()}");
    }
}

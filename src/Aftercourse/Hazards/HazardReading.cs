using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Hazards;

/// <summary>Reads a file of hazards strictly. Reports every error of the text in one run and never throws on any text.</summary>
public static class HazardReading
{
    /// <summary>The hazards in the order written. One in which something is wrong is reported and left out.</summary>
    public static ImmutableArray<Hazard> Read(SourceText source, CompiledArticle article, DiagnosticBag diagnostics)
    {
        var reading = new StrictReading(diagnostics);
        if (reading.Tree(source) is not { } tree || reading.Fields(tree, HazardFields.File) is not { } fields)
            return [];

        var names = new Dictionary<string, Span>(StringComparer.Ordinal);
        return [.. reading.Items(fields.GetValueOrDefault("hazards"), "hazards", atLeastOne: true).Select(h => Read(h, article, names, reading)).OfType<Hazard>()];
    }

    private static Hazard? Read(DataNode node, CompiledArticle article, Dictionary<string, Span> names, StrictReading reading)
    {
        var before = reading.Errors;
        if (reading.Fields(node, HazardFields.Hazard) is not { } fields)
            return null;

        string Text(string field) => reading.Word(fields.GetValueOrDefault(field), field, "a text")?.Text ?? "";
        var name = reading.Word(fields.GetValueOrDefault("name"), "name");
        if (name is not null && !names.TryAdd(name.Text, name.Span))
            reading.Report(Codes.DuplicateHazard, name.Span, [new Label(names[name.Text], "the other one")], name.Text);
        var hazard = new Hazard
        {
            Name = name is null ? new("", node.Span) : new(name.Text, name.Span),
            Title = Text("title"),
            Cause = Text("cause"),
            Effect = Text("effect"),
            Before = Risk(fields.GetValueOrDefault("before"), reading),
            After = Risk(fields.GetValueOrDefault("after"), reading),
            Rules = [.. Names(fields, "rules", reading).Select(r => Rule(r, article, reading)).OfType<Rule>()],
            Proofs = Names(fields, "proofs", reading),
            Cases = Names(fields, "cases", reading),
            Tests = Names(fields, "tests", reading),
            Left = Text("left"),
        };
        return reading.Errors > before ? null : hazard;
    }

    private static ImmutableArray<Control> Names(Dictionary<string, DataNode> fields, string field, StrictReading reading) =>
        [.. reading.Items(fields.GetValueOrDefault(field), field).Select(n => reading.Word(n, field, "a name")).OfType<DataScalar>().Select(w => new Control(w.Text, w.Span))];

    private static Rule? Rule(Control name, CompiledArticle article, StrictReading reading)
    {
        var rule = article.Rules.FirstOrDefault(r => r.Name == name.Name);
        if (rule is null)
            reading.ReportName(Codes.UnknownControl, name.Span, name.Name, article.Rules.Select(r => r.Name), "rule");
        return rule;
    }

    private static Risk Risk(DataNode? node, StrictReading reading) => node is null || reading.Fields(node, HazardFields.Risk) is not { } fields
        ? default
        : new Risk(Step<Severity>(fields, "severity", reading), Step<Likelihood>(fields, "likelihood", reading));

    private static T Step<T>(Dictionary<string, DataNode> fields, string field, StrictReading reading)
        where T : struct, Enum
    {
        if (reading.Word(fields.GetValueOrDefault(field), field) is not { } word)
            return default;
        foreach (var step in Enum.GetValues<T>())
        {
            if (HazardWords.Of(step) == word.Text)
                return step;
        }

        reading.ReportName(Codes.UnknownControl, word.Span, word.Text, Enum.GetValues<T>().Select(HazardWords.Of), field);
        return default;
    }
}

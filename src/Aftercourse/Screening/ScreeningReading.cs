using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Screening;

/// <summary>Reads a screening strictly (docs/episode-format.md). Reports every error of the text in one run and never throws on any text.</summary>
public static class ScreeningReading
{
    /// <summary>Reads a screening. Null where something is wrong, which is reported.</summary>
    public static PlannedProcedure? Read(SourceText source, CompiledArticle article, DiagnosticBag diagnostics)
    {
        var reading = new StrictReading(diagnostics);
        var planned = reading.Tree(source) is { } tree && reading.Fields(tree, ScreeningFields.Screening) is { } fields ? Read(fields, article, reading) : null;
        return reading.Errors == 0 ? planned : null;
    }

    /// <summary>Reads the fields of a screening that is part of a larger text.</summary>
    internal static PlannedProcedure? Read(Dictionary<string, DataNode> fields, CompiledArticle article, StrictReading reading)
    {
        var errors = reading.Errors;
        if (reading.Word(fields.GetValueOrDefault("article"), "article") is { } name && name.Text != article.Id)
            reading.Report(Codes.OtherArticle, name.Span, Excerpt.Of(name.Text), article.Id);

        var before = EpisodeReading.ProcedureOf(fields, "before", article, reading);
        var answers = EpisodeReading.Answers(fields.GetValueOrDefault("answers"), "answers", EpisodeReading.Home.Screening, article, reading);
        EpisodeReading.AnswerRest(fields, article, answers, answers, reading);
        return before is null || reading.Errors > errors ? null : new PlannedProcedure(before, [.. answers]);
    }
}

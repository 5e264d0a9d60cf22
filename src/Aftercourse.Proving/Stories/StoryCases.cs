using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;
using Aftercourse.Screening;
using Aftercourse.Values;

namespace Aftercourse.Proving.Stories;

/// <summary>The person of a story as a case file. It expects what the article answers now, so that the author sees it change when the fault is mended.</summary>
public static class StoryCases
{
    /// <summary>A whole case file; null where a story has nobody, or nobody who had a procedure, or an end of all time.</summary>
    public static string? Write(Obligation obligation, Story story, Grounds grounds)
    {
        if (story.Witness is { Before: { } before } screened)
            return Screening(grounds, obligation, screened, before);
        if (story.Witness is not { } witness || witness.Person.Occurrences.IsEmpty || obligation.Patient.IsFarFuture)
            return null;
        var text = new StringBuilder("cases:\n");
        Append(text, grounds, witness.Person, Name(obligation), obligation.Says);
        if (witness.Other is { } other)
            Append(text, grounds, other, Name(obligation) + "-other", obligation.Says);
        return text.ToString();
    }

    /// <summary>A name for the file and the case.</summary>
    public static string Name(Obligation obligation) => obligation.Name.Replace('/', '-').Replace('=', '-');

    /// <summary>A whole case file of one person whom some article judges otherwise than this one.</summary>
    /// <param name="grounds">This article, whose answer is expected.</param>
    /// <param name="person">The person.</param>
    /// <param name="before">The procedure that is still to come, or null.</param>
    /// <param name="name">The name of the case.</param>
    /// <param name="why">What it is an example of.</param>
    public static string Write(Grounds grounds, Snapshot person, Procedure? before, string name, string why)
    {
        var text = new StringBuilder(before is null ? "cases:\n" : "screenings:\n");
        if (before is null)
            Append(text, grounds, person, name, why);
        else
            Append(text, grounds, person, before, name, why);
        return text.ToString();
    }

    private static string Screening(Grounds grounds, Obligation obligation, Witness witness, Procedure before)
    {
        var text = new StringBuilder("screenings:\n");
        Append(text, grounds, witness.Person, before, Name(obligation), obligation.Says);
        if (witness.Other is { } other)
            Append(text, grounds, other, before, Name(obligation) + "-other", obligation.Says);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Grounds grounds, Snapshot person, Procedure before, string name, string why)
    {
        Head(text, name, why);
        foreach (var line in ScreeningWriting.Write(new PlannedProcedure(before, person.Answers), grounds.Article).TrimEnd('\n').Split('\n'))
            text.Append("    ").Append(line).Append('\n');
        var result = grounds.Screen(person, before);
        text.Append(CultureInfo.InvariantCulture, $"    expect:\n      strongest: {result.Strongest?.Name() ?? "none"}\n      complete: {(result.IsComplete ? "yes" : "no")}\n");
        if (!result.Reasons.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"      cautions: {{ {string.Join(", ", result.Reasons.Select(r => $"{r.Caution.Name}: {r.Strength.Name()}"))} }}\n");
    }

    private static void Head(StringBuilder text, string name, string why) =>
        text.Append(CultureInfo.InvariantCulture, $"  - name: {name}\n    why: \"{why.Replace("\"", "'", StringComparison.Ordinal)}\"\n");

    private static void Append(StringBuilder text, Grounds grounds, Snapshot person, string name, string why)
    {
        Head(text, name, why);
        text.Append("    episode:\n");
        foreach (var line in EpisodeWriting.Write(Episode(grounds.Article, person), grounds.Article).TrimEnd('\n').Split('\n'))
            text.Append("      ").Append(line).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"    expect:\n      level: {grounds.Told(person).Name()}\n");
    }

    // Time runs from the first procedure; whatever the person was not sure of stays so.
    private static Episode Episode(CompiledArticle article, Snapshot person)
    {
        var now = person.Occurrences.SelectMany(o => new[] { o.SinceStart, o.SinceEnd }).Where(a => a.State == AnswerState.Answered).Select(a => a.Value).DefaultIfEmpty(0).Max();
        When At(Answer since) => since.State == AnswerState.Answered ? When.At(new Moment(now - since.Value)) : since.State == AnswerState.Unsure ? When.Unsure : When.Unanswered;
        ImmutableArray<Answer> Only(bool aboutPerson) => [.. article.Facts.Select(f => f.AboutPerson == aboutPerson ? person.Answers[f.Index] : Answer.Unanswered)];
        return new Episode
        {
            ArticleId = article.Id,
            Person = Only(aboutPerson: true),
            Procedures = [.. person.Occurrences.Select(o => new PastProcedure(
                o.Procedure, At(o.SinceStart), o.SinceEnd == o.SinceStart ? null : At(o.SinceEnd), o.Session, Details(o)))],
            CheckIns = [new CheckIn(new Moment(now), Only(aboutPerson: false))],
        };
    }

    private static ImmutableArray<Answer> Details(Occurrence occurrence)
    {
        var own = occurrence.Procedure.AllDetails.ToHashSet();
        return [.. occurrence.Details.Select((a, i) => own.Any(d => d.Index == i) ? a : Answer.Unanswered)];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>What was done to a person, as it is kept: JSON by names, in the fields of an episode. What the present article does not know is put aside and written out again.</summary>
/// <param name="Procedures">Those that the article knows, in the order written.</param>
/// <param name="UnreadDetails">For each of them, the details that the article does not know.</param>
/// <param name="Unread">Procedures that the article does not know, as JSON. Where there are some, no answer may be given: their alarms would be missing.</param>
public sealed record StoredProcedures(
    ImmutableArray<PastProcedure> Procedures, ImmutableArray<ImmutableArray<UnreadAnswer>> UnreadDetails, ImmutableArray<string> Unread)
{
    /// <summary>Procedures that are kept for the first time.</summary>
    public static StoredProcedures Of(ImmutableArray<PastProcedure> procedures) => new(procedures, [.. procedures.Select(_ => ImmutableArray<UnreadAnswer>.Empty)], []);

    /// <summary>Reads leniently: never throws, and never loses anything.</summary>
    public static StoredProcedures Read(string text, CompiledArticle article)
    {
        var bag = new DiagnosticBag();
        if (JsonReading.Read(new SourceText("", text), bag) is not DataList list || bag.HasErrors)
            return new StoredProcedures([], [], [StoredAnswers.Quoted(text)]);

        var procedures = ImmutableArray.CreateBuilder<PastProcedure>();
        var details = ImmutableArray.CreateBuilder<ImmutableArray<UnreadAnswer>>();
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is DataMap map && Procedure(map, article) is var (procedure, aside))
            {
                procedures.Add(procedure);
                details.Add(aside);
            }
            else
            {
                unread.Add(item.Span.Text);
            }
        }

        return new StoredProcedures(procedures.ToImmutable(), details.ToImmutable(), unread.ToImmutable());
    }

    /// <summary>The same with other procedures; a procedure that stays in its place keeps the details that were put aside.</summary>
    public StoredProcedures With(ImmutableArray<PastProcedure> procedures) => this with
    {
        Procedures = procedures,
        UnreadDetails = [.. procedures.Select((p, i) => i < Procedures.Length && Procedures[i].Procedure == p.Procedure ? UnreadDetails[i] : [])],
    };

    /// <summary>The procedures as JSON; those that the article does not know come last.</summary>
    public string Write(CompiledArticle article) => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var (past, aside) in Procedures.Zip(UnreadDetails))
            Write(writer, past, aside, article);
        foreach (var json in Unread)
            writer.WriteRawValue(json);
        writer.WriteEndArray();
    });

    private static (PastProcedure Procedure, ImmutableArray<UnreadAnswer> Aside)? Procedure(DataMap map, CompiledArticle article)
    {
        var kind = (map.Find("kind") as DataScalar)?.Text;
        if (map.Fields.Any(f => f.Name.Text is not ("kind" or "at" or "ended" or "session" or "details"))
            || article.Procedures.FirstOrDefault(p => p.Name == kind) is not { } procedure
            || !Time(map.Find("at"), out var began) || !Time(map.Find("ended"), out var ended))
            return null;

        int? session = null;
        if (map.Find("session") is { } number)
        {
            if (!int.TryParse((number as DataScalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read is < 1 or > EpisodeReading.LargestSession)
                return null;
            session = read;
        }

        if (map.Find("details") is not (null or DataMap))
            return null;
        var details = map.Find("details") is DataMap given
            ? StoredAnswers.Read(given, article.Details, procedure.AllDetails.Contains)
            : new StoredAnswers([.. new Answer[article.Details.Length]], []);
        return (new PastProcedure(procedure, began ?? When.Unanswered, ended, session, details.Answers), details.Unread);
    }

    private static bool Time(DataNode? node, out When? when)
    {
        when = null;
        if (node is null)
            return true;
        var text = (node as DataScalar)?.Text ?? "";
        if (text == AnswerReading.Unsure)
            when = When.Unsure;
        else if (Moment.TryParse(text, out var moment) == MomentProblem.None)
            when = When.At(moment);
        return when is not null;
    }

    private static void Write(Utf8JsonWriter writer, PastProcedure past, ImmutableArray<UnreadAnswer> aside, CompiledArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", past.Procedure.Name);
        Time(writer, "at", past.Began);
        if (past.Ended is { } ended)
            Time(writer, "ended", ended);
        if (past.Session is { } session)
            writer.WriteNumber("session", session);
        if (aside.Length > 0 || past.Details.Any(d => d.State != AnswerState.Unanswered))
        {
            writer.WritePropertyName("details");
            new StoredAnswers(past.Details, aside).Write(writer, article.Details);
        }

        writer.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter writer, string name, When when)
    {
        if (when.State != AnswerState.Unanswered)
            writer.WriteString(name, when.IsKnown ? when.Moment.ToString() : AnswerReading.Unsure);
    }
}

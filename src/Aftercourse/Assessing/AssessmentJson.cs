using System.Text.Json;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>An assessment as one JSON object, the same for the command line, the API and tests (docs/assessment-format.md).</summary>
public static class AssessmentJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="writer">Where it goes; left open.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="moment">Shows a moment so many minutes after the one assessed.</param>
    public static void Write(Utf8JsonWriter writer, Assessment assessment, Func<int, string> moment)
    {
        writer.WriteStartObject();
        writer.WriteString("level", assessment.Level.Name());
        Names(writer, "interval", [assessment.Interval.Low.Name(), assessment.Interval.High.Name()]);
        writer.WriteBoolean("settled", assessment.IsSettled);
        writer.WriteString("at", moment(0));
        writer.WriteString("headline", assessment.Article.Text(assessment.Level).Headline.Value);
        writer.WriteString("do", assessment.Article.Text(assessment.Level).Do?.Value);
        Items(writer, "reasons", assessment.Reasons, reason => Reason(writer, reason, assessment.Article));
        Items(writer, "courses", assessment.Courses, course => Course(writer, course));
        writer.WriteString("holdsUntil", assessment.HoldsMinutes is { } minutes ? moment(minutes) : null);
        Names(writer, "unknown", assessment.Unknown.Select(q => q.Name).Distinct());
        writer.WriteString("next", assessment.Next?.Name);
        Items(writer, "changes", assessment.Changes, change => Change(writer, change, moment));
        Items(writer, "causes", assessment.Causes, cause => Told(writer, cause));
        Items(writer, "advice", assessment.Advice, advice => Told(writer, advice));
        Items(writer, "watch", assessment.Watch, alarm =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule", alarm.Name);
            writer.WriteString("level", alarm.Level.Name());
            writer.WriteString("text", alarm.Watch!.Value);
            writer.WriteEndObject();
        });

        writer.WriteStartObject("article");
        writer.WriteString("id", assessment.Article.Id);
        writer.WriteString("version", assessment.Article.Version);
        writer.WriteString("hash", assessment.Article.Hash);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>An answer as episodes write it.</summary>
    public static string Show(Fact fact, Answer answer) => (answer.State, fact.Type) switch
    {
        (AnswerState.Unanswered, _) => "unanswered",
        (AnswerState.Unsure, _) => "unsure",
        (_, YesNoType) => answer.Value != 0 ? "yes" : "no",
        (_, OneOfType one) => one.Options[answer.Value].Name,
        (_, AnyOfType any) => string.Join(", ", any.Options.Where(o => (answer.Value & (1 << o.Index)) != 0).Select(o => o.Name)) is { Length: > 0 } names ? names : "none",
        (_, NumberType number) => (number with { Unit = null }).Show(answer.Value),
        _ => new Duration(answer.Value).ToString(),
    };

    private static void Reason(Utf8JsonWriter writer, Reason reason, CompiledArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", reason.Rule?.Name);
        writer.WriteString("kind", KindName(reason.Kind));
        writer.WriteString("level", reason.Level.Name());
        writer.WriteString("text", reason.Say);
        writer.WriteString("claim", reason.Claim?.Id);
        writer.WriteString("section", reason.Claim is { } claim ? string.Join(" › ", claim.Section) : null);
        Items(writer, "sources", reason.Claim?.Citations ?? [], key => Source(writer, article.References[key]));
        writer.WriteEndObject();
    }

    private static string KindName(ReasonKind kind) => kind switch
    {
        ReasonKind.Alarm => "alarm",
        ReasonKind.Unsure => "unsure",
        ReasonKind.Course => "course",
        _ => "unexplained",
    };

    private static void Source(Utf8JsonWriter writer, Reference reference)
    {
        writer.WriteStartObject();
        writer.WriteString("id", reference.Id);
        writer.WriteString("title", reference.Title);
        if (reference.Container is not null)
            writer.WriteString("container", reference.Container);
        if (reference.Year is { } year)
            writer.WriteNumber("year", year);
        if (reference.Doi is not null)
            writer.WriteString("doi", reference.Doi);
        if (reference.Pmid is not null)
            writer.WriteString("pmid", reference.Pmid);
        if (reference.Url is not null)
            writer.WriteString("url", reference.Url);
        writer.WriteEndObject();
    }

    private static void Course(Utf8JsonWriter writer, Course course)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", course.Name);
        writer.WriteString("title", course.Title.Value);
        Items(writer, "steps", course.Steps, step =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("upTo", step.Strength);
            writer.WriteString("until", step.Until.ToString());
            writer.WriteEndObject();
        });
        writer.WriteString("gone", course.Gone.ToString());
        writer.WriteString("claim", course.Claim?.Id);
        writer.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter writer, Change change, Func<int, string> moment)
    {
        writer.WriteStartObject();
        writer.WriteString("level", change.Level.Name());
        if (change.LaterMinutes is { } minutes)
            writer.WriteString("at", moment(minutes));
        if (!change.Answers.IsEmpty)
        {
            writer.WriteStartObject("answers");
            foreach (var (fact, answer) in change.Answers)
                writer.WriteString(fact.Name, Show(fact, answer));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Told(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Name);
        writer.WriteString("title", rule.Title.Value);
        writer.WriteString("text", rule.Say?.Value);
        writer.WriteString("claim", rule.Claim?.Id);
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, string name, IEnumerable<string> values) => Items(writer, name, values, writer.WriteStringValue);

    private static void Items<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        writer.WriteEndArray();
    }
}

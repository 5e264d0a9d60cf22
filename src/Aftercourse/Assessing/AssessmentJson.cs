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
        writer.WriteString("level"u8, assessment.Level.Name());
        Names(writer, "interval"u8, [assessment.Interval.Low.Name(), assessment.Interval.High.Name()]);
        writer.WriteBoolean("settled"u8, assessment.IsSettled);
        writer.WriteString("at"u8, moment(0));
        writer.WriteString("headline"u8, assessment.Article.Text(assessment.Level).Headline.Value);
        writer.WriteString("do"u8, assessment.Article.Text(assessment.Level).Do?.Value);
        Items(writer, "reasons"u8, assessment.Reasons, reason => Reason(writer, reason, assessment.Article));
        Items(writer, "courses"u8, assessment.Courses, course => Course(writer, course));
        writer.WriteString("holdsUntil"u8, assessment.HoldsMinutes is { } minutes ? moment(minutes) : null);
        Names(writer, "unknown"u8, assessment.Unknown.Select(q => q.Name).Distinct());
        writer.WriteString("next"u8, assessment.Next?.Name);
        Items(writer, "changes"u8, assessment.Changes, change => Change(writer, change, moment));
        Items(writer, "causes"u8, assessment.Causes, cause => Told(writer, cause));
        Items(writer, "advice"u8, assessment.Advice, advice => Told(writer, advice));
        Items(writer, "watch"u8, assessment.Watch, alarm =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, alarm.Name);
            writer.WriteString("level"u8, alarm.Level.Name());
            writer.WriteString("text"u8, alarm.Watch!.Value);
            writer.WriteEndObject();
        });

        writer.WriteStartObject("article"u8);
        writer.WriteString("id"u8, assessment.Article.Id);
        writer.WriteString("version"u8, assessment.Article.Version);
        writer.WriteString("hash"u8, assessment.Article.Hash);
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
        (_, NumberType number) => number.Digits(answer.Value),
        _ => new Duration(answer.Value).ToString(),
    };

    private static void Reason(Utf8JsonWriter writer, Reason reason, CompiledArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, reason.Rule?.Name);
        writer.WriteString("kind"u8, KindName(reason.Kind));
        writer.WriteString("level"u8, reason.Level.Name());
        writer.WriteString("text"u8, reason.Say);
        writer.WriteString("claim"u8, reason.Claim?.Id);
        writer.WriteString("section"u8, reason.Claim is { } claim ? string.Join(" › ", claim.Section) : null);
        Items(writer, "sources"u8, reason.Claim?.Citations ?? [], key => Source(writer, article.References[key]));
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
        writer.WriteString("id"u8, reference.Id);
        writer.WriteString("title"u8, reference.Title);
        if (reference.Container is not null)
            writer.WriteString("container"u8, reference.Container);
        if (reference.Year is { } year)
            writer.WriteNumber("year"u8, year);
        if (reference.Doi is not null)
            writer.WriteString("doi"u8, reference.Doi);
        if (reference.Pmid is not null)
            writer.WriteString("pmid"u8, reference.Pmid);
        if (reference.Url is not null)
            writer.WriteString("url"u8, reference.Url);
        writer.WriteEndObject();
    }

    private static void Course(Utf8JsonWriter writer, Course course)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, course.Name);
        writer.WriteString("title"u8, course.Title.Value);
        Items(writer, "steps"u8, course.Steps, step =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("upTo"u8, step.Strength);
            writer.WriteString("until"u8, step.Until.ToString());
            writer.WriteEndObject();
        });
        writer.WriteString("gone"u8, course.Gone.ToString());
        writer.WriteString("claim"u8, course.Claim?.Id);
        writer.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter writer, Change change, Func<int, string> moment)
    {
        writer.WriteStartObject();
        writer.WriteString("level"u8, change.Level.Name());
        if (change.LaterMinutes is { } minutes)
            writer.WriteString("at"u8, moment(minutes));
        if (!change.Answers.IsEmpty)
        {
            writer.WriteStartObject("answers"u8);
            foreach (var (fact, answer) in change.Answers)
                writer.WriteString(fact.Name, Show(fact, answer));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Told(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, rule.Name);
        writer.WriteString("title"u8, rule.Title.Value);
        writer.WriteString("text"u8, rule.Say?.Value);
        writer.WriteString("claim"u8, rule.Claim?.Id);
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<string> values) => Items(writer, name, values, writer.WriteStringValue);

    private static void Items<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        writer.WriteEndArray();
    }
}

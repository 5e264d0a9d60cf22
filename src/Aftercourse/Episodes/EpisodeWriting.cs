using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>An episode as YAML, in one layout. Reading it again gives the same episode; what <c>noneOf</c> and <c>others</c> answered is written out.</summary>
public static class EpisodeWriting
{
    /// <summary>The text, with a line feed at the end of each line.</summary>
    public static string Write(Episode episode, CompiledArticle article)
    {
        var text = new StringBuilder();
        text.Append("article: ").Append(Quoted(episode.ArticleId)).Append('\n');
        Answers(text, "", "person", article.Facts, episode.Person);

        text.Append("procedures:\n");
        foreach (var past in episode.Procedures)
        {
            text.Append("  - kind: ").Append(past.Procedure.Name).Append('\n');
            Time(text, "at", past.Began);
            if (past.Ended is { } ended)
                Time(text, "ended", ended);
            if (past.Session is { } session)
                text.Append(CultureInfo.InvariantCulture, $"    session: {session}\n");
            Answers(text, "    ", "details", article.Details, past.Details);
        }

        text.Append("checkIns:\n");
        foreach (var checkIn in episode.CheckIns)
        {
            text.Append("  - at: ").Append(checkIn.At.ToString()).Append('\n');
            Answers(text, "    ", "answers", article.Facts, checkIn.Answers);
            if (checkIn.Note is { } note)
                text.Append("    note: ").Append(Quoted(note)).Append('\n');
        }

        return text.ToString();
    }

    private static void Time(StringBuilder text, string name, When when)
    {
        if (when.State != AnswerState.Unanswered)
            text.Append("    ").Append(name).Append(": ").Append(when.IsKnown ? when.Moment.ToString() : AnswerReading.Unsure).Append('\n');
    }

    /// <summary>Adds a field of answers, each on a line of its own; nothing where nothing is answered.</summary>
    internal static void Answers(StringBuilder text, string indent, string name, ImmutableArray<Fact> facts, ImmutableArray<Answer> answers)
    {
        var isFirst = true;
        foreach (var fact in facts)
        {
            var answer = answers[fact.Index];
            if (answer.State == AnswerState.Unanswered)
                continue;
            if (isFirst)
                text.Append(indent).Append(name).Append(":\n");
            isFirst = false;
            text.Append(indent).Append("  ").Append(fact.Name).Append(": ").Append(Value(fact, answer)).Append('\n');
        }
    }

    private static string Value(Fact fact, Answer answer) => (answer.State, fact.Type) switch
    {
        (AnswerState.Unsure, _) => AnswerReading.Unsure,
        (_, YesNoType) => YesNo(answer.Value == 1),
        (_, OneOfType one) => one.Options[answer.Value].Name,
        (_, AnyOfType any) when answer.IsComplete => $"[{string.Join(", ", any.Options.Where(o => answer.Includes(o.Index).IsYes).Select(o => o.Name))}]",
        (_, AnyOfType any) => $"{{{string.Join(", ", any.Options.Where(o => answer.Includes(o.Index) != Truth.Unanswered).Select(o => OfOption(o, answer)))}}}",
        (_, NumberType number) => number.Digits(answer.Value),
        _ => new Duration(answer.Value).ToString(),
    };

    private static string OfOption(Option option, Answer answer) =>
        $"{option.Name}: {(answer.Includes(option.Index) == Truth.Unsure ? AnswerReading.Unsure : YesNo(answer.Includes(option.Index).IsYes))}";

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    // Double quotes always: whatever the words are, they cannot be taken for anything else.
    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var c in words)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c == '\n')
                text.Append("\\n");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }
}

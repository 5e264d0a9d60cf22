using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>A stored answer that the present article cannot read: kept as it was, so that nothing is lost.</summary>
/// <param name="Name">The name of the fact; empty where the whole text could not be read.</param>
/// <param name="Option">The option of an any-of fact that is not known, or null where the whole answer is not.</param>
/// <param name="Json">The value, as JSON.</param>
public sealed record UnreadAnswer(string Name, string? Option, string Json);

/// <summary>
/// Answers as they are kept for years: JSON by the names of facts and options, not by their places, because articles change. What the present article does not know is put
/// aside and written out again with the rest.
/// </summary>
/// <param name="Answers">By the index of the fact.</param>
/// <param name="Unread">What the article does not know.</param>
public sealed record StoredAnswers(ImmutableArray<Answer> Answers, ImmutableArray<UnreadAnswer> Unread)
{
    /// <summary>Reads leniently: never throws, and never loses anything.</summary>
    /// <param name="text">What <see cref="Write(ImmutableArray{Fact})"/> wrote, perhaps for another version of the article.</param>
    /// <param name="facts">All facts that have an index here: those of the article, or its details.</param>
    /// <param name="belongs">Which of them may be answered here; null for all.</param>
    public static StoredAnswers Read(string text, ImmutableArray<Fact> facts, Func<Fact, bool>? belongs = null) =>
        PlainAnswers.Read(text, facts, belongs) is { } answers ? new StoredAnswers(answers, []) : ReadLeniently(text, facts, belongs);

    /// <summary>The same set with other answers.</summary>
    public StoredAnswers With(ImmutableArray<Answer> answers) => this with { Answers = answers };

    /// <summary>
    /// The set as JSON. Each option of an any-of fact is named with its answer: an option that a later version of the article adds has then not been answered, and is not
    /// taken for a no. A new answer replaces what could not be read under the same name.
    /// </summary>
    /// <param name="facts">The facts by index, as in <see cref="Read(string, ImmutableArray{Fact}, Func{Fact, bool}?)"/>.</param>
    public string Write(ImmutableArray<Fact> facts) => JsonText.Write(writer => Write(writer, facts));

    internal static StoredAnswers ReadLeniently(string text, ImmutableArray<Fact> facts, Func<Fact, bool>? belongs)
    {
        var bag = new DiagnosticBag();
        return JsonReading.Read(new SourceText("", text), bag) is DataMap map && !bag.HasErrors
            ? Read(map, facts, belongs)
            : new StoredAnswers([.. new Answer[facts.Length]], [new UnreadAnswer("", null, Quoted(text))]);
    }

    internal static StoredAnswers Read(DataMap map, ImmutableArray<Fact> facts, Func<Fact, bool>? belongs)
    {
        var answers = new Answer[facts.Length];
        var unread = ImmutableArray.CreateBuilder<UnreadAnswer>();
        // What is wrong is put aside instead of being reported.
        var reading = new StrictReading(new DiagnosticBag());
        foreach (var (name, value) in map.Fields)
        {
            var fact = facts.FirstOrDefault(f => f.Name == name.Text && belongs?.Invoke(f) != false);
            var known = fact?.Type is AnyOfType any && value is DataMap options ? Known(any, name.Text, options, unread) : value;
            if (fact is not null && AnswerReading.Read(fact, known, reading) is { } answer)
                answers[fact.Index] = answer;
            else
                unread.Add(new UnreadAnswer(name.Text, null, value.Span.Text));
        }

        return new StoredAnswers([.. answers], unread.ToImmutable());
    }

    internal void Write(Utf8JsonWriter writer, ImmutableArray<Fact> facts)
    {
        writer.WriteStartObject();
        var written = Unread.IsEmpty ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var answer = Answers[fact.Index];
            ImmutableArray<UnreadAnswer> options = Unread.IsEmpty ? [] : [.. Unread.Where(u => u.Name == fact.Name && u.Option is not null)];
            if (answer.State == AnswerState.Unanswered && options.IsEmpty)
                continue;
            written?.Add(fact.Name);
            writer.WritePropertyName(fact.Name);
            Value(writer, fact.Type, answer, options);
        }

        foreach (var answers in Unread.Where(u => !written!.Contains(u.Name)).GroupBy(u => u.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(answers.Key);
            if (answers.FirstOrDefault(u => u.Option is null) is { } whole)
                writer.WriteRawValue(whole.Json);
            else
                Options(writer, [], answers);
        }

        writer.WriteEndObject();
    }

    private static DataMap Known(AnyOfType type, string name, DataMap options, ImmutableArray<UnreadAnswer>.Builder unread)
    {
        bool IsKnown(DataField field) => type.Options.Any(o => o.Name == field.Name.Text) && field.Value is DataScalar { Text: "yes" or "no" or AnswerReading.Unsure };
        unread.AddRange(options.Fields.Where(f => !IsKnown(f)).Select(f => new UnreadAnswer(name, f.Name.Text, f.Value.Span.Text)));
        return options with { Fields = [.. options.Fields.Where(IsKnown)] };
    }

    private static void Value(Utf8JsonWriter writer, FactType type, Answer answer, ImmutableArray<UnreadAnswer> unread)
    {
        switch (type)
        {
            case AnyOfType any when answer.State == AnswerState.Answered || !unread.IsEmpty:
                // "Not sure" of all of it and words for an option that is gone: the doubt holds for each option that is left.
                Options(writer, any.Options.Select(o => (o.Name, Word(answer.Includes(o.Index)))), unread);
                break;
            case var _ when answer.State == AnswerState.Unsure:
                writer.WriteStringValue(AnswerReading.Unsure);
                break;
            case YesNoType:
                writer.WriteStringValue(answer.Value == 1 ? "yes" : "no");
                break;
            case OneOfType one:
                writer.WriteStringValue(one.Options[answer.Value].Name);
                break;
            case NumberType number:
                writer.WriteRawValue(number.Digits(answer.Value), skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(new Duration(answer.Value).ToString());
                break;
        }
    }

    private static void Options(Utf8JsonWriter writer, IEnumerable<(string Name, string? Word)> known, IEnumerable<UnreadAnswer> unread)
    {
        writer.WriteStartObject();
        foreach (var (name, word) in known.Where(o => o.Word is not null))
            writer.WriteString(name, word);
        foreach (var option in unread)
        {
            writer.WritePropertyName(option.Option!);
            writer.WriteRawValue(option.Json);
        }

        writer.WriteEndObject();
    }

    private static string? Word(Truth truth) => truth.IsYes ? "yes" : truth == Truth.Unsure ? AnswerReading.Unsure : truth.IsNo ? "no" : null;

    internal static string Quoted(string text) => JsonText.Write(writer => writer.WriteStringValue(Encoding.UTF8.GetBytes(text)));
}

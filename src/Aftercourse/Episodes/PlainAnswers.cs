using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>Stored answers that hold nothing but what the article knows, as nearly all do, read in one go: every page of an interview reads them.</summary>
internal static class PlainAnswers
{
    /// <summary>The answers, as <see cref="StoredAnswers.ReadLeniently"/> reads them; null where anything is not as it was written for this very article.</summary>
    public static ImmutableArray<Answer>? Read(string text, ImmutableArray<Fact> facts, Func<Fact, bool>? belongs)
    {
        // Then a byte is a character, and names are compared without decoding them.
        if (!Ascii.IsValid(text))
            return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Read(ref reader, text, facts, belongs) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableArray<Answer>? Read(ref Utf8JsonReader reader, string text, ImmutableArray<Fact> facts, Func<Fact, bool>? belongs)
    {
        var answers = new Answer[facts.Length];
        var from = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Named(Word(reader, text), facts, from) is not { } fact || belongs?.Invoke(fact) == false || answers[fact.Index] != default)
                return null;
            reader.Read();
            if (Answer(ref reader, text, fact.Type) is not { } answer)
                return null;
            answers[fact.Index] = answer;
            from = fact.Index + 1;
        }

        return reader.Read() ? null : ImmutableCollectionsMarshal.AsImmutableArray(answers);
    }

    private static Answer? Answer(ref Utf8JsonReader reader, string text, FactType type)
    {
        var word = Word(reader, text);
        if (reader.TokenType == JsonTokenType.String && word is AnswerReading.Unsure)
            return Values.Answer.Unsure;
        return (type, reader.TokenType) switch
        {
            (YesNoType, JsonTokenType.String) => word switch { "yes" => Values.Answer.Yes, "no" => Values.Answer.No, _ => null },
            (OneOfType one, JsonTokenType.String) => Named(word, one.Options, 0) is { } option ? Values.Answer.Of(option.Index) : null,
            (AnyOfType any, JsonTokenType.StartObject) => Options(ref reader, text, any),
            (NumberType number, JsonTokenType.Number) => AnswerReading.Number(number, word),
            (DurationType duration, JsonTokenType.String) => AnswerReading.Length(duration, word.ToString()),
            _ => null,
        };
    }

    private static Answer? Options(ref Utf8JsonReader reader, string text, AnyOfType type)
    {
        var (ticked, unsure, open, from) = (0, 0, AnswerReading.EveryOption(type), 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Named(Word(reader, text), type.Options, from) is not { } option || (open & (1 << option.Index)) == 0)
                return null;
            var bit = 1 << option.Index;
            open &= ~bit;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                return null;
            switch (Word(reader, text))
            {
                case "yes":
                    ticked |= bit;
                    break;
                case AnswerReading.Unsure:
                    unsure |= bit;
                    break;
                case "no":
                    break;
                default:
                    return null;
            }

            from = option.Index + 1;
        }

        // Nothing said of any option is no answer.
        return open == AnswerReading.EveryOption(type) ? null : new Answer(AnswerState.Answered, ticked, unsure, open);
    }

    // As it is written. What is written in another way, with an escape, is no name and no word here.
    private static ReadOnlySpan<char> Word(in Utf8JsonReader reader, string text) =>
        text.AsSpan((int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.Number ? 0 : 1), reader.ValueSpan.Length);

    private static Fact? Named(ReadOnlySpan<char> name, ImmutableArray<Fact> facts, int from) => Named(name, facts, from, static f => f.Name);

    private static Option? Named(ReadOnlySpan<char> name, ImmutableArray<Option> options, int from) => Named(name, options, from, static o => o.Name);

    // Names are written in the order of the article, so each is looked for from the one before.
    private static T? Named<T>(ReadOnlySpan<char> name, ImmutableArray<T> items, int from, Func<T, string> nameOf)
        where T : class
    {
        foreach (var item in items.AsSpan(from..))
        {
            if (name.SequenceEqual(nameOf(item)))
                return item;
        }

        return from == 0 ? null : Named(name, items[..from], 0, nameOf);
    }
}

using System.Globalization;
using System.Text;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Reviewing;

/// <summary>
/// What a reviewer signs, spelt in one way only: one line for each thing that is said, <c>word "text" "text"</c>, every text in quotes with its white space collapsed. Layout,
/// comments and the order of files are not in it. Code points stay as they are written: the program runs without tables of Unicode (InvariantGlobalization), where .NET
/// does not normalise, and a letter that only looks like another has to change the hash.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line. A null is written as <c>-</c>, so that a missing text and an empty one differ.</summary>
    public CanonicalText Line(string word, params IEnumerable<string?> values)
    {
        _text.Append(word);
        foreach (var value in values)
            _text.Append(' ').Append(value is null ? "-" : Quoted(value));
        _text.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A condition with its names and figures, each connective in parentheses.</summary>
    public static string Of(Condition? condition) => condition switch
    {
        null => "always",
        All all => $"all({string.Join(',', all.Parts.Select(Of))})",
        Any any => $"any({string.Join(',', any.Parts.Select(Of))})",
        Not not => $"not({Of(not.Part)})",
        AtLeast some => $"at-least {Number(some.Count)}({string.Join(',', some.Parts.Select(Of))})",
        FindingTest test => $"finding {test.Finding.Name}",
        YesTest test => $"yes {test.Fact.Name}",
        OptionTest test => $"is {test.Fact.Name} {test.Option.Name}",
        IncludesTest test => $"includes {test.Fact.Name} {test.Option.Name}",
        NumberTest test => $"number {test.Fact.Name} {test.Comparison} {Number(test.Constant)}",
        KindTest test => $"kind({string.Join(',', test.Procedures.Select(p => p.Name))})",
        TimeTest test => $"time {test.Anchor} {test.Comparison} {Number(test.Minutes)}",
        OnsetTest test => $"onset {test.Comparison} {Number(test.Minutes)}",
        SessionTest test => $"session {Number(test.First)} {Number(test.Last)}",
        ExplainedTest => "explained",
        TogetherTest => "together",
        _ => throw new InvalidOperationException($"A condition that nobody spells: {condition.GetType().Name}."),
    };

    /// <summary>A length of time in minutes, or null.</summary>
    public static string? Of(Duration? duration) => duration is { } length ? Number(length.Minutes) : null;

    /// <summary>Digits.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words with one space between them.</summary>
    public static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Quoted(string text) => $"\"{Collapsed(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

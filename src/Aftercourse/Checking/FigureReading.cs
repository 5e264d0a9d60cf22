using System.Globalization;
using System.Text.RegularExpressions;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Checking;

/// <summary>Finds figures with units, in sentences ("two weeks", "38 °C", "4 out of 10") and in the limits of rules. English only, as the article is.</summary>
internal static partial class FigureReading
{
    private const int Thousand = 1000;

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>Figures of a claim's sentence. Citations and the mark at its end are passed over.</summary>
    public static IReadOnlyList<Figure> OfSentence(Span span)
    {
        var text = Blank(Blank(span.Text, Citation()), Mark());
        var figures = new List<Figure>();
        foreach (Match match in Time().Matches(text))
            Add(figures, FigureKind.Time, match, span, n => Minutes(n, match.Groups["unit"].Value));
        foreach (Match match in Day().Matches(text))
            Add(figures, FigureKind.Time, match, span, n => Minutes(n, "day"));
        // "the third week" begins after two weeks and ends after three. It tells no length of its own, so alone it contradicts nothing.
        foreach (Match match in figures.Count > 0 ? OrdinalTime().Matches(text) : Enumerable.Empty<Match>())
        {
            var ordinal = Array.FindIndex(Ordinals, o => o.Equals(match.Groups["ordinal"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
            foreach (var count in new[] { ordinal - 1, ordinal }.Where(c => c > 0))
                figures.Add(new Figure(FigureKind.Time, Minutes(count, match.Groups["unit"].Value), At(span, match)));
        }

        foreach (Match match in Temperature().Matches(text))
            Add(figures, FigureKind.Temperature, match, span, n => (long)(n * Thousand));
        if (OutOfTen().IsMatch(text))
        {
            foreach (Match match in Pain().Matches(text))
                Add(figures, FigureKind.Pain, match, span, n => (long)(n * Thousand));
        }

        return figures;
    }

    /// <summary>Figures of a rule's limits; what it says to people is passed over.</summary>
    /// <param name="rule">The rule. How long a cause may be named or advice be given changes no level, and no sentence has to say it.</param>
    /// <param name="article">The article, whose facts say what a bare number measures.</param>
    public static IReadOnlyList<Figure> OfRule(Rule rule, CompiledArticle article)
    {
        var span = rule.Span;
        var text = Blank(Blank(span.Text, Quoted()), Comment());
        if (rule is Cause or Advice)
            text = Blank(text, AfterClause());
        var figures = new List<Figure>();
        foreach (Match match in Limit().Matches(text))
            Add(figures, FigureKind.Time, match, span, n => Minutes(n, match.Groups["unit"].Value));
        foreach (Match match in Step().Matches(text))
            Add(figures, FigureKind.Pain, match, span, n => (long)(n * Thousand));
        foreach (Match match in Test().Matches(text))
        {
            if (article.Named(match.Groups["name"].Value) is { } fact && KindOf(fact) is { } kind)
                Add(figures, kind, match, span, n => (long)(n * Thousand));
        }

        return figures;
    }

    private static FigureKind? KindOf(Fact fact) => fact switch
    {
        { Role: DiaryRole.Strength or DiaryRole.Worst } => FigureKind.Pain,
        { Type: NumberType { Unit: "°C" } } => FigureKind.Temperature,
        _ => null,
    };

    private static void Add(List<Figure> figures, FigureKind kind, Match match, Span span, Func<decimal, long> value)
    {
        foreach (var group in new[] { match.Groups["number"], match.Groups["second"] }.Where(g => g.Success))
        {
            if (Number(group.Value) is { } number)
                figures.Add(new Figure(kind, value(number), At(span, match), kind == FigureKind.Time ? ClauseBefore(span.Text.AsSpan(0, match.Index)) : FigureClause.None));
        }
    }

    private static FigureClause ClauseBefore(ReadOnlySpan<char> words) =>
        Gone().IsMatch(words) ? FigureClause.Gone : Begins().IsMatch(words) ? FigureClause.Begins : FigureClause.None;

    private static decimal? Number(string word)
    {
        if (word is "a" or "an" or "A" or "An")
            return 1;
        var index = Array.FindIndex(Words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
            return index;
        return decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;
    }

    private static long Minutes(decimal count, string unit)
    {
        var name = unit.TrimEnd('s').ToLowerInvariant();
        var minutes = Duration.Units.FirstOrDefault(u => u.Name == name).Minutes;
        return (long)(count * minutes);
    }

    private static Span At(Span span, Match match) => new(span.Source, span.Start + match.Index, span.Start + match.Index + match.Length);

    // So that places stay where they are.
    private static string Blank(string text, Regex what) => what.Replace(text, m => new string(' ', m.Length));

    private const string NumberWord = @"(?:\d+(?:\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Unit = @"(?<unit>minutes?|hours?|days?|weeks?|months?|years?)";

    [GeneratedRegex(@"\[@[^\]]*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\{[^{}]*\}\s*\z")]
    private static partial Regex Mark();

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    // "2 days", "two to three weeks", "15 minutes", "a week"; not "a few days", and not the "a day" of "twice a day".
    [GeneratedRegex(@"\b(?<!\b(?:once|twice|times|hours?|minutes?|often)\s+)(?:(?<number>" + NumberWord + @")(?:\s*(?:to|or|and|-|–)\s*(?<second>" + NumberWord + @"))?|(?<number>an?))\s+(?:full\s+)?" + Unit + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+" + Unit + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalTime();

    // "until day 4", "from day 42 on"
    [GeneratedRegex(@"\bday\s+(?<number>\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?<number>\d+(?:\.\d+)?)\s*(?:°\s*C|degrees)")]
    private static partial Regex Temperature();

    [GeneratedRegex(@"\bout\s+of\s+10\b|\bof\s+10\b(?!\s+(?:people|women|men|patients|children))|\b\d+\s+until\b")]
    private static partial Regex OutOfTen();

    // "4 out of 10"; beside one of these also a bare "no more than 4", and the "4 until day 4" of a course in words.
    [GeneratedRegex(@"\b(?<number>" + NumberWord + @")\s+(?:out\s+)?of\s+10\b|\b(?:no\s+more\s+than|at\s+most|up\s+to|above|below|under|over|at\s+least|more\s+than|stronger\s+than)\s+(?<number>\d+)\b(?!\s*(?:%|°|in\s+\d|of\b|out\b|to\b|or\b|minutes?|hours?|days?|weeks?|months?|years?|people|women|men|patients))|\b(?<number>\d+)(?=\s+until\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Pain();

    [GeneratedRegex(@"\bgone\s+(?:by|within|in)\s+(?:about\s+)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Gone();

    [GeneratedRegex(@"\bbegins?\s+within\s+(?:about\s+)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^\s+after\b[^\n]*(?:\n\s{6,}[^\n]*)*", RegexOptions.Multiline)]
    private static partial Regex AfterClause();

    [GeneratedRegex(@"(?<![\w-])(?<number>\d+)\s+" + Unit + @"\b")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\bup to (?<number>\d+)(?= until\b)")]
    private static partial Regex Step();

    [GeneratedRegex(@"(?<![\w-])(?<name>[a-z][\w-]*) (?:>=|<=|>|<|=) (?<number>\d+(?:\.\d+)?)(?! *(?:minute|hour|day|week|month|year)s?\b)")]
    private static partial Regex Test();
}

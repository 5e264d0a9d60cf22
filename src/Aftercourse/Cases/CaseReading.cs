using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>Reads a file of cases strictly (docs/episode-format.md). Reports every error of the text in one run and never throws on any text.</summary>
public static class CaseReading
{
    /// <summary>The word for "there is none".</summary>
    internal const string None = "none";

    /// <summary>The cases of people after a procedure, in the order written. A case in which something is wrong is reported and left out.</summary>
    public static ImmutableArray<Case> Read(SourceText source, CompiledArticle article, DiagnosticBag diagnostics) => ReadFile(source, article, diagnostics).Cases;

    /// <summary>All cases of a file: of people after a procedure, and before one.</summary>
    public static (ImmutableArray<Case> Cases, ImmutableArray<ScreeningCase> Screenings) ReadFile(SourceText source, CompiledArticle article, DiagnosticBag diagnostics)
    {
        var reading = new StrictReading(diagnostics);
        if (reading.Tree(source) is not { } tree || reading.Fields(tree, CaseFields.File) is not { } fields)
            return ([], []);

        if (fields.Count == 0 && reading.Errors == 0)
            reading.Report(Codes.InputMissingField, tree.Span, "cases", CaseFields.File.Title);
        var names = new Dictionary<string, Span>(StringComparer.Ordinal);
        var cases = reading.Items(fields.GetValueOrDefault("cases"), "cases", atLeastOne: true).Select(c => ReadCase(c, article, names, reading)).ToList();
        var screenings = reading.Items(fields.GetValueOrDefault("screenings"), "screenings", atLeastOne: true)
            .Select(c => ScreeningCaseReading.Read(c, article, names, reading)).ToList();
        return ([.. cases.OfType<Case>()], [.. screenings.OfType<ScreeningCase>()]);
    }

    private static Case? ReadCase(DataNode node, CompiledArticle article, Dictionary<string, Span> names, StrictReading reading)
    {
        var before = reading.Errors;
        if (reading.Fields(node, CaseFields.Case) is not { } fields)
            return null;

        var name = ReadName(fields, names, reading);
        var why = reading.Word(fields.GetValueOrDefault("why"), "why", "a text")?.Text;
        var published = fields.TryGetValue("published", out var story) ? ReadPublished(story, reading) : null;
        var episode = fields.TryGetValue("episode", out var inner) ? EpisodeReading.Read(inner, article, reading) : null;
        var at = Time(fields.GetValueOrDefault("at"), "at", episode, reading);
        var expectation = fields.TryGetValue("expect", out var expect) ? Expect(expect, article, episode, reading) : null;

        return reading.Errors > before || name is null || episode is null || expectation is null
            ? null
            : new Case(name.Text, why, episode, at ?? episode.Last, expectation, name.Span, published);
    }

    private static PublishedStory? ReadPublished(DataNode node, StrictReading reading)
    {
        if (reading.Fields(node, CaseFields.Published) is not { } fields)
            return null;
        var story = reading.Word(fields.GetValueOrDefault("story"), "story");
        var accepts = reading.Items(fields.GetValueOrDefault("accepts"), "accepts", atLeastOne: true).Select(l => ReadLevel(l, "accepts", reading)).OfType<Level>();
        var unstated = reading.Word(fields.GetValueOrDefault("unstated"), "unstated", "`open` or `no`");
        if (unstated is not null && unstated.Text is not ("open" or "no"))
            reading.Report(Codes.WrongShape, unstated.Span, "unstated", "`open` or `no`");
        return story is null || unstated is null ? null : new PublishedStory(story.Text, [.. accepts], unstated.Text == "no");
    }

    /// <summary>The name of a case of either sort: short, plain, and no other case's.</summary>
    internal static DataScalar? ReadName(Dictionary<string, DataNode> fields, Dictionary<string, Span> names, StrictReading reading)
    {
        var name = reading.Word(fields.GetValueOrDefault("name"), "name");
        if (name is not null && !IsName(name.Text))
            reading.Report(Codes.NotACaseName, name.Span, Excerpt.Of(name.Text));
        else if (name is not null && !names.TryAdd(name.Text, name.Span))
            reading.Report(Codes.DuplicateCase, name.Span, [new Label(names[name.Text], "the other one")], name.Text);
        return name;
    }

    private static Expectation? Expect(DataNode node, CompiledArticle article, Episode? episode, StrictReading reading)
    {
        if (reading.Fields(node, CaseFields.Expectation) is not { } fields)
            return null;

        var level = fields.TryGetValue("level", out var told) ? ReadLevel(told, "level", reading) : null;
        var expectation = new Expectation
        {
            Level = level ?? Level.Contact,
            Interval = Interval(fields.GetValueOrDefault("interval"), reading),
            Settled = reading.YesNo(fields.GetValueOrDefault("settled"), "settled"),
            Fires = Named(fields.GetValueOrDefault("fires"), "fires", "alarm", article.Alarms, reading),
            Silent = Named(fields.GetValueOrDefault("silent"), "silent", "alarm", article.Alarms, reading),
            Exhaustive = reading.YesNo(fields.GetValueOrDefault("exhaustive"), "exhaustive") ?? false,
            Course = OrNone(fields.GetValueOrDefault("course"), "course", "course", article.Courses, c => c.Name, reading),
            Next = OrNone(fields.GetValueOrDefault("next"), "next", "question", Questions(article), q => q, reading),
            HoldsUntil = Time(fields.GetValueOrDefault("holdsUntil"), "holdsUntil", episode, reading),
            Causes = Named(fields.GetValueOrDefault("causes"), "causes", "cause", article.Causes, reading),
            Advice = Named(fields.GetValueOrDefault("advice"), "advice", "advice", article.Advice, reading),
        };
        CheckSense(expectation, fields, level is not null, reading);
        return expectation;
    }

    private static void CheckSense(Expectation expectation, Dictionary<string, DataNode> fields, bool hasLevel, StrictReading reading)
    {
        foreach (var alarm in expectation.Fires.Intersect(expectation.Silent))
            reading.Report(Codes.ExpectationContradictsItself, fields["silent"].Span, $"`{alarm.Name}` cannot both fire and be silent");
        if (expectation.Interval is not { } interval)
            return;

        var at = fields["interval"].Span;
        if (interval.Low > interval.High)
            reading.Report(Codes.ExpectationContradictsItself, at, "an interval goes from the less urgent level to the more urgent one");
        else if (hasLevel && (expectation.Level < interval.Low || expectation.Level > interval.High))
            reading.Report(Codes.ExpectationContradictsItself, at, $"the level {expectation.Level.Name()} lies outside the interval");
        else if (expectation.Settled is { } settled && settled != interval.IsSettled)
            reading.Report(Codes.ExpectationContradictsItself, at, "it is settled where both ends of the interval are equal, and only there");
    }

    private static LevelInterval? Interval(DataNode? node, StrictReading reading)
    {
        if (node is null)
            return null;
        if (node is not DataList { Items: [var low, var high] })
        {
            reading.Report(Codes.WrongShape, node.Span, "interval", "a list of two levels");
            return null;
        }

        return ReadLevel(low, "interval", reading) is { } least && ReadLevel(high, "interval", reading) is { } most ? new LevelInterval(least, most) : null;
    }

    private static Level? ReadLevel(DataNode node, string name, StrictReading reading)
    {
        if (reading.Word(node, name, "a level") is not { } word)
            return null;
        if (LevelNames.TryParse(word.Text, out var level))
            return level;
        reading.ReportName(Codes.UnknownExpectation, word.Span, word.Text, LevelNames.All.Select(l => l.Name()), "level");
        return null;
    }

    private static Moment? Time(DataNode? node, string name, Episode? episode, StrictReading reading)
    {
        if (reading.Word(node, name, "a time") is not { } word || reading.Moment(word) is not { } moment)
            return null;
        if (episode is null || moment.IsAbsolute == episode.IsAbsolute)
            return moment;
        var (here, there) = moment.IsAbsolute ? ("a date", "counted from the start") : ("counted from the start", "a date");
        reading.Report(Codes.MixedTimes, word.Span, Excerpt.Of(word.Text), here, there);
        return null;
    }

    private static ImmutableArray<T> Named<T>(DataNode? node, string field, string what, ImmutableArray<T> known, StrictReading reading)
        where T : Rule
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var item in reading.Items(node, field))
        {
            if (reading.Word(item, field, "a list of names") is not { } word || Known(word, what, known, reading) is not { } rule)
                continue;
            if (found.Contains(rule))
                reading.Report(Codes.InputDuplicateField, word.Span, rule.Name);
            else
                found.Add(rule);
        }

        return found.ToImmutable();
    }

    /// <summary>The rule of that name; null, and reported, where there is none.</summary>
    internal static T? Known<T>(DataScalar word, string what, ImmutableArray<T> known, StrictReading reading)
        where T : Rule
    {
        var rule = known.FirstOrDefault(r => r.Name == word.Text);
        if (rule is null)
            reading.ReportName(Codes.UnknownExpectation, word.Span, word.Text, known.Select(r => r.Name), what);
        return rule;
    }

    private static Expected<T>? OrNone<T>(DataNode? node, string field, string what, ImmutableArray<T> known, Func<T, string> name, StrictReading reading)
        where T : class
    {
        if (reading.Word(node, field, $"the name of a {what}, or `none`") is not { } word)
            return null;
        if (word.Text == None)
            return new Expected<T>(null);
        if (known.FirstOrDefault(k => name(k) == word.Text) is { } found)
            return new Expected<T>(found);
        reading.ReportName(Codes.UnknownExpectation, word.Span, word.Text, known.Select(name), what);
        return null;
    }

    private static ImmutableArray<string> Questions(CompiledArticle article) =>
        [.. article.Facts.Select(f => f.Name), .. article.Details.Select(f => f.Name), .. article.Groups.Select(g => g.Name)];

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

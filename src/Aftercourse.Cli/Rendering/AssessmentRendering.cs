using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Reviewing;
using Aftercourse.Telling;
using Aftercourse.Values;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Cli.Rendering;

/// <summary>Lays out an assessment for a terminal, shortening long lists.</summary>
public sealed class AssessmentRendering(IAnsiConsole console, Assessment assessment, Snapshot snapshot, Moment at, ReviewStanding standing)
{
    // A list that nobody reads to its end warns nobody: the general signs come first in the article.
    private const int MostWatched = 12;
    private const int MostChanges = 6, MostUnknown = 8;

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        var told = AnswerTelling.Tell(assessment, snapshot, at, standing);
        foreach (var since in told.Since)
            Write(console, 0, null, new Run(since, "dim"));
        console.WriteLine();
        Headline(told);
        foreach (var paragraph in told.Lead)
            Write(console, 0, null, paragraph.Select(Styled));
        foreach (var section in told.Sections)
            Section(section);
        if (told.Sources.Length > 0)
            Title("Sources");
        foreach (var source in told.Sources)
            Bullet($"[{source.Number}]", new Run(source.ToString(), "dim"));
        console.WriteLine();
        Write(console, 0, null, new Run(told.Footer, "dim"));
    }

    private void Headline(ToldAnswer told)
    {
        var style = told.Level is { } l ? $"{LevelStyle.Colour(l)} bold" : "bold";
        Write(console, 0, told.Level is { } shape ? new Run(LevelStyle.Shape(shape), style) : null, new Run(told.Headline, style));
        console.MarkupLine(LevelStyle.Scale(told.Interval));
        console.WriteLine();
    }

    private void Section(ToldSection section)
    {
        Title(section.Title);
        switch (section.Kind)
        {
            case ToldSectionKind.NotKnown:
                var more = section.Items.Length > MostUnknown ? $"; and {section.Items.Length - MostUnknown} more" : "";
                Write(console, 2, null, new Run(string.Join("; ", section.Items.Take(MostUnknown).Select(i => i.Text)) + more + "."));
                break;
            case ToldSectionKind.Changes:
                foreach (var group in section.Items.GroupBy(i => i.Level!.Value))
                    Changes(group.Key, [.. group]);
                break;
            case ToldSectionKind.NextQuestion:
                Bullet("?", new Run(section.Items[0].Text, "bold"));
                break;
            case ToldSectionKind.Watch:
                foreach (var item in section.Items.Take(MostWatched))
                    Item(item);
                if (section.Items.Length > MostWatched)
                    Write(console, 4, null, new Run($"and {section.Items.Length - MostWatched} more signs: `--format json` lists them all, and the interview asks about each", "dim"));
                break;
            default:
                foreach (var item in section.Items)
                    Item(item, isDim: section.Kind == ToldSectionKind.Why && item.Level is null);
                break;
        }
    }

    private void Item(ToldItem item, bool isDim = false)
    {
        IEnumerable<Run> runs = [new Run(item.Text, isDim ? "dim" : null), Cited.Numbers(item.Sources)];
        if (item.Level is { } level)
            Bullet(level, runs);
        else
            Bullet("·", runs);
    }

    private void Changes(Level level, ToldItem[] changes)
    {
        var more = changes.Length > MostChanges ? $"; or one of {changes.Length - MostChanges} more" : "";
        Bullet(level, new Run(level.Name(), "bold"), new Run($" - {string.Join("; or ", changes.Take(MostChanges).Select(c => c.Text))}{more}."));
    }

    private void Title(string title)
    {
        console.WriteLine();
        Write(console, 0, null, new Run(title, "bold"));
    }

    private void Bullet(Level level, params IEnumerable<Run> runs) => Write(console, 2, new Run(LevelStyle.Shape(level), LevelStyle.Colour(level)), runs);

    private void Bullet(string sign, params IEnumerable<Run> runs) => Write(console, 2, new Run(sign, "dim"), runs);

    private static Run Styled(ToldWords words) => new(words.Text, words.IsStrong ? "bold" : null);
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Reviewing;
using Aftercourse.Telling;
using Aftercourse.Tests.Article;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Assessing;

/// <summary>What is stored of an answer tells what was told.</summary>
public sealed class StoredTellingTests
{
    private static readonly Assessor Assessor = new(Shipped.Article, new CompiledEvaluator(Shipped.Article));
    private static readonly SnapshotReduction Reduction = new(Shipped.Article);

    // What would change the answer is stored by names, and what was not known too: another article could not put them into words.
    private static readonly ToldSectionKind[] Kept = [ToldSectionKind.WhatToDo, ToldSectionKind.Why, ToldSectionKind.Watch, ToldSectionKind.Causes];

    [Fact]
    public void Every_case_of_the_article_is_told_again_in_the_words_that_were_stored()
    {
        foreach (var story in Shipped.Suite.Results.Select(r => r.Case))
        {
            var snapshot = Reduction.At(story.Episode, story.At);
            var assessment = Assessor.Assess(snapshot);
            var told = AnswerTelling.Tell(assessment, snapshot, story.At, ReviewStanding.Of([]));
            var again = StoredTelling.Tell(Stored(assessment, story.At));

            Assert.Equal((told.Level, told.Interval), (again.Level, again.Interval));
            if (told.Level is null)
                continue;
            Assert.Equal(told.Headline, again.Headline);
            Assert.Equal(told.Sections.Where(s => Kept.Contains(s.Kind)).Select(Text), again.Sections.Select(Text));
            Assert.All(again.Sections.SelectMany(s => s.Items).SelectMany(i => i.Sources), n => Assert.Contains(again.Sources, s => s.Number == n));
        }
    }

    // The reasons that count for less are one line without a level; it names them by title when it is told, and tells them whole from what is stored.
    private static string Text(ToldSection section) =>
        section.Title + string.Concat(section.Items.Where(i => section.Kind != ToldSectionKind.Why || i.Level is not null).Select(i => "\n" + i.Text));

    private static string Stored(Assessment assessment, Moment at)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            AssessmentJson.Write(writer, assessment, later => at.Plus(new Duration(later)).ToString());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

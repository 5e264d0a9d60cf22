using Aftercourse.Assessing;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Records;

/// <summary>What an assessment was made of, and what came out. The same article gives the same result for the same input, at any later time.</summary>
/// <param name="ArticleHash">The article that was asked.</param>
/// <param name="Input">The episode as it was, as a document (<c>docs/episode-format.md</c>); assessed at its last check-in.</param>
/// <param name="Result">The assessment as JSON (<c>docs/assessment-format.md</c>).</param>
public sealed record Replay(string ArticleHash, string Input, string Result)
{
    /// <summary>The input and the result of an assessment of an episode at its last check-in.</summary>
    public static Replay Of(Episode episode, Assessment assessment) => new(
        assessment.Article.Hash, EpisodeWriting.Write(episode, assessment.Article), Json(episode.Last, assessment));

    /// <summary>Assesses the input again. Null where the article cannot read it, as another version may.</summary>
    /// <param name="assessor">An article; only that of <see cref="ArticleHash"/> is sure to give the same result.</param>
    public string? Again(Assessor assessor) =>
        Story(assessor.Article) is { } episode ? Json(episode.Last, assessor.Assess(new SnapshotReduction(assessor.Article).AtLast(episode))) : null;

    /// <summary>The episode as it was. Null where the article cannot read it.</summary>
    public Episode? Story(CompiledArticle article) => EpisodeReading.Read(new SourceText("input", Input), article, new DiagnosticBag());

    private static string Json(Moment at, Assessment assessment) => JsonText.Write(writer =>
        AssessmentJson.Write(writer, assessment, later => (at with { Minutes = at.Minutes + later }).ToString()));
}

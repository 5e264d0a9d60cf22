using System.Text;
using Aftercourse.Episodes;
using Aftercourse.Guidance;

namespace Aftercourse.Screening;

/// <summary>A person before a procedure as YAML, in one layout: the fields of a screening, or of a case of one. Reading them again gives the same.</summary>
public static class ScreeningWriting
{
    /// <summary>The text, with a line feed at the end of each line.</summary>
    public static string Write(PlannedProcedure planned, CompiledArticle article)
    {
        var text = new StringBuilder("before: ").Append(planned.Before.Name).Append('\n');
        EpisodeWriting.Answers(text, "", "answers", article.Facts, planned.Answers);
        return text.ToString();
    }
}

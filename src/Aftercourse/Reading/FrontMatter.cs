using System.Collections.Immutable;
using Aftercourse.Documents;
using Aftercourse.Guidance;

namespace Aftercourse.Reading;

/// <summary>What a file says of itself before its text.</summary>
/// <param name="End">Where the Markdown begins.</param>
/// <param name="IsBroken">It could not be read, which is reported: what it would have said is not missed a second time.</param>
/// <param name="Id">The article's name, or null.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Language">BCP 47, or null.</param>
/// <param name="Version">MAJOR.MINOR.PATCH, or null.</param>
/// <param name="Sections">File names in reading order.</param>
/// <param name="References">CSL items, or null.</param>
/// <param name="Review">What it takes to count as reviewed, or null.</param>
internal sealed record FrontMatter(
    int End,
    bool IsBroken,
    Located<string>? Id,
    Located<string>? Title,
    Located<string>? Language,
    Located<string>? Version,
    ImmutableArray<Located<string>> Sections,
    DataList? References,
    ReviewPolicy? Review)
{
    /// <summary>Front matter that says nothing.</summary>
    public static FrontMatter Nothing(int end, bool isBroken) => new(end, isBroken, null, null, null, null, [], null, null);
}

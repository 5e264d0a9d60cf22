using Aftercourse.Diagnostics;
using Xunit;

namespace Aftercourse.Tests.Corpus;

public sealed class CorpusTests
{
    public static TheoryData<string> Cases => [.. CorpusCase.Names];

    public static TheoryData<string> CodeIds => [.. Codes.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_compiler_says_what_the_transcript_says(string name)
    {
        var corpusCase = CorpusCase.Of(name);
        var transcript = corpusCase.Transcript();
        if (Repository.Accepts)
            File.WriteAllText(Path.Combine(corpusCase.Folder, CorpusCase.TranscriptFile), transcript);
        Assert.Equal(corpusCase.Accepted, transcript);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Good_articles_are_clean_and_bad_ones_are_not(string name) => Assert.Equal(CorpusCase.Of(name).IsGood, CorpusCase.Of(name).Diagnostics.Count == 0);

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void Every_code_is_reported_in_some_bad_case(string id) =>
        Assert.Contains(CorpusCase.All, c => !c.IsGood && c.Diagnostics.Any(d => d.Code.Id == id));

    [Fact]
    public void Codes_are_in_the_range_of_their_pass_and_none_is_used_twice()
    {
        Assert.Equal(Codes.All.Select(c => c.Id).Distinct(), Codes.All.Select(c => c.Id));
        Assert.All(Codes.All, c => Assert.Matches("^AC[1-5][0-9]{3}$", c.Id));
    }
}

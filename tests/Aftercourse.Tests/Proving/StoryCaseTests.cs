using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Proving;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class StoryCaseTests
{
    [Theory]
    [InlineData("a-clot-let-through")]
    [InlineData("a-remedy-that-calms")]
    [InlineData("a-sign-that-calms")]
    [InlineData("a-wound-massaged")]
    [InlineData("fever-missed-later")]
    [InlineData("old-pain-reassured")]
    [InlineData("place-silences")]
    [InlineData("shadowed-course")]
    public void The_person_of_a_story_can_be_read_as_a_case_and_gets_the_answer_that_was_told(string name)
    {
        var diagnostics = new DiagnosticBag();
        var article = Compilation.Compile(ArticleFolder.Read(Repository.At("corpus", "proving", "bad", name), diagnostics), diagnostics).Article!;
        var grounds = new Grounds(article);
        var refuted = Prover.Usual.Prove(article).Families.SelectMany(f => f.Refuted).ToArray();
        var texts = refuted.Select(r => StoryCases.Write(r.Obligation, r.Story, grounds)).OfType<string>().ToArray();

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            var bag = new DiagnosticBag();
            var suite = CaseSuite.Run(article, new Interpreter(article), [new SourceText("cases/story.yaml", text)], bag);
            Assert.Empty(bag.Sorted().Select(d => $"{d}\n{text}"));
            Assert.All(suite.Broken.SelectMany(b => b.Differences), d => Assert.StartsWith("the promise", d, StringComparison.Ordinal));
            Assert.True(suite.Count > 0);
        });
    }
}

using System.Globalization;
using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Proving;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class SeededFaultTests
{
    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Repository.At("corpus", "proving"))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(Repository.At("corpus"), folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_fault_is_found_and_told_as_the_transcript_tells_it(string name)
    {
        var report = Prove(name);
        var transcript = Transcript(report);
        var path = Path.Combine(Repository.At("corpus", name), CorpusCase.TranscriptFile);
        if (Repository.Accepts)
            File.WriteAllText(path, transcript);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", transcript);
        Assert.Equal(0, report.Unknown);
        Assert.Equal(name.Contains("/good/", StringComparison.Ordinal), report.Refuted == 0);
    }

    private static ProofReport Prove(string name)
    {
        var diagnostics = new DiagnosticBag();
        var compilation = Compilation.Compile(ArticleFolder.Read(Repository.At("corpus", name), diagnostics), diagnostics);
        Assert.NotNull(compilation.Article);
        return Prover.Usual.Prove(compilation.Article);
    }

    private static string Transcript(ProofReport report)
    {
        var text = new StringBuilder();
        foreach (var family in report.Families)
            text.Append(CultureInfo.InvariantCulture, $"{family.Family}: {family.Proved} of {family.Results.Length}\n");
        foreach (var (obligation, story) in report.Families.SelectMany(f => f.Refuted))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{obligation.Name}\n{obligation.Says}\n");
            foreach (var sentence in story.Sentences)
                text.Append("    ").Append(sentence).Append('\n');
            foreach (var rule in story.Rules)
                text.Append(CultureInfo.InvariantCulture, $"    {rule.Span} {rule.Kind} {rule}\n");
        }

        return text.ToString();
    }
}

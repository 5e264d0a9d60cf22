using Aftercourse.Cases;
using Aftercourse.Cli.Sourcing;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Hazards;
using Aftercourse.Proving;
using Aftercourse.Proving.Hazards;
using Aftercourse.Reviewing;
using Aftercourse.Sources;
using Aftercourse.Sourcing;
using Xunit;

namespace Aftercourse.Tests.Corpus;

/// <summary>One folder of the corpus: an article, perhaps an episode or cases beside it, and what the compiler says about them.</summary>
internal sealed class CorpusCase
{
    public const string TranscriptFile = "transcript.txt";

    /// <summary>Names of all cases, such as <c>parsing/bad/tab</c>, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // Articles under proving/ compile; what is proved of them is in Proving/.
        .. Directory.EnumerateDirectories(Repository.At("corpus")).Where(pass => Path.GetFileName(pass) != "proving")
            .SelectMany(pass => Directory.EnumerateDirectories(pass).SelectMany(Directory.EnumerateDirectories))
            .Select(folder => Path.GetRelativePath(Repository.At("corpus"), folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<CorpusCase> All { get; } = [.. Names.Select(n => new CorpusCase(n))];

    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;

    private CorpusCase(string name)
    {
        Name = name;
        _diagnostics = new Lazy<IReadOnlyList<Diagnostic>>(Check);
    }

    public string Name { get; }

    /// <summary>Everything that is reported, in the order of the command line.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    public static CorpusCase Of(string name) => All.Single(c => c.Name == name);

    public static IEnumerable<CorpusCase> Good => All.Where(c => c.IsGood);

    public bool IsGood => Name.Contains("/good/", StringComparison.Ordinal);

    public string Folder => Repository.At("corpus", Name);

    public string Accepted => File.Exists(Path.Combine(Folder, TranscriptFile)) ? File.ReadAllText(Path.Combine(Folder, TranscriptFile)) : "";

    /// <summary>The article's files, decoded as the command line does it; paths begin at the case's folder.</summary>
    public IReadOnlyList<SourceText> Article(DiagnosticBag diagnostics) => ArticleFolder.Read(Folder, diagnostics);

    private IReadOnlyList<Diagnostic> Check()
    {
        var diagnostics = new DiagnosticBag();
        var compilation = Compilation.Compile(Article(diagnostics), diagnostics);
        foreach (var (file, read) in new (string, Action<SourceText, Guidance.CompiledArticle, DiagnosticBag>)[]
        {
            ("episode.yaml", (s, a, d) => EpisodeReading.Read(s, a, d)),
            ("cases.yaml", (s, a, d) => CaseReading.Read(s, a, d)),
        })
        {
            var path = Path.Combine(Folder, file);
            if (!File.Exists(path))
                continue;
            Assert.NotNull(compilation.Article);
            read(SourceDecoding.Decode(file, File.ReadAllBytes(path), diagnostics), compilation.Article, diagnostics);
        }

        Beside(compilation.Article, diagnostics);
        Hazards(compilation.Article, diagnostics);
        return diagnostics.Sorted();
    }

    // Who may review, and notices about sources, as `check` and its option read them.
    private void Beside(Guidance.CompiledArticle? article, DiagnosticBag diagnostics)
    {
        var reviewers = Path.Combine(Folder, ReviewFolder.ReviewersName);
        if (article is not null && File.Exists(reviewers))
            ReviewFolder.Read(article, [.. Article(new DiagnosticBag()), SourceDecoding.Decode(ReviewFolder.ReviewersName, File.ReadAllBytes(reviewers), diagnostics)], diagnostics);

        var notices = Path.Combine(Folder, "retractions.csv");
        if (article is not null && File.Exists(notices))
        {
            using var stream = File.OpenRead(notices);
            NoticedSource.Report(NoticedSource.Of(article, NoticeReading.Read(stream, out _)!.Value), diagnostics);
        }
    }

    // What can go wrong, as `hazards` reads and checks it; a corpus has no tests of its own to name.
    private void Hazards(Guidance.CompiledArticle? article, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(Folder, "hazards.yaml");
        if (article is null || !File.Exists(file))
            return;
        var hazards = HazardReading.Read(SourceDecoding.Decode("hazards.yaml", File.ReadAllBytes(file), diagnostics), article, diagnostics);
        var suite = CaseSuite.Run(article, new Interpreter(article), [SourceDecoding.Decode("cases/cases.yaml", File.ReadAllBytes(Path.Combine(Folder, "cases", "cases.yaml")), diagnostics)], diagnostics);
        HazardControl.Check(hazards, new Evidence(article, Prover.Usual.Prove(article), suite, new HashSet<string>()), diagnostics);
    }

    public string Transcript() => string.Concat(Diagnostics.Select(d => d + "\n"));

    public override string ToString() => Name;
}

using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.History;
using Aftercourse.Signing;
using Aftercourse.Sources;
using Aftercourse.Sourcing;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Hosting;

/// <summary>The article that the site serves, compiled once at start, with everything that works on it. Immutable; used by all requests at once.</summary>
public sealed class Edition
{
    private readonly Lazy<SearchIndex> search;

    private Edition(CompiledArticle article, WovenArticle woven, SignedReviews reviews, ImmutableArray<NoticedSource> noticed, ArticleHistory history, Rules rules)
    {
        History = history;
        Article = article;
        Woven = woven;
        Reviews = reviews;
        Uses = SourceTable.Of(article).Sources.ToImmutableDictionary(u => u.Source.Id, StringComparer.Ordinal);
        Noticed = noticed.ToImmutableDictionary(n => n.Source.Id, StringComparer.Ordinal);
        search = new(() => SearchIndex.Of(woven));
        (Evaluator, Assessor, Interviewer) = rules;
        Reduction = new SnapshotReduction(article);
    }

    /// <summary>The article.</summary>
    public CompiledArticle Article { get; }

    /// <summary>Its rules.</summary>
    public IEvaluator Evaluator { get; }

    /// <summary>Snapshot to assessment.</summary>
    public Assessor Assessor { get; }

    /// <summary>The interview.</summary>
    public Interviewer Interviewer { get; }

    /// <summary>The article for reading.</summary>
    public WovenArticle Woven { get; }

    /// <summary>What reviewers signed.</summary>
    public SignedReviews Reviews { get; }

    /// <summary>Its recorded past.</summary>
    public ArticleHistory History { get; }

    /// <summary>What rests on each source, by its key.</summary>
    public ImmutableDictionary<string, SourceUse> Uses { get; }

    /// <summary>Sources that were retracted, doubted or corrected, by key.</summary>
    public ImmutableDictionary<string, NoticedSource> Noticed { get; }

    /// <summary>Finds claims, questions and sources by words.</summary>
    public SearchIndex Search => search.Value;

    /// <summary>Episode to snapshot.</summary>
    public SnapshotReduction Reduction { get; }

    /// <summary>The address of a claim in the article.</summary>
    public string Address(Claim claim) => Woven.Places.TryGetValue(claim.Id, out var place) ? $"/read/{place.Slug}#{claim.Id}" : "/read";

    /// <summary>Loads an article; null where it has errors, which are said for people, one line each.</summary>
    /// <param name="folder">Its folder; null for the article that ships with the site.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="retractions">The Retraction Watch database, which its sources are held against; null for none.</param>
    public static Edition? Load(string? folder, TextWriter errors, string? retractions = null)
    {
        var diagnostics = new DiagnosticBag();
        if (Files(folder, diagnostics, errors) is not { } files)
            return null;
        var compilation = Compilation.Compile(files, diagnostics);
        // A restart mostly waits for the just-in-time compiler: the rules are made ready on another core than the text.
        var rules = compilation.Article is { } compiled ? Task.Run(() => Rules.Of(compiled)) : null;
        if (compilation.Article is { } article && ArticleWeaving.Weave(compilation) is { } woven)
        {
            var reviews = SignedReviews.Read(article, files, diagnostics);
            if (!diagnostics.HasErrors)
                return Notices(retractions, errors) is { } notices ? new Edition(article, woven, reviews, NoticedSource.Of(article, notices), Recorded(folder, article, errors), rules!.GetAwaiter().GetResult()) : null;
        }

        errors.WriteLine("The article has errors, so nobody can be answered from it. `aftercourse check` shows each with its place:");
        foreach (var diagnostic in diagnostics.Sorted().Take(10))
            errors.WriteLine($"  {diagnostic}");
        return null;
    }

    // Nobody is answered from the past, so a site without it starts all the same.
    private static ArticleHistory Recorded(string? folder, CompiledArticle article, TextWriter errors)
    {
        var none = ArticleHistory.None(article.Id);
        try
        {
            if (RecordedHistory.Text(folder) is not { } text)
                return none;
            if (HistoryJson.Read(text, out var problem) is { } history)
                return history.Article == article.Id ? history : none;
            errors.WriteLine($"{ArticleHistory.FileName} is left out: {problem}. `aftercourse history --again` writes it anew.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{ArticleHistory.FileName} is left out, it cannot be read: {e.Message}");
        }

        return none;
    }

    private static IReadOnlyList<SourceText>? Files(string? folder, DiagnosticBag diagnostics, TextWriter errors)
    {
        if (folder is null)
            return ShippedArticle.Files(diagnostics);
        try
        {
            if (ArticleFolder.Files(folder, diagnostics) is { Count: > 0 } files)
                return files;
            errors.WriteLine($"There is no article in {folder}: a folder with an article.md is needed.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The article in {folder} cannot be read: {e.Message}");
        }

        return null;
    }

    private static ImmutableArray<Notice>? Notices(string? path, TextWriter errors)
    {
        if (path is null)
            return [];
        try
        {
            using var stream = File.OpenRead(path);
            if (NoticeReading.Read(stream, out var problem) is { } notices)
                return notices;
            errors.WriteLine($"{path} is not the Retraction Watch database: {problem}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The retractions cannot be read: {e.Message}");
        }

        return null;
    }

    private sealed record Rules(IEvaluator Evaluator, Assessor Assessor, Interviewer Interviewer)
    {
        public static Rules Of(CompiledArticle article)
        {
            var evaluator = new CompiledEvaluator(article);
            var interviewer = new Interviewer(article, evaluator);
            return new Rules(evaluator, new Assessor(interviewer), interviewer);
        }
    }
}

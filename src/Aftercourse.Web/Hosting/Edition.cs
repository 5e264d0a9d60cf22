using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Hosting;

/// <summary>The article that the site serves, compiled once at start, with everything that works on it. Immutable; used by all requests at once.</summary>
public sealed class Edition
{
    private Edition(CompiledArticle article, WovenArticle woven)
    {
        Article = article;
        Woven = woven;
        Search = SearchIndex.Of(woven);
        Evaluator = new CompiledEvaluator(article);
        Assessor = new Assessor(article, Evaluator);
        Interviewer = new Interviewer(article, Evaluator);
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

    /// <summary>Finds claims, questions and sources by words.</summary>
    public SearchIndex Search { get; }

    /// <summary>Episode to snapshot.</summary>
    public SnapshotReduction Reduction { get; }

    /// <summary>The address of a claim in the article.</summary>
    public string Address(Claim claim) => Woven.Places.TryGetValue(claim.Id, out var place) ? $"/read/{place.Slug}#{claim.Id}" : "/read";

    /// <summary>Loads an article; null where it has errors, which are said for people, one line each.</summary>
    /// <param name="folder">Its folder; null for the article that ships with the site.</param>
    /// <param name="errors">Where errors go.</param>
    public static Edition? Load(string? folder, TextWriter errors)
    {
        var diagnostics = new DiagnosticBag();
        if (folder is not null && !File.Exists(Path.Combine(folder, "article.md")))
        {
            errors.WriteLine($"There is no article in {folder}: a folder with an article.md is needed.");
            return null;
        }

        var files = folder is null ? ShippedArticle.Files(diagnostics) : ArticleFolder.Files(folder, diagnostics);
        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } article && ArticleWeaving.Weave(compilation) is { } woven)
            return new Edition(article, woven);
        errors.WriteLine("The article has errors, so nobody can be answered from it. `aftercourse check` shows each with its place:");
        foreach (var diagnostic in compilation.Diagnostics.Take(10))
            errors.WriteLine($"  {diagnostic}");
        return null;
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aftercourse.Binding;
using Aftercourse.Checking;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Sources;

namespace Aftercourse;

/// <summary>An article compiled: what came out, and everything that was wrong.</summary>
/// <param name="Article">The compiled article; null where there are errors.</param>
/// <param name="Syntax">Its rules as written; null where the article could not be read at all.</param>
/// <param name="Diagnostics">Sorted by file and place.</param>
public sealed record Compilation(CompiledArticle? Article, ArticleSyntax? Syntax, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The article as its rules say, even where it breaks a house rule (AC4), which nobody may be answered from; null where it cannot be bound at all. For comparing: an older version may break
    /// a house rule that is younger than it is.
    /// </summary>
    public CompiledArticle? Bound { get; private init; } = Article;

    /// <summary>
    /// Compiles an article. The passes, in order, each with the reason for its place:
    /// reading (Markdown shows where the rules are), parsing (each block on its own, so an error in one hides none in another), binding (names may be
    /// used before they are declared, so all syntax comes first), checking (house rules speak of the whole article).
    /// </summary>
    /// <param name="files">All files of the article's folder, or one Markdown file.</param>
    /// <param name="diagnostics">Where errors go; those of decoding the files may be in it already.</param>
    public static Compilation Compile(IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        if (ArticleReading.Read(files, diagnostics) is not { } tree)
            return new Compilation(null, null, diagnostics.Sorted());

        var syntax = RuleParsing.Parse(tree, diagnostics);
        var article = ArticleBinding.Bind(syntax, Hash(files), diagnostics);
        if (article is not null)
            ArticleChecking.Check(article, diagnostics);
        return new Compilation(diagnostics.HasErrors ? null : article, syntax, diagnostics.Sorted()) { Bound = article };
    }

    /// <summary>SHA-256 over names and texts of the Markdown files and the sources, in order of name; line endings do not count.</summary>
    public static string Hash(IEnumerable<SourceText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var relevant = files
            .Select(f => (Name: f.Path[(f.Path.LastIndexOf('/') + 1)..], Text: f.Text.ReplaceLineEndings("\n")))
            .Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal) || f.Name == "references.json");
        foreach (var (name, text) in relevant.OrderBy(f => f.Name, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text.Length}\n{text}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

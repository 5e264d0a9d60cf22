using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Signing;
using Aftercourse.Sources;

namespace Aftercourse.Tests.Reviewing;

/// <summary>A small article that two of three listed people have approved. A test changes one thing and looks at what is left of it.</summary>
internal sealed class ReviewedArticle
{
    public const string Claim = "fever-matters";
    public static readonly DateOnly Today = new(2026, 3, 5);
    public static readonly TestKey Ana = new(1);
    public static readonly TestKey Ben = new(2);
    public static readonly TestKey Cleo = new(3);
    public static readonly TestKey Mallory = new(66);

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["article.md"] = """
            ---
            id: small
            title: Small
            language: en
            version: 1.0.0
            sections: [needle.md, massage.md]
            review: {reviewers: 2, professions: [anaesthetist, surgeon], lasts: 2 years}
            ---
            # Small
            """,
        ["needle.md"] = """
            # After a needle

            A fever after a needle has to be looked at. [@one] {#fever-matters .supported}

            ```rule
            procedure needle "a needle"

            fact fever
              ask "Do you have a fever?"

            alarm infection urgent
              after needle, within 30 days
              when  fever
              say   "It may be an infection."
            ```

            Soreness is expected. [@two] {#soreness .supported}
            """,
        ["massage.md"] = "# After a massage\n\nSoreness goes. [@two] {#sore-muscles .supported}\n",
        ["references.json"] = """
            [
              {"id": "one", "type": "article-journal", "title": "Of fevers", "author": [{"family": "Roe", "given": "A"}], "container-title": "A journal",
               "issued": {"date-parts": [[2020]]}, "DOI": "10.1234/one", "custom": {"class": "peer-reviewed"}},
              {"id": "two", "type": "article-journal", "title": "Of soreness", "author": [{"family": "Roe", "given": "B"}], "container-title": "A journal",
               "issued": {"date-parts": [[2021]]}, "DOI": "10.1234/two", "custom": {"class": "peer-reviewed"}}
            ]
            """,
        ["reviewers.json"] = $$"""
            [
              {"id": "ana", "name": "Ana", "credentials": "for tests", "profession": "anaesthetist", "scope": "all", "keys": [{"key": "{{Ana.Public}}", "expires": "2026-12-31"}]},
              {"id": "ben", "name": "Ben", "credentials": "for tests", "profession": "surgeon", "scope": ["needle"], "keys": [{"key": "{{Ben.Public}}"}]},
              {"id": "cleo", "name": "Cleo", "credentials": "for tests", "profession": "editor", "scope": "all", "keys": [{"key": "{{Cleo.Public}}"}]}
            ]
            """,
    };

    /// <summary>The article, approved by Ana and Ben as it stands.</summary>
    public static ReviewedArticle Approved() => new ReviewedArticle().Review("ana", Ana).Review("ben", Ben);

    public CompiledArticle Compiled => Compilation.Compile([.. Files], new DiagnosticBag()).Article ?? throw new InvalidOperationException("It does not compile.");

    public IEnumerable<SourceText> Files => _files.Select(f => new SourceText(f.Key, f.Value));

    public string this[string path] => _files[path];

    public ReviewedArticle Edit(string path, string old, string now)
    {
        if (!_files[path].Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} does not hold `{old}`.");
        return Put(path, _files[path].Replace(old, now, StringComparison.Ordinal));
    }

    public ReviewedArticle Put(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public ReviewedArticle Remove(string path)
    {
        _files.Remove(path);
        return this;
    }

    public ReviewStatement Statement(string reviewer, string claim = Claim, Verdict verdict = Verdict.Approve, DateOnly? date = null) =>
        new("small", claim, ContentHash.Of(Compiled).Claims[claim], verdict, "", reviewer, date ?? new DateOnly(2026, 3, 1));

    public ReviewedArticle Review(string reviewer, TestKey key, string claim = Claim, Verdict verdict = Verdict.Approve, DateOnly? date = null, string? file = null)
    {
        var text = Statement(reviewer, claim, verdict, date).Text;
        var path = $"reviews/{reviewer}/{file ?? claim}.review";
        return Put(path, text).Put(path + ".minisig", key.Sign(text));
    }

    public ReviewStatus Status(DateOnly? today = null)
    {
        var diagnostics = new DiagnosticBag();
        var reviews = SignedReviews.Read(Compiled, [.. Files], diagnostics);
        if (diagnostics.HasErrors)
            throw new InvalidOperationException(diagnostics.Sorted()[0].ToString());
        return reviews.Status(today ?? Today);
    }

    public ClaimReview Reviewed(DateOnly? today = null) => Status(today).Claims.Single(c => c.Claim.Id == Claim);
}

using Aftercourse.Guidance;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Safety;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>What is promised, what is proved, for which version, and what nobody has signed.</summary>
public sealed class SafetyModel(Edition edition, ProvedFiles proved) : PageModel
{
    /// <summary>What a program that proves things is asked of every article, by family, in plain words.</summary>
    public static IReadOnlyList<(string Family, string Says)> Asked { get; } =
    [
        ("unknown-never-reassures", "A question without an answer never makes you safe. While an answer could still make it urgent, you are not told that all is as expected. While one could still speak against a procedure, you are not told that nothing was found."),
        ("monotone", "One more danger sign never makes the answer less urgent."),
        ("strength-and-place", "How strong the pain is, and where it is, never decide alone. Less pain never silences an alarm."),
        ("persistence", "Pain that lasts longer than it should is never called expected."),
        ("reassurance-ends", "Every answer that calms you has an end. After it you are asked again."),
        ("alive", "Every rule can matter for somebody. No alarm is hidden behind another."),
        ("interview-ends", "The questions always come to an end, and to one answer."),
        ("promises", "The article keeps its own promises: those below."),
    ];

    public CompiledArticle Article => edition.Article;

    /// <summary>The proofs of this very article, or null.</summary>
    public Proofs? Proofs => proved.Report;

    /// <summary>How large the file of scripts is, in thousands of bytes; null where there is none for this very article.</summary>
    public long? ScriptsSize => proved.Scripts is { } file ? Math.Max(1, file.Length / 1000) : null;

    /// <summary>Promises under the title of the section that makes them.</summary>
    public IEnumerable<(string Section, IEnumerable<Promise> Promises)> Promises =>
        Article.Promises.GroupBy(p => p.Span.Source).Select(g => (Title(g.First()), g.AsEnumerable()));

    /// <summary>The paragraph that a promise stands below.</summary>
    public Claim? Behind(Promise promise) =>
        promise.Claim ?? Article.Claims.LastOrDefault(c => c.Span.Source == promise.Span.Source && c.Span.Start < promise.Span.Start);

    private string Title(Promise promise) => Behind(promise) is { Section: [var first, ..] } ? first : Article.Title;
}

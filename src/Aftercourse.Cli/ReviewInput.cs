using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Signing;

namespace Aftercourse.Cli;

/// <summary>What lies beside an article about its review, with the signatures verified.</summary>
public sealed record ReviewInput(ReviewFolder Folder, ReviewStatus Status)
{
    /// <summary>Reads and verifies. Null where <c>reviewers.json</c> has a mistake, which is shown.</summary>
    public static ReviewInput? Read(CompiledInput input, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var folder = ReviewFolder.Read(input.Article, input.Files, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return null;
        }

        var reviews = SignatureVerification.Verify(folder.Files, folder.Reviewers);
        return new ReviewInput(folder, ReviewStatus.Of(input.Article, reviews, folder.Reviewers, input.Article.Review ?? ReviewPolicy.Default, Today(terminal)));
    }

    /// <summary>The day on the clock of whoever runs the program.</summary>
    public static DateOnly Today(Terminal terminal) => DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);
}

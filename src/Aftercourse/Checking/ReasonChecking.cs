using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Checking;

/// <summary>A status has a reason of its own. That of a supported claim may be left to its sources: they agree.</summary>
internal static class ReasonChecking
{
    private const int Longest = 300;

    /// <summary>Reports what has none, or one that helps nobody.</summary>
    public static void Check(CompiledArticle article, DiagnosticBag diagnostics)
    {
        foreach (var claim in article.Claims)
        {
            if (claim.Reason?.Value is not { } reason)
            {
                if (claim.Status is not (ClaimStatus.Supported or ClaimStatus.Unstated))
                    diagnostics.Report(Codes.StatusWithoutReason, claim.Mark, claim.Id, claim.Status.Name());
                continue;
            }

            if (reason.Length > Longest)
                diagnostics.Report(Codes.ReasonTooLong, claim.Mark, claim.Id, reason.Length, Longest);
            if (Repeats(reason, claim.Text.Value))
                diagnostics.Report(Codes.ReasonSaysNothing, claim.Mark, claim.Id, "its sentence");
            else if (Repeats(reason, claim.Status.Name()) || Repeats(reason, claim.Status.Meaning()))
                diagnostics.Report(Codes.ReasonSaysNothing, claim.Mark, claim.Id, "what its status means");
        }
    }

    private static bool Repeats(string reason, string other) => SourceChecking.Letters(reason) == SourceChecking.Letters(other);
}

using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>Bounds the size of conditions with their findings written out: findings that use one another twice double at each step.</summary>
internal static class ConditionExtent
{
    private const int MostTests = 2000, DeepestNesting = 100;

    /// <summary>Whether a condition is small enough to be evaluated and proved; reports it where it is not.</summary>
    public static bool Check(Condition condition, NameSyntax name, DiagnosticBag diagnostics)
    {
        var room = MostTests;
        if (Fits(condition, DeepestNesting, ref room))
            return true;
        Report(name, diagnostics);
        return false;
    }

    /// <summary>Reports a definition that is too large.</summary>
    public static void Report(NameSyntax name, DiagnosticBag diagnostics) =>
        diagnostics.Report(Codes.ConditionTooLarge, name.Span, name.Text, MostTests, DeepestNesting);

    private static bool Fits(Condition condition, int depth, ref int room)
    {
        if (depth == 0 || --room < 0)
            return false;

        foreach (var part in condition.Parts())
        {
            if (!Fits(part, depth - 1, ref room))
                return false;
        }

        return true;
    }
}

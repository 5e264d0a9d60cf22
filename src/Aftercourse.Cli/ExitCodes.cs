namespace Aftercourse.Cli;

/// <summary>What the program says with its exit code. The list is stable: scripts rely on it (docs/command-line.md).</summary>
public static class ExitCodes
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Success = 0;

    /// <summary>The article, or a case, is wrong: see the diagnostics.</summary>
    public const int Wrong = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The episode or another input is wrong, or cannot be read.</summary>
    public const int BadInput = 3;

    /// <summary>The interview was left before it had an answer.</summary>
    public const int Left = 4;

    /// <summary>The article compiles, but something that must hold for all patients does not: see the stories.</summary>
    public const int Refuted = 5;

    /// <summary>The article compiles, but something could be neither proved nor refuted, or this build carries no prover.</summary>
    public const int NotProved = 6;

    /// <summary>The new version of an article tells somebody something less urgent than the old one, or warns less before a procedure; or a mutant that does so is caught by nothing.</summary>
    public const int Lowered = 7;

    /// <summary>A fault of this program.</summary>
    public const int Fault = 70;
}

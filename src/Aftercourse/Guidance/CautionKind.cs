using System.Collections.Immutable;

namespace Aftercourse.Guidance;

/// <summary>How strongly a caution speaks against a procedure: the more it forbids, the later it stands. Below all of them lies "nothing found", which is no kind.</summary>
public enum CautionKind
{
    /// <summary>Do it differently.</summary>
    Adapt,

    /// <summary>Ask a clinician first.</summary>
    AskFirst,

    /// <summary>Not at that place.</summary>
    NotThere,

    /// <summary>Do not have it done.</summary>
    DoNot,
}

/// <summary>Kinds of caution as articles and files write them.</summary>
public static class CautionNames
{
    private static readonly ImmutableArray<string> Names = ["adapt", "ask first", "not there", "do not"];

    /// <summary>All kinds, the one that forbids least first.</summary>
    public static ImmutableArray<CautionKind> All { get; } = [.. Enum.GetValues<CautionKind>()];

    /// <summary>The kind in words.</summary>
    public static string Name(this CautionKind kind) => Names[(int)kind];

    /// <summary>The kind of that name; null where there is none.</summary>
    public static CautionKind? Of(string name) => Names.IndexOf(name) is >= 0 and var index ? (CautionKind)index : null;
}

namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>A file is larger than we read.</summary>
    public static DiagnosticCode FileTooLarge { get; } = Error(
        "AC1001", "File too large", "This file has {0} bytes; at most {1} are read.", "Split the article into sections, or check that this is the file you meant.");

    /// <summary>A file is not UTF-8.</summary>
    public static DiagnosticCode NotUtf8 { get; } = Error(
        "AC1002", "Not UTF-8", "This file is not UTF-8 text: {0}.", "Save it again as UTF-8.");

    private static DiagnosticCode[] ReadingTable => [FileTooLarge, NotUtf8];
}

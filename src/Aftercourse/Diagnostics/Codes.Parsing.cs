namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    private static DiagnosticCode[] ParsingTable => [];
}

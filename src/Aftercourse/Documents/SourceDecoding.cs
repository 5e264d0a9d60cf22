using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Documents;

/// <summary>Bytes to text, strictly: UTF-8 with or without a byte order mark, at most one mebibyte.</summary>
public static class SourceDecoding
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file that is still to be read. One byte more than is accepted is enough to refuse the rest, however long it is.</summary>
    public static SourceText Decode(string path, Stream stream, DiagnosticBag diagnostics)
    {
        var buffer = new byte[LargestFile + 1];
        return Decode(path, buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)), diagnostics);
    }

    /// <summary>Decodes a file. What cannot be read becomes an empty text and a diagnostic.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > LargestFile)
            return Refuse(path, diagnostics, Codes.FileTooLarge, bytes.Length, LargestFile);

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refuse(path, diagnostics, Codes.NotUtf8, "it looks like UTF-16");

        try
        {
            var text = Strict.GetString(bytes);
            var zero = text.IndexOf('\0', StringComparison.Ordinal);
            return zero < 0 ? new SourceText(path, text) : Refuse(path, diagnostics, Codes.NotUtf8, $"byte {zero} is zero, as in a binary file");
        }
        catch (DecoderFallbackException e)
        {
            return Refuse(path, diagnostics, Codes.NotUtf8, $"line {1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n')} holds a byte that is part of no UTF-8 character");
        }
    }

    private static SourceText Refuse(string path, DiagnosticBag diagnostics, DiagnosticCode code, params object[] facts)
    {
        var empty = new SourceText(path, "");
        diagnostics.Report(code, empty.Whole, facts);
        return empty;
    }
}

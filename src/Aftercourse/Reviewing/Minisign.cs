using System.Collections.Immutable;
using System.Text;

namespace Aftercourse.Reviewing;

/// <summary>
/// The file formats of minisign (https://jedisct1.github.io/minisign/#signature-format): a line of comment, a line of Base64; for a signature another comment, which is signed
/// too, and a second signature over the first and that comment. Only the format: the arithmetic is not done here.
/// </summary>
internal static class Minisign
{
    /// <summary>What stands before a comment that nothing vouches for.</summary>
    public const string UntrustedComment = "untrusted comment: ";

    /// <summary>What stands before the comment that is signed.</summary>
    public const string TrustedComment = "trusted comment: ";

    /// <summary>The lines of a file that has exactly so many; null where it has not.</summary>
    public static string[]? Lines(string text, int count)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return lines.Length == count ? lines : null;
    }

    /// <summary>Bytes of Base64, if there are exactly so many.</summary>
    public static byte[]? Bytes(string base64, int count)
    {
        var bytes = new byte[count];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written == count && Convert.ToBase64String(bytes) == base64 ? bytes : null;
    }

    /// <summary>The name of a key as minisign shows it.</summary>
    public static string KeyName(ReadOnlySpan<byte> id)
    {
        var name = new StringBuilder();
        for (var i = id.Length - 1; i >= 0; i--)
            name.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id[i]:X2}");
        return name.ToString();
    }
}

/// <summary>A public key of minisign.</summary>
/// <param name="KeyId">Its id, as minisign shows it: 16 hexadecimal digits.</param>
/// <param name="Key">The 32 bytes of the Ed25519 key.</param>
public sealed record MinisignPublicKey(string KeyId, ImmutableArray<byte> Key)
{
    private const int Length = 2 + 8 + 32;

    /// <summary>Reads the Base64 line of a public key file, <c>RW...</c>; null where it is none.</summary>
    public static MinisignPublicKey? Parse(string text) => Minisign.Bytes(text, Length) is [(byte)'E', (byte)'d', .. var rest]
        ? new MinisignPublicKey(Minisign.KeyName(rest.AsSpan(0, 8)), [.. rest[8..]])
        : null;
}

/// <summary>A signature of minisign.</summary>
/// <param name="KeyId">The id of the key that made it, which is only a hint.</param>
/// <param name="IsPrehashed">Whether the signed bytes are the BLAKE2b-512 of the file (<c>ED</c>), or the file itself (<c>Ed</c>, as old versions made).</param>
/// <param name="Signature">The 64 bytes over the file.</param>
/// <param name="TrustedComment">The comment that is signed.</param>
/// <param name="GlobalSignature">The 64 bytes over <paramref name="Signature"/> and <paramref name="TrustedComment"/>.</param>
public sealed record MinisignSignature(string KeyId, bool IsPrehashed, ImmutableArray<byte> Signature, string TrustedComment, ImmutableArray<byte> GlobalSignature)
{
    private const int Length = 2 + 8 + 64;

    /// <summary>Reads a signature file; null where it is none.</summary>
    public static MinisignSignature? Parse(string text)
    {
        if (Minisign.Lines(text, 4) is not [var untrusted, var first, var trusted, var second]
            || !untrusted.StartsWith(Minisign.UntrustedComment, StringComparison.Ordinal)
            || !trusted.StartsWith(Minisign.TrustedComment, StringComparison.Ordinal)
            || Minisign.Bytes(first, Length) is not [(byte)'E', (byte)'D' or (byte)'d', ..] bytes
            || Minisign.Bytes(second, 64) is not { } global)
            return null;
        return new MinisignSignature(Minisign.KeyName(bytes.AsSpan(2, 8)), bytes[1] == 'D', [.. bytes[10..]], trusted[Minisign.TrustedComment.Length..], [.. global]);
    }
}

using Org.BouncyCastle.Crypto.Digests;

namespace Aftercourse.Signing;

/// <summary>BLAKE2b (RFC 7693), which minisign hashes files and secret keys with.</summary>
internal static class MinisignHash
{
    /// <summary>The hash of so many bytes of these parts, one after the other.</summary>
    public static byte[] Of(int length, params ReadOnlySpan<byte[]> parts)
    {
        var digest = new Blake2bDigest(length * 8);
        foreach (var part in parts)
            digest.BlockUpdate(part, 0, part.Length);
        var hash = new byte[length];
        digest.DoFinal(hash, 0);
        return hash;
    }
}

using System.Buffers.Binary;
using Aftercourse.Signing;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Aftercourse.Tests.Reviewing;

/// <summary>A key pair made from a number, so that tests repeat, in the files of minisign. It protects nothing.</summary>
internal sealed class TestKey
{
    public TestKey(byte number)
    {
        byte[] seed = [.. Enumerable.Repeat(number, 32)];
        var publicKey = new byte[32];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        byte[] id = [number, 1, 2, 3, 4, 5, 6, 7];
        byte[] secret = [.. seed, .. publicKey];
        var check = new byte[32];
        var digest = new Blake2bDigest(256);
        digest.BlockUpdate([(byte)'E', (byte)'d', .. id, .. secret], 0, 74);
        digest.DoFinal(check, 0);
        Span<byte> limits = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(limits, 0);
        SecretFile = "untrusted comment: a key for tests\n"
            + Convert.ToBase64String([(byte)'E', (byte)'d', 0, 0, (byte)'B', (byte)'2', .. new byte[32], .. limits, .. id, .. secret, .. check]) + "\n";
        Public = Convert.ToBase64String([(byte)'E', (byte)'d', .. id, .. publicKey]);
    }

    /// <summary>The secret key file, open.</summary>
    public string SecretFile { get; }

    /// <summary>The line of the public key.</summary>
    public string Public { get; }

    public string PublicFile => $"untrusted comment: a key for tests\n{Public}\n";

    public string Sign(string text, string comment = "a comment")
    {
        if (MinisignSecretKey.Read(SecretFile, null, out var key) is var problem && problem != SecretKeyProblem.None)
            throw new InvalidOperationException(problem.ToString());
        using (key)
            return key!.Sign(System.Text.Encoding.UTF8.GetBytes(text), comment);
    }
}

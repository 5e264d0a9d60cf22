using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Aftercourse.Signing;

/// <summary>Why a secret key cannot be used.</summary>
public enum SecretKeyProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is no secret key of minisign.</summary>
    NotAKey,

    /// <summary>It asks for more memory than any key that minisign makes.</summary>
    TooCostly,

    /// <summary>It is locked, and no password was given.</summary>
    PasswordNeeded,

    /// <summary>The password is wrong, or the file is damaged.</summary>
    WrongPassword,
}

/// <summary>
/// A secret key of minisign, as <c>minisign -G</c> writes it: locked with a password through scrypt, or open (<c>-W</c>). Only read here: stock minisign makes keys.
/// Dispose wipes it.
/// </summary>
public sealed class MinisignSecretKey : IDisposable
{
    private const int Length = 2 + 2 + 2 + 32 + 8 + 8 + Locked;
    private const int Locked = 8 + 64 + 32;
    private const ulong MostMemory = 1UL << 30;
    private const ulong MostOperations = 1UL << 25;

    private readonly byte[] _keyId;
    private readonly byte[] _secret;

    private MinisignSecretKey(byte[] keyId, byte[] secret)
    {
        _keyId = keyId;
        _secret = secret;
    }

    /// <summary>The Base64 line of the public key that belongs to it.</summary>
    public string PublicKey => Convert.ToBase64String([(byte)'E', (byte)'d', .. _keyId, .. _secret[32..]]);

    /// <summary>Reads a secret key file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="password">The password, or null where there is none.</param>
    /// <param name="key">The key, where there is no problem.</param>
    public static SecretKeyProblem Read(string text, string? password, out MinisignSecretKey? key)
    {
        key = null;
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var bytes = new byte[Length];
        if (lines is not [_, var line] || !Convert.TryFromBase64String(line, bytes, out var written) || written != Length || bytes is not [(byte)'E', (byte)'d', ..] || bytes[4] != 'B' || bytes[5] != '2')
            return SecretKeyProblem.NotAKey;

        var locked = bytes[(Length - Locked)..];
        if (bytes[2] == 'S' && bytes[3] == 'c')
        {
            var operations = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(38));
            var memory = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(46));
            if (operations > MostOperations || memory > MostMemory)
                return SecretKeyProblem.TooCostly;
            if (password is null)
                return SecretKeyProblem.PasswordNeeded;
            Unlock(locked, password, bytes[6..38], operations, memory);
        }
        else if (bytes[2] != 0 || bytes[3] != 0)
        {
            return SecretKeyProblem.NotAKey;
        }

        var keyId = locked[..8];
        var secret = locked[8..72];
        var check = MinisignHash.Of(32, bytes[..2], keyId, secret);
        var derived = new byte[32];
        Ed25519.GeneratePublicKey(secret, 0, derived, 0);
        // Stock minisign writes no check sum into an open key.
        var isOpen = bytes[2] == 0 && !locked.AsSpan(72).ContainsAnyExcept((byte)0);
        // The second half of the secret is the public key: signing with another one would give the secret away.
        if ((!isOpen && !CryptographicOperations.FixedTimeEquals(check, locked.AsSpan(72))) || !CryptographicOperations.FixedTimeEquals(derived, secret.AsSpan(32)))
            return SecretKeyProblem.WrongPassword;

        key = new MinisignSecretKey(keyId, secret);
        return SecretKeyProblem.None;
    }

    /// <summary>Signs a file as stock minisign does by default: prehashed, with a trusted comment. Gives the signature file.</summary>
    /// <param name="file">The bytes to sign.</param>
    /// <param name="trustedComment">One line that is signed too.</param>
    public string Sign(ReadOnlySpan<byte> file, string trustedComment)
    {
        var comment = trustedComment.ReplaceLineEndings(" ");
        var signature = Signed(MinisignHash.Of(64, file.ToArray()));
        var global = Signed([.. signature, .. Encoding.UTF8.GetBytes(comment)]);
        return $"untrusted comment: signature of a review\n{Convert.ToBase64String([(byte)'E', (byte)'D', .. _keyId, .. signature])}\n"
            + $"trusted comment: {comment}\n{Convert.ToBase64String(global)}\n";
    }

    /// <summary>Wipes the secret.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_secret);

    private byte[] Signed(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_secret, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    private static void Unlock(byte[] locked, string password, byte[] salt, ulong operations, ulong memory)
    {
        var (cost, parallel) = Parameters(operations, memory);
        var stream = SCrypt.Generate(Encoding.UTF8.GetBytes(password), salt, cost, 8, parallel, locked.Length);
        for (var i = 0; i < locked.Length; i++)
            locked[i] ^= stream[i];
        CryptographicOperations.ZeroMemory(stream);
    }

    // As libsodium's crypto_pwhash_scryptsalsa208sha256 turns its two limits into N and p, with r = 8.
    private static (int Cost, int Parallel) Parameters(ulong operations, ulong memory)
    {
        operations = Math.Max(operations, 32768);
        var most = operations < memory / 32 ? operations / (8 * 4) : memory / (8 * 128);
        var log = 1;
        while (log < 30 && 1UL << log <= most / 2)
            log++;
        var parallel = operations < memory / 32 ? 1 : Math.Max(1, (int)Math.Min(operations / 4 / (1UL << log), 0x3fffffff) / 8);
        return (1 << log, parallel);
    }
}

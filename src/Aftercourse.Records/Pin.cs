using System.Security.Cryptography;
using System.Text;

namespace Aftercourse.Records;

/// <summary>A PIN as it is kept. It has few digits, so that its hash must be slow, and wrong tries must be counted.</summary>
/// <param name="Hash">PBKDF2 with HMAC-SHA-256.</param>
/// <param name="Salt">Random.</param>
/// <param name="Rounds">Iterations.</param>
internal sealed record Pin(byte[] Hash, byte[] Salt, int Rounds)
{
    /// <summary>Fewer characters are refused.</summary>
    public const int Shortest = 4;

    /// <summary>More are refused.</summary>
    public const int Longest = 64;

    /// <summary>So many wrong tries are free; each one after locks for longer.</summary>
    public const int FreeTries = 5;

    private const int PresentRounds = 600_000; // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.

    public static bool IsPossible(string pin) => pin.Length is >= Shortest and <= Longest;

    public static Pin Of(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new Pin(Derive(pin, salt, PresentRounds), salt, PresentRounds);
    }

    public bool Is(string pin) => IsPossible(pin) && CryptographicOperations.FixedTimeEquals(Derive(pin, Salt, Rounds), Hash);

    /// <summary>How long no try is accepted after so many wrong ones: a minute, doubled each time, at most a day.</summary>
    public static TimeSpan LockAfter(int failures) =>
        failures < FreeTries ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(24 * 60, 1L << Math.Min(failures - FreeTries, 11)));

    private static byte[] Derive(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, rounds, HashAlgorithmName.SHA256, 32);
}

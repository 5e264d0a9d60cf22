using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Aftercourse.Records;

/// <summary>
/// What is in a person's link and nowhere else: 130 random bits as 26 letters and digits of Crockford's base 32, in lower case. The database keeps its SHA-256; a slow hash
/// would add nothing, since so many bits cannot be guessed.
/// </summary>
public sealed class Secret
{
    private const int Length = 26;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private Secret(string text)
    {
        Text = text;
        Hash = SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(text));
    }

    /// <summary>The secret as it stands in a link.</summary>
    public string Text { get; }

    /// <summary>What the database looks for. Looking for a hash takes a time that says nothing of the secret.</summary>
    internal byte[] Hash { get; }

    /// <summary>A new one from the system's source of randomness.</summary>
    public static Secret New() => new(RandomNumberGenerator.GetString(Digits, Length));

    /// <summary>
    /// The one that follows from this one: always the same, and whoever has this one but not the key cannot work it out.
    /// </summary>
    /// <param name="key">At least 16 random bytes.</param>
    public Secret Following(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 16);
        Span<byte> bytes = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, System.Text.Encoding.ASCII.GetBytes(Text), bytes);
        // Five bits of a byte each: 26 of the 32 bytes give as many bits as a new one has.
        var digits = new char[Length];
        for (var i = 0; i < Length; i++)
            digits[i] = Digits[bytes[i] & 31];
        return new Secret(new string(digits));
    }

    /// <summary>Reads what a person typed or followed: capitals, O for 0, I and L for 1, hyphens and spaces at the ends are understood. False where it can be no secret.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Secret? secret)
    {
        secret = null;
        if (text is null || text.Length > 2 * Length)
            return false;

        var digits = new char[Length];
        var count = 0;
        foreach (var c in text.AsSpan().Trim())
        {
            var digit = char.ToLowerInvariant(c) switch { 'o' => '0', 'i' or 'l' => '1', var other => other };
            if (digit == '-')
                continue;
            if (count == Length || !Digits.Contains(digit, StringComparison.Ordinal))
                return false;
            digits[count++] = digit;
        }

        if (count == Length)
            secret = new Secret(new string(digits));
        return secret is not null;
    }

    /// <summary>Not the secret: this may end in a log.</summary>
    public override string ToString() => "a secret";
}

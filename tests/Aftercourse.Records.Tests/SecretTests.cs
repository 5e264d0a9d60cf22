using CsCheck;
using Xunit;

namespace Aftercourse.Records.Tests;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_is_26_of_32_characters_and_no_two_are_the_same()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => Secret.New().Text).ToList();
        Assert.Equal(1000, secrets.Distinct().Count());
        Assert.All(secrets, s => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", s));
        Assert.Equal(32, string.Concat(secrets).Distinct().Count());
    }

    [Fact]
    public void What_a_person_copies_from_paper_is_understood()
    {
        const string text = "0123456789abcdefghjkmnpqrs";
        foreach (var written in (ReadOnlySpan<string>)[text, text.ToUpperInvariant(), " " + text + " ", "O1234-56789-abcdefghjkmnpqrs", "oL23456789abcdefghjkmnpqrs", "0I23456789abcdefghjkmnpqrs"])
        {
            Assert.True(Secret.TryParse(written, out var secret), written);
            Assert.Equal(text, secret.Text);
        }
    }

    [Fact]
    public void Anything_else_is_no_secret_and_never_throws()
    {
        foreach (var text in (ReadOnlySpan<string?>)[null, "", "a", new string('a', 25), new string('a', 27), new string('u', 26), new string('-', 26), new string('a', 1_000_000)])
            Assert.False(Secret.TryParse(text, out _));
        Gen.String[Gen.Char["aA0-oOiIlL uU\0é\ud800"], 0, 60].Sample(text => !Secret.TryParse(text, out var secret) || secret.Text.Length == 26, iter: 5000);
    }

    [Fact]
    public void A_secret_does_not_end_in_a_log()
    {
        var secret = Secret.New();
        Assert.DoesNotContain(secret.Text, $"{secret} {(secret, 1)}", StringComparison.Ordinal);
    }
}

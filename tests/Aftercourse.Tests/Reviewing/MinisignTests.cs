using System.Diagnostics;
using System.Text;
using Aftercourse.Reviewing;
using Aftercourse.Signing;
using Aftercourse.Tests.Cli;
using Xunit;

namespace Aftercourse.Tests.Reviewing;

/// <summary>What we sign, Debian's minisign verifies, and the other way round. <c>./test</c> installs it where it can.</summary>
public sealed class MinisignTests
{
    private const string Statement = "aftercourse review 1\nsomething to sign: Größe, 38 °C\n";
    private static readonly TestKey Key = new(7);

    [Fact]
    public void Minisign_verifies_what_we_sign()
    {
        using var folder = new Folder();
        var file = folder.File("s.review", Statement);
        folder.File("s.review.minisig", Key.Sign(Statement, "a trusted comment: ä"));
        var key = folder.File("k.pub", Key.PublicFile);

        var (exit, text) = Minisign("", "-V", "-p", key, "-m", file);
        Assert.Equal(0, exit);
        Assert.Contains("Trusted comment: a trusted comment: ä", text, StringComparison.Ordinal);

        folder.File("s.review", Statement + "x");
        Assert.NotEqual(0, Minisign("", "-V", "-p", key, "-m", file).Exit);
    }

    [Theory]
    [InlineData("-H", true)]
    [InlineData("-l", false)]
    public void We_verify_what_minisign_signs_prehashed_and_as_it_used_to(string mode, bool isPrehashed)
    {
        using var folder = new Folder();
        var file = folder.File("s.review", Statement);
        var (exit, text) = Minisign("", "-S", mode, "-s", folder.File("k.key", Key.SecretFile), "-m", file, "-t", "by minisign");
        Assert.True(exit == 0, text);

        var signature = MinisignSignature.Parse(File.ReadAllText(file + ".minisig"));
        Assert.Equal((isPrehashed, "by minisign"), (signature!.IsPrehashed, signature.TrustedComment));
        var key = MinisignPublicKey.Parse(Key.Public)!;
        Assert.Equal(ReviewFault.None, SignatureVerification.Verify(key, signature, Encoding.UTF8.GetBytes(Statement)));
        Assert.Equal(ReviewFault.SignatureWrong, SignatureVerification.Verify(key, signature, Encoding.UTF8.GetBytes(Statement + "x")));
        Assert.Equal(ReviewFault.CommentWrong, SignatureVerification.Verify(key, signature with { TrustedComment = "by another" }, Encoding.UTF8.GetBytes(Statement)));
        // Taking one kind for the other must not verify anything.
        Assert.Equal(ReviewFault.SignatureWrong, SignatureVerification.Verify(key, signature with { IsPrehashed = !isPrehashed }, Encoding.UTF8.GetBytes(Statement)));
    }

    [Fact]
    public void A_key_that_minisign_makes_and_locks_signs_here()
    {
        using var folder = new Folder();
        var (publicPath, secretPath) = (Path.Combine(folder.Path, "k.pub"), Path.Combine(folder.Path, "k.key"));
        var (exit, text) = Minisign("a password\na password\n", "-G", "-p", publicPath, "-s", secretPath);
        Assert.True(exit == 0, text);
        var secret = File.ReadAllText(secretPath);

        Assert.Equal(SecretKeyProblem.PasswordNeeded, MinisignSecretKey.Read(secret, null, out _));
        Assert.Equal(SecretKeyProblem.None, MinisignSecretKey.Read(secret, "a password", out var key));
        using (key)
        {
            Assert.Equal(File.ReadAllLines(publicPath)[1], key!.PublicKey);
            var signature = MinisignSignature.Parse(key.Sign(Encoding.UTF8.GetBytes(Statement), ""))!;
            Assert.Equal(ReviewFault.None, SignatureVerification.Verify(MinisignPublicKey.Parse(key.PublicKey)!, signature, Encoding.UTF8.GetBytes(Statement)));
        }
    }

    [Fact]
    public void A_key_that_minisign_makes_without_a_password_signs_here()
    {
        using var folder = new Folder();
        var secretPath = Path.Combine(folder.Path, "k.key");
        var (exit, text) = Minisign("", "-G", "-W", "-p", Path.Combine(folder.Path, "k.pub"), "-s", secretPath);
        Assert.True(exit == 0, text);
        Assert.Equal(SecretKeyProblem.None, MinisignSecretKey.Read(File.ReadAllText(secretPath), null, out var key));
        key!.Dispose();
    }

    [Fact]
    public void A_damaged_key_signs_nothing()
    {
        var bytes = Convert.FromBase64String(Key.SecretFile.Split('\n')[1]);
        foreach (var at in new[] { 60, 80, 110, 150 })
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            Assert.Equal(SecretKeyProblem.WrongPassword, MinisignSecretKey.Read("untrusted comment: x\n" + Convert.ToBase64String(damaged) + "\n", null, out _));
        }

        var costly = bytes.ToArray();
        (costly[2], costly[3], costly[53]) = ((byte)'S', (byte)'c', 0x7f);
        Assert.Equal(SecretKeyProblem.TooCostly, MinisignSecretKey.Read("untrusted comment: x\n" + Convert.ToBase64String(costly) + "\n", "x", out _));
        Assert.Equal(SecretKeyProblem.NotAKey, MinisignSecretKey.Read("nothing", null, out _));
    }

    [Fact]
    public void A_public_key_that_would_accept_anything_accepts_nothing()
    {
        // The point of order one: its signatures are easily made.
        var key = new MinisignPublicKey("0000000000000000", [1, .. new byte[31]]);
        var signature = new MinisignSignature("0000000000000000", true, [1, .. new byte[63]], "", [1, .. new byte[63]]);
        Assert.Equal(ReviewFault.SignatureWrong, SignatureVerification.Verify(key, signature, Encoding.UTF8.GetBytes(Statement)));
    }

    private static (int Exit, string Text) Minisign(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("minisign") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}

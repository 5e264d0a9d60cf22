using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Signing;
using Aftercourse.Sources;
using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Aftercourse.Bench;

/// <summary>
/// The status of the whole article as it is today: the hashes of all claims, what the signatures say, and what counts. As it is shipped, without a review; and as if two people had signed
/// every claim, with keys made here.
/// </summary>
[MemoryDiagnoser]
public class ReviewBenchmarks
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private IReadOnlyList<SourceText> _shipped = [];
    private IReadOnlyList<SourceText> _signed = [];
    private SignedReviews _reviews = null!;

    [GlobalSetup]
    public void Sign()
    {
        var article = Section.Whole;
        var hashes = ContentHash.Of(article);
        string[] people = ["one", "two"];
        var keys = people.Select((_, i) => Key((byte)i)).ToArray();
        var reviews = people.SelectMany((person, i) => article.Claims.SelectMany(claim =>
        {
            var statement = new ReviewStatement(article.Id, claim.Id, hashes.Claims[claim.Id], Verdict.Approve, "", person, Day).Text;
            var path = $"reviews/{person}/{claim.Id}.review";
            return new[] { new SourceText(path, statement), new SourceText(path + ".minisig", keys[i].Sign(Encoding.UTF8.GetBytes(statement), "")) };
        }));
        var listed = string.Join(",\n", people.Select((person, i) =>
            $$"""{"id": "{{person}}", "name": "{{person}}", "credentials": "none", "profession": "none", "scope": "all", "keys": [{"key": "{{keys[i].PublicKey}}"}]}"""));
        _shipped = Section.WholeFiles;
        _signed = [.. _shipped, .. reviews, new SourceText("reviewers.json", $"[{listed}]")];
        _reviews = Read(_signed);
        if (!_reviews.Status(Day).Standing.IsReviewed || Unsigned().Standing.IsReviewed)
            throw new InvalidOperationException("What is measured is not what it should be.");
    }

    [Benchmark]
    public ReviewStatus Unsigned() => Read(_shipped).Status(Day);

    [Benchmark]
    public ContentHash Hashes() => ContentHash.Of(Section.Whole);

    [Benchmark]
    public ReviewStatus TwoPeopleSignedEveryClaim() => Read(_signed).Status(Day);

    /// <summary>What the site does once a day: signatures and hashes are known.</summary>
    [Benchmark]
    public ReviewStatus TheNextDay() => _reviews.Status(Day.AddDays(1));

    private static SignedReviews Read(IReadOnlyList<SourceText> files) => SignedReviews.Read(Section.Whole, files, new DiagnosticBag());

    // An open secret key as `minisign -G -W` writes it.
    private static MinisignSecretKey Key(byte number)
    {
        var publicKey = new byte[32];
        byte[] seed = [number, .. Seed[1..]];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        var text = $"untrusted comment: for the benchmark\n{Convert.ToBase64String([(byte)'E', (byte)'d', 0, 0, (byte)'B', (byte)'2', .. new byte[48], number, .. new byte[7], .. seed, .. publicKey, .. new byte[32]])}\n";
        return MinisignSecretKey.Read(text, null, out var key) == SecretKeyProblem.None ? key! : throw new InvalidOperationException("The key cannot be read.");
    }
}

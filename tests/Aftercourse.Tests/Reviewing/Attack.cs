using Aftercourse.Reviewing;
using static Aftercourse.Tests.Reviewing.ReviewedArticle;

namespace Aftercourse.Tests.Reviewing;

/// <summary>A way to make a claim look reviewed that is not, or is not any more. Each is tried on the status, in the terminal and on the site.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Why">What stops it.</param>
/// <param name="Make">Does it to the article that two people have approved.</param>
internal sealed record Attack(string Name, ReviewFault Why, Action<ReviewedArticle> Make)
{
    private const string Review = "reviews/ana/fever-matters.review";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        new("a forged signature", ReviewFault.SignatureWrong, a => a.Put(Review + ".minisig", WithIdOf(Ana, Mallory.Sign(a[Review])))),
        new("a signature that was made for another claim", ReviewFault.SignatureWrong, a => a.Put(Review + ".minisig", Ana.Sign(a.Statement("ana", "soreness").Text))),
        new("a statement that was edited after signing", ReviewFault.SignatureWrong, a => a.Edit(Review, "2026-03-01", "2026-03-02")),
        new("a rejection turned into an approval", ReviewFault.SignatureWrong, a => a.Review("ana", Ana, verdict: Verdict.Reject).Edit(Review, "verdict: reject", "verdict: approve")),
        new("a key that is not listed", ReviewFault.UnknownKey, a => a.Review("ana", Mallory)),
        new("a key that has expired since", ReviewFault.KeyExpired, a => a.Edit("reviewers.json", "2026-12-31", "2026-03-04")),
        new("a key that had expired when it signed", ReviewFault.KeyExpired, a => a.Edit("reviewers.json", "2026-12-31", "2026-02-28")),
        new("a reviewer outside the scope", ReviewFault.OutsideScope, a => a.Edit("reviewers.json", "[\"needle\"]", "[\"massage\"]")),
        new("a reviewer of another profession", ReviewFault.OtherProfession, a => a.Remove(Review).Review("cleo", Cleo)),
        new("a reviewer who is not listed", ReviewFault.UnknownReviewer, a => a.Remove(Review).Review("mallory", Mallory)),
        new("text that was edited after signing", ReviewFault.Changed, a => a.Edit("needle.md", "has to be looked at", "can wait")),
        new("a letter that only looks the same", ReviewFault.Changed, a => a.Edit("needle.md", "A fever after", "А fever after")),
        new("a rule that was changed under the same sentence", ReviewFault.Changed, a => a.Edit("needle.md", "alarm infection urgent", "alarm infection contact")),
        new("another source in the place of the one that was read", ReviewFault.Changed, a => a.Edit("needle.md", "[@one]", "[@two]")),
        new("another work behind the same source", ReviewFault.Changed, a => a.Edit("references.json", "10.1234/one", "10.1234/other")),
    ];

    /// <summary>The names, for theories.</summary>
    public static IEnumerable<string> Names => All.Select(a => a.Name);

    /// <summary>The article after it.</summary>
    public static (Attack Attack, ReviewedArticle Article) On(string name)
    {
        var attack = All.Single(a => a.Name == name);
        var article = Approved();
        attack.Make(article);
        return (attack, article);
    }

    // The id in a signature is no secret: whoever forges one writes the id of the reviewer into it.
    private static string WithIdOf(TestKey key, string signature)
    {
        var lines = signature.Split('\n');
        var bytes = Convert.FromBase64String(lines[1]);
        Convert.FromBase64String(key.Public)[2..10].CopyTo(bytes, 2);
        lines[1] = Convert.ToBase64String(bytes);
        return string.Join('\n', lines);
    }
}

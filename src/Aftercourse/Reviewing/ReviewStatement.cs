using System.Globalization;

namespace Aftercourse.Reviewing;

/// <summary>What a reviewer says of a claim.</summary>
public enum Verdict
{
    /// <summary>It is right.</summary>
    Approve,

    /// <summary>It is right, with a remark.</summary>
    ApproveWithComment,

    /// <summary>It is wrong, or must not stand.</summary>
    Reject,
}

/// <summary>
/// The text that a reviewer signs, a few lines that a person can read. It names the article, the claim and the hash of all that was shown, so that it counts for nothing else.
/// </summary>
/// <param name="Article">The article's id.</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="Hash">The claim's <see cref="ContentHash"/>.</param>
/// <param name="Verdict">What the reviewer says.</param>
/// <param name="Comment">A remark on one line; empty where there is none.</param>
/// <param name="Reviewer">The reviewer's id in <c>reviewers.json</c>.</param>
/// <param name="Date">The day of the review.</param>
public sealed record ReviewStatement(string Article, string Claim, string Hash, Verdict Verdict, string Comment, string Reviewer, DateOnly Date)
{
    private const string Header = "aftercourse review 1";
    private static readonly string[] Fields = ["article", "claim", "hash", "verdict", "reviewer", "date", "comment"];
    private static readonly (string Name, Verdict Verdict)[] Verdicts =
        [("approve", Verdict.Approve), ("approve with comment", Verdict.ApproveWithComment), ("reject", Verdict.Reject)];

    /// <summary>The one spelling of this statement.</summary>
    public string Text => $"{Header}\narticle: {Article}\nclaim: {Claim}\nhash: {Hash}\nverdict: {NameOf(Verdict)}\nreviewer: {Reviewer}\n"
        + string.Create(CultureInfo.InvariantCulture, $"date: {Date:yyyy-MM-dd}\ncomment: {CanonicalText.Collapsed(Comment)}\n");

    /// <summary>A verdict in words.</summary>
    public static string NameOf(Verdict verdict) => Verdicts.First(v => v.Verdict == verdict).Name;

    /// <summary>Reads a statement; null where it is not spelt exactly as <see cref="Text"/> spells it.</summary>
    public static ReviewStatement? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != Fields.Length + 2 || lines[0] != Header)
            return null;

        var values = new string[Fields.Length];
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!lines[i + 1].StartsWith(Fields[i] + ": ", StringComparison.Ordinal))
                return null;
            values[i] = lines[i + 1][(Fields[i].Length + 2)..];
        }

        var verdict = Array.FindIndex(Verdicts, v => v.Name == values[3]);
        if (verdict < 0 || !DateOnly.TryParseExact(values[5], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;

        var statement = new ReviewStatement(values[0], values[1], values[2], Verdicts[verdict].Verdict, values[6], values[4], date);
        return statement.Text == text ? statement : null;
    }
}

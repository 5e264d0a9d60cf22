using System.Globalization;

namespace Aftercourse.Reviewing;

/// <summary>Reviews in words for people: the same on pages and in the terminal.</summary>
public static class ReviewWords
{
    /// <summary>A state.</summary>
    public static string Say(this ReviewState state) => state switch
    {
        ReviewState.Never => "never reviewed",
        ReviewState.Changed => "changed since it was reviewed",
        ReviewState.Expired => "review expired",
        ReviewState.Partly => "not yet reviewed by enough people",
        ReviewState.Reviewed => "reviewed",
        ReviewState.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>One review: who, when, what was said, and why it does not count.</summary>
    public static string Say(this ReviewEntry entry)
    {
        // Nobody vouches for a name in a statement that no listed key has signed.
        var who = entry.Reviewer is { } reviewer ? $"{reviewer.Name}, {reviewer.Credentials}" : entry.Statement is { } said ? $"somebody as `{said.Reviewer}`" : entry.Path;
        var what = entry.Statement is { } statement
            ? $", {statement.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {ReviewStatement.NameOf(statement.Verdict)}{(statement.Comment.Length > 0 ? $", {statement.Comment}" : "")}"
            : "";
        return who + what + (entry.Fault == ReviewFault.None ? "" : $"; does not count: {entry.Fault.Say()}");
    }

    /// <summary>Why a review does not count, to go on after "does not count: ".</summary>
    public static string Say(this ReviewFault fault) => fault switch
    {
        ReviewFault.None => "it counts",
        ReviewFault.StatementUnreadable => "the statement is not in its form",
        ReviewFault.NoSignature => "it is not signed",
        ReviewFault.SignatureUnreadable => "the signature cannot be read",
        ReviewFault.UnknownReviewer => "the reviewer is not listed",
        ReviewFault.UnknownKey => "it was signed with no key of this reviewer",
        ReviewFault.SignatureWrong => "the signature does not fit the statement",
        ReviewFault.CommentWrong => "the comment of the signature was changed",
        ReviewFault.OtherArticle => "it speaks of another article",
        ReviewFault.UnknownClaim => "the article has no such claim",
        ReviewFault.OutsideScope => "the reviewer may not review this section",
        ReviewFault.OtherProfession => "the policy asks for another profession",
        ReviewFault.InTheFuture => "its date is still to come",
        ReviewFault.KeyExpired => "the key has expired",
        ReviewFault.Changed => "the claim, a rule, a question or a source was changed since",
        ReviewFault.Expired => "it is older than a review lasts",
        ReviewFault.Superseded => "the same reviewer reviewed it again later",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}

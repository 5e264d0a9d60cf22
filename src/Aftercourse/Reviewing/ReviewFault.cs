namespace Aftercourse.Reviewing;

/// <summary>Why a review does not count. The signature's own faults come first.</summary>
public enum ReviewFault
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>The statement is not spelt as a statement is.</summary>
    StatementUnreadable,

    /// <summary>There is no signature beside it.</summary>
    NoSignature,

    /// <summary>The signature file cannot be read.</summary>
    SignatureUnreadable,

    /// <summary>The statement names somebody who is not listed.</summary>
    UnknownReviewer,

    /// <summary>The signature was made with no key of that person.</summary>
    UnknownKey,

    /// <summary>The signature does not fit the statement: forged, or the statement was changed afterwards.</summary>
    SignatureWrong,

    /// <summary>The signature fits, but its trusted comment was changed.</summary>
    CommentWrong,

    /// <summary>It speaks of another article.</summary>
    OtherArticle,

    /// <summary>It speaks of a claim that is no longer there.</summary>
    UnknownClaim,

    /// <summary>The person may not review this section.</summary>
    OutsideScope,

    /// <summary>The policy asks for another profession.</summary>
    OtherProfession,

    /// <summary>Its date is still to come.</summary>
    InTheFuture,

    /// <summary>The key had expired, or has since and was not renewed.</summary>
    KeyExpired,

    /// <summary>The sentence, a rule, a question or a source was changed afterwards.</summary>
    Changed,

    /// <summary>It is older than reviews last.</summary>
    Expired,

    /// <summary>The same person reviewed the claim again later.</summary>
    Superseded,
}

/// <summary>Faults in words for people.</summary>
public static class ReviewFaultWords
{
    /// <summary>Why it does not count, to go on after "does not count: ".</summary>
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

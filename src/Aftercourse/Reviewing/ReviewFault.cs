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

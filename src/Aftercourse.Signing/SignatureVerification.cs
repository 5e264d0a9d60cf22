using System.Collections.Immutable;
using System.Text;
using Aftercourse.Reviewing;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Aftercourse.Signing;

/// <summary>Verifies signatures of minisign, and with them reviews. Never throws on bad input.</summary>
public static class SignatureVerification
{
    /// <summary>Whether a signature fits a file, and then whether it fits its trusted comment.</summary>
    public static ReviewFault Verify(MinisignPublicKey key, MinisignSignature signature, ReadOnlySpan<byte> file)
    {
        var publicKey = key.Key.ToArray();
        // A point of small order would accept signatures that nobody made.
        if (!Ed25519.ValidatePublicKeyFull(publicKey, 0))
            return ReviewFault.SignatureWrong;

        var message = file.ToArray();
        var signed = signature.IsPrehashed ? MinisignHash.Of(64, message) : message;
        var first = signature.Signature.ToArray();
        if (!Ed25519.Verify(first, 0, publicKey, 0, signed, 0, signed.Length))
            return ReviewFault.SignatureWrong;

        byte[] global = [.. first, .. Encoding.UTF8.GetBytes(signature.TrustedComment)];
        return Ed25519.Verify(signature.GlobalSignature.ToArray(), 0, publicKey, 0, global, 0, global.Length) ? ReviewFault.None : ReviewFault.CommentWrong;
    }

    /// <summary>Verifies reviews against the keys of those who may review. What a statement says of itself is believed only if a key of that reviewer signed it.</summary>
    public static ImmutableArray<VerifiedReview> Verify(IEnumerable<ReviewFile> files, IReadOnlyCollection<Reviewer> reviewers) => [.. files.Select(f => Verify(f, reviewers))];

    private static VerifiedReview Verify(ReviewFile file, IReadOnlyCollection<Reviewer> reviewers)
    {
        if (ReviewStatement.Parse(file.Text) is not { } statement)
            return new VerifiedReview(file.Path, null, null, ReviewFault.StatementUnreadable);

        VerifiedReview Without(ReviewFault fault) => new(file.Path, statement, null, fault);
        if (file.Signature is null)
            return Without(ReviewFault.NoSignature);
        if (MinisignSignature.Parse(file.Signature) is not { } signature)
            return Without(ReviewFault.SignatureUnreadable);
        if (reviewers.FirstOrDefault(r => r.Id == statement.Reviewer) is not { } reviewer)
            return Without(ReviewFault.UnknownReviewer);
        if (reviewer.Keys.FirstOrDefault(k => k.Key.KeyId == signature.KeyId) is not { } key)
            return Without(ReviewFault.UnknownKey);

        var fault = Verify(key.Key, signature, Encoding.UTF8.GetBytes(file.Text));
        return fault == ReviewFault.None ? new VerifiedReview(file.Path, statement, key, fault) : Without(fault);
    }
}

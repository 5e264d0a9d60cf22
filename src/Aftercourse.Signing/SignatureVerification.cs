using System.Collections.Immutable;
using System.Text;
using Aftercourse.Reviewing;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Aftercourse.Signing;

/// <summary>Verifies signatures of minisign, and with them reviews. Never throws on bad input.</summary>
public static class SignatureVerification
{
    /// <summary>Whether a signature fits a file, and then whether it fits its trusted comment.</summary>
    public static ReviewFault Verify(MinisignPublicKey key, MinisignSignature signature, ReadOnlySpan<byte> file) => Verify(Point(key), signature, file.ToArray());

    /// <summary>Verifies reviews against the keys of those who may review. What a statement says of itself is believed only if a key of that reviewer signed it.</summary>
    public static ImmutableArray<VerifiedReview> Verify(IEnumerable<ReviewFile> files, IReadOnlyCollection<Reviewer> reviewers)
    {
        // Keys are few and signatures many: a key is looked at once, and signatures by all cores.
        var points = reviewers.SelectMany(r => r.Keys).ToDictionary(object (k) => k, k => Point(k.Key), ReferenceEqualityComparer.Instance);
        return [.. files.AsParallel().AsOrdered().Select(f => Verify(f, reviewers, points))];
    }

    // Null for a point of small order, which would accept signatures that nobody made.
    private static Ed25519.PublicPoint? Point(MinisignPublicKey key) => Ed25519.ValidatePublicKeyFullExport(key.Key.ToArray(), 0);

    private static ReviewFault Verify(Ed25519.PublicPoint? key, MinisignSignature signature, byte[] file)
    {
        if (key is null)
            return ReviewFault.SignatureWrong;

        var signed = signature.IsPrehashed ? MinisignHash.Of(64, file) : file;
        var first = signature.Signature.ToArray();
        if (!Ed25519.Verify(first, 0, key, signed, 0, signed.Length))
            return ReviewFault.SignatureWrong;

        byte[] global = [.. first, .. Encoding.UTF8.GetBytes(signature.TrustedComment)];
        return Ed25519.Verify(signature.GlobalSignature.ToArray(), 0, key, global, 0, global.Length) ? ReviewFault.None : ReviewFault.CommentWrong;
    }

    private static VerifiedReview Verify(ReviewFile file, IReadOnlyCollection<Reviewer> reviewers, Dictionary<object, Ed25519.PublicPoint?> points)
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

        var fault = Verify(points[key], signature, Encoding.UTF8.GetBytes(file.Text));
        return fault == ReviewFault.None ? new VerifiedReview(file.Path, statement, key, fault) : Without(fault);
    }
}

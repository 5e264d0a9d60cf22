using System.Collections.Immutable;
using Aftercourse.Sources;

namespace Aftercourse.Reviewing;

/// <summary>A key of a reviewer.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Expires">The last day on which it counts, or null for no end.</param>
public sealed record ReviewerKey(MinisignPublicKey Key, DateOnly? Expires);

/// <summary>A person who may review, from <c>reviewers.json</c>.</summary>
/// <param name="Id">The name in statements.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Credentials">Degrees and registration as shown to readers.</param>
/// <param name="Profession">The profession that the policy may ask for.</param>
/// <param name="Sections">The sections that the person may review (<see cref="ContentHash.SectionOf"/>); empty means all.</param>
/// <param name="Keys">The person's keys.</param>
/// <param name="Span">Where the person is listed.</param>
public sealed record Reviewer(string Id, string Name, string Credentials, string Profession, ImmutableArray<string> Sections, ImmutableArray<ReviewerKey> Keys, Span Span)
{
    /// <summary>Whether the person may review a section.</summary>
    public bool MayReview(string section) => Sections.IsEmpty || Sections.Contains(section);
}

/// <summary>A review as it lies beside the article, not yet verified.</summary>
/// <param name="Path">The path of the statement.</param>
/// <param name="Text">The statement, exactly as in the file.</param>
/// <param name="Signature">What stands in the <c>.minisig</c> file beside it, or null where there is none.</param>
public sealed record ReviewFile(string Path, string Text, string? Signature);

/// <summary>A review after its signature was looked at.</summary>
/// <param name="Path">The path of the statement.</param>
/// <param name="Statement">What was said; null where the statement cannot be read.</param>
/// <param name="Key">The listed key that verifiably made the signature; null where there is none.</param>
/// <param name="Fault">Why the signature does not count, or <see cref="ReviewFault.None"/>.</param>
public sealed record VerifiedReview(string Path, ReviewStatement? Statement, ReviewerKey? Key, ReviewFault Fault);

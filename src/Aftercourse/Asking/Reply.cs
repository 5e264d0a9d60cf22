using System.Collections.Immutable;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>A question and what the person answered to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer; to the time of a procedure, minutes since it began, or <see cref="Values.Answer.Unsure"/>.</param>
public readonly record struct Reply(Question Question, Answer Answer);

/// <summary>The answers of one page, in the order in which they were given.</summary>
/// <param name="Replies">The answers; at least one.</param>
public sealed record AnsweredPage(ImmutableArray<Reply> Replies)
{
    /// <inheritdoc/>
    public bool Equals(AnsweredPage? other) => other is not null && Replies.SequenceEqual(other.Replies);

    /// <inheritdoc/>
    public override int GetHashCode() => Replies.IsEmpty ? 0 : Replies[0].GetHashCode();
}

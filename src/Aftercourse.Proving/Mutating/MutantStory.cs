using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Mutating;

/// <summary>Somebody whom a mutant tells something else than its article does, with as few findings as may be.</summary>
/// <param name="Person">The person, as the article knows them.</param>
/// <param name="Before">The procedure that is still to come; null where the story is about pain after one.</param>
/// <param name="Sentences">Who they are, and what both tell them.</param>
public sealed record MutantStory(Snapshot Person, Procedure? Before, ImmutableArray<string> Sentences);

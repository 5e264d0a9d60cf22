using System.Collections.Frozen;
using System.Collections.Immutable;
using Aftercourse.Values;

namespace Aftercourse.Guidance;

/// <summary>A compiled article: everything that back ends need, names resolved, nothing left to check. Immutable.</summary>
public sealed class CompiledArticle
{
    // Looked up for every page of every interview.
    private readonly Lazy<FrozenDictionary<string, Fact>> _named;
    private readonly Lazy<ImmutableArray<Fact?>> _withRole;

    /// <summary>An article of the parts that are given.</summary>
    public CompiledArticle()
    {
        _named = new(() => Facts.Concat(Details).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal));
        _withRole = new(() => [.. Enum.GetValues<DiaryRole>().Select(role => Facts.FirstOrDefault(f => f.Role == role))]);
    }

    /// <summary>The article's permanent name.</summary>
    public required string Id { get; init; }

    /// <summary>The title a reader sees.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>MAJOR.MINOR.PATCH.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over all its files, lower-case hexadecimal: the same hash, the same answers.</summary>
    public required string Hash { get; init; }

    /// <summary>Claims in reading order.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Sources by key.</summary>
    public required ImmutableDictionary<string, Reference> References { get; init; }

    /// <summary>What it takes to count as reviewed, as the article states it, or null.</summary>
    public ReviewPolicy? Review { get; init; }

    /// <summary>All procedures, parents before their kinds.</summary>
    public required ImmutableArray<Procedure> Procedures { get; init; }

    /// <summary>Facts of the person and of check-ins, in the order declared.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Facts about one procedure, in the order declared.</summary>
    public required ImmutableArray<Fact> Details { get; init; }

    /// <summary>Findings in the order declared.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Pages of questions.</summary>
    public required ImmutableArray<Group> Groups { get; init; }

    /// <summary>One text for each level, least urgent first.</summary>
    public required ImmutableArray<LevelText> Levels { get; init; }

    /// <summary>All rules: courses first, then alarms, causes, advice, cautions, promises.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>Expected courses.</summary>
    public required ImmutableArray<Course> Courses { get; init; }

    /// <summary>Alarms.</summary>
    public required ImmutableArray<Alarm> Alarms { get; init; }

    /// <summary>Possible causes.</summary>
    public required ImmutableArray<Cause> Causes { get; init; }

    /// <summary>Advice.</summary>
    public required ImmutableArray<Advice> Advice { get; init; }

    /// <summary>What speaks against a procedure.</summary>
    public required ImmutableArray<Caution> Cautions { get; init; }

    /// <summary>Statements that must hold for all patients.</summary>
    public required ImmutableArray<Promise> Promises { get; init; }

    /// <summary>The fact or detail with a name, or null.</summary>
    public Fact? Named(string name) => _named.Value.GetValueOrDefault(name);

    /// <summary>The fact with a role, or null.</summary>
    public Fact? WithRole(DiaryRole role) => role == DiaryRole.None ? null : _withRole.Value[(int)role];

    /// <summary>The text of a level.</summary>
    public LevelText Text(Level level) => Levels[(int)level];
}

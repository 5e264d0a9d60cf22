using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Comparing;

/// <summary>What was done to a declaration.</summary>
public enum EditKind
{
    /// <summary>Only the new version has it.</summary>
    Added,

    /// <summary>Only the old version has it.</summary>
    Removed,

    /// <summary>It does something else.</summary>
    Changed,

    /// <summary>It does the same, in other words.</summary>
    Reworded,
}

/// <summary>A declaration that differs between two versions of an article. At least one of the two is there.</summary>
/// <param name="Old">As it was, or null.</param>
/// <param name="New">As it is, or null.</param>
public sealed record Edit(Declaration? Old, Declaration? New)
{
    private Declaration Either => New ?? Old!;

    /// <summary>The keyword of the declaration.</summary>
    public string Kind => Either.Kind;

    /// <summary>Its name.</summary>
    public string Name => Either.Name;

    /// <summary>Where it stands: in the new version, or where it stood in the old.</summary>
    public Span? Span => Either.Span;

    /// <summary>What was done.</summary>
    public EditKind Done => Old is null ? EditKind.Added : New is null ? EditKind.Removed : Old.Acts == New.Acts ? EditKind.Reworded : EditKind.Changed;

    /// <summary>All edits that make one version the other: procedures, facts, findings, rules, texts of levels.</summary>
    public static ImmutableArray<Edit> Between(CompiledArticle old, CompiledArticle changed)
    {
        var before = Declarations.Of(old).ToDictionary(d => (d.Kind, d.Name));
        var after = Declarations.Of(changed);
        var known = after.Select(d => (d.Kind, d.Name)).ToHashSet();
        return
        [
            .. after.Select(d => new Edit(before.GetValueOrDefault((d.Kind, d.Name)), d)).Where(e => e.Old is null || e.Old.Acts != e.New!.Acts || e.Old.Says != e.New.Says),
            .. before.Where(d => !known.Contains(d.Key)).Select(d => new Edit(d.Value, null)),
        ];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}

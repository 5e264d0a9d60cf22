using System.Collections.Immutable;
using Aftercourse.Comparing;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Differences;

/// <summary>Edits that belong together, because they touch the same rule. One edit gives one group.</summary>
/// <param name="Edits">The edits, in the order of the new article.</param>
/// <param name="Rules">The rules that they touch.</param>
internal sealed record EditGroup(ImmutableArray<Edit> Edits, ImmutableArray<RuleName> Rules)
{
    /// <summary>Groups the edits between two versions. Words alone are in none of them.</summary>
    public static ImmutableArray<EditGroup> Of(CompiledArticle old, CompiledArticle changed, ImmutableArray<Edit> edits)
    {
        var acting = edits.Where(e => e.Done != EditKind.Reworded).ToArray();
        var ruled = acting.Where(IsRule).Select(e => new RuleName(e.Kind, e.Name)).ToHashSet();
        var groups = new List<(List<Edit> Edits, HashSet<RuleName> Rules)>();
        foreach (var edit in acting)
        {
            var rules = IsRule(edit) ? [new RuleName(edit.Kind, edit.Name)] : Users(old, edit).Concat(Users(changed, edit)).ToHashSet();
            // What is new, or gone, acts only through rules that are edited themselves.
            if (edit.Kind == "fact" && edit.Done != EditKind.Changed)
                rules.IntersectWith(ruled);
            var joined = groups.Where(g => g.Rules.Overlaps(rules)).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add(([.. joined.SelectMany(g => g.Edits), edit], [.. joined.SelectMany(g => g.Rules), .. rules]));
        }

        var order = acting.Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i);
        return [.. groups.Select(g => new EditGroup([.. g.Edits.OrderBy(e => order[e])], [.. g.Rules.OrderBy(r => r.Kind).ThenBy(r => r.Name, StringComparer.Ordinal)])).OrderBy(g => order[g.Edits[0]])];
    }

    private static bool IsRule(Edit edit) => edit.Kind is not ("procedure" or "fact" or "finding");

    // The rules of one version whose answer can change with a declaration.
    private static IEnumerable<RuleName> Users(CompiledArticle article, Edit edit)
    {
        var procedure = edit.Kind == "procedure" ? article.Procedures.FirstOrDefault(p => p.Name == edit.Name) : null;
        bool IsNear(Procedure named) => procedure is not null && (procedure.Is(named) || named.Is(procedure));
        bool Uses(Condition condition) => condition switch
        {
            FindingTest test => edit.Kind == "finding" && test.Finding.Name == edit.Name,
            KindTest test => test.Procedures.Any(IsNear),
            OnsetTest => edit.Kind == "fact" && article.WithRole(DiaryRole.Lasted)?.Name == edit.Name,
            _ => edit.Kind == "fact" && condition.Asked()?.Name == edit.Name,
        };
        return article.Rules.Where(r => r.Condition.Everything().Any(Uses) || (r is Caution caution && caution.Before.Any(IsNear))).Select(RuleName.Of);
    }
}

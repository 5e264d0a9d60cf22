using System.Globalization;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Proving.Mutating;

/// <summary>Small changes of what a course allows: a point more or less of pain, a minute more or less in a step, a place more or less.</summary>
internal sealed class CourseMutations(CompiledArticle article)
{
    // `gone by` goes: it repeats the end of the last step.
    public IEnumerable<Mutation> Of(DeclarationSyntax declaration) =>
        from numbered in declaration.Clauses.Select((clause, index) => (clause, index))
        from m in Of(numbered.clause)
        select new Mutation(m.Kind, declaration with { Clauses = [.. declaration.Clauses.SetItem(numbered.index, m.Changed!).Where(c => c.Keyword.Text != "gone")] }, m.Says);

    private IEnumerable<ClauseMutation> Of(ClauseSyntax clause) => clause switch
    {
        StepsClause steps => Steps(steps),
        NamesClause { Keyword.Text: "where" } where => Places(where),
        _ => [],
    };

    private static IEnumerable<ClauseMutation> Steps(StepsClause clause)
    {
        foreach (var (step, index) in clause.Steps.Select((s, i) => (s, i)))
        {
            var strength = int.Parse(step.Strength.Digits, CultureInfo.InvariantCulture);
            foreach (var other in new[] { strength - 1, strength + 1 }.Where(s => s >= 0))
            {
                var changed = clause.Steps.SetItem(index, step with { Strength = step.Strength with { Digits = other.ToString(CultureInfo.InvariantCulture) } });
                yield return new(MutationKind.Limit, clause with { Steps = changed }, $"`up to {strength}` becomes `up to {other}` in step {index + 1}");
            }

            foreach (var by in new[] { -1, 1 })
            {
                if (WindowMutations.Shifted(step.Until, by) is { } until)
                    yield return new(MutationKind.Limit, clause with { Steps = clause.Steps.SetItem(index, step with { Until = until }) }, $"step {index + 1} ends a minute {(by < 0 ? "earlier" : "later")}");
            }
        }
    }

    private IEnumerable<ClauseMutation> Places(NamesClause where)
    {
        foreach (var name in where.Names.Where(_ => where.Names.Length > 1))
            yield return new(MutationKind.Listed, where with { Names = where.Names.Remove(name) }, $"no longer in `{name.Text}`");
        var written = where.Names.Select(n => n.Text).ToHashSet();
        foreach (var option in article.WithRole(DiaryRole.Place)?.Options.Where(o => !written.Contains(o.Name)) ?? [])
            yield return new(MutationKind.Listed, where with { Names = where.Names.Add(where.Keyword with { Text = option.Name }) }, $"also in `{option.Name}`");
    }
}

using System.Collections.Immutable;
using Aftercourse.Formatting;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>Small changes of one declaration that can move a level or a caution: of alarms, courses, cautions, findings, and questions with <c>only if</c>.</summary>
internal sealed class DeclarationMutations(CompiledArticle article)
{
    private readonly ConditionMutations _conditions = new(n => article.Named(n)?.Type is NumberType number ? number.Decimals : 0);
    private readonly CourseMutations _courses = new(article);

    /// <summary>Each change by itself.</summary>
    public IEnumerable<Mutation> Of(DeclarationSyntax declaration) => declaration.Keyword.Text switch
    {
        "alarm" => [Removed, .. Alarm(declaration), .. Clauses(declaration)],
        "course" => [Removed, .. _courses.Of(declaration), .. Clauses(declaration)],
        "caution" => [Removed, .. Caution(declaration), .. Clauses(declaration)],
        "finding" when declaration.Condition is { } condition => _conditions.Of(condition).Select(m => new Mutation(m.Kind, declaration with { Condition = m.Changed }, m.Says)),
        "fact" => Clauses(declaration),
        _ => [],
    };

    private static Mutation Removed => new(MutationKind.Removed, null, "removed");

    private static IEnumerable<Mutation> Alarm(DeclarationSyntax declaration)
    {
        if (!LevelNames.TryParse(declaration.Word!.Text, out var level))
            yield break;
        var unsure = declaration.Clauses.OfType<WordClause>().FirstOrDefault(c => c.Keyword.Text == "unsure");
        var sure = unsure is null ? declaration : declaration with { Clauses = declaration.Clauses.Remove(unsure) };
        // What it counts where the person is not sure may be no more than its own level, so that goes with it.
        if (level > Level.Contact)
            yield return new(MutationKind.Weakened, sure with { Word = declaration.Word with { Text = (level - 1).Name() } }, $"`{level.Name()}` becomes `{(level - 1).Name()}`");
        if (unsure is not null)
            yield return new(MutationKind.Doubt, sure, $"`unsure {unsure.Word.Text}` dropped");
        var doubt = unsure is not null && LevelNames.TryParse(unsure.Word.Text, out var written) ? written : level - 1;
        if (doubt > Level.Contact)
        {
            var clause = new WordClause(declaration.Keyword with { Text = "unsure" }, declaration.Keyword with { Text = (doubt - 1).Name() }, declaration.Span);
            yield return new(MutationKind.Doubt, sure with { Clauses = sure.Clauses.Add(clause) }, $"not being sure counts `{(doubt - 1).Name()}` in place of `{doubt.Name()}`");
        }
    }

    private static IEnumerable<Mutation> Caution(DeclarationSyntax declaration)
    {
        if (CautionNames.Of(declaration.Word!.Text) is { } kind && kind > CautionKind.Adapt)
            yield return new(MutationKind.Weakened, declaration with { Word = declaration.Word with { Text = (kind - 1).Name() } }, $"`{kind.Name()}` becomes `{(kind - 1).Name()}`");
    }

    private IEnumerable<Mutation> Clauses(DeclarationSyntax declaration) =>
        declaration.Clauses.SelectMany((clause, i) => Of(clause, declaration.Keyword.Text).Select(m => new Mutation(
            m.Kind, declaration with { Clauses = m.Changed is null ? declaration.Clauses.RemoveAt(i) : declaration.Clauses.SetItem(i, m.Changed) }, m.Says)));

    private IEnumerable<ClauseMutation> Of(ClauseSyntax clause, string keyword) => clause switch
    {
        ConditionClause condition => _conditions.Of(condition.Condition).Select(m => new ClauseMutation(m.Kind, condition with { Condition = m.Changed }, m.Says))
            // A rule has to have its `when`, and a question without its `only if` is only asked more often.
            .Concat(condition.Keyword.Text == "when" || keyword == "fact" ? [] : [Dropped(condition)]),
        AfterClause after => WindowMutations.Of(after),
        DurationClause { Keyword.Text: "begins" } begins => WindowMutations.Ends(begins.Duration, "begins within", d => begins with { Duration = d })
            .Append(new(MutationKind.Part, null, "`begins within` dropped")),
        NamesClause { Keyword.Text: "before", Names.Length: > 1 } before => before.Names.Select(n => new ClauseMutation(
            MutationKind.Listed, before with { Names = before.Names.Remove(n) }, $"no longer before `{n.Text}`")),
        _ => [],
    };

    private static ClauseMutation Dropped(ConditionClause clause) =>
        new(MutationKind.Part, null, $"`{clause.Keyword.Text} {SyntaxPrinting.Condition(clause.Condition, inner: false)}` dropped");
}

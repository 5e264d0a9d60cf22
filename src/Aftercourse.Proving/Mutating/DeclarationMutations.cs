using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Formatting;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>Small changes of one declaration: of alarms, courses, findings, and questions with <c>only if</c>. A change to nothing at all is the declaration removed.</summary>
internal sealed class DeclarationMutations(CompiledArticle article)
{
    private readonly ConditionMutations _conditions = new(n => article.Facts.Concat(article.Details).FirstOrDefault(f => f.Name == n)?.Type is NumberType number ? number.Decimals : 0);

    /// <summary>Each change by itself, with what it says.</summary>
    public IEnumerable<(DeclarationSyntax? Changed, string Says)> Of(DeclarationSyntax declaration) => declaration.Keyword.Text switch
    {
        "alarm" => Alarm(declaration).Concat(Clauses(declaration)),
        "course" => Course(declaration).Concat(Clauses(declaration)),
        "finding" when declaration.Condition is { } condition => _conditions.Of(condition).Select(m => ((DeclarationSyntax?)(declaration with { Condition = m.Changed }), m.Says)),
        "fact" => Clauses(declaration),
        _ => [],
    };

    private static IEnumerable<(DeclarationSyntax?, string)> Alarm(DeclarationSyntax declaration)
    {
        yield return (null, "removed");
        if (!LevelNames.TryParse(declaration.Word!.Text, out var level))
            yield break;
        var unsure = declaration.Clauses.OfType<WordClause>().FirstOrDefault(c => c.Keyword.Text == "unsure");
        if (level > Level.Contact)
        {
            // What it counts where the person is not sure may be no more than its own level.
            var weaker = declaration with { Word = declaration.Word with { Text = (level - 1).Name() }, Clauses = unsure is null ? declaration.Clauses : declaration.Clauses.Remove(unsure) };
            yield return (weaker, $"`{level.Name()}` becomes `{(level - 1).Name()}`");
        }

        if (unsure is not null)
            yield return (declaration with { Clauses = declaration.Clauses.Remove(unsure) }, $"`unsure {unsure.Word.Text}` dropped");
        else if (level == Level.Emergency)
            yield return (declaration with { Clauses = declaration.Clauses.Add(new WordClause(declaration.Keyword with { Text = "unsure" }, declaration.Keyword with { Text = Level.Contact.Name() }, declaration.Span)) }, "not being sure counts `contact`");
    }

    private IEnumerable<(DeclarationSyntax?, string)> Course(DeclarationSyntax declaration)
    {
        yield return (null, "removed");
        foreach (var (clause, index) in declaration.Clauses.Select((c, i) => (c, i)))
        {
            foreach (var (changed, says) in clause switch
            {
                StepsClause steps => Steps(steps),
                NamesClause { Keyword.Text: "where" } where => Places(where),
                _ => [],
            })
            {
                // `gone by` repeats the end of the last step.
                yield return (declaration with { Clauses = [.. declaration.Clauses.SetItem(index, changed).Where(c => c.Keyword.Text != "gone")] }, says);
            }
        }
    }

    private static IEnumerable<(ClauseSyntax, string)> Steps(StepsClause clause)
    {
        foreach (var (step, index) in clause.Steps.Select((s, i) => (s, i)))
        {
            var strength = int.Parse(step.Strength.Digits, CultureInfo.InvariantCulture);
            foreach (var other in new[] { strength - 1, strength + 1 }.Where(s => s >= 0))
            {
                var changed = clause.Steps.SetItem(index, step with { Strength = step.Strength with { Digits = other.ToString(CultureInfo.InvariantCulture) } });
                yield return (clause with { Steps = changed }, $"pain up to {strength} becomes up to {other} in step {index + 1}");
            }

            foreach (var by in new[] { -1, 1 })
                yield return (clause with { Steps = clause.Steps.SetItem(index, step with { Until = Shifted(step.Until, by) }) }, $"step {index + 1} ends a minute {(by < 0 ? "earlier" : "later")}");
        }
    }

    private IEnumerable<(ClauseSyntax, string)> Places(NamesClause where)
    {
        foreach (var name in where.Names.Where(_ => where.Names.Length > 1))
            yield return (where with { Names = where.Names.Remove(name) }, $"no longer in `{name.Text}`");
        var written = where.Names.Select(n => n.Text).ToHashSet();
        foreach (var option in article.WithRole(DiaryRole.Place)?.Options.Where(o => !written.Contains(o.Name)) ?? [])
            yield return (where with { Names = where.Names.Add(where.Keyword with { Text = option.Name }) }, $"also in `{option.Name}`");
    }

    private IEnumerable<(DeclarationSyntax?, string)> Clauses(DeclarationSyntax declaration) =>
        declaration.Clauses.SelectMany((clause, i) => Of(clause, declaration.Keyword.Text).Select(m =>
            ((DeclarationSyntax?)(declaration with { Clauses = m.Changed is null ? declaration.Clauses.RemoveAt(i) : declaration.Clauses.SetItem(i, m.Changed) }), m.Says)));

    private IEnumerable<(ClauseSyntax? Changed, string Says)> Of(ClauseSyntax clause, string keyword) => clause switch
    {
        ConditionClause condition => _conditions.Of(condition.Condition).Select(m => ((ClauseSyntax?)(condition with { Condition = m.Changed }), m.Says))
            .Concat(condition.Keyword.Text == "when" || keyword == "fact" ? [] : [((ClauseSyntax?)null, $"`{condition.Keyword.Text} {SyntaxPrinting.Condition(condition.Condition, inner: false)}` dropped")]),
        AfterClause after => After(after),
        DurationClause { Keyword.Text: not "gone" } begins => Ends(begins.Duration, "begins within", d => begins with { Duration = d }).Append((null, "`begins within` dropped")),
        _ => [],
    };

    private static IEnumerable<(ClauseSyntax?, string)> After(AfterClause after)
    {
        if (after.Procedures.Length > 1)
        {
            foreach (var name in after.Procedures)
                yield return (after with { Procedures = after.Procedures.Remove(name) }, $"no longer after `{name.Text}`");
        }

        if (after.From is { } from)
        {
            foreach (var changed in Ends(from, "from", d => after with { From = d }))
                yield return changed;
        }

        if (after.To is { } to)
        {
            foreach (var changed in Ends(to, "within", d => after with { To = d }))
                yield return changed;
        }

        if (after.Session is { } session)
        {
            foreach (var ordinal in new[] { session.Ordinal - 1, session.Ordinal + 1 }.Where(o => o >= 1 && o <= Words.Ordinals.Count))
                yield return (after with { Session = session with { Ordinal = ordinal } }, $"session {session.Ordinal} becomes {ordinal}");
        }
    }

    private static IEnumerable<(ClauseSyntax?, string)> Ends(DurationSyntax duration, string word, Func<DurationSyntax, ClauseSyntax> make)
    {
        foreach (var by in new[] { -1, 1 })
            yield return (make(Shifted(duration, by)), $"`{word} {duration.Count.Digits} {duration.Unit.Text}` a minute {(by < 0 ? "less" : "more")}");
    }

    private static DurationSyntax Shifted(DurationSyntax duration, int by) =>
        Duration.TryOf(long.Parse(duration.Count.Digits, CultureInfo.InvariantCulture), duration.Unit.Text, out var length)
            ? duration with { Count = duration.Count with { Digits = Math.Max(0, length.Minutes + by).ToString(CultureInfo.InvariantCulture) }, Unit = duration.Unit with { Text = "minutes" } }
            : duration;
}

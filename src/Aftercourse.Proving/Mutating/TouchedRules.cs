using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Proving.Differences;

namespace Aftercourse.Proving.Mutating;

/// <summary>The rules that may judge a person otherwise once a declaration is changed: all others are the same in both articles.</summary>
/// <param name="Own">The rule itself, or those that ask for the fact or finding.</param>
/// <param name="All">Together with those that ask what courses explain, where one of them is a course.</param>
/// <param name="Question">The fact that was changed, or null: who is asked for it may change too.</param>
internal sealed record TouchedRules(ImmutableArray<Rule> Own, ImmutableArray<Rule> All, Fact? Question)
{
    /// <summary>The names of all.</summary>
    public ImmutableArray<RuleName> Names { get; } = [.. All.Select(RuleName.Of)];

    public static TouchedRules Of(CompiledArticle article, DeclarationSyntax declaration)
    {
        var name = declaration.Name.Text;
        ImmutableArray<Rule> own = [.. article.Rules.Where(r => declaration.Keyword.Text switch
        {
            "finding" => r.Condition.Everything().Any(c => c is FindingTest test && test.Finding.Name == name),
            "fact" => r.Condition.Everything().Any(c => c.Asked()?.Name == name || (c is OnsetTest && article.WithRole(DiaryRole.Lasted)?.Name == name)),
            var kind => r.Kind == kind && r.Name == name,
        })];
        // A course shares places with others, and some rules ask whether any course explains the pain.
        return new(
            own,
            own.Any(r => r is Course) ? [.. own.Union(article.Rules.Where(r => r is Course || r.Condition.Everything().Any(c => c is ExplainedTest)))] : own,
            declaration.Keyword.Text == "fact" ? article.Facts.FirstOrDefault(f => f.Name == name) : null);
    }
}

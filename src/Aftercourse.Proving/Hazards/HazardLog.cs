using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aftercourse.Hazards;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Hazards;

/// <summary>The hazard log as a Markdown page: each hazard with its risk before and after, the rules that control it, the obligations that prove them, and the cases that show them.</summary>
public static class HazardLog
{
    private static readonly (Severity Step, string Means)[] Severities =
    [
        (Severity.Minor, "worry or discomfort that passes"),
        (Severity.Moderate, "more treatment, and then as well as before"),
        (Severity.Severe, "a long illness, or a further operation"),
        (Severity.Lasting, "harm that stays"),
        (Severity.Death, "death"),
    ];

    private static readonly (Likelihood Step, string Means)[] Likelihoods =
    [
        (Likelihood.VeryRare, "not expected"),
        (Likelihood.Rare, "could happen, in single cases"),
        (Likelihood.Sometimes, "will happen now and then"),
        (Likelihood.Often, "will happen again and again"),
        (Likelihood.VeryOften, "will happen most of the time"),
    ];

    /// <summary>Writes the page.</summary>
    public static string Write(ImmutableArray<Hazard> hazards, Evidence evidence)
    {
        var page = new StringBuilder();
        Head(page, evidence);
        Overview(page, hazards);
        foreach (var hazard in hazards)
            Section(page, hazard, evidence);
        return page.ToString();
    }

    private static void Head(StringBuilder page, Evidence evidence)
    {
        page.Append(CultureInfo.InvariantCulture, $"""
            # Hazard log

            What can go wrong for a person who uses Aftercourse, and what keeps it from them. The shape is that of a hazard log of DCB0129. **Nobody has signed it.** No clinical safety officer has been named, and none has
            read it. How bad and how often are the judgement of those who wrote the program, without figures from use, since it has not been used; the scales and the table of classes are our own.

            This page is made from [hazards.yaml](hazards.yaml) and the article {evidence.Article.Id} {evidence.Article.Version} by `aftercourse hazards docs/hazards.yaml --tests tests`, and compared in the tests. A hazard fails the
            build where an obligation that it names is not proved, a case that it names does not hold or shows none of its rules, a test is not there, or nothing is named at all; so does an alarm of `urgent` or more that no
            hazard names.


            """);
        page.Append("| severity | the worst that it can reasonably do |\n|---|---|\n");
        foreach (var (step, means) in Severities)
            page.Append(CultureInfo.InvariantCulture, $"| {HazardWords.Of(step)} | {means} |\n");
        page.Append("\n| likelihood | among those whom the hazard concerns |\n|---|---|\n");
        foreach (var (step, means) in Likelihoods)
            page.Append(CultureInfo.InvariantCulture, $"| {HazardWords.Of(step)} | {means} |\n");
        page.Append(CultureInfo.InvariantCulture, $"\nThe class of a risk goes from 1 to 5; {Risk.MostLeft} is the most that may be left.\n\n| | {string.Join(" | ", Severities.Select(s => HazardWords.Of(s.Step)))} |\n|---|---|---|---|---|---|\n");
        foreach (var (likelihood, _) in Likelihoods)
            page.Append(CultureInfo.InvariantCulture, $"| {HazardWords.Of(likelihood)} | {string.Join(" | ", Severities.Select(s => new Risk(s.Step, likelihood).Class))} |\n");
    }

    private static void Overview(StringBuilder page, ImmutableArray<Hazard> hazards)
    {
        page.Append("\n## All hazards\n\n| hazard | what can go wrong | class before | class after |\n|---|---|---|---|\n");
        foreach (var hazard in hazards)
            page.Append(CultureInfo.InvariantCulture, $"| [{hazard.Name.Name}](#{hazard.Name.Name}) | {hazard.Title} | {hazard.Before.Class} | {hazard.After.Class} |\n");
    }

    private static void Section(StringBuilder page, Hazard hazard, Evidence evidence)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {hazard.Name.Name}\n\n**{hazard.Title}**\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Cause: {hazard.Cause}\n- Effect: {hazard.Effect}\n");
        page.Append(CultureInfo.InvariantCulture, $"- Risk before: {Words(hazard.Before)}. After: {Words(hazard.After)}.\n");
        if (!hazard.Rules.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"- Rules: {string.Join(", ", hazard.Rules.Select(r => $"`{r}`"))}\n");
        Proofs(page, hazard, evidence);
        if (!hazard.Cases.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"- Cases: {string.Join(", ", hazard.Cases.Select(c => $"`{c.Name}`"))}\n");
        if (!hazard.Tests.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"- Tests: {string.Join(", ", hazard.Tests.Select(t => $"`{t.Name}`"))}\n");
        page.Append(CultureInfo.InvariantCulture, $"- What is left: {hazard.Left}\n");
    }

    private static void Proofs(StringBuilder page, Hazard hazard, Evidence evidence)
    {
        if (hazard.Proofs.IsEmpty)
            return;
        page.Append("- Proved for all patients:\n");
        foreach (var proof in hazard.Proofs)
        {
            var named = evidence.Named(proof.Name).ToArray();
            var says = named.Length == 1 ? named[0].Obligation.Says : $"{named.Length} obligations, such as: {named[0].Obligation.Says}";
            page.Append(CultureInfo.InvariantCulture, $"  - `{proof.Name}`: {says}\n");
        }

        var own = evidence.About(hazard.Rules).GroupBy(r => r.Obligation.Family).Select(f => $"{f.Count()} of \"{Words(f.Key)}\"").ToArray();
        if (own.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"  - and of the rules themselves {string.Join(", ", own)}\n");
    }

    private static string Words(Risk risk) => $"{HazardWords.Of(risk.Severity)}, {HazardWords.Of(risk.Likelihood)}, class {risk.Class}";

    private static string Words(Family family) => family switch
    {
        Family.Alive => "the rule can hold, and can decide",
        Family.Monotone => "a further sign never lowers the level",
        Family.UnknownNeverReassures => "what is not known never reassures",
        Family.StrengthAndPlace => "strength and place do not decide",
        Family.Persistence => "pain that stays too long is not expected",
        Family.ReassuranceEnds => "every reassurance ends",
        Family.InterviewEnds => "the interview ends",
        _ => "promises",
    };
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>What axe-core finds: the rules of WCAG 2.2 AA, its good practice, and contrast of text of at least 7:1 (AAA), which the design promises.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions> { ["color-contrast-enhanced"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Finds nothing on the page.</summary>
    public static async Task IsFlawless(this Visitor visitor)
    {
        var found = (await visitor.Page.RunAxe(Rules)).Violations;
        var told = found.SelectMany(v => v.Nodes, (v, node) => $"{v.Id}: {v.Help}\n  {Short(node.Html)}\n  {Message(node)}\n  {v.HelpUrl}");
        Assert.True(found.Length == 0, $"axe-core found at {visitor.Look}, {visitor.Page.Url}:\n{string.Join('\n', told.Take(20))}");
    }

    private static string Message(AxeResultNode node) => string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message));

    private static string Short(string html) => html.Length > 160 ? html[..160] + "..." : html;
}

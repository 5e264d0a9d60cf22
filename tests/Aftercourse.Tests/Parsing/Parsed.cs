using Aftercourse.Diagnostics;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Sources;

namespace Aftercourse.Tests.Parsing;

/// <summary>One rule block, read on its own.</summary>
internal static class Parsed
{
    public static (RuleBlockSyntax Block, IReadOnlyList<string> Codes) Block(string text)
    {
        var source = new SourceText("rules.md", text.ReplaceLineEndings("\n"));
        var diagnostics = new DiagnosticBag();
        var block = RuleParsing.ParseBlock(new RuleBlock(source.Whole, []), null, diagnostics);
        return (block, [.. diagnostics.Sorted().Select(d => $"{d.Code.Id} {d.Span.Text}")]);
    }

    public static ConditionSyntax Condition(string text) =>
        Block($"finding f is {text}").Block.Declarations is [{ Condition: { } condition }] ? condition : throw new InvalidOperationException($"Not a condition: {text}");
}

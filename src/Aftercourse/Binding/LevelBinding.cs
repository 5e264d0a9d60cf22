using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>How each level is told. An article may leave one out; plain words stand in.</summary>
internal static class LevelBinding
{
    private static readonly string[] Fallback =
    [
        "On its expected course", "Talk to the team that treated you", "Be seen today", "Get emergency help now",
    ];

    public static ImmutableArray<LevelText> Bind(
        IEnumerable<(DeclarationSyntax Declaration, ParagraphBlock? Paragraph)> declarations,
        IReadOnlyDictionary<ParagraphBlock, (int Order, Claim Claim)> claims,
        DiagnosticBag diagnostics)
    {
        var texts = LevelNames.All.Select(l => new LevelText(l, new Text($"level.{l.Name()}.headline", Fallback[(int)l]), null, null, null, null)).ToArray();
        foreach (var (declaration, paragraph) in declarations.Where(d => d.Declaration.Keyword.Text == "level"))
        {
            var name = declaration.Name;
            if (!LevelNames.TryParse(name.Text, out var level))
            {
                diagnostics.Report(Codes.BadLevel, name.Span, NearestName.Of(name.Text, LevelNames.All.Select(l => l.Name())), [], name.Text, "it is not a level");
                continue;
            }

            if (texts[(int)level].Span is { } first)
            {
                diagnostics.Report(Codes.LevelTwice, name.Span, null, [new Label(first, "the first one")], name.Text);
                continue;
            }

            var claim = paragraph is not null && claims.TryGetValue(paragraph, out var found) ? found.Claim : null;
            texts[(int)level] = new LevelText(
                level,
                new Text($"level.{name.Text}.headline", declaration.Title!.Value),
                BindingContext.TextOf(declaration.Clauses, "do", $"level.{name.Text}"),
                BindingContext.TextOf(declaration.Clauses, "say", $"level.{name.Text}"),
                claim,
                declaration.Span);
        }

        return [.. texts];
    }
}

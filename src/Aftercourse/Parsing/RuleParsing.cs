using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Reading;

namespace Aftercourse.Parsing;

/// <summary>The pass from the article tree to rule syntax. It reads each block to its end whatever is wrong on the way.</summary>
public static class RuleParsing
{
    /// <summary>Parses every rule block of the article.</summary>
    public static ArticleSyntax Parse(ArticleTree tree, DiagnosticBag diagnostics)
    {
        var blocks = ImmutableArray.CreateBuilder<RuleBlockSyntax>();
        foreach (var section in tree.Sections)
        {
            ParagraphBlock? paragraph = null;
            foreach (var block in section.Blocks)
            {
                switch (block)
                {
                    case HeadingBlock:
                        paragraph = null;
                        break;
                    case ParagraphBlock p:
                        paragraph = p;
                        break;
                    case RuleBlock rule:
                        blocks.Add(ParseBlock(rule, paragraph, diagnostics));
                        break;
                }
            }
        }

        return new ArticleSyntax(tree, blocks.ToImmutable());
    }

    /// <summary>Parses one block.</summary>
    public static RuleBlockSyntax ParseBlock(RuleBlock block, ParagraphBlock? paragraph, DiagnosticBag diagnostics)
    {
        var (lines, comments) = Lexing.Read(block.Span, diagnostics);
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        var broken = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        if (lines.Count == 0)
            diagnostics.Report(Codes.EmptyBlock, block.Span);

        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && (lines[end].Indent > 0 || lines[end - 1].IsUnfinished))
                end++;

            if (lines[i].Indent > 0)
                diagnostics.Report(Codes.ClauseWithoutDeclaration, lines[i].Tokens[0].Span);
            else if (DeclarationParsing.Parse([.. lines.Skip(i).Take(end - i)], diagnostics) is var (declaration, isBroken))
                (isBroken ? broken : declarations).Add(declaration);
            i = end;
        }

        return new RuleBlockSyntax(block, paragraph, declarations.ToImmutable(), broken.ToImmutable(), [.. comments]);
    }
}

using System.Collections;
using System.Reflection;
using Aftercourse.Parsing;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Parsing;

public sealed class SpanTests
{
    public static TheoryData<string> Articles => [.. ValidArticle.Names];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Each_node_lies_inside_its_parent(string name)
    {
        foreach (var block in ValidArticle.Of(name).Syntax.Blocks)
        {
            foreach (var declaration in block.Declarations)
                Inside(declaration, declaration.Span, block.Block.Span);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Each_word_covers_its_own_text(string name)
    {
        foreach (var node in ValidArticle.Of(name).Syntax.Blocks.SelectMany(b => b.Declarations).SelectMany(d => Nodes(d)))
        {
            switch (node)
            {
                case NameSyntax word when !word.Text.StartsWith("always-", StringComparison.Ordinal) && !word.Text.StartsWith("never-", StringComparison.Ordinal):
                    Assert.Equal(word.Text, word.Span.Text.Trim('"'));
                    break;
                case NumberSyntax number:
                    Assert.Equal(number.Digits, number.Span.Text);
                    break;
                case TextSyntax text:
                    Assert.StartsWith("\"", text.Span.Text, StringComparison.Ordinal);
                    Assert.EndsWith("\"", text.Span.Text, StringComparison.Ordinal);
                    break;
                case DeclarationSyntax declaration:
                    Assert.StartsWith(declaration.Keyword.Text + " ", declaration.Span.Text, StringComparison.Ordinal);
                    break;
                case ClauseSyntax clause:
                    Assert.StartsWith(clause.Keyword.Text, clause.Span.Text, StringComparison.Ordinal);
                    break;
            }
        }
    }

    private static void Inside(object node, Span span, Span parent)
    {
        Assert.True(span.Source == parent.Source && span.Start >= parent.Start && span.End <= parent.End && span.Length > 0, $"{node.GetType().Name} at {span}: {span.Text}");
        foreach (var child in Children(node))
            Inside(child, SpanOf(child) ?? span, span);
    }

    private static IEnumerable<object> Nodes(object node) => Children(node).SelectMany(Nodes).Prepend(node);

    // The parts of a syntax node are its properties; an option has no span of its own.
    private static IEnumerable<object> Children(object node)
    {
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
        {
            switch (property.GetValue(node))
            {
                case string or Span:
                    break;
                case IEnumerable items:
                    foreach (var item in items.Cast<object>().Where(IsSyntax))
                        yield return item;
                    break;
                case { } value when IsSyntax(value):
                    yield return value;
                    break;
            }
        }
    }

    private static bool IsSyntax(object value) => value.GetType().Namespace == typeof(NameSyntax).Namespace && !value.GetType().IsValueType;

    private static Span? SpanOf(object node) => (Span?)node.GetType().GetProperty("Span")?.GetValue(node);
}

using Aftercourse.Parsing;
using Aftercourse.Sources;

namespace Aftercourse.Formatting;

/// <summary>Gives each comment to the declaration or clause it stands beside or above, so that none is lost when lines move.</summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<object, (List<string> Leading, List<string> Trailing)> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _atEnd = [];

    public CommentPlaces(RuleBlockSyntax block)
    {
        var nodes = block.Declarations.SelectMany(d => Nodes(d)).OrderBy(n => n.First).ToArray();
        foreach (var comment in block.Comments)
        {
            var line = comment.Span.Place.Line;
            var beside = nodes.LastOrDefault(n => n.First <= line && line <= n.Last);
            var text = comment.Span.Text.TrimEnd();
            if (beside.Node is not null)
                Of(beside.Node, line == beside.Last, text);
            else if (nodes.FirstOrDefault(n => n.First > line) is { Node: not null } below)
                Of(below.Node, false, text);
            else
                _atEnd.Add(text);
        }
    }

    /// <summary>The comments above a node, and what stands behind its last line.</summary>
    public (IReadOnlyList<string> Leading, string Trailing) Of(object node) =>
        _byNode.TryGetValue(node, out var places) ? (places.Leading, string.Concat(places.Trailing.Select(t => "  " + t))) : ([], "");

    /// <summary>Comments below everything.</summary>
    public IReadOnlyList<string> AtEnd() => _atEnd;

    private void Of(object node, bool isTrailing, string text)
    {
        if (!_byNode.TryGetValue(node, out var places))
            _byNode.Add(node, places = ([], []));
        (isTrailing ? places.Trailing : places.Leading).Add(text);
    }

    // The lines of a declaration's own first part, and of each clause; a kind's lines end where its own clauses begin.
    private static IEnumerable<(object Node, int First, int Last)> Nodes(DeclarationSyntax declaration)
    {
        var header = declaration.Condition?.Span ?? declaration.Type?.Span ?? declaration.Word?.Span ?? declaration.Title?.Span ?? declaration.Name.Span;
        yield return (declaration, Line(declaration.Span), EndLine(header));
        foreach (var node in declaration.Clauses.SelectMany(Nodes))
            yield return node;
    }

    private static IEnumerable<(object Node, int First, int Last)> Nodes(ClauseSyntax clause)
    {
        if (clause is not KindClause kind)
            return [(clause, Line(clause.Span), EndLine(clause.Span))];
        return kind.Clauses.SelectMany(Nodes).Prepend((clause, Line(clause.Span), EndLine(kind.Title.Span)));
    }

    private static int Line(Span span) => span.Place.Line;

    private static int EndLine(Span span) => span.Source.PlaceAt(span.End).Line;
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aftercourse.Reading;

/// <summary>
/// YAML to located values, from the parser's events: one document, no anchors, aliases or tags, each field once, bounded depth. Plain values take their type
/// from YAML 1.2's core schema, so <c>no</c> is the word "no" (and Norwegian), not false.
/// </summary>
internal sealed partial class YamlReading
{
    private readonly Span _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;

    private YamlReading(Span text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(text.Text));
    }

    /// <summary>Reads a stretch of a file. Null where it cannot be read, which is then reported; an empty stretch is an empty map.</summary>
    public static DataNode? Read(Span text, DiagnosticBag diagnostics)
    {
        var reading = new YamlReading(text, diagnostics);
        try
        {
            return reading.Document();
        }
        catch (YamlException e)
        {
            diagnostics.Report(Codes.InvalidYaml, reading.SpanOf(e.Start, e.Start), Excerpt.Of(Sentence(e.Message), 200));
            return null;
        }
    }

    private DataNode? Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
            return new DataMap(new Span(_text.Source, _text.Start, _text.Start), []);

        if (_parser.Current is DocumentStart { IsImplicit: false } start)
            return Refuse(start, "a second `---` or a directive");

        Next();
        var node = Node(0);
        if (node is null)
            return null;

        Next();
        Next();
        return _parser.Current is null or StreamEnd ? node : Refuse(_parser.Current, "a second document");
    }

    // Leaves the parser on the node's last event.
    private DataNode? Node(int depth)
    {
        var here = _parser.Current!;
        if (depth > DataNode.DeepestNesting)
        {
            _diagnostics.Report(Codes.DataTooDeep, SpanOf(here.Start, here.Start), DataNode.DeepestNesting);
            return null;
        }

        return here switch
        {
            AnchorAlias => Refuse(here, "an alias (`*name`)"),
            NodeEvent { Anchor.IsEmpty: false } => Refuse(here, "an anchor (`&name`)"),
            NodeEvent { Tag.IsEmpty: false } => Refuse(here, "a tag (`!name`)"),
            Scalar scalar => new DataScalar(SpanOf(scalar.Start, scalar.End), scalar.Value, TypeOf(scalar)),
            SequenceStart => List(here, depth),
            MappingStart => Map(here, depth),
            _ => Refuse(here, "this"),
        };
    }

    private DataList? List(ParsingEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (Next() && _parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
                return null;

            items.Add(item);
        }

        return new DataList(SpanOf(start.Start, _parser.Current!.End), items.ToImmutable());
    }

    private DataMap? Map(ParsingEvent start, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<DataField>();
        var first = new Dictionary<string, Span>(StringComparer.Ordinal);
        while (Next() && _parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key || !Next() || Node(depth + 1) is not { } value)
                return null;

            if (key is not DataScalar name)
                _diagnostics.Report(Codes.WrongType, key.Span, "A field name", "text", key.Kind);
            else if (first.TryAdd(name.Value, name.Span))
                fields.Add(new DataField(new Located<string>(name.Value, name.Span), value));
            else
                _diagnostics.Report(Codes.DuplicateField, name.Span, null, [new Label(first[name.Value], "first written here")], Excerpt.Of(name.Value));
        }

        return new DataMap(SpanOf(start.Start, _parser.Current!.End), fields.ToImmutable());
    }

    // YamlDotNet's scanner has a few states of its own that it does not expect, a flow list that goes on in the first column for one: bad input, not our bug.
    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "indent the lines that go on with a value.");
        }
    }

    private DataNode? Refuse(ParsingEvent here, string what)
    {
        _diagnostics.Report(Codes.YamlTooRich, SpanOf(here.Start, here.End), what);
        return null;
    }

    // The end of a block value is the beginning of what follows: the white space between is not part of it. The end of a flow value is before its bracket.
    private Span SpanOf(Mark start, Mark end)
    {
        var text = _text.Source.Text;
        var from = Math.Clamp(_text.Start + (int)start.Index, _text.Start, _text.End);
        var to = Math.Clamp(_text.Start + (int)end.Index, from, _text.End);
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        if (to > from && to < _text.End && (text[from], text[to]) is ('[', ']') or ('{', '}'))
            to++;
        return new Span(_text.Source, from, to);
    }

    private static DataKind TypeOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return DataKind.Text;

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => DataKind.Nothing,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => DataKind.TrueOrFalse,
            _ => Number().IsMatch(scalar.Value) ? DataKind.Number : DataKind.Text,
        };
    }

    private static string Sentence(string message) => message.Trim() is { Length: > 0 } text ? text.TrimEnd('.') + "." : "it breaks off.";

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z|^0x[0-9a-fA-F]+\z|^0o[0-7]+\z|^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aftercourse.Episodes;

/// <summary>A value of a YAML or JSON text, and where it stands.</summary>
public abstract record YamlNode(Span Span);

/// <summary>A single value. <paramref name="IsPlain"/>: written without quotes, so that it may be a number, a truth value or null.</summary>
public sealed record YamlScalar(Span Span, string Text, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether nothing is written: empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlList(Span Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>Fields in the order written; no name twice.</summary>
public sealed record YamlMap(Span Span, ImmutableArray<YamlField> Fields) : YamlNode(Span);

/// <summary>One field.</summary>
public sealed record YamlField(YamlScalar Key, YamlNode Value);

/// <summary>
/// Reads YAML 1.2, and so JSON, into a small tree with the place of every value. Stricter than YAML: one document, no anchors, aliases or tags, no name
/// twice, names are scalars. What a scalar means is left to the reader of the tree: <c>no</c> and <c>38.6</c> are texts here.
/// </summary>
public sealed class YamlTree
{
    /// <summary>Values may nest so deep. A case needs ten levels.</summary>
    public const int DeepestLevel = 24;

    private readonly Span _range;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private bool _isComplete = true;

    private YamlTree(Span range, DiagnosticBag diagnostics)
    {
        _range = range;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(range.Text));
    }

    /// <summary>Reads a stretch of text that is one YAML document. Null where something was refused, which is reported.</summary>
    public static YamlNode? Read(Span range, DiagnosticBag diagnostics)
    {
        var tree = new YamlTree(range, diagnostics);
        try
        {
            var node = tree.Document();
            return tree._isComplete ? node : null;
        }
        catch (YamlException e)
        {
            diagnostics.Report(Codes.NotYaml, tree.At(e.Start), Sentence(e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser is not ours, and the text is untrusted: whatever it trips over is an error of the text.
            diagnostics.Report(Codes.NotYaml, tree.At(tree._parser.Current?.End ?? Mark.Empty), Sentence(e.Message));
        }

        return null;
    }

    private YamlNode? Document()
    {
        Next<StreamStart>();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            _diagnostics.Report(Codes.NotYaml, _range with { End = _range.Start }, "there is nothing in it.");
            return null;
        }

        _parser.MoveNext();
        var node = Node(1);
        if (node is null)
            return null;

        Next<DocumentEnd>();
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
            Refuse(second, "A second document is");
        return node;
    }

    // The current event begins the node; afterwards the current event is the node's last. Null: too deep, nothing more is read.
    private YamlNode? Node(int depth)
    {
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false })
            Refuse(_parser.Current, "Anchors (`&name`) are");
        if (_parser.Current is NodeEvent { Tag.IsEmpty: false })
            Refuse(_parser.Current, "Tags (`!name`) are");

        switch (_parser.Current)
        {
            case Scalar scalar:
                return new YamlScalar(Between(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
            case AnchorAlias alias:
                Refuse(alias, "Aliases (`*name`) are");
                return new YamlScalar(At(alias.Start), "", true);
            case var start when depth > DeepestLevel:
                _diagnostics.Report(Codes.InputTooDeep, At(start!.Start), DeepestLevel);
                return null;
            case SequenceStart start:
                return List(start, depth);
            case MappingStart start:
                return Map(start, depth);
            default:
                throw new InvalidOperationException("a value is missing.");
        }
    }

    private YamlList? List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new YamlList(Around(start.Start, start.Style == SequenceStyle.Block, items.LastOrDefault()), items.ToImmutable());
    }

    private YamlMap? Map(MappingStart start, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<YamlField>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key || !_parser.MoveNext() || Node(depth + 1) is not { } value)
                return null;

            if (key is not YamlScalar name)
            {
                _isComplete = false;
                _diagnostics.Report(Codes.WrongShape, key.Span, "name of a field", "a single word");
            }
            else if (!seen.TryAdd(name.Text, name))
            {
                _isComplete = false;
                _diagnostics.Report(Codes.InputDuplicateField, name.Span, null, [new Label(seen[name.Text].Span, "first written here")], Shown.Of(name.Text));
            }
            else
            {
                // A value that is not there stands nowhere: errors point to its name.
                fields.Add(new YamlField(name, value is YamlScalar { IsPlain: true, Text: "" } nothing ? nothing with { Span = name.Span } : value));
            }
        }

        return new YamlMap(Around(start.Start, start.Style == MappingStyle.Block, fields.LastOrDefault()?.Value), fields.ToImmutable());
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
            throw new InvalidOperationException("it ends too early.");
    }

    private void Refuse(ParsingEvent here, string what)
    {
        _isComplete = false;
        _diagnostics.Report(Codes.YamlRefused, At(here.Start), what);
    }

    // A block's end mark lies after the blank lines and comments that follow: its last value is a better end.
    private Span Around(Mark start, bool isBlock, YamlNode? last) =>
        isBlock && last is not null ? Between(start, start).To(last.Span) : Between(start, _parser.Current!.End);

    private Span At(Mark mark)
    {
        var start = Offset(mark);
        return new Span(_range.Source, start, Math.Min(start + 1, _range.End));
    }

    private Span Between(Mark start, Mark end)
    {
        var first = Offset(start);
        var last = Math.Max(first, Offset(end));
        while (last > first && char.IsWhiteSpace(_range.Source.Text[last - 1]))
            last--;
        return new Span(_range.Source, first, last);
    }

    private int Offset(Mark mark) => (int)Math.Clamp(_range.Start + mark.Index, _range.Start, _range.End);

    private static string Sentence(string message)
    {
        message = Shown.Of(message, 160).TrimEnd('.');
        return message.Length == 0 ? "it cannot be read." : char.ToLower(message[0], CultureInfo.InvariantCulture) + message[1..] + ".";
    }
}

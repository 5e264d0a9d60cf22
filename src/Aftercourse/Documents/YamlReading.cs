using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aftercourse.Documents;

/// <summary>
/// YAML 1.2, and so JSON, to located values, from the parser's events. Stricter than YAML: one document, no anchors, aliases or tags, each field once, bounded
/// depth. Plain values take their type from the core schema, so <c>no</c> is the word "no" (and Norwegian), not false.
/// </summary>
internal sealed partial class YamlReading
{
    private const int LongestReason = 200;

    private readonly Span _text;
    private readonly YamlRules _rules;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private bool _isRefused;

    private YamlReading(Span text, YamlRules rules, DiagnosticBag diagnostics)
    {
        _text = text;
        _rules = rules;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(text.Text));
    }

    /// <summary>Reads a stretch of text that is one document. Null where something was refused, which is reported.</summary>
    public static DataNode? Read(Span text, YamlRules rules, DiagnosticBag diagnostics)
    {
        var reading = new YamlReading(text, rules, diagnostics);
        try
        {
            var node = reading.Document();
            return reading._isRefused ? null : node;
        }
        catch (YamlException e)
        {
            diagnostics.Report(rules.Invalid, reading.SpanOf(e.Start, e.Start), Sentence(e.Message));
            return null;
        }
    }

    private DataNode? Document()
    {
        Next(); // The beginning of the stream.
        if (!Next() || _parser.Current is not DocumentStart start)
        {
            var here = _text with { End = _text.Start };
            if (_rules.IsPart)
                return new DataMap(here, []);

            _diagnostics.Report(_rules.Invalid, here, "there is nothing in it.");
            return null;
        }

        if (_rules.IsPart && !start.IsImplicit)
            Refuse(start, _rules.Words.DocumentMark);

        Next();
        var node = Node(1);
        if (node is null)
            return null;

        Next(); // The document's end.
        if (Next() && _parser.Current is DocumentStart second)
            Refuse(second, _rules.Words.SecondDocument);
        return node;
    }

    // The current event begins the node; afterwards the current event is the node's last. Null: too deep, nothing more is read.
    private DataNode? Node(int depth)
    {
        var here = _parser.Current;
        if (here is NodeEvent { Anchor.IsEmpty: false })
            Refuse(here, _rules.Words.Anchor);
        else if (here is NodeEvent { Tag.IsEmpty: false })
            Refuse(here, _rules.Words.Tag);

        switch (here)
        {
            case Scalar scalar:
                return new DataScalar(SpanOf(scalar.Start, scalar.End), scalar.Value, TypeOf(scalar));
            case AnchorAlias alias:
                Refuse(alias, _rules.Words.Alias);
                return new DataScalar(SpanOf(alias.Start, alias.End), "", DataKind.Nothing);
            case SequenceStart or MappingStart when depth > DataNode.DeepestNesting:
                _isRefused = true;
                _diagnostics.Report(_rules.TooDeep, SpanOf(here.Start, here.Start), DataNode.DeepestNesting);
                return null;
            case SequenceStart start:
                return List(start, depth);
            case MappingStart start:
                return Map(start, depth);
            default:
                var at = here?.Start ?? Mark.Empty;
                throw new YamlException(at, at, "a value is missing.");
        }
    }

    private DataList? List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (Next() && _parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
                return null;

            items.Add(item);
        }

        return new DataList(Around(start, start.Style == SequenceStyle.Block, items.LastOrDefault()), items.ToImmutable());
    }

    private DataMap? Map(MappingStart start, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<DataField>();
        var first = new Dictionary<string, Span>(StringComparer.Ordinal);
        DataNode? last = null;
        while (Next() && _parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key || !Next() || Node(depth + 1) is not { } value)
                return null;

            // A value that is not there stands nowhere: errors point to its name.
            if (value is DataScalar { Text: "", IsNothing: true })
                value = value with { Span = key.Span };

            last = value;
            if (key is not DataScalar name)
            {
                _isRefused |= !_rules.IsPart;
                _diagnostics.Report(_rules.WrongName, key.Span, "name of a field", "a single word", key.Kind);
            }
            else if (!first.TryAdd(name.Text, name.Span))
            {
                _isRefused |= !_rules.IsPart;
                _diagnostics.Report(_rules.Duplicate, name.Span, null, [new Label(first[name.Text], "first written here")], Excerpt.Of(name.Text));
            }
            else
            {
                fields.Add(new DataField(name, value));
            }
        }

        return new DataMap(Around(start, start.Style == MappingStyle.Block, last), fields.ToImmutable());
    }

    // YamlDotNet's scanner has a few states of its own that it does not expect, a flow list that goes on in the first column for one. The text is untrusted:
    // whatever the parser trips over is an error of the text.
    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, e is InvalidOperationException ? "indent the lines that go on with a value." : "it cannot be read.");
        }
    }

    private void Refuse(ParsingEvent here, string what)
    {
        _isRefused = true;
        _diagnostics.Report(_rules.Refused, SpanOf(here.Start, here.End), what);
    }

    // The parser ends a block after the blank lines and comments that follow, so its last value is a better end; and a flow value before its bracket.
    private Span Around(ParsingEvent start, bool isBlock, DataNode? last)
    {
        if (isBlock && last is not null)
            return SpanOf(start.Start, start.Start).To(last.Span);

        var end = Offset(_parser.Current!.End);
        var isOpen = end < _text.End && _text.Source.Text[end] is ']' or '}';
        return new Span(_text.Source, Offset(start.Start), isOpen ? end + 1 : end);
    }

    // The white space between a value and what follows is not part of it.
    private Span SpanOf(Mark start, Mark end)
    {
        var from = Offset(start);
        var to = Math.Max(from, Offset(end));
        while (to > from && char.IsWhiteSpace(_text.Source.Text[to - 1]))
            to--;
        return new Span(_text.Source, from, to);
    }

    private int Offset(Mark mark) => (int)Math.Clamp(_text.Start + mark.Index, _text.Start, _text.End);

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

    // It goes on after a colon.
    private static string Sentence(string message)
    {
        message = Excerpt.Of(message.Trim(), LongestReason).TrimEnd('.');
        return message.Length == 0 ? "it breaks off." : char.ToLower(message[0], CultureInfo.InvariantCulture) + message[1..] + ".";
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z|^0x[0-9a-fA-F]+\z|^0o[0-7]+\z|^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

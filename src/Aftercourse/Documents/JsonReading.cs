using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Documents;

/// <summary>JSON to located values: strict, each field once, bounded depth.</summary>
internal ref struct JsonReading
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;

    // The reader counts bytes and a span counts characters; tokens come in order, so both are counted once through the file.
    private int _byte;
    private int _character;
    private bool _isTooDeep;

    private JsonReading(SourceText source, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DataNode.DeepestNesting + 1 });
    }

    /// <summary>Reads a whole file. Null where it cannot be read, which is then reported.</summary>
    public static DataNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reading = new JsonReading(source, Encoding.UTF8.GetBytes(source.Text), diagnostics);
        try
        {
            reading._reader.Read();
            var node = reading.Value();
            reading._reader.Read(); // Anything after the value is refused by the reader itself.
            return node;
        }
        catch (JsonException e)
        {
            if (!reading._isTooDeep)
                diagnostics.Report(Codes.InvalidJson, reading.PlaceOf(e), Reason(e));
            return null;
        }
    }

    private DataNode Value()
    {
        var start = CharacterAt(_reader.TokenStartIndex);
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && _reader.CurrentDepth >= DataNode.DeepestNesting)
        {
            _isTooDeep = true;
            _diagnostics.Report(Codes.DataTooDeep, TokenFrom(start), DataNode.DeepestNesting);
            throw new JsonException();
        }

        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(start);
            case JsonTokenType.StartArray:
                return List(start);
            default:
                var type = _reader.TokenType switch
                {
                    JsonTokenType.String => DataKind.Text,
                    JsonTokenType.Number => DataKind.Number,
                    JsonTokenType.Null => DataKind.Nothing,
                    _ => DataKind.TrueOrFalse,
                };
                var span = TokenFrom(start);
                return new DataScalar(span, type == DataKind.Text ? Text(span) : span.Text, type);
        }
    }

    private DataList List(int start)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value());
        return new DataList(TokenFrom(start), items.ToImmutable());
    }

    private DataMap Map(int from)
    {
        var fields = ImmutableArray.CreateBuilder<DataField>();
        var first = new Dictionary<string, Span>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            // The reader has consumed the colon too.
            var start = CharacterAt(_reader.TokenStartIndex);
            var span = new Span(_source, start, CharacterAt(_reader.TokenStartIndex + _reader.ValueSpan.Length + 2));
            var name = new DataScalar(span, Text(span), DataKind.Text);
            _reader.Read();
            var value = Value();
            if (first.TryAdd(name.Text, span))
                fields.Add(new DataField(name, value));
            else
                _diagnostics.Report(Codes.DuplicateField, span, null, [new Label(first[name.Text], "first written here")], Excerpt.Of(name.Text));
        }

        return new DataMap(TokenFrom(from), fields.ToImmutable());
    }

    // Half of a surrogate pair, written as an escape, is JSON by its grammar but no text.
    private readonly string Text(Span span)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _diagnostics.Report(Codes.InvalidJson, span, "a `\\u` escape here is half a character.");
            return "";
        }
    }

    private Span TokenFrom(int start) => new(_source, start, CharacterAt(_reader.BytesConsumed));

    private int CharacterAt(long index)
    {
        var to = (int)index;
        _character += Encoding.UTF8.GetCharCount(_bytes[_byte..to]);
        _byte = to;
        return _character;
    }

    private readonly Span PlaceOf(JsonException e)
    {
        var line = Math.Clamp((int)(e.LineNumber ?? 0) + 1, 1, _source.LineCount);
        var bytes = Encoding.UTF8.GetBytes(_source.LineText(line));
        var column = Encoding.UTF8.GetCharCount(bytes, 0, Math.Clamp((int)(e.BytePositionInLine ?? 0), 0, bytes.Length));
        var start = Math.Min(_source.LineStart(line) + column, _source.Text.Length);
        return new Span(_source, start, Math.Min(start + 1, _source.Text.Length));
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Excerpt.Of(end < 0 ? e.Message : e.Message[..end], 200);
    }
}

using System.Collections.Immutable;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>A value of YAML or JSON and where it stands, so that both are checked by the same code.</summary>
internal abstract record DataNode(Span Span)
{
    /// <summary>Values nested deeper than this are refused: no article needs more, and reading is recursive.</summary>
    public const int DeepestNesting = 24;

    /// <summary>What it is, in words that fit after "this is".</summary>
    public abstract string Kind { get; }
}

/// <summary>What a single value is.</summary>
internal enum DataKind
{
    Text,
    Number,
    TrueOrFalse,
    Nothing,
}

/// <summary>A single value; numbers keep their spelling.</summary>
internal sealed record DataScalar(Span Span, string Value, DataKind Type) : DataNode(Span)
{
    public override string Kind => Type switch
    {
        DataKind.Number => "a number",
        DataKind.TrueOrFalse => "true or false",
        DataKind.Nothing => "nothing",
        _ => string.IsNullOrWhiteSpace(Value) ? "empty" : "text",
    };
}

/// <summary>A list.</summary>
internal sealed record DataList(Span Span, ImmutableArray<DataNode> Items) : DataNode(Span)
{
    public override string Kind => "a list";
}

/// <summary>Named fields, each once, in the order written.</summary>
internal sealed record DataMap(Span Span, ImmutableArray<DataField> Fields) : DataNode(Span)
{
    public override string Kind => "a group of fields";

    /// <summary>The value of a field, or null where it is missing or holds nothing.</summary>
    public DataNode? Find(string name) =>
        Fields.FirstOrDefault(f => f.Name.Value == name)?.Value is { } node and not DataScalar { Type: DataKind.Nothing } ? node : null;
}

/// <summary>One field of a map.</summary>
internal sealed record DataField(Located<string> Name, DataNode Value);

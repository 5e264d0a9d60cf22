using System.Collections.Immutable;
using Aftercourse.Sources;

namespace Aftercourse.Documents;

/// <summary>A value of YAML or JSON and where it stands, so that both are checked by the same code.</summary>
internal abstract record DataNode(Span Span)
{
    /// <summary>Lists and maps nested deeper than this are refused: a case needs ten levels, no article more, and reading is recursive.</summary>
    public const int DeepestNesting = 24;

    /// <summary>What it is, in words that fit after "this is".</summary>
    public abstract string Kind { get; }
}

/// <summary>What a single value is.</summary>
internal enum DataKind
{
    /// <summary>Anything in quotes, and words that are nothing of the below.</summary>
    Text,

    /// <summary>A number, in digits as they are written.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    TrueOrFalse,

    /// <summary>Nothing is written, or <c>null</c>, or <c>~</c>.</summary>
    Nothing,
}

/// <summary>A single value. <paramref name="Text"/> is its spelling: <c>38.60</c> and <c>no</c> stay as they are.</summary>
internal sealed record DataScalar(Span Span, string Text, DataKind Type) : DataNode(Span)
{
    public override string Kind => Type switch
    {
        DataKind.Number => "a number",
        DataKind.TrueOrFalse => "true or false",
        DataKind.Nothing => "nothing",
        _ => string.IsNullOrWhiteSpace(Text) ? "empty" : "text",
    };

    /// <summary>Whether nothing is written. Quotes with nothing between them are an empty text.</summary>
    public bool IsNothing => Type == DataKind.Nothing;
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
        Fields.FirstOrDefault(f => f.Name.Text == name)?.Value is { } node and not DataScalar { IsNothing: true } ? node : null;
}

/// <summary>One field of a map.</summary>
internal sealed record DataField(DataScalar Name, DataNode Value);

using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;

namespace Aftercourse.Reading;

/// <summary>Builds the pieces of one paragraph as its inlines go by. White space is collapsed across pieces; a space at the border of a stressed word stands outside it.</summary>
internal sealed class ProseBuilding
{
    private const string ClosingMarks = ".,;:!?)]\u201d\u2019\u2026";

    // What nests deeper keeps its words and loses its stress: nesting is the input's choice.
    private const int Deepest = 16;

    private readonly List<Frame> _open = [new(null, null)];
    private readonly StringBuilder _plain = new();
    private bool _space;
    private bool _cut;

    private sealed record Frame(Inline? Inline, Func<ImmutableArray<Prose>, Prose>? Close)
    {
        public List<Prose> Parts { get; } = [];

        public void Add(string words)
        {
            if (Parts.LastOrDefault() is ProseText last)
                Parts[^1] = new ProseText(last.Text + words);
            else
                Parts.Add(new ProseText(words));
        }
    }

    /// <summary>Everything so far, on one line, without citations.</summary>
    public string Plain => _plain.ToString();

    /// <summary>Something was cut out here that is no words: the space before it goes too if a punctuation mark follows.</summary>
    public void Cut() => _cut = true;

    /// <summary>Adds words.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        var text = Collapsed(words);
        if (text.Length > 0)
            _open[^1].Add(text);
    }

    /// <summary>Adds code.</summary>
    public void Code(string code)
    {
        var text = Collapsed(code);
        if (text.Length > 0)
            _open[^1].Parts.Add(new ProseCode(text));
    }

    /// <summary>Adds a citation.</summary>
    public void Citation(ImmutableArray<string> keys)
    {
        Cut();
        if (!keys.IsEmpty)
            _open[^1].Parts.Add(new ProseCitation(keys));
    }

    /// <summary>Opens a container; its end is <see cref="Leave"/>.</summary>
    public void Enter(ContainerInline container)
    {
        Func<ImmutableArray<Prose>, Prose>? close = container switch
        {
            EmphasisInline { DelimiterCount: 1 } => parts => new ProseEmphasis(parts),
            EmphasisInline => parts => new ProseStrong(parts),
            LinkInline { IsImage: false } link when Safe(link.Url) is { } address => parts => new ProseLink(address, parts),
            _ => null,
        };
        if (close is not null && _open.Count <= Deepest)
            _open.Add(new Frame(container, close));
    }

    /// <summary>Closes a container.</summary>
    public void Leave(ContainerInline container)
    {
        if (!ReferenceEquals(_open[^1].Inline, container))
            return;

        var closed = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (closed.Parts.Count > 0)
            _open[^1].Parts.Add(closed.Close!([.. closed.Parts]));
    }

    /// <summary>A link whose words are its address.</summary>
    public void Autolink(string address, bool isEmail)
    {
        var text = Collapsed(address);
        if (Safe(isEmail ? "mailto:" + address : address) is { } safe)
            _open[^1].Parts.Add(new ProseLink(safe, [new ProseText(text)]));
        else
            _open[^1].Add(text);
    }

    /// <summary>The pieces.</summary>
    public ImmutableArray<Prose> ToProse() => [.. _open[0].Parts];

    // An address that a browser may follow from a page of ours. Anything else, scripts above all, is no link.
    private static string? Safe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "tel" or "mailto" ? uri.AbsoluteUri : null;

    // The words that are added to the text; a space before them goes into the innermost piece that has begun.
    private string Collapsed(ReadOnlySpan<char> words)
    {
        var added = new StringBuilder();
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                _space = true;
                continue;
            }

            if (_space && _plain.Length > 0 && !(_cut && ClosingMarks.Contains(c, StringComparison.Ordinal)))
            {
                _plain.Append(' ');
                if (added.Length > 0)
                    added.Append(' ');
                else
                    _open[Begun()].Add(" ");
            }

            _plain.Append(c);
            added.Append(c);
            _space = _cut = false;
        }

        return added.ToString();
    }

    private int Begun()
    {
        var at = _open.Count - 1;
        while (at > 0 && _open[at].Parts.Count == 0)
            at--;
        return at;
    }
}

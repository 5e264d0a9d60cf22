using System.Collections.Immutable;
using System.Text;

namespace Aftercourse.Reading;

/// <summary>
/// A piece of a paragraph or heading. The texts of a paragraph in a row, citations left out, are its plain words. HTML of the Markdown is never in it.
/// </summary>
public abstract record Prose
{
    /// <summary>The words of some pieces in a row, without citations.</summary>
    public static string Plain(ImmutableArray<Prose> parts)
    {
        var text = new StringBuilder();
        Append(text, parts);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Prose> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ProseText words:
                    text.Append(words.Text);
                    break;
                case ProseCode code:
                    text.Append(code.Text);
                    break;
                case ProseSpan span:
                    Append(text, span.Parts);
                    break;
            }
        }
    }
}

/// <summary>Words.</summary>
public sealed record ProseText(string Text) : Prose;

/// <summary>Code, shown as it is written.</summary>
public sealed record ProseCode(string Text) : Prose;

/// <summary>A citation: keys of sources in the order of the text.</summary>
public sealed record ProseCitation(ImmutableArray<string> Keys) : Prose;

/// <summary>Pieces that belong together.</summary>
public abstract record ProseSpan(ImmutableArray<Prose> Parts) : Prose;

/// <summary>Stressed words.</summary>
public sealed record ProseEmphasis(ImmutableArray<Prose> Parts) : ProseSpan(Parts);

/// <summary>Strongly stressed words.</summary>
public sealed record ProseStrong(ImmutableArray<Prose> Parts) : ProseSpan(Parts);

/// <summary>A link. Its address begins with <c>https://</c>, <c>tel:</c> or <c>mailto:</c>; a link to anything else is read as its words.</summary>
public sealed record ProseLink(string Address, ImmutableArray<Prose> Parts) : ProseSpan(Parts);

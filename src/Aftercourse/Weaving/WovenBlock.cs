using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reading;

namespace Aftercourse.Weaving;

/// <summary>A block of a section, in reading order.</summary>
public abstract record WovenBlock
{
    /// <summary>The words of a block, without citations and rules.</summary>
    internal static IEnumerable<string> Words(WovenBlock block) => block switch
    {
        WovenHeading heading => [heading.Text],
        WovenParagraph paragraph => [Prose.Plain(paragraph.Prose)],
        WovenClaim claim => [claim.Claim.Text.Value],
        WovenList list => list.Items.SelectMany(i => i).SelectMany(Words),
        WovenQuote quote => quote.Blocks.SelectMany(Words),
        WovenCode code => [code.Text],
        _ => [],
    };
}

/// <summary>A heading below the section's title.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Level">2 for the outermost below the title, up to 6.</param>
/// <param name="Text">Plain words.</param>
/// <param name="Prose">The same words with stress, links and citations.</param>
public sealed record WovenHeading(string Anchor, int Level, string Text, ImmutableArray<Prose> Prose) : WovenBlock;

/// <summary>A paragraph that is no claim.</summary>
public sealed record WovenParagraph(ImmutableArray<Prose> Prose) : WovenBlock;

/// <summary>A list.</summary>
/// <param name="First">The number it begins with, or null where it has no numbers.</param>
/// <param name="Items">What each item holds.</param>
public sealed record WovenList(int? First, ImmutableArray<ImmutableArray<WovenBlock>> Items) : WovenBlock;

/// <summary>A quotation.</summary>
public sealed record WovenQuote(ImmutableArray<WovenBlock> Blocks) : WovenBlock;

/// <summary>Code that is no rule, shown as it is written.</summary>
public sealed record WovenCode(string Text) : WovenBlock;

/// <summary>A claim with everything that belongs to it.</summary>
/// <param name="Claim">The claim; its id is the anchor, and it knows its status and whether it is a judgement.</param>
/// <param name="Prose">Its words with stress, links and citations.</param>
/// <param name="ReplacedBy">What holds today in its place, or null.</param>
/// <param name="Replaces">Claims that it has replaced.</param>
/// <param name="Rules">The rule blocks that rest on it.</param>
public sealed record WovenClaim(
    Claim Claim,
    ImmutableArray<Prose> Prose,
    ClaimPlace? ReplacedBy,
    ImmutableArray<ClaimPlace> Replaces,
    ImmutableArray<WovenRules> Rules) : WovenBlock
{
    /// <summary>Its id on the page.</summary>
    public string Anchor => Claim.Id;
}

/// <summary>A rule block: inside a claim where it rests on one, a block of its own where it only declares words of the language.</summary>
/// <param name="Rules">The rules it holds; empty where it declares procedures, facts, findings, groups or levels.</param>
/// <param name="Facts">The questions it declares.</param>
/// <param name="Lines">Its text, in lines of tokens.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line of its first word, from 1.</param>
public sealed record WovenRules(
    ImmutableArray<Rule> Rules,
    ImmutableArray<Fact> Facts,
    ImmutableArray<ImmutableArray<RuleToken>> Lines,
    string File,
    int Line) : WovenBlock;

/// <summary>Where a claim stands.</summary>
/// <param name="Claim">The claim; its id is the anchor.</param>
/// <param name="Slug">The section.</param>
public sealed record ClaimPlace(Claim Claim, string Slug);

using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reading;
using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>The rules of one article as written: nothing is bound.</summary>
public sealed record ArticleSyntax(ArticleTree Tree, ImmutableArray<RuleBlockSyntax> Blocks);

/// <summary>One fenced block.</summary>
/// <param name="Block">Where it stands in its section.</param>
/// <param name="Paragraph">The paragraph it belongs to, or null.</param>
/// <param name="Declarations">What it declares, in order.</param>
/// <param name="Broken">Declarations whose first line could not be read. They have been reported; their names are not unknown.</param>
/// <param name="Comments">Its comments, in order.</param>
public sealed record RuleBlockSyntax(
    RuleBlock Block,
    ParagraphBlock? Paragraph,
    ImmutableArray<DeclarationSyntax> Declarations,
    ImmutableArray<DeclarationSyntax> Broken,
    ImmutableArray<Comment> Comments);

/// <summary>A name as written.</summary>
public sealed record NameSyntax(string Text, Span Span);

/// <summary>A string as written, joined strings as one.</summary>
public sealed record TextSyntax(string Value, Span Span);

/// <summary>A number as written, decimals and all.</summary>
public sealed record NumberSyntax(string Digits, Span Span);

/// <summary>A declaration: its first line and its clauses.</summary>
/// <param name="Keyword">What it declares.</param>
/// <param name="Name">Its name; for a promise one made from its text, for a level the level.</param>
/// <param name="Title">The string of its first line, or null.</param>
/// <param name="Word">The level of an alarm, the kind of a caution, otherwise null.</param>
/// <param name="Type">The type of a fact, or null.</param>
/// <param name="Condition">The condition of a finding, or null.</param>
/// <param name="Clauses">Its clauses in the order written.</param>
/// <param name="Span">All of it.</param>
public sealed record DeclarationSyntax(
    NameSyntax Keyword,
    NameSyntax Name,
    TextSyntax? Title,
    NameSyntax? Word,
    TypeSyntax? Type,
    ConditionSyntax? Condition,
    ImmutableArray<ClauseSyntax> Clauses,
    Span Span);

/// <summary>A clause: a keyword and what follows it.</summary>
/// <param name="Keyword">The keyword; <c>only if</c>, <c>about person</c> and <c>gone by</c> count as one.</param>
/// <param name="Span">All of it.</param>
public abstract record ClauseSyntax(NameSyntax Keyword, Span Span);

/// <summary><c>ask</c>, <c>help</c>, <c>label</c>, <c>say</c>, <c>watch</c>, <c>do</c>.</summary>
public sealed record TextClause(NameSyntax Keyword, TextSyntax Text, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>code</c>.</summary>
public sealed record CodeClause(NameSyntax Keyword, NameSyntax System, NameSyntax Code, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>asks</c>, <c>where</c>, <c>before</c>, <c>at</c>: names. None means any procedure.</summary>
public sealed record NamesClause(NameSyntax Keyword, ImmutableArray<NameSyntax> Names, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>when</c>, <c>and</c>, <c>if</c>, <c>unless</c>, <c>only if</c>.</summary>
public sealed record ConditionClause(NameSyntax Keyword, ConditionSyntax Condition, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>option</c>.</summary>
public sealed record OptionClause(NameSyntax Keyword, OptionSyntax Option, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>diary</c>, <c>unsure</c>, <c>about</c>: one word.</summary>
public sealed record WordClause(NameSyntax Keyword, NameSyntax Word, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>after</c>. No procedures means any.</summary>
public sealed record AfterClause(
    NameSyntax Keyword,
    ImmutableArray<NameSyntax> Procedures,
    DurationSyntax? From,
    DurationSyntax? To,
    SessionSyntax? Session,
    Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>begins within</c>, <c>gone by</c>.</summary>
public sealed record DurationClause(NameSyntax Keyword, DurationSyntax Duration, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>pain up to 4 until 2 days, ...</c></summary>
public sealed record StepsClause(NameSyntax Keyword, ImmutableArray<StepSyntax> Steps, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>level at least urgent</c>; the bound is <c>least</c>, <c>most</c> or null for exactly.</summary>
public sealed record LevelClause(NameSyntax Keyword, string? Bound, NameSyntax Level, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>caution at least ask first</c>; the bound is <c>least</c>, <c>most</c> or null for exactly.</summary>
public sealed record CautionClause(NameSyntax Keyword, string? Bound, NameSyntax Kind, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary><c>kind</c> of a procedure, with its own lines.</summary>
public sealed record KindClause(NameSyntax Keyword, NameSyntax Name, TextSyntax Title, ImmutableArray<ClauseSyntax> Clauses, Span Span)
    : ClauseSyntax(Keyword, Span);

/// <summary>A clause that could not be read; it has been reported. What it would have said is not missing.</summary>
/// <param name="Keyword">Its keyword, or the one that was probably meant.</param>
/// <param name="Declares">The name of the kind it declares, or null.</param>
/// <param name="Clauses">The lines of the kind it declares.</param>
/// <param name="Span">All of it.</param>
public sealed record BrokenClause(NameSyntax Keyword, NameSyntax? Declares, ImmutableArray<ClauseSyntax> Clauses, Span Span) : ClauseSyntax(Keyword, Span);

/// <summary>An option, with the text the person reads or null.</summary>
public sealed record OptionSyntax(NameSyntax Name, TextSyntax? Label);

/// <summary>A length of time as written.</summary>
public sealed record DurationSyntax(NumberSyntax Count, NameSyntax Unit, Span Span);

/// <summary>One step of a course.</summary>
public sealed record StepSyntax(NumberSyntax Strength, DurationSyntax Until, Span Span);

/// <summary><c>third session or later</c>; ordinals from 1.</summary>
public sealed record SessionSyntax(int Ordinal, bool OrLater, Span Span);

/// <summary>The type of a fact as written.</summary>
public abstract record TypeSyntax(Span Span);

/// <summary><c>one of</c> or <c>any of</c>.</summary>
public sealed record ChoiceTypeSyntax(bool Many, ImmutableArray<OptionSyntax> Options, Span Span) : TypeSyntax(Span);

/// <summary><c>0 to 10 points</c></summary>
public sealed record RangeTypeSyntax(NumberSyntax Minimum, NumberSyntax Maximum, NameSyntax? Unit, Span Span) : TypeSyntax(Span);

/// <summary><c>duration up to 1 year</c></summary>
public sealed record DurationTypeSyntax(DurationSyntax Maximum, Span Span) : TypeSyntax(Span);

/// <summary>A condition as written.</summary>
public abstract record ConditionSyntax(Span Span);

/// <summary>Parts joined by <c>and</c>.</summary>
public sealed record AndSyntax(ImmutableArray<ConditionSyntax> Parts, Span Span) : ConditionSyntax(Span);

/// <summary>Parts joined by <c>or</c>.</summary>
public sealed record OrSyntax(ImmutableArray<ConditionSyntax> Parts, Span Span) : ConditionSyntax(Span);

/// <summary><c>not</c>.</summary>
public sealed record NotSyntax(ConditionSyntax Part, Span Span) : ConditionSyntax(Span);

/// <summary><c>any 2 of (...)</c></summary>
public sealed record AtLeastSyntax(NumberSyntax Count, ImmutableArray<ConditionSyntax> Parts, Span Span) : ConditionSyntax(Span);

/// <summary>A name alone: a yes/no fact, a finding, or <c>explained</c>.</summary>
public sealed record NameTestSyntax(NameSyntax Name, Span Span) : ConditionSyntax(Span);

/// <summary><c>trend is growing</c>, <c>trend is any of (steady, growing)</c></summary>
public sealed record IsSyntax(NameSyntax Name, ImmutableArray<NameSyntax> Options, Span Span) : ConditionSyntax(Span);

/// <summary><c>place includes legs</c>, <c>includes any of (...)</c>, <c>includes all of (...)</c></summary>
public sealed record IncludesSyntax(NameSyntax Name, bool Every, ImmutableArray<NameSyntax> Options, Span Span) : ConditionSyntax(Span);

/// <summary><c>pain &gt;= 4</c>, <c>temperature &gt;= 38.0 °C</c>, <c>time &lt; 2 days</c></summary>
public sealed record CompareSyntax(NameSyntax Name, Comparison Comparison, NumberSyntax Number, NameSyntax? Unit, Span Span) : ConditionSyntax(Span);

/// <summary>A condition that could not be read; it has been reported.</summary>
public sealed record BrokenConditionSyntax(Span Span) : ConditionSyntax(Span);

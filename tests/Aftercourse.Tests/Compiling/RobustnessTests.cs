using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Formatting;
using Aftercourse.Sources;
using Aftercourse.Tests.Binding;
using Aftercourse.Tests.Corpus;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Compiling;

/// <summary>Whatever is written, the compiler answers: it never throws, and it never hangs.</summary>
public sealed class RobustnessTests
{
    private const int Many = 3000;

    private static readonly string[] Pieces =
    [
        "and", "or", "not", "any 2 of (", "(", ")", ",", "is", "includes", "when", "after", "until", "up to", "within", "fever", "pain", "time", "explained", "2 days", "99999999999",
        ">=", "<", "\"", "--", "\t", "\n", "\n  ", "\n    ", "\n\n```\n", "\n```rule\n", "urgent", "always", "alarm", "kind", "course", "fact", "finding", "level", "°C", "≥", "“", "[@", "{#", "}",
        "38.05", "1.", "-", "é", "\u0000", "\ud83d", "\r", "do not", "only if", "one of", "any of", "none",
    ];

    private static readonly Gen<(int Kind, int At, int Length, int To, int Piece)> Mutation =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 100_000], Gen.Int[1, 12], Gen.Int[0, 100_000], Gen.Int[0, Pieces.Length - 1]);

    [Fact]
    public void No_mutation_of_a_valid_article_throws_and_what_compiles_is_formatted_without_a_change_of_meaning() =>
        Gen.Select(Gen.Int[0, ValidArticle.All.Count - 2], Mutation.Array[1, 4]).Sample(
            (index, mutations) =>
            {
                var files = ValidArticle.All[index].Files;
                var changed = mutations[0].To % files.Count;
                var mutated = files.Select((f, i) => new SourceText(f.Path, i == changed ? mutations.Aggregate(f.Text, Mutate) : f.Text)).ToArray();
                var compilation = Compilation.Compile(mutated, new DiagnosticBag());
                foreach (var diagnostic in compilation.Diagnostics)
                {
                    Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Span.Source.Text.Length);
                    Assert.NotEqual("", diagnostic.ToString());
                }

                if (compilation.Article is not { } article)
                    return;
                var formatted = mutated.Select(f => new SourceText(f.Path, RuleFormatting.Format(f, compilation.Syntax!.Blocks))).ToArray();
                var again = Compilation.Compile(formatted, new DiagnosticBag());
                Assert.NotNull(again.Article);
                Assert.Equal(ConditionText.Of(article), ConditionText.Of(again.Article));
                Assert.Equal(formatted.Select(f => f.Text), formatted.Select(f => RuleFormatting.Format(f, again.Syntax!.Blocks)));
            },
            iter: 2000);

    [Theory]
    [InlineData("(\n\n  ")]
    [InlineData("not (not\n\n    ")]
    [InlineData("any 1 of (\n\n  ")]
    [InlineData("not (\n\n  ")]
    public void Conditions_nested_without_end_are_refused(string opening) =>
        Assert.Contains("AC2011", Ids($"finding f is {string.Concat(Enumerable.Repeat(opening, 50_000))}fever\n"));

    [Theory]
    [InlineData("finding f is fever", " or\n\n  fever")]
    [InlineData("finding f is fever", " and\n\n  fever")]
    [InlineData("finding f is any 1 of (fever", ",\n\n  fever")]
    [InlineData("finding f is place includes any of (neck", ",\n\n  neck")]
    [InlineData("finding f is fevr", " or\n\n  fevr")]
    [InlineData("fact f is one of a", ",\n\n  a")]
    [InlineData("fact f\n  ask \"a\"", "\n\n    \"a\"")]
    [InlineData("alarm f urgent\n  after massage", " or\n\n  massage")]
    [InlineData("alarm f urgent\n  say \"S.\"\n  when fever", "\n\n  and fever")]
    [InlineData("course f \"F\"\n  after massage\n  pain up to 1 until 1 day", ",\n\n  up to 1 until 1 day")]
    [InlineData("group f \"F\"\n  asks fever", ",\n\n  fever")]
    [InlineData("fact f\n  ask \"F?\"", "\n\n  code snomed 386661006")]
    [InlineData("fact f", "\n\n-- a")]
    [InlineData("fact f -- a", "\n\n  -- a\n  help \"H\"")]
    [InlineData("", "\n\nx")]
    [InlineData("", "\t\n\n")]
    [InlineData("", "≥\n\n")]
    [InlineData("fact f", "\n\n\"")]
    [InlineData("fact f is one of a", ", a")]
    [InlineData("-- ", "é")]
    public void A_file_as_large_as_is_read_ends_in_seconds(string start, string unit)
    {
        var text = new StringBuilder(start);
        while (text.Length < 250_000)
            text.Append(unit);
        var compilation = Bound.Compile(Bound.Vocabulary + text + "\n");
        if (compilation.Diagnostics.All(d => d.Code.Severity == Severity.Warning))
            Format(compilation);
    }

    [Theory]
    [InlineData("fact a{0}\n  ask \"A?\"\n")]
    [InlineData("fact same\n  ask \"{0}\"\n")]
    [InlineData("procedure a{0} \"A\"\n")]
    [InlineData("alarm a{0} urgent  -- {0}\n  when fever\n  say \"S.\"\n")]
    [InlineData("alarm a{0} urgent\n  when fever-number-{0}\n  say \"S.\"\n")]
    [InlineData("course a{0} \"A\"\n  after toning\n  pain up to 4 until 2 days\n")]
    [InlineData("finding a{0} is fever\n\nfinding b{0} is fevr{0}\n")]
    [InlineData("always \"A {0}\"\n  when fever\n  level urgent\n")]
    public void Thousands_of_declarations_end_in_seconds(string declaration)
    {
        var rules = string.Join('\n', Enumerable.Range(0, Many).Select(i => declaration.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var compilation = Bound.Compile(Bound.Vocabulary + rules);
        if (compilation.Article is not null)
            Format(compilation);
    }

    [Theory]
    [InlineData("finding f{0} is f{1}\n")]
    [InlineData("fact f{0}\n  ask \"F?\"\n  only if f{1}\n")]
    public void Thousands_of_definitions_in_a_chain_are_refused_in_both_orders(string definition)
    {
        var lines = Enumerable.Range(0, Many).Select(i => definition.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", i == 0 ? "ever" : $"{i - 1}", StringComparison.Ordinal)).ToArray();
        Assert.Contains("AC3030", Ids(string.Join('\n', lines)));
        Assert.Contains("AC3030", Ids(string.Join('\n', lines.Reverse())));
    }

    [Fact]
    public void Definitions_that_double_at_each_step_are_refused()
    {
        Assert.Contains("AC3030", Ids(string.Join('\n', Enumerable.Range(1, 60).Select(i => $"finding f{i} is f{i - 1} or f{i - 1}\n").Prepend("finding f0 is fever\n"))));
        Assert.Contains("AC3030", Ids(string.Join('\n', Enumerable.Range(1, 60).Select(i => $"fact f{i}\n  ask \"F?\"\n  only if f{i - 1} or f{i - 1}\n").Prepend("fact f0\n  ask \"F?\"\n"))));
    }

    [Fact]
    public void Kinds_nested_hundreds_deep_are_refused()
    {
        var kinds = string.Concat(Enumerable.Range(1, 390).Select(i => $"{new string(' ', i)}kind k{i} \"K\"\n\n"));
        Assert.Contains("AC2016", Ids("procedure p \"P\"\n" + kinds));
    }

    private static void Format(Compilation compilation)
    {
        foreach (var file in compilation.Syntax!.Blocks.Select(b => b.Block.Span.Source).Distinct())
            Assert.NotEqual("", RuleFormatting.Format(file, compilation.Syntax.Blocks));
    }

    private static IEnumerable<string> Ids(string rules) => Bound.Diagnostics(Bound.Vocabulary + rules).Select(d => d.Code.Id);

    private static string Mutate(string text, (int Kind, int At, int Length, int To, int Piece) m)
    {
        if (text.Length == 0)
            return Pieces[m.Piece];
        var at = m.At % text.Length;
        var lines = text.Split('\n').ToList();
        var (line, other) = (m.At % lines.Count, m.To % lines.Count);
        switch (m.Kind)
        {
            case 0:
                lines.RemoveAt(line);
                return string.Join('\n', lines);
            case 1:
                lines.Insert(other, lines[line]);
                return string.Join('\n', lines);
            case 2:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                return string.Join('\n', lines);
            case 3:
                return text.Remove(at, Math.Min(m.Length, text.Length - at));
            case 4:
                return text.Insert(at, Pieces[m.Piece]);
            case 5:
                return text.Insert(at, $" {Pieces[m.Piece]} ");
            default:
                var space = text.IndexOf(' ', at);
                return space < 0 ? text : text.Insert(space, $" {Pieces[m.Piece]}");
        }
    }
}

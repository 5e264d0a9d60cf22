using Aftercourse.Proving.Exporting;
using Aftercourse.Proving.Obligations;
using Aftercourse.Tests.Assessing;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class SmtLibTests
{
    private static readonly IReadOnlyList<Obligation> Obligations = AllObligations.Of(new Grounds(Sample.Article));

    private static readonly string[] Lines = SmtLib.Script(Obligations).Split('\n');

    [Fact]
    public void Every_obligation_is_asked_by_itself_in_its_order()
    {
        Assert.Equal(Obligations.Select(o => $"(echo \"{o.Name}\")"), Lines.Where(l => l.StartsWith("(echo", StringComparison.Ordinal)));
        Assert.Equal(Obligations.Count, Lines.Count(l => l == "(check-sat)"));
        Assert.Equal(Obligations.Count, Lines.Count(l => l == "(push 1)"));
        Assert.Equal(Obligations.Count, Lines.Count(l => l == "(pop 1)"));
    }

    [Fact]
    public void The_answer_to_each_is_unsat_where_nobody_is_wanted_and_sat_where_somebody_is() => Assert.Equal(
        string.Concat(Obligations.Select(o => $"{o.Name}\n{(o.WantsPatient ? "sat" : "unsat")}\n")), SmtLib.Answers(Obligations));

    [Fact]
    public void Parentheses_are_balanced_and_nothing_is_used_before_it_is_defined_or_after_it_is_forgotten()
    {
        var defined = new HashSet<string>();
        var isInside = false;
        foreach (var line in Lines.Where(l => l.StartsWith('(')))
        {
            Assert.Equal(line.Count(c => c == '('), line.Count(c => c == ')'));
            isInside = line == "(push 1)" || (isInside && line != "(pop 1)");
            var words = line.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] == 'f' && w[1..].All(char.IsAsciiDigit) && w.Length > 1).ToArray();
            if (line.StartsWith("(define-fun", StringComparison.Ordinal))
                Assert.True(!isInside && defined.Add(words[0]));
            Assert.All(words, w => Assert.Contains(w, defined));
        }
    }

    [Fact]
    public void The_same_article_gives_the_same_script() => Assert.Equal(SmtLib.Script(Obligations), SmtLib.Script(AllObligations.Of(new Grounds(Sample.Article))));
}

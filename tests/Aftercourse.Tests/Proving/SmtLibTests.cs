using Aftercourse.Proving.Exporting;
using Aftercourse.Proving.Obligations;
using Aftercourse.Tests.Assessing;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class SmtLibTests
{
    private static readonly IReadOnlyList<Obligation> Obligations = AllObligations.Of(new Grounds(Sample.Article));

    [Fact]
    public void Each_file_states_the_answer_that_a_prover_must_give() => Assert.All(
        Obligations, o => Assert.Contains(o.WantsPatient ? "(set-info :status sat)" : "(set-info :status unsat)", SmtLib.Write(o), StringComparison.Ordinal));

    [Fact]
    public void Each_file_has_a_name_of_its_own()
    {
        var names = Obligations.Select(SmtLib.FileName).ToArray();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Parentheses_are_balanced_and_nothing_is_used_before_it_is_defined() => Assert.All(Obligations, o =>
    {
        var defined = new HashSet<string>();
        foreach (var line in SmtLib.Write(o).Split('\n').Where(l => l.StartsWith('(')))
        {
            Assert.Equal(line.Count(c => c == '('), line.Count(c => c == ')'));
            var words = line.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] == 'f' && w[1..].All(char.IsAsciiDigit) && w.Length > 1).ToArray();
            if (line.StartsWith("(define-fun", StringComparison.Ordinal))
                Assert.True(defined.Add(words[0]));
            Assert.All(words, w => Assert.Contains(w, defined));
        }
    });

    [Fact]
    public void The_same_article_gives_the_same_files() =>
        Assert.Equal(Obligations.Select(SmtLib.Write), AllObligations.Of(new Grounds(Sample.Article)).Select(SmtLib.Write));
}

using Aftercourse.Tests.Binding;
using Xunit;

namespace Aftercourse.Tests.Checking;

public sealed class ArticleCheckingTests
{
    private const string Base = """
        procedure massage "a massage"

        fact pain is 0 to 10
          ask "How bad?"
          diary strength

        fact lasted is duration up to 1 year
          ask "How long?"
          only if worried
          diary lasted

        fact worried
          ask "Worried?"

        course soreness "sore"
          after massage
          {0}pain up to 4 until 2 days

        alarm bad contact
          when pain >= 9
          say "S."

        """;

    [Fact]
    public void A_course_that_asks_when_the_pain_began_uses_the_fact_that_tells_it() =>
        Assert.Equal(["AC4002 worried"], Reports(Base.Replace("{0}", "begins within 1 day\n  ", StringComparison.Ordinal)));

    [Fact]
    public void A_fact_that_only_an_unused_fact_or_finding_uses_is_unused() =>
        Assert.Equal(["AC4002 lasted", "AC4002 worried", "AC4002 low"], Reports(Base.Replace("{0}", "", StringComparison.Ordinal) + "\nfinding low is worried\n"));

    [Fact]
    public void A_fact_is_used_where_a_used_fact_depends_on_it() => Assert.Equal(
        [], Reports(Base.Replace("{0}", "begins within 1 day\n  ", StringComparison.Ordinal) + "\nalarm long contact\n  when lasted >= 2 weeks\n  say \"S.\"\n"));

    private static IEnumerable<string> Reports(string rules) => Bound.Diagnostics(rules).Select(d => $"{d.Code.Id} {d.Facts[^1]}");
}

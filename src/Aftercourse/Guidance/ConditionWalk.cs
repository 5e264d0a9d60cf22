namespace Aftercourse.Guidance;

/// <summary>Reads a condition's parts.</summary>
public static class ConditionWalk
{
    /// <summary>The conditions directly inside this one; for a finding, what it stands for.</summary>
    public static IEnumerable<Condition> Parts(this Condition condition) => condition switch
    {
        All all => all.Parts,
        Any any => any.Parts,
        AtLeast some => some.Parts,
        Not not => [not.Part],
        FindingTest test => [test.Finding.Condition],
        _ => [],
    };

    /// <summary>The condition and everything inside it.</summary>
    public static IEnumerable<Condition> Everything(this Condition condition) => condition.Parts().SelectMany(Everything).Prepend(condition);

    /// <summary>The fact that a test asks for, or null where it asks for something else.</summary>
    public static Fact? Asked(this Condition condition) => condition switch
    {
        YesTest test => test.Fact,
        OptionTest test => test.Fact,
        IncludesTest test => test.Fact,
        NumberTest test => test.Fact,
        _ => null,
    };
}

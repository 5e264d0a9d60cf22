using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Sources;
using Aftercourse.Tests.Assessing;
using Xunit;

namespace Aftercourse.Tests.Screening;

public class ScreenerTests
{
    [Fact]
    public void Nothing_is_found_only_when_everything_is_answered()
    {
        Assert.True(Screen("before: thin\nothers: no") is { Strongest: null, IsComplete: true });
        var open = Screen("before: thin\nanswers: { rash: no }");
        Assert.False(open.IsComplete);
        Assert.Equal(["scar"], open.Unknown.Select(f => f.Name));
    }

    [Fact]
    public void The_strongest_caution_comes_first() =>
        Assert.Equal(["with-rash", "on-scar"], Screen("before: thin\nanswers: { scar: yes, rash: yes }").Reasons.Select(r => r.Caution.Name));

    [Fact]
    public void Not_being_sure_is_a_reason_to_ask()
    {
        var reason = Assert.Single(Screen("before: thin\nanswers: { rash: unsure }\nothers: no").Reasons);
        Assert.Equal((true, CautionKind.AskFirst), (reason.IsUnsure, reason.Strength));
    }

    [Fact]
    public void Cautions_of_another_procedure_do_not_count() => Assert.Empty(Screen("before: thick\nanswers: { rash: yes }\nothers: no").Reasons);

    [Fact]
    public void Where_the_kind_is_not_known_the_cautions_of_all_kinds_count() =>
        Assert.Equal(["with-rash"], Screen("before: needle\nanswers: { rash: yes }\nothers: no").Reasons.Select(r => r.Caution.Name));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var planned = Read("before: thin\nanswers: { pain: 3, place: [leg], trend: easing, fever: unsure, scar: yes }");
        var again = Read(ScreeningWriting.Write(planned, Sample.Article));
        Assert.Equal((planned.Before, string.Join(',', planned.Answers)), (again.Before, string.Join(',', again.Answers)));
    }

    [Theory]
    [InlineData("before: massage", "AC5012")]
    [InlineData("before: thin\nanswers: { rush: yes }", "AC5011")]
    [InlineData("answers: {}", "AC5006")]
    [InlineData("before: thin\ncolour: red", "AC5005")]
    public void What_is_wrong_is_reported(string text, string code)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ScreeningReading.Read(new SourceText("screening", text), Sample.Article, diagnostics));
        Assert.Contains(code, diagnostics.Sorted().Select(d => d.Code.Id));
    }

    private static ScreeningResult Screen(string text) => Screener.Screen(Sample.Article, Read(text));

    private static PlannedProcedure Read(string text) =>
        ScreeningReading.Read(new SourceText("screening", text), Sample.Article, new DiagnosticBag()) ?? throw new InvalidOperationException("The screening is wrong.");
}

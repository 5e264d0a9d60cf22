using Aftercourse.Diagnostics;
using Xunit;

namespace Aftercourse.Tests.Binding;

public sealed class CodeTests
{
    [Theory]
    [InlineData("snomed 386661006")] // fever
    [InlineData("snomed 22253000")] // pain
    [InlineData("snomed 161891005")] // back pain
    [InlineData("snomed 271807003")]
    [InlineData("loinc 8310-5")] // body temperature
    [InlineData("loinc 72514-3")] // pain severity
    [InlineData("loinc 8867-4")] // heart rate
    [InlineData("icd10 M54")]
    [InlineData("icd10 \"M54.5\"")]
    [InlineData("icd10 \"Z98.890\"")]
    public void A_code_with_its_check_digit_is_taken(string code) => Assert.Empty(Codes(code));

    [Theory]
    [InlineData("snomed 386661007")]
    [InlineData("snomed 386666106")] // two neighbours swapped
    [InlineData("snomed 22253001")]
    [InlineData("snomed 12345")]
    [InlineData("snomed 3866610060000000000")]
    [InlineData("snomed fever")]
    [InlineData("loinc 8310-4")]
    [InlineData("loinc 8130-5")]
    [InlineData("loinc 8310")]
    [InlineData("loinc \"83-10-5\"")]
    [InlineData("icd10 \"54M\"")]
    [InlineData("icd10 \"M54.\"")]
    [InlineData("icd10 \"m54.5\"")]
    [InlineData("icd11 MG26")]
    public void A_mistyped_code_is_an_error(string code) => Assert.Equal(["AC3024"], Codes(code));

    private static IEnumerable<string> Codes(string code) =>
        Bound.Diagnostics($"fact fever\n  ask \"Fever?\"\n  code {code}\n").Where(d => d.Code.Severity == Severity.Error).Select(d => d.Code.Id);
}

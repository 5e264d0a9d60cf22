using Aftercourse.Diagnostics;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Diagnostics;

public sealed class DiagnosticPageTests
{
    private static readonly string Folder = Repository.At("docs", "language", "diagnostics");

    public static TheoryData<string> CodeIds => [.. Codes.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(CodeIds))]
    public void Each_code_has_a_page_that_explains_it_and_shows_it_as_it_is_printed(string id)
    {
        var code = Codes.All.Single(c => c.Id == id);
        var explanation = DiagnosticPage.Explanation(code);
        var page = DiagnosticPage.Page(code, explanation);
        if (Repository.Accepts)
            File.WriteAllText(DiagnosticPage.PathOf(code), page);
        Assert.Equal(File.ReadAllText(DiagnosticPage.PathOf(code)), page);
        Assert.NotEqual("", explanation);
    }

    [Fact]
    public void The_index_lists_every_code_and_no_page_is_left_over()
    {
        var index = Path.Combine(Folder, "README.md");
        if (Repository.Accepts)
            File.WriteAllText(index, DiagnosticPage.Index());
        Assert.Equal(File.ReadAllText(index), DiagnosticPage.Index());
        Assert.Equal(Codes.All.Select(c => c.Id + ".md").Append("README.md"), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}

using System.Text;

namespace Aftercourse.Tests.Documentation;

/// <summary>The fenced blocks of a page, those inside other blocks left out.</summary>
internal static class MarkdownFences
{
    public static IEnumerable<(string Info, string Content)> Read(string text)
    {
        string? fence = null;
        var info = "";
        var content = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence is null)
            {
                var word = line.TrimStart('`');
                if (line.Length - word.Length < 3)
                    continue;
                (fence, info) = (line[..^word.Length], word.Trim());
                content.Clear();
            }
            else if (line == fence)
            {
                yield return (info, content.ToString());
                fence = null;
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }
    }
}

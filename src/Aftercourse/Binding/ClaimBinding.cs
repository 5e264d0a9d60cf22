using Aftercourse.Guidance;
using Aftercourse.Reading;

namespace Aftercourse.Binding;

/// <summary>Paragraphs with attributes become claims.</summary>
internal static class ClaimBinding
{
    /// <summary>The claims by their paragraph, with their place in reading order.</summary>
    public static IReadOnlyDictionary<ParagraphBlock, (int Order, Claim Claim)> Bind(ArticleTree tree)
    {
        var claims = new Dictionary<ParagraphBlock, (int, Claim)>(ReferenceEqualityComparer.Instance);
        foreach (var paragraph in tree.Sections.SelectMany(s => s.Blocks).OfType<ParagraphBlock>())
        {
            if (paragraph.Attributes is not { Id: { } id } attributes)
                continue;

            var claim = new Claim(
                id.Value,
                new Text($"claim.{id.Value}", paragraph.Text),
                attributes.Status,
                attributes.Reason is { } reason ? new Text($"claim.{id.Value}.because", reason.Value) : null,
                attributes.IsJudgement,
                [.. paragraph.Citations.Select(c => c.Value).Distinct()],
                attributes.ReplacedBy?.Value,
                attributes.Rows,
                paragraph.Headings,
                paragraph.Span,
                attributes.Span);
            claims.Add(paragraph, (claims.Count, claim));
        }

        return claims;
    }
}

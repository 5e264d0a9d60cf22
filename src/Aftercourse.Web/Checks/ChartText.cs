using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Aftercourse.Episodes;
using Microsoft.AspNetCore.Html;

namespace Aftercourse.Web.Checks;

/// <summary>Words of a chart with the moments in them (<see cref="AnswerChart"/> writes them in ISO 8601) as people say them.</summary>
public static partial class ChartText
{
    /// <summary>As plain text, in UTC.</summary>
    public static string Plain(string text) => Written().Replace(text, m => Words(m.Value));

    /// <summary>As HTML: each moment an element that a script can put on the reader's own clock.</summary>
    public static IHtmlContent Html(string text) => new HtmlString(
        Written().Replace(HtmlEncoder.Default.Encode(text).Replace("&#x2B;", "+", StringComparison.Ordinal), m => $"<time datetime=\"{m.Value}\">{Words(m.Value)}</time>"));

    private static string Words(string iso) =>
        Moment.TryParse(iso, out var moment) == MomentProblem.None
            ? DateTime.UnixEpoch.AddMinutes(moment.Minutes).ToString("d MMMM, HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : iso;

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")]
    private static partial Regex Written();
}

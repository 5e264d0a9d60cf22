using System.Globalization;
using System.Text;
using QRCoder;

namespace Aftercourse.Web.Checks;

/// <summary>A QR code as a drawing: the black squares on a field of that many squares across, the quiet border counted.</summary>
/// <param name="Size">Squares across, and down.</param>
/// <param name="Path">The black ones, as the path of an SVG.</param>
public sealed record QrSquares(int Size, string Path)
{
    /// <summary>The code of a text; a sixth of it may be hidden or dirty.</summary>
    public static QrSquares Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return new QrSquares(rows.Count, path.ToString());
    }
}

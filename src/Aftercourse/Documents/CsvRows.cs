using System.Text;

namespace Aftercourse.Documents;

/// <summary>
/// Rows of CSV as RFC 4180 has it: commas, quotes around fields that hold commas, quotes or line breaks, a quote inside as two. Not a package: the one that everybody uses
/// cannot be part of a native executable, and no field here is turned into anything but text.
/// </summary>
public static class CsvRows
{
    /// <summary>Rows one by one; empty lines are left out. A quote that is never closed ends with the file.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (int next; (next = reader.Read()) >= 0;)
        {
            var c = (char)next;
            if (isQuoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (reader.Peek() == '"')
                    field.Append((char)reader.Read());
                else
                    isQuoted = false;
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c == ',')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                if (Ended(row, field) is { } line)
                    yield return line;
                row = [];
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (Ended(row, field) is { } last)
            yield return last;
    }

    private static List<string>? Ended(List<string> row, StringBuilder field)
    {
        if (row.Count == 0 && field.Length == 0)
            return null;
        row.Add(field.ToString());
        field.Clear();
        return row;
    }
}

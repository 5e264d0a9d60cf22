using System.Collections.Immutable;
using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>Authors of a reference as a reader sees them: family name and initials, "van der Berg AB", or a literal name.</summary>
internal static class AuthorReading
{
    /// <summary>The names in order; those that cannot be read are reported and left out.</summary>
    public static ImmutableArray<string> Read(DataFields fields, DiagnosticBag diagnostics)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.List("author")?.Items ?? [])
        {
            if (item is DataMap map && Name(new DataFields(map, map.Span, diagnostics)) is { } name)
                names.Add(name);
            else
                fields.Wrong("author", "a list of names with `family` and `given`, or `literal`", item);
        }

        return names.ToImmutable();
    }

    private static string? Name(DataFields name)
    {
        if (name.Text("literal") is { } literal)
            return literal.Value;

        if (name.Text("family") is not { } family)
            return null;

        string?[] parts =
        [
            name.Text("dropping-particle")?.Value,
            name.Text("non-dropping-particle")?.Value,
            family.Value,
            Initials(name.Text("given")?.Value ?? ""),
            name.Text("suffix")?.Value,
        ];
        return string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    // "Anna Beth" is AB, "J.-L." is JL, and "AB" already says what it is.
    private static string Initials(string given)
    {
        if (given.Length <= 3 && given.All(char.IsUpper))
            return given;

        var initials = new StringBuilder();
        foreach (var part in given.Split([' ', '.', '-', '\u2010', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var first = part.EnumerateRunes().First();
            if (Rune.IsLetter(first))
                initials.Append(Rune.ToUpperInvariant(first));
        }

        return initials.ToString();
    }
}

using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>Codes of terminologies, with their check digits: a mistyped code is an error, not a wrong concept.</summary>
internal static class CodeBinding
{
    public static ImmutableArray<Code> Bind(IEnumerable<ClauseSyntax> clauses, DiagnosticBag diagnostics)
    {
        var codes = ImmutableArray.CreateBuilder<Code>();
        foreach (var clause in clauses.OfType<CodeClause>())
        {
            var problem = clause.System.Text switch
            {
                "snomed" => Snomed(clause.Code.Text),
                "loinc" => Loinc(clause.Code.Text),
                "icd10" => Icd10(clause.Code.Text),
                _ => "the terminologies are snomed, loinc and icd10",
            };

            if (problem is null)
                codes.Add(new Code(clause.System.Text, clause.Code.Text));
            else
                diagnostics.Report(Codes.BadCode, clause.Code.Span, clause.Code.Text, clause.System.Text, problem);
        }

        return codes.ToImmutable();
    }

    // SNOMED CT Release File Specification, 5.5: 6 to 18 digits, the last a Verhoeff check digit.
    private static string? Snomed(string code) =>
        code.Length is < 6 or > 18 || !code.All(char.IsAsciiDigit) ? "it has 6 to 18 digits"
        : Verhoeff(code) ? null : "its check digit is wrong";

    // LOINC Users' Guide: digits, a hyphen and a check digit by the Luhn rule (mod 10).
    private static string? Loinc(string code)
    {
        var parts = code.Split('-');
        if (parts.Length != 2 || parts[0].Length is < 1 or > 8 || parts[1].Length != 1 || !parts[0].All(char.IsAsciiDigit) || !char.IsAsciiDigit(parts[1][0]))
            return "it is digits, a hyphen and a check digit";

        var sum = 0;
        for (var i = 0; i < parts[0].Length; i++)
        {
            var digit = parts[0][^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return (10 - (sum % 10)) % 10 == parts[1][0] - '0' ? null : "its check digit is wrong";
    }

    // ICD-10: a letter, two characters, and after a point up to four more.
    private static string? Icd10(string code)
    {
        var isStem = code.Length >= 3 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiLetterOrDigit(code[2]);
        var isRest = code.Length == 3 || (code.Length is >= 5 and <= 8 && code[3] == '.' && code.AsSpan(4).ToArray().All(char.IsAsciiLetterOrDigit));
        return isStem && isRest ? null : "it is a letter and two digits, then perhaps a point and up to four more";
    }

    private static bool Verhoeff(string code)
    {
        ReadOnlySpan<int> permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        var check = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var digit = code[^(i + 1)] - '0';
            for (var turn = 0; turn < i % 8; turn++)
                digit = permutation[digit];
            check = Multiply(check, digit);
        }

        return check == 0;
    }

    // The dihedral group of order ten: 0-4 are rotations, 5-9 reflections.
    private static int Multiply(int a, int b) => (a < 5, b < 5) switch
    {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + ((a + b) % 5),
        (false, true) => 5 + ((a - b + 5) % 5),
        (false, false) => (a - b + 10) % 5,
    };
}

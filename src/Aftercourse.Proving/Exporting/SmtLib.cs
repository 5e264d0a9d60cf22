using System.Globalization;
using System.Text;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Exporting;

/// <summary>
/// Obligations as SMT-LIB 2 (QF_LIA), for a second prover. The answer to <c>check-sat</c> is <c>unsat</c> where no such patient exists: good for an obligation that wants none,
/// bad for one that wants somebody.
/// </summary>
public static class SmtLib
{
    /// <summary>The name of the file of an obligation: its own name, with what file systems refuse replaced.</summary>
    public static string FileName(Obligation obligation) => obligation.Name.Replace('/', '.').Replace('=', '-') + ".smt2";

    /// <summary>One obligation as a whole file, with the expected answer in it.</summary>
    public static string Write(Obligation obligation)
    {
        var text = new StringBuilder();
        text.Append("; ").Append(obligation.Name).Append('\n');
        text.Append("; ").Append(obligation.Says).Append('\n');
        text.Append("(set-info :smt-lib-version 2.6)\n");
        text.Append("(set-info :status ").Append(obligation.WantsPatient ? "sat" : "unsat").Append(")\n");
        text.Append("(set-logic QF_LIA)\n");
        Write(text, obligation.Question);
        return text.Append("(check-sat)\n").ToString();
    }

    private static void Write(StringBuilder text, Formula question)
    {
        var written = new HashSet<int>();
        var numbers = new HashSet<string>();
        Define(text, question, written, numbers);
        text.Append("(assert ").Append(Name(question)).Append(")\n");
    }

    // Parts before what is made of them, each said once.
    private static void Define(StringBuilder text, Formula formula, HashSet<int> written, HashSet<string> numbers)
    {
        if (!written.Add(formula.Id))
            return;
        switch (formula)
        {
            case Constant:
                break;
            case Flag:
                text.Append("(declare-const ").Append(Name(formula)).Append(" Bool)\n");
                break;
            case Difference difference:
                Declare(text, difference.Left, numbers);
                if (difference.Right is { } right)
                    Declare(text, right, numbers);
                var value = difference.Right is { } other ? $"(- {Quoted(difference.Left.Name)} {Quoted(other.Name)})" : Quoted(difference.Left.Name);
                Define(text, formula, $"(>= {value} {Number(difference.Least)})");
                break;
            case Negation negation:
                Define(text, negation.Part, written, numbers);
                Define(text, formula, $"(not {Name(negation.Part)})");
                break;
            case Threshold threshold:
                foreach (var part in threshold.Parts)
                    Define(text, part, written, numbers);
                var parts = threshold.Parts.Select(Name);
                Define(text, formula, threshold.IsAll ? $"(and {string.Join(' ', parts)})"
                    : threshold.Count == 1 ? $"(or {string.Join(' ', parts)})"
                    : $"(>= (+ {string.Join(' ', parts.Select(p => $"(ite {p} 1 0)"))}) {Number(threshold.Count)})");
                break;
        }
    }

    private static void Define(StringBuilder text, Formula formula, string body) =>
        text.Append("(define-fun ").Append(Name(formula)).Append(" () Bool ").Append(body).Append(")\n");

    private static void Declare(StringBuilder text, WholeNumber number, HashSet<string> numbers)
    {
        if (!numbers.Add(number.Name))
            return;
        var name = Quoted(number.Name);
        text.Append("(declare-const ").Append(name).Append(" Int)\n");
        text.Append("(assert (and (>= ").Append(name).Append(' ').Append(Number(number.Minimum)).Append(") (<= ").Append(name).Append(' ').Append(Number(number.Maximum)).Append(")))\n");
    }

    private static string Name(Formula formula) => formula switch
    {
        Constant constant => constant.Value ? "true" : "false",
        Flag flag => Quoted("is " + flag.Name),
        _ => string.Create(CultureInfo.InvariantCulture, $"f{formula.Id}"),
    };

    // Names of an article have neither bars nor backslashes.
    private static string Quoted(string name) => $"|{name}|";

    private static string Number(int value) =>
        value < 0 ? string.Create(CultureInfo.InvariantCulture, $"(- {-(long)value})") : value.ToString(CultureInfo.InvariantCulture);
}

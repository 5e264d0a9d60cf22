using System.Globalization;
using System.Text;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Exporting;

/// <summary>
/// Obligations of one family as one SMT-LIB 2 script (QF_LIA), for a second prover. What obligations have in common, such as the patient and the rules, is defined once; then each is asked by
/// itself, between <c>push</c> and <c>pop</c>. The answer to its <c>check-sat</c> is <c>unsat</c> where no such patient exists: good for an obligation that wants none, bad for one that
/// wants somebody. The script does not say which is wanted, so that no prover can be led.
/// </summary>
public sealed class SmtLib
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _defined = [];
    private readonly HashSet<string> _numbers = [];

    private SmtLib()
    {
    }

    /// <summary>The whole script. Each question prints the name of the obligation on one line and the answer on the next.</summary>
    /// <param name="obligations">Obligations that were built on the same grounds.</param>
    public static string Script(IEnumerable<Obligation> obligations)
    {
        var script = new SmtLib();
        script._text.Append("(set-info :smt-lib-version 2.6)\n(set-logic QF_LIA)\n");
        foreach (var obligation in obligations)
            script.Ask(obligation);
        return script._text.ToString();
    }

    /// <summary>What a prover must print where all obligations hold: the name of each, and below it <c>sat</c> or <c>unsat</c>.</summary>
    public static string Answers(IEnumerable<Obligation> obligations) => string.Concat(obligations.Select(o => $"{o.Name}\n{(o.WantsPatient ? "sat" : "unsat")}\n"));

    private void Ask(Obligation obligation)
    {
        // Definitions stand outside, since what comes after a push is forgotten at the pop.
        Define(obligation.Question);
        _text.Append("; ").Append(obligation.Says).Append('\n');
        _text.Append("(push 1)\n");
        _text.Append("(assert ").Append(Name(obligation.Question)).Append(")\n");
        _text.Append("(echo \"").Append(obligation.Name).Append("\")\n");
        _text.Append("(check-sat)\n");
        _text.Append("(pop 1)\n");
    }

    // Parts before what is made of them, each said once.
    private void Define(Formula formula)
    {
        if (!_defined.Add(formula.Id))
            return;
        switch (formula)
        {
            case Constant:
                break;
            case Flag:
                _text.Append("(declare-const ").Append(Name(formula)).Append(" Bool)\n");
                break;
            case Difference difference:
                Declare(difference.Left);
                if (difference.Right is { } right)
                    Declare(right);
                var value = difference.Right is { } other ? $"(- {Quoted(difference.Left.Name)} {Quoted(other.Name)})" : Quoted(difference.Left.Name);
                Define(formula, $"(>= {value} {Number(difference.Least)})");
                break;
            case Negation negation:
                Define(negation.Part);
                Define(formula, $"(not {Name(negation.Part)})");
                break;
            case Threshold threshold:
                foreach (var part in threshold.Parts)
                    Define(part);
                var parts = threshold.Parts.Select(Name);
                Define(formula, threshold.IsAll ? $"(and {string.Join(' ', parts)})"
                    : threshold.Count == 1 ? $"(or {string.Join(' ', parts)})"
                    : $"(>= (+ {string.Join(' ', parts.Select(p => $"(ite {p} 1 0)"))}) {Number(threshold.Count)})");
                break;
        }
    }

    private void Define(Formula formula, string body) =>
        _text.Append("(define-fun ").Append(Name(formula)).Append(" () Bool ").Append(body).Append(")\n");

    private void Declare(WholeNumber number)
    {
        if (!_numbers.Add(number.Name))
            return;
        var name = Quoted(number.Name);
        _text.Append("(declare-const ").Append(name).Append(" Int)\n");
        _text.Append("(assert (and (>= ").Append(name).Append(' ').Append(Number(number.Minimum)).Append(") (<= ").Append(name).Append(' ').Append(Number(number.Maximum)).Append(")))\n");
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

using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Exporting;

/// <summary>All obligations of an article as files for any prover: a script for each family, beside it the answers that must come out, and a README that says how to ask.</summary>
/// <param name="Count">How many obligations there are.</param>
/// <param name="Files">The files by name, in order.</param>
public sealed record ProofFiles(int Count, ImmutableArray<(string Name, string Text)> Files)
{
    /// <summary>The files of an article. The same article gives the same files.</summary>
    public static ProofFiles Of(CompiledArticle article)
    {
        var obligations = AllObligations.Of(new Grounds(article));
        return new ProofFiles(
            obligations.Length,
            [
                ("README.txt", Readme(article, obligations.Length)),
                .. obligations.GroupBy(o => o.Family).SelectMany(f => new[] { ($"{Name(f.Key)}.smt2", SmtLib.Script(f)), ($"{Name(f.Key)}.answers", SmtLib.Answers(f)) }),
            ]);
    }

    // The families are few, and their order is that of the design: `3-unknown-never-reassures`.
    private static string Name(Family family) => $"{(int)family + 1}-{JsonNamingPolicy.KebabCaseLower.ConvertName(family.ToString())}";

    private static string Readme(CompiledArticle article, int count) =>
        $"""
        What must hold of an article, for every patient: ask a prover of your own
        ========================================================================

        Article:      {article.Id}, version {article.Version}
        Fingerprint:  {article.Hash}
        Obligations:  {count}

        Each .smt2 file is one family of obligations, in SMT-LIB 2.6 with the logic QF_LIA. What the obligations
        of a family have in common is defined once; then each is asked by itself, between push and pop. A prover
        prints its name and, below it, "sat" where there is such a patient or "unsat" where there is none. The
        .answers file beside it is what must come out. A prover that says "unknown" did not settle it.

            z3 7-interview-ends.smt2 | tr -d '"' | diff - 7-interview-ends.answers
            cvc5 --incremental 7-interview-ends.smt2 | tr -d '"' | diff - 7-interview-ends.answers

        Nothing printed means that the prover agrees with every line. All files:

            for f in *.smt2; do z3 "$f" | tr -d '"' | diff - "$(basename "$f" .smt2).answers"; done

        A proof shows that the rules do what is stated. It does not show that the rules are right: that is for
        clinicians and studies.

        """.ReplaceLineEndings("\n");
}

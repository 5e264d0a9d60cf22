using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;

namespace Aftercourse.Proving.Remembering;

/// <summary>
/// What a prover found out before, so that it need not ask a solver again after a small edit: questions that nobody answers, by what they say and not by their name, and patients who were wanted. Only
/// what speaks for an article is kept. Who refutes an obligation is looked for afresh each time, and so is everything that was not decided. Safe for use by several threads at once.
/// </summary>
public sealed class ProofMemory
{
    // Each is tried on every obligation that wants somebody and has nobody yet.
    private const int MostPatients = 100;

    private readonly ConcurrentDictionary<string, bool> _impossible = [];
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _needed = [];
    private readonly ConcurrentDictionary<string, (string Declarations, Witness Witness)> _people = [];
    private ImmutableList<Assignment> _patients = [];

    /// <summary>How many questions are known that nobody answers.</summary>
    public int Impossible => _impossible.Count;

    /// <summary>A solver found that nobody answers a question.</summary>
    public void KeepImpossible(Formula question) => _impossible.TryAdd(Key(question), true);

    /// <summary>Whether a solver found before that nobody answers this very question.</summary>
    public bool IsImpossible(Formula question) => _impossible.ContainsKey(Key(question));

    /// <summary>A solver found somebody who was wanted.</summary>
    public void KeepPatient(Assignment patient) => ImmutableInterlocked.Update(ref _patients, (old, added) => old.Insert(0, added).Take(MostPatients).ToImmutableList(), patient);

    /// <summary>Somebody known who answers a question as it reads today, and whom the interpreter confirms; or null. That they once answered another question counts for nothing.</summary>
    public Witness? Somebody(Obligation obligation)
    {
        foreach (var patient in _patients)
        {
            if (patient.Holds(obligation.Question) && WitnessReading.Read(obligation, patient) is var witness && obligation.Replay(witness))
                return witness;
        }

        return null;
    }

    /// <summary>Somebody was made up who is wanted.</summary>
    public void KeepPerson(Obligation obligation, Witness person) => _people[obligation.Name] = (Declared.By(obligation.Patient.Article), person);

    /// <summary>Somebody who was wanted for an obligation of that name before, and whom the interpreter confirms by the rules as they are today; or null.</summary>
    public Witness? Person(Obligation obligation)
    {
        var article = obligation.Patient.Article;
        return _people.TryGetValue(obligation.Name, out var known) && known.Declarations == Declared.By(article) && Declared.Again(known.Witness, article) is var person && obligation.Replay(person)
            ? person
            : null;
    }

    /// <summary>Which of the excluded a proof of a case needed. It says what to ask first the next time, and proves nothing.</summary>
    public void KeepNeeded(Formula demands, IEnumerable<Formula> kept) => _needed.AddOrUpdate(Key(demands), _ => [.. kept.Select(Key)], (_, old) => old.Union(kept.Select(Key)));

    /// <summary>Those of the excluded that a proof of the same case needed before; null where there was none.</summary>
    public ImmutableArray<Formula>? Needed(Formula demands, ImmutableArray<Formula> excluded) =>
        _needed.TryGetValue(Key(demands), out var needed) ? [.. excluded.Where(e => needed.Contains(Key(e)))] : null;

    private static string Key(Formula question) => Convert.ToHexStringLower(FormulaHash.Of(question));
}

using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Screening;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>What the obligations of one article are built on: any patient, the rules as formulas, and the interpreter to ask the same of one person.</summary>
public sealed class Grounds
{
    private readonly Interpreter _interpreter;
    private (Snapshot? Person, Truth[] Truths) _last = (null, []);

    /// <summary>Lays them for an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="pool">Where formulas are built; in one pool the patients of two versions are the same person.</param>
    /// <param name="slots">How many procedures a patient has at most; left out, as many as any obligation needs.</param>
    /// <param name="isApart">Facts whose answers no other patient of the pool shares; left out, none.</param>
    public Grounds(CompiledArticle article, FormulaPool? pool = null, int? slots = null, Func<Fact, bool>? isApart = null)
    {
        Article = article;
        Pool = pool ?? new FormulaPool();
        Patient = Patient.Answered(article, Pool, slots, isApart);
        Rules = new PatientEncoding(Patient);
        Planned = new PlannedVariables(article, Pool);
        Screening = new ScreeningEncoding(Rules, Planned);
        _interpreter = new Interpreter(article);
    }

    /// <summary>The article.</summary>
    public CompiledArticle Article { get; }

    /// <summary>Where formulas are built.</summary>
    public FormulaPool Pool { get; }

    /// <summary>Any patient who has answered everything.</summary>
    public Patient Patient { get; }

    /// <summary>The rules about that patient.</summary>
    public PatientEncoding Rules { get; }

    /// <summary>Any procedure that may be planned.</summary>
    public PlannedVariables Planned { get; }

    /// <summary>What a screening of that patient finds before it.</summary>
    public ScreeningEncoding Screening { get; }

    /// <summary>What the screener finds before a procedure.</summary>
    public ScreeningResult Screen(Snapshot? person, Procedure before) => Screener.Screen(Article, new PlannedProcedure(before, person!.Answers));

    /// <summary>The level that the interpreter tells a person.</summary>
    public Level Told(Snapshot? person) => Verdict.From(Article, Truths(person)).Told;

    /// <summary>The most that the interpreter finds any alarm to say of a person who has answered everything.</summary>
    public Level Alarmed(Snapshot? person) =>
        Truths(person) is var truths ? Article.Alarms.Select(a => Verdict.Contribution(a, truths[a.Index])).DefaultIfEmpty(Level.Expected).Max() : default;

    /// <summary>The same, where alarms that ask for it find the pain explained by a course.</summary>
    public Level AlarmedInsideCourse(Snapshot? person) =>
        Article.Alarms.Select(a => Verdict.Contribution(a, Interpreter.Evaluate(a, person!, Truth.Yes, 0))).DefaultIfEmpty(Level.Expected).Max();

    /// <summary>Whether the interpreter finds that some course explains the pain.</summary>
    public Truth Explained(Snapshot? person) => Verdict.Explained(Article, Truths(person));

    /// <summary>The levels that the interpreter still finds possible.</summary>
    public LevelInterval Interval(Snapshot person) => Verdict.From(Article, Truths(person)).Interval;

    /// <summary>What the interpreter finds of each rule, by index.</summary>
    public Truth[] Truths(Snapshot? person)
    {
        // Many obligations ask about one person in turn.
        if (!ReferenceEquals(_last.Person, person))
        {
            var truths = new Truth[Article.Rules.Length];
            _interpreter.Evaluate(person!, truths);
            _last = (person, truths);
        }

        return _last.Truths;
    }
}

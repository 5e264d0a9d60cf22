using Aftercourse.Assessing;
using Aftercourse.Evaluating;

namespace Aftercourse.Bench;

/// <summary>Before anything is measured: all engines must give the same answers, or the comparison means nothing.</summary>
public static class SelfCheck
{
    private const int People = 20_000, PeopleOfRulesEngine = 500;

    /// <summary>Compares them on many people; throws where two differ.</summary>
    public static async Task RunAsync()
    {
        var article = Section.Article;
        var (interpreter, compiled, byHand, rulesEngine) = (new Interpreter(article), new CompiledEvaluator(article), new HandWritten(article), new WithRulesEngine(article));
        var people = new RandomPeople(article, seed: 1);
        var levels = new int[4];
        for (var i = 0; i < People; i++)
        {
            var person = people.Next(complete: false);
            var verdict = interpreter.Judge(person);
            levels[(int)verdict.Told]++;
            Same("compiled", verdict, compiled.Judge(person));
            Same("by hand", verdict, byHand.Judge(person));
        }

        for (var i = 0; i < PeopleOfRulesEngine; i++)
        {
            var person = people.Next(complete: true);
            // Complete answers leave one thing open to us: a procedure of which only something broader is known.
            if (interpreter.Judge(person) is { Interval.IsSettled: true } verdict && person.Occurrences.All(o => o.Procedure.Parent is null || o.Procedure.Kinds.IsEmpty))
                Same("RulesEngine", verdict.Told, await rulesEngine.Judge(rulesEngine.People(person)));
        }

        if (levels.Contains(0))
            throw new InvalidOperationException("The random people do not reach every level.");
        Console.WriteLine($"All engines agree on {People} people; told expected, contact, urgent, emergency: {string.Join(", ", levels)}.");
    }

    private static void Same<T>(string engine, T expected, T given)
    {
        if (!expected!.Equals(given))
            throw new InvalidOperationException($"{engine} gives {given}, not {expected}.");
    }
}

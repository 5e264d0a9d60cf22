using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>
/// The same meaning as <see cref="Interpreter"/>, compiled: all rules of the article become two functions of machine code, one for the level alone and one for the truth of
/// each rule. Neither allocates. Where code cannot be generated at run time (native executables), expression trees are interpreted and this is slower than
/// <see cref="Interpreter"/>: use <see cref="Best"/>.
/// </summary>
public sealed class CompiledEvaluator : IEvaluator
{
    private readonly Func<Answer[], Occurrence[], int, int> _judge;
    private readonly Action<Answer[], Occurrence[], int, byte[]> _evaluate;
    private readonly int _rules;

    /// <summary>Compiles an article; some tens of milliseconds.</summary>
    public CompiledEvaluator(CompiledArticle article)
    {
        _rules = article.Rules.Length;
        _judge = RuleCompilation.Judge(article).Compile();
        _evaluate = RuleCompilation.Evaluate(article).Compile();
    }

    /// <summary>The faster evaluator for where the program runs.</summary>
    public static IEvaluator Best(CompiledArticle article) =>
        System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeCompiled ? new CompiledEvaluator(article) : new Interpreter(article);

    /// <inheritdoc/>
    public Verdict Judge(Snapshot snapshot, int laterMinutes = 0)
    {
        var packed = _judge(Array(snapshot.Answers), Array(snapshot.Occurrences), laterMinutes);
        return new Verdict(new LevelInterval((Level)(packed & 3), (Level)((packed >> 2) & 3)), (Level)(packed >> 4));
    }

    /// <inheritdoc/>
    public void Evaluate(Snapshot snapshot, Span<Truth> truths, int laterMinutes = 0)
    {
        var bits = System.Buffers.ArrayPool<byte>.Shared.Rent(_rules);
        _evaluate(Array(snapshot.Answers), Array(snapshot.Occurrences), laterMinutes, bits);
        for (var i = 0; i < _rules; i++)
            truths[i] = Truth.FromBits(bits[i]);
        System.Buffers.ArrayPool<byte>.Shared.Return(bits);
    }

    private static T[] Array<T>(System.Collections.Immutable.ImmutableArray<T> items) => ImmutableCollectionsMarshal.AsArray(items)!;
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Remembering;

/// <summary>What a formula says, as a hash: equal for equal formulas of any two pools, whatever the order in which they were built.</summary>
internal static class FormulaHash
{
    private const int Length = SHA256.HashSizeInBytes;

    // What several formulas share is hashed once. An entry goes when its formula goes.
    private static readonly ConditionalWeakTable<Formula, byte[]> Known = [];

    /// <summary>SHA-256 over the shape of a formula, the names of its variables and the bounds of its numbers.</summary>
    public static ReadOnlySpan<byte> Of(Formula formula)
    {
        if (!Known.TryGetValue(formula, out var hash))
            Known.AddOrUpdate(formula, hash = Make(formula));
        return hash;
    }

    private static byte[] Make(Formula formula) => formula switch
    {
        Constant constant => SHA256.HashData([(byte)(constant.Value ? 1 : 0)]),
        Flag flag => SHA256.HashData(Encoding.UTF8.GetBytes($"flag {flag.Name}")),
        Negation negation => SHA256.HashData([(byte)'!', .. Of(negation.Part)]),
        Difference difference => SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Name(difference.Left)} {Name(difference.Right)} {difference.Least}"))),
        Threshold threshold => Make(threshold),
        _ => throw new InvalidOperationException("A formula of an unknown shape."),
    };

    // The order of parts is that of building, which says nothing.
    private static byte[] Make(Threshold threshold)
    {
        var parts = threshold.Parts.Select(p => Of(p).ToArray()).ToArray();
        Array.Sort(parts, static (a, b) => a.AsSpan().SequenceCompareTo(b));
        var text = new byte[5 + (Length * parts.Length)];
        text[0] = (byte)'#';
        BinaryPrimitives.WriteInt32BigEndian(text.AsSpan(1), threshold.Count);
        for (var i = 0; i < parts.Length; i++)
            parts[i].CopyTo(text, 5 + (Length * i));
        return SHA256.HashData(text);
    }

    // The length first, so that no name can run into what stands after it.
    private static string Name(WholeNumber? number) => number is null ? "-" : FormattableString.Invariant($"{number.Name.Length}:{number.Name} {number.Minimum} {number.Maximum}");
}

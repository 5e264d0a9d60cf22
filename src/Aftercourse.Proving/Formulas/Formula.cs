using System.Collections.Immutable;

namespace Aftercourse.Proving.Formulas;

/// <summary>
/// A statement about the variables of a model: truth values and whole numbers. Built by <see cref="FormulaPool"/>, which makes equal formulas one object, so that what two
/// copies of a patient have in common is said once.
/// </summary>
public abstract class Formula
{
    private protected Formula(int id) => Id = id;

    /// <summary>Its number in the pool, in order of building: parts come before what is made of them.</summary>
    public int Id { get; }
}

/// <summary>True or false.</summary>
public sealed class Constant : Formula
{
    internal Constant(int id, bool value)
        : base(id) => Value = value;

    /// <summary>Which.</summary>
    public bool Value { get; }
}

/// <summary>A variable that is true or false.</summary>
public sealed class Flag : Formula
{
    internal Flag(int id, string name)
        : base(id) => Name = name;

    /// <summary>What it stands for; unique in the pool.</summary>
    public string Name { get; }
}

/// <summary>A whole number between two bounds, both included.</summary>
public sealed class WholeNumber
{
    internal WholeNumber(string name, int minimum, int maximum) => (Name, Minimum, Maximum) = (name, minimum, maximum);

    /// <summary>What it stands for; unique in the pool.</summary>
    public string Name { get; }

    /// <summary>The least value.</summary>
    public int Minimum { get; }

    /// <summary>The largest value.</summary>
    public int Maximum { get; }
}

/// <summary><c>left - right &gt;= least</c>, or <c>left &gt;= least</c> where there is no right number. Every comparison is made of these.</summary>
public sealed class Difference : Formula
{
    internal Difference(int id, WholeNumber left, WholeNumber? right, int least)
        : base(id) => (Left, Right, Least) = (left, right, least);

    /// <summary>The first number.</summary>
    public WholeNumber Left { get; }

    /// <summary>The number taken from it, or null.</summary>
    public WholeNumber? Right { get; }

    /// <summary>The least difference for which it holds.</summary>
    public int Least { get; }
}

/// <summary>The opposite.</summary>
public sealed class Negation : Formula
{
    internal Negation(int id, Formula part)
        : base(id) => Part = part;

    /// <summary>What must not hold.</summary>
    public Formula Part { get; }
}

/// <summary>At least so many of some parts: all of them for "and", one for "or".</summary>
public sealed class Threshold : Formula
{
    internal Threshold(int id, int count, ImmutableArray<Formula> parts)
        : base(id) => (Count, Parts) = (count, parts);

    /// <summary>How many must hold, from 1 to the number of parts.</summary>
    public int Count { get; }

    /// <summary>The parts, two or more.</summary>
    public ImmutableArray<Formula> Parts { get; }

    /// <summary>Whether all of them must hold.</summary>
    public bool IsAll => Count == Parts.Length;
}

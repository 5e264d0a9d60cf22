using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Remembering;

/// <summary>What an article declares: the facts and procedures by whose places a person is written down. Where two articles declare the same, a person of one is a person of the other.</summary>
internal static class Declared
{
    private static readonly ConditionalWeakTable<CompiledArticle, string> Known = [];

    /// <summary>All declarations of an article as one text.</summary>
    public static string By(CompiledArticle article) => Known.GetValue(article, a => string.Join(
        '\n', [.. a.Facts.Concat(a.Details).Select(f => $"{f.Name} {f.IsDetail} {f.Role} {Type(f)}"), .. a.Procedures.Select(p => $"{p.Name} {p.Parent?.Index}")]));

    /// <summary>The same person in an article that declares the same.</summary>
    public static Witness Again(Witness witness, CompiledArticle article)
    {
        return new(Person(witness.Person), witness.Other is { } other ? Person(other) : null, witness.Before is { } before ? article.Procedures[before.Index] : null);

        Snapshot Person(Snapshot person) => person with { Occurrences = [.. person.Occurrences.Select(o => o with { Procedure = article.Procedures[o.Procedure.Index] })] };
    }

    private static string Type(Fact fact) => fact.Type switch
    {
        NumberType number => $"{number.Minimum} {number.Maximum} {number.Decimals}",
        DurationType duration => $"{duration.Maximum.Minutes}",
        var type => $"{type.GetType().Name} {string.Join(' ', fact.Options.Select(o => o.Name))}",
    };
}

using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Sources;

namespace Aftercourse.Diagnostics;

/// <summary>Collects diagnostics over all passes of one run. Never throws; stops counting at a limit, so that hopeless input stays readable.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More than this many are not kept.</summary>
    public const int Limit = 200;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(string Id, string Path, int Start)> _seen = [];

    /// <summary>Whether some diagnostic is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether nothing more is kept, so that looking for suggestions is in vain.</summary>
    public bool IsFull => _items.Count >= Limit;

    /// <summary>Adds a diagnostic. The same code at the same place is kept once.</summary>
    public void Report(DiagnosticCode code, Span span, params object[] facts) => Report(code, span, null, [], facts);

    /// <summary>Adds a diagnostic with the name that was probably meant, and other places that matter.</summary>
    public void Report(DiagnosticCode code, Span span, string? suggestion, ImmutableArray<Label> labels, params object[] facts)
    {
        HasErrors |= code.Severity == Severity.Error;
        if (IsFull || !_seen.Add((code.Id, span.Source.Path, span.Start)))
            return;

        var words = facts.Select(f => string.Format(CultureInfo.InvariantCulture, "{0}", f)).ToImmutableArray();
        _items.Add(new Diagnostic(code, span, words, suggestion, labels));
    }

    /// <summary>Everything reported, by file, place and code: the same input gives the same list.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _items.OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal),
    ];
}

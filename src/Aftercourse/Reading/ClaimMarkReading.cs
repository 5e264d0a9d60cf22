using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>The words of a claim's mark: <c>{#id .status .judgement replaced-by=ID rows=N3,N5}</c>.</summary>
internal sealed partial class ClaimMarkReading
{
    private static readonly Dictionary<string, ClaimStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["supported"] = ClaimStatus.Supported,
        ["partly-supported"] = ClaimStatus.PartlySupported,
        ["contested"] = ClaimStatus.Contested,
        ["outdated"] = ClaimStatus.Outdated,
        ["no-evidence"] = ClaimStatus.NoEvidence,
    };

    private static readonly string[] Names = ["replaced-by", "rows"];
    private static readonly string[] Classes = [.. Statuses.Keys, "judgement"];

    private readonly DiagnosticBag _diagnostics;
    private Located<string>? _id;
    private Located<ClaimStatus>? _status;
    private bool _isJudgement;
    private Located<string>? _replacedBy;
    private ImmutableArray<string> _rows;
    private bool _hasMistake;

    private ClaimMarkReading(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a mark, braces included. What is wrong is reported and left out.</summary>
    public static ClaimAttributes Read(Span mark, DiagnosticBag diagnostics)
    {
        var reading = new ClaimMarkReading(diagnostics);
        foreach (var word in Words(mark))
            reading.Word(word);
        return reading.Finish(mark);
    }

    private ClaimAttributes Finish(Span mark)
    {
        if (_id is null && !_hasMistake)
            _diagnostics.Report(Codes.ClaimWithoutId, mark);
        if (_status is { Value: ClaimStatus.Contested or ClaimStatus.Outdated } status && _replacedBy is null && !_hasMistake)
            _diagnostics.Report(Codes.ReplacementMissing, status.Span, status.Value == ClaimStatus.Contested ? "contested" : "outdated");

        return new ClaimAttributes(_id, _status?.Value ?? ClaimStatus.Unstated, _isJudgement, _replacedBy, _rows.IsDefault ? [] : _rows, mark);
    }

    private void Word(Span word)
    {
        var text = word.Text;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (text[0] == '#')
            Id(word);
        else if (text[0] == '.')
            Class(word);
        else if (equals > 0)
            Pair(word, text[..equals], word with { Start = word.Start + equals + 1 });
        else
            Mistake(word, "it begins with neither `#` nor `.`, and has no `=`");
    }

    private void Id(Span word)
    {
        var name = word with { Start = word.Start + 1 };
        if (!Name().IsMatch(name.Text))
            Mistake(word, "an id has only letters, digits and `-`");
        else if (_id is not null)
            Mistake(word, "there is an id already");
        else
            _id = new Located<string>(name.Text, name);
    }

    private void Class(Span word)
    {
        var name = word.Text[1..];
        if (name == "judgement")
        {
            _isJudgement = true;
        }
        else if (!Statuses.TryGetValue(name, out var status))
        {
            _hasMistake = true;
            _diagnostics.Report(Codes.UnknownStatus, word, NearestName.Of(name, Classes) is { } near ? "." + near : null, [], Excerpt.Of(name));
        }
        else if (_status is not null)
        {
            Mistake(word, "there is a status already");
        }
        else
        {
            _status = new Located<ClaimStatus>(status, word);
        }
    }

    private void Pair(Span word, string name, Span value)
    {
        switch (name)
        {
            case "replaced-by" when _replacedBy is not null:
            case "rows" when !_rows.IsDefault:
                Mistake(word, "it is written twice");
                break;
            case "replaced-by" when Name().IsMatch(value.Text):
                _replacedBy = new Located<string>(value.Text, value);
                break;
            case "replaced-by":
                Mistake(word, "an id has only letters, digits and `-`");
                break;
            case "rows":
                _rows = Rows(value);
                break;
            default:
                _hasMistake = true;
                _diagnostics.Report(Codes.UnknownAttribute, word with { End = value.Start - 1 }, NearestName.Of(name, Names), [], Excerpt.Of(name));
                break;
        }
    }

    private ImmutableArray<string> Rows(Span value)
    {
        var rows = ImmutableArray.CreateBuilder<string>();
        var start = value.Start;
        foreach (var row in value.Text.Split(','))
        {
            if (Row().IsMatch(row))
                rows.Add(row);
            else
                _diagnostics.Report(Codes.InvalidRow, new Span(value.Source, start, start + row.Length), Excerpt.Of(row));
            start += row.Length + 1;
        }

        return rows.ToImmutable();
    }

    // What is missing is not reported beside a word that may have meant it.
    private void Mistake(Span word, string reason)
    {
        _hasMistake = true;
        _diagnostics.Report(Codes.MalformedAttribute, word, Excerpt.Of(word.Text), reason);
    }

    private static IEnumerable<Span> Words(Span mark)
    {
        var text = mark.Source.Text;
        var end = mark.End - 1;
        for (var at = mark.Start + 1; at < end;)
        {
            var start = at;
            while (at < end && !char.IsWhiteSpace(text[at]))
                at++;
            if (at > start)
                yield return new Span(mark.Source, start, at);
            else
                at++;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z][0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}

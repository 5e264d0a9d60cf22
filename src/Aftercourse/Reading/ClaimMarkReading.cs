using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>The words of a claim's mark: <c>{#id .status .judgement replaced-by=ID rows=N3,N5 because="..."}</c>.</summary>
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

    private static readonly string[] Names = ["replaced-by", "rows", "because"];
    private static readonly string[] Classes = [.. Statuses.Keys, "judgement"];

    private readonly DiagnosticBag _diagnostics;
    private Located<string>? _id;
    private Located<ClaimStatus>? _status;
    private bool _isJudgement;
    private Located<string>? _replacedBy;
    private ImmutableArray<string> _rows;
    private Located<string>? _reason;
    private bool _hasMistake;

    private ClaimMarkReading(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a mark, braces included. What is wrong is reported and left out.</summary>
    public static ClaimAttributes Read(Span mark, DiagnosticBag diagnostics)
    {
        var reading = new ClaimMarkReading(diagnostics);
        foreach (var word in ClaimMarkWords.Of(mark))
            reading.Word(word);
        return reading.Finish(mark);
    }

    private ClaimAttributes Finish(Span mark)
    {
        if (_id is null && !_hasMistake)
            _diagnostics.Report(Codes.ClaimWithoutId, mark);
        if (_status is { Value: ClaimStatus.Contested or ClaimStatus.Outdated } status && _replacedBy is null && !_hasMistake)
            _diagnostics.Report(Codes.ReplacementMissing, status.Span, status.Value == ClaimStatus.Contested ? "contested" : "outdated");
        if (_reason is { } reason && _status is null && !_hasMistake)
            Mistake(reason.Span, "it gives a reason, and there is no status");

        return new ClaimAttributes(_id, _status?.Value ?? ClaimStatus.Unstated, _isJudgement, _replacedBy, _rows.IsDefault ? [] : _rows, _reason, mark);
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
            case "because" when _reason is not null:
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
            case "because":
                Reason(word, value);
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

    // One line of plain words, however it is laid out.
    private void Reason(Span word, Span value)
    {
        var written = value.Text;
        var close = written.IndexOf('"', Math.Min(1, written.Length));
        var words = written.Trim('"').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (written is not ['"', ..])
            Mistake(word, "a reason stands in double quotes");
        else if (close < 0)
            Mistake(word, "its quote never ends");
        else if (close < written.Length - 1)
            Mistake(word, "something follows its closing quote; in a reason write single quotes");
        else if (words.Length == 0)
            Mistake(word, "it gives no reason");
        else if (written.Contains("[@", StringComparison.Ordinal))
            Mistake(word, "sources are cited in the paragraph, not in the reason");
        else
            _reason = new Located<string>(string.Join(' ', words), value);
    }

    // What is missing is not reported beside a word that may have meant it.
    private void Mistake(Span word, string reason)
    {
        _hasMistake = true;
        _diagnostics.Report(Codes.MalformedAttribute, word, Excerpt.Of(word.Text), reason);
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z][0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}

using Aftercourse.Diagnostics;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>Every name of the article and what it is a name of.</summary>
internal sealed class Names(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (string Kind, NameSyntax Declared)> _names = [];

    /// <summary>Declares a name. False, with a report, where it is taken or reserved.</summary>
    public bool Declare(string kind, NameSyntax name)
    {
        if (Words.IsReserved(name.Text))
        {
            diagnostics.Report(Codes.ReservedName, name.Span, name.Text);
            return false;
        }

        if (_names.TryGetValue(name.Text, out var first))
        {
            diagnostics.Report(Codes.DuplicateName, name.Span, null, [new Label(first.Declared.Span, $"the {first.Kind} `{name.Text}` is declared here")], name.Text);
            return false;
        }

        _names.Add(name.Text, (kind, name));
        return true;
    }

    /// <summary>The kind of thing a name stands for, or null.</summary>
    public string? KindOf(string name) => _names.TryGetValue(name, out var found) ? found.Kind : null;

    /// <summary>What a kind of declaration is called in a sentence.</summary>
    public static string WithArticle(string kind) => kind switch
    {
        "always" or "never" => "a promise",
        "alarm" => "an alarm",
        "advice" => "an advice",
        _ => $"a {kind}",
    };

    /// <summary>Whether the name is of that kind; reports where it is not.</summary>
    public bool Require(NameSyntax name, params ReadOnlySpan<string> kinds)
    {
        var wanted = string.Join(" or ", kinds!);
        if (KindOf(name.Text) is not { } kind)
        {
            var candidates = new List<string>();
            foreach (var (candidate, found) in diagnostics.IsFull ? [] : _names)
            {
                if (kinds.Contains(found.Kind))
                    candidates.Add(candidate);
            }

            diagnostics.Report(Codes.UnknownName, name.Span, NearestName.Of(name.Text, candidates), [], name.Text, wanted);
            return false;
        }

        if (kinds.Contains(kind))
            return true;
        var needed = new List<string>();
        foreach (var k in kinds)
            needed.Add(WithArticle(k));
        diagnostics.Report(
            Codes.WrongKindOfName, name.Span, null, [new Label(_names[name.Text].Declared.Span, "declared here")], name.Text, WithArticle(kind), string.Join(" or ", needed));
        return false;
    }
}

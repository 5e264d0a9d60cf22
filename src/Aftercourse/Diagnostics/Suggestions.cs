namespace Aftercourse.Diagnostics;

/// <summary>
/// Nearest names among those that are declared. Edit distances over a hostile file (thousands of names, thousands of misspellings) would take minutes, so only
/// the first few questions are answered; people mend a handful of names at a time.
/// </summary>
internal sealed class Suggestions
{
    private const int MostNames = 2000;
    private int _left = 20;

    /// <summary>The nearest name, or null.</summary>
    public string? For(string name, IEnumerable<string> names)
    {
        if (_left == 0)
            return null;

        _left--;
        var candidates = names.Take(MostNames + 1).ToList();
        return candidates.Count <= MostNames ? NearestName.Of(name, candidates) : null;
    }
}

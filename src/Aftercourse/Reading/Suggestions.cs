using Aftercourse.Diagnostics;

namespace Aftercourse.Reading;

/// <summary>
/// Nearest names among those an article declares. Edit distances over a hostile file (thousands of names, thousands of misspellings) would take minutes, so
/// only the first few questions are answered; people mend a handful of names at a time.
/// </summary>
internal sealed class Suggestions(IReadOnlyCollection<string> names)
{
    private const int MostNames = 2000;
    private int _left = 20;

    /// <summary>The nearest name, or null.</summary>
    public string? For(string name) => names.Count <= MostNames && _left-- > 0 ? NearestName.Of(name, names) : null;
}

using Microsoft.Playwright;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>How somebody looks at the site.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Keyboard">Whether the keyboard alone is used.</param>
/// <param name="Scale">Pixels of the screen for each CSS pixel.</param>
public sealed record Look(int Width, ColorScheme Scheme, bool Script = true, bool Keyboard = false, float Scale = 1)
{
    /// <summary>A phone.</summary>
    public const int Phone = 360;

    /// <summary>How much of a page a phone shows.</summary>
    public const int PhoneHeight = 740;

    /// <summary>A computer.</summary>
    public const int Desk = 1200;

    /// <summary>The four looks that each page is seen and pictured in.</summary>
    public static IReadOnlyList<Look> Pictured { get; } =
        [new(Phone, ColorScheme.Light), new(Phone, ColorScheme.Dark), new(Desk, ColorScheme.Light), new(Desk, ColorScheme.Dark)];

    /// <summary>The ways in which each journey is made.</summary>
    public static IReadOnlyDictionary<string, Look> Travelled { get; } = new Dictionary<string, Look>
    {
        ["phone, light"] = new(Phone, ColorScheme.Light),
        ["desktop, dark"] = new(Desk, ColorScheme.Dark),
        ["phone, dark, keyboard alone"] = new(Phone, ColorScheme.Dark, Keyboard: true),
        ["desktop, light, keyboard alone, without script"] = new(Desk, ColorScheme.Light, Script: false, Keyboard: true),
        ["phone, light, without script"] = new(Phone, ColorScheme.Light, Script: false),
    };

    /// <summary>Such as <c>360-light</c>.</summary>
    public override string ToString() => $"{Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}{(Script ? "" : "-no-script")}{(Keyboard ? "-keyboard" : "")}";
}

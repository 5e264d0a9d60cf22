using System.Collections.Immutable;

namespace Aftercourse.Web.Hosting;

/// <summary>A country and the number that calls an ambulance there.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">In English.</param>
/// <param name="Number">As it is dialled.</param>
public sealed record EmergencyNumber(string Code, string Name, string Number)
{
    /// <summary>A text of the article, which writes 112 where it means this number, as it is read in the country.</summary>
    public string In(string text) => text.Replace(EmergencyNumbers.Elsewhere.Number, Number, StringComparison.Ordinal);
}

/// <summary>
/// The number that calls an ambulance, by the reader's country. Only numbers that several published lists agree on are here; everywhere else it is 112, which mobile
/// networks put through in most of the world, and every page says so.
/// </summary>
public sealed class EmergencyNumbers
{
    /// <summary>The name of the cookie that keeps a country that was chosen.</summary>
    public const string Cookie = "country";

    private static readonly string[] Europe =
    [
        "AT Austria", "BE Belgium", "BG Bulgaria", "HR Croatia", "CY Cyprus", "CZ Czechia", "DK Denmark", "EE Estonia", "FI Finland", "FR France", "DE Germany", "GR Greece",
        "HU Hungary", "IS Iceland", "IE Ireland", "IT Italy", "LV Latvia", "LI Liechtenstein", "LT Lithuania", "LU Luxembourg", "MT Malta", "NL Netherlands", "NO Norway", "PL Poland",
        "PT Portugal", "RO Romania", "SK Slovakia", "SI Slovenia", "ES Spain", "SE Sweden", "CH Switzerland", "TR Türkiye",
    ];

    private static readonly string[] Others =
    [
        "AU Australia 000", "BR Brazil 192", "CA Canada 911", "IN India 112", "IL Israel 101", "JP Japan 119", "MX Mexico 911", "NZ New Zealand 111", "SG Singapore 995", "KR South Korea 119",
        "GB United Kingdom 999", "US United States 911",
    ];

    /// <summary>Where no country is known, and in every country that is not listed.</summary>
    public static EmergencyNumber Elsewhere { get; } = new("", "Another country", "112");

    /// <summary>All countries by name.</summary>
    public ImmutableArray<EmergencyNumber> Countries { get; } =
    [
        .. Europe.Select(c => new EmergencyNumber(c[..2], c[3..], "112"))
            .Concat(Others.Select(c => new EmergencyNumber(c[..2], c[3..c.LastIndexOf(' ')], c[(c.LastIndexOf(' ') + 1)..])))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary>The number for a request: of the country that was chosen, or of the first country that the browser's languages name.</summary>
    public EmergencyNumber For(HttpRequest request)
    {
        if (request.Cookies.TryGetValue(Cookie, out var chosen))
            return Of(chosen) ?? Elsewhere;
        foreach (var language in request.GetTypedHeaders().AcceptLanguage)
        {
            var tag = language.Value.ToString();
            if (tag.LastIndexOf('-') is > 0 and var dash && Of(tag[(dash + 1)..]) is { } country)
                return country;
        }

        return Elsewhere;
    }

    /// <summary>The country with a code, or null.</summary>
    public EmergencyNumber? Of(string code) => Countries.FirstOrDefault(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}

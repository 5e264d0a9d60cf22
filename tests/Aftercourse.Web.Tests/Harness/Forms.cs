using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>Requests as a program sends them.</summary>
public static partial class Forms
{
    /// <summary>Opens a page and sends its form with the token that came with it.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient client, string path, IEnumerable<(string Field, string Value)> fields, CancellationToken cancel) =>
        client.Send(path, path, fields, cancel);

    /// <summary>Opens a page and sends a form of it that goes to another address.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string page, string path, IEnumerable<(string Field, string Value)> fields, CancellationToken cancel)
    {
        var token = await client.Token(page, cancel);
        return await client.PostAsync(path, new FormUrlEncodedContent(fields.Append(("form", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))), cancel);
    }

    /// <summary>Keeps an answer, from its page. The address it leads to is where it is followed.</summary>
    public static Task<HttpResponseMessage> Keep(this HttpClient client, string answer, CancellationToken cancel, string? pin = null) =>
        client.Send(answer, answer.Replace("/answer", "/keep", StringComparison.Ordinal), pin is null ? [] : [("pin", pin)], cancel);

    /// <summary>The token that comes with the forms of a page.</summary>
    public static async Task<string> Token(this HttpClient client, string page, CancellationToken cancel) =>
        TokenField().Match(await client.GetStringAsync(page, cancel)).Groups[1].Value;

    /// <summary>Sends a request line as it is, which a client would tidy up first. Returns the whole answer.</summary>
    public static async Task<string> Raw(this RunningSite site, string line, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port, cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n\r\n"), cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    [GeneratedRegex("name=\"form\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}

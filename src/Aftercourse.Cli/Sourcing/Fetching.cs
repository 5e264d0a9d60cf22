using Aftercourse.Cli.Rendering;

namespace Aftercourse.Cli.Sourcing;

/// <summary>Bytes of a file or of an https address, up to a limit. What cannot be had becomes a message.</summary>
public static class Fetching
{
    /// <summary>The largest file that is read: the Retraction Watch database has about 60 MB.</summary>
    public const int Largest = 256 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    public static byte[]? File(Terminal terminal, string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return Limited(terminal, path, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, e is FileNotFoundException ? $"There is no file {path}." : $"Cannot read {path}: {Messages.Why(e)}.", "Check the path.");
            return null;
        }
    }

    /// <summary>Reads an https address, or a file where it is none. The network is used for nothing else, and only when it is asked for here.</summary>
    public static byte[]? FileOrAddress(Terminal terminal, string place)
    {
        if (!place.StartsWith("https://", StringComparison.Ordinal))
            return File(terminal, place);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            using var request = new HttpRequestMessage(HttpMethod.Get, place);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (!response.IsSuccessStatusCode)
            {
                Messages.Error(terminal, $"{place} answers with {(int)response.StatusCode}.");
                return null;
            }

            using var stream = response.Content.ReadAsStream();
            return Limited(terminal, place, stream);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or UriFormatException or InvalidOperationException)
        {
            Messages.Error(terminal, $"Cannot reach {place}.", "Save the answer to a file, and name that.");
            return null;
        }
    }

    private static byte[]? Limited(Terminal terminal, string place, Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > Largest)
            {
                Messages.Error(terminal, $"{place} is larger than {Largest / (1024 * 1024)} MiB.");
                return null;
            }
        }

        return copy.ToArray();
    }
}

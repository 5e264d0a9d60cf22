using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Aftercourse.Documents;

/// <summary>JSON as a text. What it is written into is kept for the next one on the same thread: this runs several times for every page of an interview.</summary>
public static class JsonText
{
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? kept;

    /// <summary>The text that a writer was given.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        // Taken away while it is in use: one text may be written within another.
        var bytes = kept ?? new ArrayBufferWriter<byte>(1 << 10);
        kept = null;
        using (var writer = new Utf8JsonWriter(bytes))
            write(writer);
        var text = Encoding.UTF8.GetString(bytes.WrittenSpan);
        if (bytes.Capacity <= MostKept)
        {
            // No one's answers stay in it.
            bytes.Clear();
            kept = bytes;
        }

        return text;
    }
}

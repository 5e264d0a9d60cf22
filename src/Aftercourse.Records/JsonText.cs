using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Aftercourse.Records;

/// <summary>JSON that ends in a column of text.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            write(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

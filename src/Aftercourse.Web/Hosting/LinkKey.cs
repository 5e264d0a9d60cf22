using System.Security.Cryptography;
using Aftercourse.Records;

namespace Aftercourse.Web.Hosting;

/// <summary>
/// The key from which the link of a kept episode follows from that of its interview: somebody who presses "Save it" twice gets the same link twice, and nobody without the key can get from one to
/// the other. It lies in the data folder; where it is lost, only the second press finds nothing.
/// </summary>
public sealed class LinkKey
{
    private const int Size = 32;

    private readonly byte[] key;

    private LinkKey(byte[] key) => this.key = key;

    /// <summary>The secret under which an interview is kept.</summary>
    public Secret After(Secret interview) => interview.Following(key);

    /// <summary>Reads the key of a folder, or makes one.</summary>
    public static LinkKey Open(string folder)
    {
        var file = Path.Combine(folder, "link.key");
        if (!File.Exists(file))
        {
            // Whole or not at all: another program may start at the same moment.
            var made = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(made, RandomNumberGenerator.GetBytes(Size));
            try
            {
                File.Move(made, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(made);
            }
        }

        return File.ReadAllBytes(file) is { Length: Size } key ? new LinkKey(key) : throw new InvalidDataException($"{file} is not the key that this site wrote. Restore it, or remove it.");
    }
}

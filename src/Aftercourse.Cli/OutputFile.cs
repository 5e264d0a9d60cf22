using Aftercourse.Cli.Rendering;

namespace Aftercourse.Cli;

/// <summary>Texts to files.</summary>
public static class OutputFile
{
    /// <summary>Writes a whole file: the old one stays as it is until the new one is complete. False where it cannot be written, which is shown.</summary>
    public static bool Write(Terminal terminal, string path, string text)
    {
        try
        {
            var beside = path + ".new";
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"Cannot write {path}: {Messages.Why(e)}.");
            return false;
        }
    }

    /// <summary>Writes files into a folder, which is made where it is missing. False where that fails, which is shown.</summary>
    public static bool Write(Terminal terminal, string folder, IEnumerable<(string Name, string Text)> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"Cannot make the folder {folder}: {Messages.Why(e)}.");
            return false;
        }

        return files.All(f => Write(terminal, Path.Combine(folder, f.Name), f.Text));
    }
}

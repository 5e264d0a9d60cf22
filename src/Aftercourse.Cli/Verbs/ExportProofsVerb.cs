using System.CommandLine;
using System.IO.Compression;
using System.Text;
using Aftercourse.Cli.Rendering;
using Aftercourse.Proving.Exporting;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse export-proofs PLACE</c>: every obligation as SMT-LIB 2, a script for each family, so that anybody can ask a prover of their own.</summary>
public static class ExportProofsVerb
{
    // The first moment that a zip can name: the same article gives the same bytes.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Command Create(Terminal terminal)
    {
        var place = new Argument<string>("place") { Description = "Where the files go: a folder, made if it is not there, or one file whose name ends with .zip." };
        var article = Options.ArticleOption();
        var command = new Command("export-proofs", "Write all obligations as SMT-LIB 2, a script for each family, with the answers that a prover must give.") { place, article };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(place)!, parsed.GetValue(article)));
        return command;
    }

    private static int Run(Terminal terminal, string place, string? path)
    {
        if (CompiledInput.Read(path, terminal, out var exitCode) is not { } input)
            return exitCode;

        var proofs = ProofFiles.Of(input.Article);
        try
        {
            if (place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                Zip(place, proofs, input.Article.Hash);
            else
                Folder(place, proofs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"Cannot write {place}: {Messages.Why(e)}.");
            return ExitCodes.BadInput;
        }

        terminal.Plain.WriteLine($"{proofs.Count} obligations written to {place}. Give each .smt2 file to a prover; beside it, .answers is what must come out.");
        return ExitCodes.Success;
    }

    private static void Folder(string folder, ProofFiles proofs)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in proofs.Files)
            File.WriteAllText(Path.Combine(folder, name), text);
    }

    // The comment names the article, so that whoever hands the file on can see which text it speaks of. The old file stays until the new one is complete.
    private static void Zip(string path, ProofFiles proofs, string hash)
    {
        var beside = path + ".new";
        using (var zip = new ZipArchive(File.Create(beside), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8))
        {
            zip.Comment = hash;
            foreach (var (name, text) in proofs.Files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Never;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        File.Move(beside, path, overwrite: true);
    }
}

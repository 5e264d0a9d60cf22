using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>The first pass: the files of an article to its tree of prose, claims and places of rule blocks.</summary>
public static class ArticleReading
{
    private const string MainName = "article.md";
    private const string ReferencesName = "references.json";

    /// <summary>
    /// Reads an article: all files of its folder, or one <c>.md</c> file of any name. Files that are no part of the article are passed over. Never throws on bad
    /// input; null only where there is no main file, or where it could not be decoded.
    /// </summary>
    public static ArticleTree? Read(IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        if (MainFile(files) is not { } main)
        {
            var place = files.Count > 0 ? files[0] : new SourceText(MainName, "");
            diagnostics.Report(Codes.NoMainFile, new Span(place, 0, 0));
            return null;
        }

        if (IsUnreadable(main, diagnostics))
            return null;

        var beside = Beside(main, files);
        var front = FrontMatterReading.OfArticle(main, diagnostics);
        var sections = ImmutableArray.CreateBuilder<SectionTree>();
        var citations = ImmutableArray.CreateBuilder<Located<string>>();
        Add(main, front);
        foreach (var source in SectionFiles(main, front, beside, diagnostics))
            Add(source, FrontMatterReading.OfSection(source, diagnostics));

        LinkChecking.Claims(sections, diagnostics);
        if (References(front, beside, diagnostics) is { } references)
            LinkChecking.Citations(citations.ToImmutable(), references, diagnostics);
        else
            references = ReferenceList.Empty;

        return new ArticleTree(
            front.Id?.Value ?? "",
            front.Title?.Value ?? "",
            front.Language?.Value ?? "",
            front.Version?.Value ?? "",
            sections.ToImmutable(),
            references.ByKey,
            front.Review);

        void Add(SourceText source, FrontMatter own)
        {
            var (section, cited) = SectionReading.Read(source, own, diagnostics);
            sections.Add(section);
            citations.AddRange(cited);
        }
    }

    // A file that could not be decoded is empty, and was reported then.
    private static bool IsUnreadable(SourceText file, DiagnosticBag diagnostics) =>
        file.Text.Length == 0 && diagnostics.Sorted().Any(d => d.Span.Source == file);

    // Of several, the one nearest to the root: a folder inside the article may hold another article.
    private static SourceText? MainFile(IReadOnlyList<SourceText> files) =>
        files is [var only] && only.Path.EndsWith(".md", StringComparison.Ordinal)
            ? only
            : files.Where(f => NameOf(f) == MainName)
                .OrderBy(f => f.Path.Count(c => c == '/'))
                .ThenBy(f => f.Path, StringComparer.Ordinal)
                .FirstOrDefault();

    // Files of the main file's folder and below, by their path from there.
    private static Dictionary<string, SourceText> Beside(SourceText main, IReadOnlyList<SourceText> files)
    {
        var folder = main.Path[..(main.Path.LastIndexOf('/') + 1)];
        var beside = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal)))
            beside.TryAdd(file.Path[folder.Length..], file);
        return beside;
    }

    private static List<SourceText> SectionFiles(SourceText main, FrontMatter front, Dictionary<string, SourceText> beside, DiagnosticBag diagnostics)
    {
        var found = new List<SourceText>();
        var seen = new Dictionary<string, Span>(StringComparer.Ordinal) { [NameOf(main)] = new Span(main, 0, 0) };
        var markdown = beside.Keys.Where(name => name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var suggestions = new Suggestions();
        foreach (var name in front.Sections)
        {
            if (!seen.TryAdd(name.Value, name.Span))
                diagnostics.Report(Codes.SectionTwice, name.Span, null, [new Label(seen[name.Value], "first here")], Excerpt.Of(name.Value));
            else if (name.Value.EndsWith(".md", StringComparison.Ordinal) && beside.TryGetValue(name.Value, out var file))
                found.Add(file);
            else
                diagnostics.Report(Codes.SectionNotFound, name.Span, suggestions.For(name.Value, markdown), [], Excerpt.Of(name.Value));
        }

        foreach (var name in markdown.Where(n => !front.IsBroken && !seen.ContainsKey(n) && !n.Contains('/') && !n.Equals("README.md", StringComparison.OrdinalIgnoreCase)))
            diagnostics.Report(Codes.SectionNotListed, new Span(beside[name], 0, 0), Excerpt.Of(name));
        return found;
    }

    // Null where they could not be read: then no citation is called unknown.
    private static ReferenceList? References(FrontMatter front, Dictionary<string, SourceText> beside, DiagnosticBag diagnostics)
    {
        if (beside.TryGetValue(ReferencesName, out var file))
        {
            if (front.References is { } second)
                diagnostics.Report(Codes.ReferencesTwice, second.Span);
            return !IsUnreadable(file, diagnostics) && JsonReading.Read(file, diagnostics) is { } node ? ReferenceReading.Read(node, diagnostics) : null;
        }

        if (front.References is { } list)
            return ReferenceReading.Read(list, diagnostics);
        return front.IsBroken ? null : ReferenceList.Empty;
    }

    private static string NameOf(SourceText file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}

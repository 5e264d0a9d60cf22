using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>How diagnostics are shown.</summary>
public enum DiagnosticFormat
{
    /// <summary>For people: the line with a caret, and what to do.</summary>
    Text,

    /// <summary>One line each, <c>file:line:column: error AC0000: message</c>, as editors and CI read it.</summary>
    Gnu,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>Diagnostics to text.</summary>
public static class DiagnosticRendering
{
    private const int LongestExcerpt = 76;

    /// <summary>Shows diagnostics on standard error; as JSON on standard output, where the object may go on with more fields.</summary>
    public static void Show(Terminal terminal, ImmutableArray<Diagnostic> diagnostics, DiagnosticFormat format, Action<Utf8JsonWriter>? more = null)
    {
        switch (format)
        {
            case DiagnosticFormat.Json:
                terminal.Plain.WriteLine(JsonOutput.Write(writer => Json(writer, diagnostics, more)));
                break;
            case DiagnosticFormat.Gnu:
                foreach (var diagnostic in diagnostics)
                    terminal.Plain.WriteLine(Printable.Of(diagnostic.ToString()));
                break;
            default:
                foreach (var diagnostic in diagnostics)
                    Text(terminal.Error, diagnostic);
                break;
        }
    }

    private static void Text(IAnsiConsole console, Diagnostic diagnostic)
    {
        var colour = diagnostic.Code.Severity == Severity.Error ? "red" : "yellow";
        Paragraphs.Write(console, 0, new Paragraphs.Run($"{SeverityName(diagnostic)} {diagnostic.Code.Id}", $"{colour} bold"), new Paragraphs.Run(diagnostic.Message, "bold"));
        Excerpt(console, diagnostic.Span, colour, "");
        foreach (var label in diagnostic.Labels)
            Excerpt(console, label.Span, "blue", label.Text);
        Paragraphs.Write(console, 2, new Paragraphs.Run("help", "green"), new Paragraphs.Run(diagnostic.Help));
        console.WriteLine();
    }

    // "--> file:line:column", the line, and carets under the part that is meant.
    private static void Excerpt(IAnsiConsole console, Span span, string colour, string text)
    {
        var place = span.Place;
        console.MarkupLine($"  [dim]-->[/] {Markup.Escape(Printable.Of(span.ToString()))}");
        var line = Printable.Of(span.Source.LineText(place.Line));
        if (line.Length == 0 && text.Length == 0)
            return;

        var number = place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var longest = Math.Min(LongestExcerpt, console.Profile.Width - number.Length - "   | ".Length);
        var start = place.Column - 1;
        var length = Math.Clamp(Math.Min(span.Length, line.Length - start), 1, longest);
        var cut = Math.Max(0, start + length - longest);
        var shown = line[Math.Min(cut, line.Length)..];
        if (shown.Length > longest)
            shown = shown[..longest];

        console.WriteLine($"  {number} | {shown}".TrimEnd());
        console.MarkupLine($"  {new string(' ', number.Length)} | {new string(' ', start - cut)}[{colour}]{new string('^', length)}[/] {Markup.Escape(Printable.Of(text))}".TrimEnd());
    }

    private static string SeverityName(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error ? "error" : "warning";

    private static void Json(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics, Action<Utf8JsonWriter>? more)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code.Id);
            writer.WriteString("severity", SeverityName(diagnostic));
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("help", diagnostic.Help);
            writer.WriteString("suggestion", diagnostic.Suggestion);
            Span(writer, diagnostic.Span);
            writer.WriteStartArray("labels");
            foreach (var label in diagnostic.Labels)
            {
                writer.WriteStartObject();
                writer.WriteString("text", label.Text);
                Span(writer, label.Span);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        more?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter writer, Span span)
    {
        var end = span.Source.PlaceAt(span.End);
        writer.WriteString("file", span.Source.Path);
        writer.WriteNumber("line", span.Place.Line);
        writer.WriteNumber("column", span.Place.Column);
        writer.WriteNumber("endLine", end.Line);
        writer.WriteNumber("endColumn", end.Column);
    }
}

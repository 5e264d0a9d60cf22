using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Sources;

namespace Aftercourse.Diagnostics;

/// <summary>How serious a finding of the compiler is.</summary>
public enum Severity
{
    /// <summary>The article still runs; somebody should look.</summary>
    Warning,

    /// <summary>The article does not run until this is mended.</summary>
    Error,
}

/// <summary>A permanent kind of diagnostic. The message and the help are templates over the facts that a diagnostic carries.</summary>
/// <param name="Id">Permanent, such as <c>AC2001</c>; never given to another meaning.</param>
/// <param name="Severity">Whether it stops the article from running.</param>
/// <param name="Title">A few words, the heading of its page.</param>
/// <param name="Message">What is wrong, with <c>{0}</c> for the facts.</param>
/// <param name="Help">What to do about it.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Message, string Help);

/// <summary>A second place that matters, and why.</summary>
public sealed record Label(Span Span, string Text);

/// <summary>One finding of the compiler. It carries facts; renderers make the sentence.</summary>
/// <param name="Code">What kind it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Facts">The facts of this one, in the order of the message's placeholders.</param>
/// <param name="Suggestion">A name that was probably meant, or null.</param>
/// <param name="Labels">Other places that matter.</param>
public sealed record Diagnostic(DiagnosticCode Code, Span Span, ImmutableArray<string> Facts, string? Suggestion, ImmutableArray<Label> Labels)
{
    /// <summary>What is wrong, in one sentence.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Code.Message, [.. Facts]);

    /// <summary>What to do, in one sentence.</summary>
    public string Help => Suggestion is null
        ? string.Format(CultureInfo.InvariantCulture, Code.Help, [.. Facts])
        : $"Did you mean `{Suggestion}`?";

    /// <summary><c>file:line:column: severity code: message help</c>, the one line that editors and CI read.</summary>
    public override string ToString() => $"{Span}: {(Code.Severity == Severity.Error ? "error" : "warning")} {Code.Id}: {Message} {Help}";
}

using Aftercourse.Diagnostics;

namespace Aftercourse.Documents;

/// <summary>What differs between the places where YAML is read: the codes of its errors, which are permanent, and their words.</summary>
/// <param name="Invalid">It is not YAML. Fact: why.</param>
/// <param name="Refused">A part of YAML that is not read. Fact: one of <paramref name="Words"/>.</param>
/// <param name="TooDeep">Nested too deep. Fact: the deepest level that is read.</param>
/// <param name="Duplicate">A field stands twice. Fact: its name.</param>
/// <param name="WrongName">A list or a map stands where a field's name belongs. Facts: what must be, how it must be, what it is.</param>
/// <param name="Words">The parts of YAML that are not read, as <paramref name="Refused"/> speaks of them.</param>
/// <param name="IsPart">
/// Whether the text is part of a file that is read on in any case: it may be empty, which is an empty map; it has no <c>---</c> of its own; and of a field that
/// stands twice the first is kept, so that the rest of the file can be checked in the same run.
/// </param>
internal sealed record YamlRules(
    DiagnosticCode Invalid, DiagnosticCode Refused, DiagnosticCode TooDeep, DiagnosticCode Duplicate, DiagnosticCode WrongName, YamlWords Words, bool IsPart);

/// <summary>Words for the parts of YAML that are not read.</summary>
internal sealed record YamlWords(string Anchor, string Tag, string Alias, string SecondDocument, string DocumentMark);

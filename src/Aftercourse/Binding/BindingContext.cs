using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>What one run of the binder has declared so far.</summary>
internal sealed class BindingContext(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics => diagnostics;

    public Names Names { get; } = new(diagnostics);

    public Dictionary<string, Procedure> Procedures { get; } = [];

    public Dictionary<string, Fact> Facts { get; } = [];

    /// <summary>Findings and conditions of <c>only if</c> are bound when first needed; this holds what is still to be bound.</summary>
    public required DefinitionBinding Definitions { get; init; }

    /// <summary>The roles that some fact claims, rightly or not: that one is missing is reported only where nobody claims it.</summary>
    public HashSet<string> RolesWritten { get; } = [];

    /// <summary>The procedures that ask a detail.</summary>
    public Dictionary<string, List<Procedure>> Askers { get; } = [];

    public Fact? WithRole(DiaryRole role) => Facts.Values.FirstOrDefault(f => f.Role == role);

    public static T? Clause<T>(IEnumerable<ClauseSyntax> clauses, string keyword)
        where T : ClauseSyntax => clauses.OfType<T>().FirstOrDefault(c => c.Keyword.Text == keyword);

    public static Text? TextOf(IEnumerable<ClauseSyntax> clauses, string keyword, string owner) =>
        Clause<TextClause>(clauses, keyword) is { } clause ? new Text($"{owner}.{keyword}", clause.Text.Value) : null;

    /// <summary>A name as words, where the article gives none.</summary>
    public static string InWords(string name) => name.Replace('-', ' ');
}

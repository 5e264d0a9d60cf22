using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>Findings and the conditions of <c>only if</c>: bound when first needed, because they may use one another in any order.</summary>
internal sealed class DefinitionBinding
{
    private const int LongestChain = 50;

    private readonly Dictionary<string, DeclarationSyntax> _findings = [];
    private readonly Dictionary<string, ConditionClause> _onlyIf = [];
    private readonly Dictionary<string, Finding> _bound = [];
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _done = [];

    public void AddFinding(DeclarationSyntax syntax) => _findings.Add(syntax.Name.Text, syntax);

    public void AddOnlyIf(string fact, ConditionClause clause) => _onlyIf.Add(fact, clause);

    /// <summary>The finding by name, or null where it is broken or circular.</summary>
    public Finding? Finding(NameSyntax name, BindingContext context)
    {
        if (_bound.TryGetValue(name.Text, out var finding))
            return finding;
        if (!_findings.TryGetValue(name.Text, out var syntax) || _done.Contains(name.Text) || !Enter(name, context))
            return null;

        var condition = new ConditionBinding(context, RuleScope.None).Bind(syntax.Condition!);
        Leave(name.Text);
        if (condition is null || !ConditionExtent.Check(condition, syntax.Name, context.Diagnostics))
            return null;

        var label = new Text($"finding.{name.Text}.label", syntax.Title?.Value ?? BindingContext.InWords(name.Text));
        finding = new Finding { Name = name.Text, Label = label, Condition = condition, Span = syntax.Span };
        _bound.Add(name.Text, finding);
        return finding;
    }

    /// <summary>Binds <c>only if</c> of a fact, once.</summary>
    public void BindOnlyIf(Fact fact, NameSyntax usedAs, BindingContext context)
    {
        if (!_onlyIf.TryGetValue(fact.Name, out var clause) || _done.Contains(fact.Name) || !Enter(usedAs, context))
            return;

        var condition = new ConditionBinding(context, RuleScope.None).Bind(clause.Condition);
        Leave(fact.Name);
        if (condition is not null && ConditionExtent.Check(condition, usedAs with { Span = clause.Keyword.Span }, context.Diagnostics))
            fact.OnlyIf = condition;
    }

    private bool Enter(NameSyntax name, BindingContext context)
    {
        // Each definition that is open is a level of the stack.
        if (_open.Count > LongestChain)
        {
            ConditionExtent.Report(name, context.Diagnostics);
            return false;
        }

        if (_open.Add(name.Text))
            return true;
        context.Diagnostics.Report(Codes.Circular, name.Span, name.Text);
        return false;
    }

    private void Leave(string name)
    {
        _open.Remove(name);
        _done.Add(name);
    }
}

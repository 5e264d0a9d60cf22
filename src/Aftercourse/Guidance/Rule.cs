using System.Collections.Immutable;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Guidance;

/// <summary>The <c>after</c> clause as written; its meaning is part of <see cref="Rule.Condition"/>.</summary>
/// <param name="Procedures">The procedures named; none means any.</param>
/// <param name="From">The earliest time, or null.</param>
/// <param name="To">The latest time, or null.</param>
/// <param name="FirstSession">The first session it speaks of, or null.</param>
/// <param name="LastSession">The last session it speaks of, or null for no end.</param>
public sealed record After(ImmutableArray<Procedure> Procedures, Duration? From, Duration? To, int? FirstSession, int? LastSession);

/// <summary>A rule that is evaluated on a snapshot.</summary>
public abstract class Rule
{
    /// <summary>Its place in <see cref="CompiledArticle.Rules"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its name, unique in the article.</summary>
    public required string Name { get; init; }

    /// <summary>A few words that name it for people.</summary>
    public required Text Title { get; init; }

    /// <summary>What the person is told when it holds, or null.</summary>
    public required Text? Say { get; init; }

    /// <summary>The paragraph it rests on; null only for promises.</summary>
    public required Claim? Claim { get; init; }

    /// <summary>The procedures it speaks of, or null where it holds without one.</summary>
    public required After? After { get; init; }

    /// <summary>The procedures it names, done or still to come; empty where it speaks of any, or of none.</summary>
    public virtual ImmutableArray<Procedure> Procedures => After?.Procedures ?? [];

    /// <summary>Everything it demands, evaluated for each procedure where <see cref="After"/> is given.</summary>
    public required Condition Condition { get; init; }

    /// <summary>Codes of terminologies.</summary>
    public required ImmutableArray<Code> Codes { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Span Span { get; init; }

    /// <summary>The keyword of its kind.</summary>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A sign that raises the level.</summary>
public sealed class Alarm : Rule
{
    /// <summary>The level where the condition is yes.</summary>
    public required Level Level { get; init; }

    /// <summary>The level where the condition stays open because the person is not sure; at least contact.</summary>
    public required Level Unsure { get; init; }

    /// <summary>What to watch for, a noun phrase such as "a fever or shivering", or null.</summary>
    public required Text? Watch { get; init; }

    /// <inheritdoc/>
    public override string Kind => "alarm";
}

/// <summary>One step of a course: pain up to <paramref name="Strength"/> until just before <paramref name="Until"/>.</summary>
public readonly record struct CourseStep(int Strength, Duration Until);

/// <summary>The pain to be expected after a procedure.</summary>
public sealed class Course : Rule
{
    /// <summary>The envelope, in order of time; the last step's end is the end of the course.</summary>
    public required ImmutableArray<CourseStep> Steps { get; init; }

    /// <summary>Where the pain may be; empty means anywhere.</summary>
    public required ImmutableArray<Option> Where { get; init; }

    /// <summary>How soon after the procedure the pain must have begun, or null for any time.</summary>
    public required Duration? BeginsWithin { get; init; }

    /// <summary>The <c>if</c> condition, or null.</summary>
    public required Condition? If { get; init; }

    /// <summary>The strength of pain that is expected so long after the start; null once the course is over.</summary>
    public int? StrengthAt(Duration time)
    {
        foreach (var step in Steps)
        {
            if (time < step.Until)
                return step.Strength;
        }

        return null;
    }

    /// <summary>Whether it expects any pain; a course of none is left by every pain.</summary>
    public bool ExpectsPain => Steps.Any(s => s.Strength > 0);

    /// <summary>When the course is over.</summary>
    public Duration Gone => Steps[^1].Until;

    /// <inheritdoc/>
    public override string Kind => "course";
}

/// <summary>What it can be: an explanation, never a diagnosis.</summary>
public sealed class Cause : Rule
{
    /// <inheritdoc/>
    public override string Kind => "cause";
}

/// <summary>What to do.</summary>
public sealed class Advice : Rule
{
    /// <summary>The levels at which it is given; empty means all.</summary>
    public required ImmutableArray<Level> At { get; init; }

    /// <inheritdoc/>
    public override string Kind => "advice";
}

/// <summary>What speaks against a procedure that has not been done yet.</summary>
public sealed class Caution : Rule
{
    /// <summary>How strongly it speaks against it.</summary>
    public required CautionKind Strength { get; init; }

    /// <summary>The same for a person who is not sure: at most "ask first", since somebody has to find out.</summary>
    public CautionKind StrengthIfUnsure => Strength > CautionKind.AskFirst ? CautionKind.AskFirst : Strength;

    /// <summary>The procedures it speaks of; none means any.</summary>
    public required ImmutableArray<Procedure> Before { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Procedure> Procedures => Before;

    /// <inheritdoc/>
    public override string Kind => "caution";
}

/// <summary>A statement about all patients that the article must keep.</summary>
public abstract class Promise : Rule
{
    /// <summary>True for <c>always</c>: the answer must lie between the bounds; false for <c>never</c>: it must not.</summary>
    public required bool IsAlways { get; init; }

    /// <inheritdoc/>
    public override string Kind => IsAlways ? "always" : "never";
}

/// <summary>A promise about the level that is told.</summary>
public sealed class LevelPromise : Promise
{
    /// <summary>The least level it speaks of.</summary>
    public required Level Least { get; init; }

    /// <summary>The most urgent level it speaks of.</summary>
    public required Level Most { get; init; }

    /// <summary>Whether a level keeps the promise where its condition holds.</summary>
    public bool IsKeptBy(Level level) => (level >= Least && level <= Most) == IsAlways;
}

/// <summary>A promise about what a screening finds. "Nothing found" lies below every kind of caution.</summary>
public sealed class CautionPromise : Promise
{
    /// <summary>The procedures it speaks of; none means any.</summary>
    public required ImmutableArray<Procedure> Before { get; init; }

    /// <summary>The weakest caution it speaks of; null for nothing found.</summary>
    public required CautionKind? Least { get; init; }

    /// <summary>The strongest caution it speaks of.</summary>
    public required CautionKind Most { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Procedure> Procedures => Before;

    /// <summary>Whether the strongest caution of a complete screening keeps the promise where its condition holds; null for nothing found.</summary>
    public bool IsKeptBy(CautionKind? strongest) => ((Least is null || strongest >= Least) && (strongest is null || strongest <= Most)) == IsAlways;
}

/// <summary>How a level is told to a person.</summary>
/// <param name="Level">Which level.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Do">What to do now, or null.</param>
/// <param name="Say">A sentence of explanation, or null.</param>
/// <param name="Claim">The paragraph it rests on, or null.</param>
/// <param name="Span">Where it is declared, or null where the article leaves it out.</param>
public sealed record LevelText(Level Level, Text Headline, Text? Do, Text? Say, Claim? Claim, Span? Span);

using Aftercourse.Episodes;

namespace Aftercourse.Records.Tests;

/// <summary>A clock that a test moves.</summary>
internal sealed class SetClock : TimeProvider
{
    /// <summary>The time now.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 5, 21, 30, 0, TimeSpan.Zero);

    /// <summary>The same for a person whose clock is an hour ahead.</summary>
    public Moment Moment => new(Now.ToUnixTimeSeconds() / 60, 60);

    public override DateTimeOffset GetUtcNow() => Now;
}

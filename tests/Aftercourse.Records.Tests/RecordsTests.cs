using Xunit;

namespace Aftercourse.Records.Tests;

/// <summary>Tests on an open database of some kind, empty at first, and a clock that stands still until it is moved.</summary>
public abstract class RecordsTests<TDatabase> : IAsyncLifetime
    where TDatabase : IDatabaseUnderTest, new()
{
    internal TDatabase Under { get; } = new();

    internal SetClock Clock { get; } = new();

    internal Database Database { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Database = await Under.Open();

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        await Under.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the database and opens it again.</summary>
    protected async Task Restart()
    {
        Database.Dispose();
        Database = await Under.Open();
    }
}

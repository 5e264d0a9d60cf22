using Xunit;

namespace Aftercourse.Records.Tests;

/// <summary>A kind of database that has to keep every promise; the type parameter of the tests.</summary>
public interface IDatabaseUnderTest : IAsyncDisposable
{
    /// <summary>Opens it, empty the first time; the same again after it was closed.</summary>
    Task<Database> Open();

    /// <summary>Every byte that it has written down and not removed.</summary>
    Task<byte[]> Bytes();
}

/// <summary>A file of SQLite.</summary>
public sealed class SqliteFile : IDatabaseUnderTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aftercourse-records-").FullName;

    /// <summary>The file.</summary>
    public string File => Path.Combine(_folder, "records.db");

    public Task<Database> Open() => Database.Open(File, TestContext.Current.CancellationToken);

    public async Task<byte[]> Bytes()
    {
        var bytes = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(bytes);
        }

        return bytes.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, true);
        return ValueTask.CompletedTask;
    }
}

namespace Aftercourse.Cli.Checking;

/// <summary>
/// Waits until something below a folder, or beside a file, is saved. What was saved is for the reader to see: editors write in place, write beside and rename, or delete and write anew, often several
/// times for one save, so this waits until it has been quiet for a moment.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly AutoResetEvent _saved = new(false);
    private readonly FileSystemWatcher _watcher;

    /// <summary>Begins to watch.</summary>
    /// <param name="path">A folder, or a file.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public FolderWatch(string path)
    {
        var isFolder = Directory.Exists(path);
        _watcher = new FileSystemWatcher(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!)
        {
            IncludeSubdirectories = isFolder,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, _) => _saved.Set();
        _watcher.Created += (_, _) => _saved.Set();
        _watcher.Deleted += (_, _) => _saved.Set();
        _watcher.Renamed += (_, _) => _saved.Set();
        // More was saved at once than the system told: look.
        _watcher.Error += (_, _) => _saved.Set();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for a save. False where it was told to stop instead.</summary>
    public bool Wait(CancellationToken stop)
    {
        if (WaitHandle.WaitAny([stop.WaitHandle, _saved]) == 0)
            return false;
        while (_saved.WaitOne(Quiet))
        {
            // Still being written.
        }

        return !stop.IsCancellationRequested;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _saved.Dispose();
    }
}

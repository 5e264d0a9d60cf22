using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>A log that remembers what was written to it, with exceptions as a console would show them.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    /// <summary>All lines.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

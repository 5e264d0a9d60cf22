using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aftercourse.Records;

/// <summary>
/// Plain SQL of any database, on the connection of one context, for what every page of every interview does. A statement is prepared the first time, and stays so as long as the context:
/// translating queries and building commands anew each time took longer than the disk.
/// </summary>
/// <param name="database">The database of an open context.</param>
internal sealed class Statements(DatabaseFacade database)
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Changes rows, and says how many.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="values">The values of <c>@p0</c>, <c>@p1</c> and so on.</param>
    public Task<int> Change(string sql, CancellationToken cancel, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQueryAsync(cancel);

    /// <summary>Reads rows.</summary>
    /// <inheritdoc cref="Change"/>
    public Task<DbDataReader> Read(string sql, CancellationToken cancel, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteReaderAsync(cancel);

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        var isNew = !_prepared.TryGetValue(sql, out var command);
        if (isNew)
        {
            command = database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = FormattableString.Invariant($"@p{i}");
                command.Parameters.Add(parameter);
            }
        }

        for (var i = 0; i < values.Length; i++)
            command!.Parameters[i].Value = values[i] ?? DBNull.Value;
        if (isNew)
        {
            command!.Prepare();
            _prepared.Add(sql, command);
        }

        return command!;
    }
}

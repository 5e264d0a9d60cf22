using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Aftercourse.Records.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> only: writes migrations without a database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<RecordsContext>
{
    public RecordsContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<RecordsContext>().UseSqlite("Data Source=:memory:").Options);
}

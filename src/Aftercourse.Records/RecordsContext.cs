using Aftercourse.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aftercourse.Records;

/// <summary>The tables. Nothing here is of one database only; what is, stands in <see cref="Store"/> and those who derive from it.</summary>
public sealed class RecordsContext(DbContextOptions<RecordsContext> options) : DbContext(options)
{
    /// <summary>Episodes.</summary>
    public DbSet<EpisodeRecord> Episodes => Set<EpisodeRecord>();

    /// <summary>Check-ins.</summary>
    public DbSet<CheckInRecord> CheckIns => Set<CheckInRecord>();

    /// <summary>Assessments.</summary>
    public DbSet<AssessmentRecord> Assessments => Set<AssessmentRecord>();

    /// <summary>Reports.</summary>
    public DbSet<ReportRecord> Reports => Set<ReportRecord>();

    /// <summary>Readers' links to reports.</summary>
    public DbSet<ReportLinkRecord> ReportLinks => Set<ReportLinkRecord>();

    /// <summary>What is said in plain SQL, of an open context.</summary>
    internal Statements Statements => field ??= new Statements(Database);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Milliseconds since 1970: one whole number that every database sorts and compares, and every other tool reads. SQLite has no type that does.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        // By name: a number would change its meaning with the order of the names in the code.
        configurationBuilder.Properties<Level>().HaveConversion<LevelName>();
        configurationBuilder.Properties<ReportState>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EpisodeRecord>(episode =>
        {
            episode.HasIndex(e => e.SecretHash).IsUnique();
            episode.HasIndex(e => e.Expires);
            episode.Property(e => e.Version).IsConcurrencyToken();
            episode.HasMany(e => e.CheckIns).WithOne().HasForeignKey(c => c.EpisodeId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<CheckInRecord>(checkIn =>
        {
            checkIn.HasIndex(c => new { c.EpisodeId, c.AtMinutes }).IsUnique();
            checkIn.HasIndex(c => c.EpisodeId).HasDatabaseName("IX_CheckIns_Open").IsUnique().HasFilter("\"Completed\" IS NULL");
            checkIn.HasMany(c => c.Assessments).WithOne().HasForeignKey(a => a.CheckInId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ReportRecord>(report =>
        {
            report.HasIndex(r => new { r.Fingerprint, r.Created });
            report.HasMany(r => r.Links).WithOne().HasForeignKey(l => l.ReportId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ReportLinkRecord>().HasKey(l => l.SecretHash);
    }

    // A name that no version wrote can only come from outside: the most urgent level is the safe reading.
    internal static Level ParseLevel(string name) => LevelNames.TryParse(name, out var level) ? level : Level.Emergency;

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    private sealed class LevelName() : ValueConverter<Level, string>(level => level.Name(), name => ParseLevel(name));
}

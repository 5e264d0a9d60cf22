using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Cases;
using Aftercourse.Episodes;
using Aftercourse.Hazards;
using Aftercourse.Screening;
using Xunit;

namespace Aftercourse.Tests.Episodes;

public class SchemaTests
{
    [Fact]
    public void The_episode_schema_has_exactly_the_fields_that_are_read() => Compare("episode.schema.json", EpisodeFields.All);

    [Fact]
    public void The_case_schema_has_exactly_the_fields_that_are_read() => Compare("cases.schema.json", CaseFields.All);

    [Fact]
    public void The_screening_schema_has_exactly_the_fields_that_are_read() => Compare("screening.schema.json", ScreeningFields.All);

    [Fact]
    public void The_hazard_schema_has_exactly_the_fields_that_are_read() => Compare("hazards.schema.json", HazardFields.All);

    [Theory]
    [InlineData("hazards.schema.json")]
    [InlineData("screening.schema.json")]
    [InlineData("episode.schema.json")]
    [InlineData("cases.schema.json")]
    public void Every_reference_of_a_schema_leads_somewhere(string name)
    {
        foreach (var target in References(Load(name)))
        {
            var parts = target.Split('#');
            var schema = Load(parts[0].Length > 0 ? parts[0] : name);
            if (parts.Length > 1)
                Assert.True(schema.GetProperty("$defs").TryGetProperty(parts[1].Split('/')[^1], out _), target);
        }
    }

    private static void Compare(string name, ImmutableArray<FieldTable> tables)
    {
        var definitions = Load(name).GetProperty("$defs").EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)).ToList();
        Assert.Equal(tables.Select(t => t.Name), definitions.Select(d => d.Name));
        foreach (var (table, definition) in tables.Zip(definitions.Select(d => d.Value)))
        {
            Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(table.Fields.Select(f => f.Name), definition.GetProperty("properties").EnumerateObject().Select(p => p.Name));
            Assert.Equal(table.Fields.Where(f => f.IsRequired).Select(f => f.Name), definition.GetProperty("required").EnumerateArray().Select(r => r.GetString()!));
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static JsonElement Load(string name)
    {
        using var stream = typeof(SchemaTests).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

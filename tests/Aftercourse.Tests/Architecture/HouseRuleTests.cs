using System.Collections;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Architecture;

/// <summary>House rules, by reflection and by reading the sources. A failure prints the offenders.</summary>
public sealed class HouseRuleTests
{
    private const int LongestFile = 400;

    private static readonly Assembly Core = typeof(Compilation).Assembly;

    [Fact]
    public void The_library_touches_no_file_clock_console_network_or_process()
    {
        string[] types = ["System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemInfo", "System.Console",
            "System.TimeProvider", "System.TimeZoneInfo", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Random", "System.Threading.Timer"];
        string[] members = ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
            "System.Environment.GetEnvironmentVariable", "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.get_MachineName", "System.Environment.Exit"];
        var (usedTypes, usedMembers) = References(Core);

        Assert.Contains("System.String", usedTypes);
        Assert.Empty(usedTypes.Where(t => types.Contains(t) || t.StartsWith("System.Net.", StringComparison.Ordinal)).ToArray());
        Assert.Empty(usedMembers.Intersect(members));
    }

    [Fact]
    public void Public_types_of_the_library_do_not_change()
    {
        var offenders = new List<string>();
        foreach (var type in Core.GetExportedTypes())
        {
            const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            offenders.AddRange(type.GetProperties(all).Where(p => p.SetMethod is { IsPublic: true } s && !IsInit(s)).Select(p => $"{type}.{p.Name} can be set"));
            offenders.AddRange(type.GetFields(all).Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsSpecialName).Select(f => $"{type}.{f.Name} is a field that can be set"));
            offenders.AddRange(type.GetProperties(all).Where(p => p.GetMethod is { IsPublic: true } && IsMutable(p.PropertyType)).Select(p => $"{type}.{p.Name} gives out a {p.PropertyType.Name}"));
            offenders.AddRange(type.GetFields(all).Where(f => IsMutable(f.FieldType)).Select(f => $"{type}.{f.Name} gives out a {f.FieldType.Name}"));
        }

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_type_or_folder_is_named_after_nothing()
    {
        string[] forbidden = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Common", "Manager", "Service", "Misc", "Shared"];
        var types = new[] { Core, typeof(CommandLine).Assembly, typeof(HouseRuleTests).Assembly }.SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal));
        var folders = SourceFiles.Of("src").Concat(SourceFiles.Of("tests")).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Distinct();

        Assert.Empty(types.Select(t => t.Name).Where(n => n.StartsWith("Aftercourse", StringComparison.Ordinal) || forbidden.Any(f => n.EndsWith(f, StringComparison.Ordinal))).ToArray());
        Assert.Empty(folders.Intersect(forbidden));
    }

    [Fact]
    public void No_source_file_is_longer_than_can_be_read_in_one_sitting() => Assert.Empty(
        SourceFiles.Of("src").Concat(SourceFiles.Of("tests"))
            .Select(f => (File: Path.GetRelativePath(Shipped.Root, f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > LongestFile)
            .ToArray());

    [Fact]
    public void Every_public_type_stands_in_the_folder_of_its_namespace()
    {
        var folders = SourceFiles.Of("src/Aftercourse").ToLookup(f => Path.GetFileName(Path.GetDirectoryName(f)!));
        Assert.Empty(Core.GetExportedTypes()
            .Select(t => t.Namespace!)
            .Distinct()
            .Where(n => n != "Aftercourse" && (!n.StartsWith("Aftercourse.", StringComparison.Ordinal) || !folders.Contains(n["Aftercourse.".Length..])))
            .ToArray());
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) => type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var g && (g == typeof(List<>) || g == typeof(Dictionary<,>) || g == typeof(HashSet<>) || g == typeof(IList<>) || g == typeof(IDictionary<,>) || g == typeof(ICollection<>)))
        || type == typeof(ArrayList);

    private static (HashSet<string> Types, HashSet<string> Members) References(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        string Name(TypeReferenceHandle handle) => metadata.GetTypeReference(handle) is var t ? $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}" : "";

        return (
            [.. metadata.TypeReferences.Select(Name)],
            [.. metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference).Select(m => $"{Name((TypeReferenceHandle)m.Parent)}.{metadata.GetString(m.Name)}")]);
    }
}

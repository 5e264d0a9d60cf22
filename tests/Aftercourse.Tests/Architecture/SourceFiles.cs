using Aftercourse.Tests.Article;

namespace Aftercourse.Tests.Architecture;

/// <summary>The C# files of the repository, without what the compiler makes.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Of(string folder) => Directory
        .EnumerateFiles(Path.Combine(Shipped.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"));
}

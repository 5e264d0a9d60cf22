using System.CommandLine;

namespace Aftercourse.Cli.Verbs;

/// <summary>Options and arguments that several verbs have.</summary>
public static class Options
{
    /// <summary>The article as a positional argument.</summary>
    public static Argument<string?> Article() => new("article")
    {
        Description = "A folder with article.md, or one Markdown file. Left out: the article that ships with the program.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The article as an option, where the argument is something else.</summary>
    public static Option<string?> ArticleOption() => new("--article")
    {
        Description = "A folder with article.md, or one Markdown file. Left out: the article that ships with the program.",
    };

    /// <summary>Text for people or JSON for machines.</summary>
    public static Option<OutputFormat> Format() => new("--format") { Description = "text for people, or json." };
}

/// <summary>How results are shown.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Aftercourse.Proving;

namespace Aftercourse.Cli.Verbs;

/// <summary>Options and arguments that several verbs have.</summary>
public static class Options
{
    /// <summary>The article as a positional argument.</summary>
    public static Argument<string?> Article() => new Argument<string?>("article")
    {
        Description = "A folder with article.md, or one Markdown file. Left out: the article that ships with the program.",
        Arity = ArgumentArity.ZeroOrOne,
    }.RefusingOptions();

    /// <summary>The article as an option, where the argument is something else.</summary>
    public static Option<string?> ArticleOption() => new("--article")
    {
        Description = "A folder with article.md, or one Markdown file. Left out: the article that ships with the program.",
    };

    /// <summary>The Retraction Watch database.</summary>
    public static Option<string?> Retractions() => new("--retractions")
    {
        Description = "The Retraction Watch database, a CSV file as Crossref publishes it: sources that were retracted, doubted or corrected are marked.",
    };

    /// <summary>Text for people or JSON for machines.</summary>
    public static Option<OutputFormat> Format() => Format<OutputFormat>("text for people, or json.");

    /// <summary>A choice between formats, written in lower case.</summary>
    public static Option<T> Format<T>(string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        return new Option<T>("--format")
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                var index = Array.IndexOf(names, result.Tokens[0].Value);
                if (index >= 0)
                    return Enum.GetValues<T>()[index];
                result.AddError($"`{result.Tokens[0].Value}` is not a format: write {string.Join(" or ", names)}.");
                return default;
            },
        };
    }

    /// <summary>How much the solver may work.</summary>
    /// <param name="what">What each limit is for.</param>
    public static Option<TimeSpan> Limit(string what) => new("--limit")
    {
        Description = $"The work allowed for {what}, in seconds of a usual machine. What takes more is not decided. Left out: 30.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => Prover.UsualLimit,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400)
                return TimeSpan.FromSeconds(seconds);
            result.AddError($"`{result.Tokens[0].Value}` is no limit: write seconds, such as 60 or 0.5, up to 86400.");
            return default;
        },
    };

    /// <summary>Takes nothing that looks like an option: a misspelt one is not a file. A file of such a name is written with its folder, <c>./-x</c>.</summary>
    public static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(Refuse);
        return argument;
    }

    private static void Refuse(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
            result.AddError($"There is no option `{token.Value}` here.");
    }
}

/// <summary>How results are shown.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

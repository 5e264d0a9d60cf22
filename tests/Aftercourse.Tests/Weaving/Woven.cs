using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;
using Aftercourse.Weaving;

namespace Aftercourse.Tests.Weaving;

/// <summary>A small article of three files, and the shipped one, woven.</summary>
internal static class Woven
{
    private static readonly Lazy<WovenArticle> Small = new(() => Weave(
        ("article.md", """
            ---
            id: small
            title: A small article
            language: en
            version: 1.2.3
            sections: [after-a-needle.md, words.md]
            ---
            # A small article

            Read <i>this</i> first. [@second]
            """),
        ("after-a-needle.md", """
            ---
            title: After a needle
            ---
            # After a needle

            It *hurts*, says [one page](https://a.org). [@third; @first]

            - ask [@fourth]
            - wait

            ## What is to be expected

            Fast after 24 hours, soreness fades in a week. [@first; @second] {#soreness .supported}

            ```rule
            -- measured
            course soreness-course "soreness"
              after needle, within 7 days
              pain  up to 6 until 24 hours, up to 3 until 7 days
              gone  by 7 days
              say   "It is sore."
            ```

            ```rule
            alarm weak-leg emergency
              after needle
              when  weak or fever
              say   "A weak leg needs help now."
              watch "a weak leg"
            ```

            Older advice said two days. [@first] {#two-days .outdated replaced-by=soreness because="A trial found that three days are better."}

            ## What is to be expected

            <div onclick="alert(1)">raw</div>

            End.
            """),
        ("words.md", """
            ---
            title: The questions
            ---
            # The questions

            All of them. [@third]

            ```rule
            procedure needle "a needle"
              kind thin "a thin needle"

            fact pain is 0 to 10
              ask   "How bad is it?"
              diary strength

            fact place is any of back, leg
              ask   "Where?"
              diary place

            fact lasted is duration up to 1 year
              ask   "Since when?"
              diary lasted

            fact trend is one of easing, steady, growing
              ask   "Which way does it go?"
              diary trend

            fact weak
              ask "Is a leg weak?"

            fact fever
              ask  "Do you have a fever?"
              help "Étude: 38 °C or more."
            ```
            """),
        ("references.json", """
            [
              {"id": "first", "type": "article-journal", "title": "The first", "DOI": "10.1234/a<b", "issued": {"date-parts": [[2001]]}},
              {"id": "second", "type": "webpage", "title": "The </script> second", "URL": "https://b.org/x"},
              {"id": "third", "type": "report", "title": "The third"},
              {"id": "fourth", "type": "article-journal", "title": "The fourth"}
            ]
            """)));

    private static readonly Lazy<WovenArticle> Whole = new(() => ArticleWeaving.Weave(Article.Shipped.Compilation)!);

    public static WovenArticle Sample => Small.Value;

    public static WovenArticle Shipped => Whole.Value;

    private static WovenArticle Weave(params (string Path, string Text)[] files)
    {
        var compilation = Compilation.Compile([.. files.Select(f => new SourceText(f.Path, f.Text))], new DiagnosticBag());
        return ArticleWeaving.Weave(compilation) ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Span} {d.Message}")));
    }
}

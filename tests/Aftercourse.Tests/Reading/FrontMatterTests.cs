using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class FrontMatterTests
{
    private const string Good = "id: backs\ntitle: Backs\nlanguage: en\nversion: 1.0.0\n";

    [Fact]
    public void A_single_file_of_any_name_is_an_article()
    {
        var tree = Given.Body("# Backs\n\nText.\n").Clean().Article;
        Assert.Equal(("backs", "Backs", "en", "1.0.0"), (tree.Id, tree.Title, tree.Language, tree.Version));
        Assert.Equal("Backs", Assert.Single(tree.Sections).Title);
    }

    [Fact]
    public void Sections_come_in_the_order_listed_after_the_introduction()
    {
        var given = Given.Files(
            ("a/cases/one.yaml", "anything: [\n"),
            ("a/second.md", "---\ntitle: Two\n---\nText.\n"),
            ("a/article.md", "---\n" + Good + "sections: [first.md, second.md, third.md]\nlicense: CC-BY-4.0\n---\nHello.\n"),
            ("a/first.md", "# One *first*\n\nText.\n"),
            ("a/third.md", "Text.\n")).Clean();
        Assert.Equal(["Backs", "One first", "Two", "third.md"], given.Article.Sections.Select(s => s.Title));
        Assert.Equal(["a/article.md", "a/first.md", "a/second.md", "a/third.md"], given.Article.Sections.Select(s => s.Source.Path));
    }

    [Fact]
    public void A_folder_without_a_main_file_is_no_article()
    {
        var given = Given.Files(("a/one.md", "Text"), ("a/references.json", "[]"));
        Assert.Null(given.Tree);
        given.Only(Codes.NoMainFile, "");
        Assert.Null(Given.Files().Tree);
    }

    [Fact]
    public void A_main_file_that_could_not_be_decoded_is_reported_once()
    {
        var bag = new DiagnosticBag();
        var source = SourceDecoding.Decode("article.md", [0xFF, 0xFE, 0x41], bag);
        Assert.Null(Aftercourse.Reading.ArticleReading.Read([source], bag));
        Assert.Equal([Codes.NotUtf8], bag.Sorted().Select(d => d.Code));
    }

    [Fact]
    public void The_main_file_nearest_to_the_root_counts()
    {
        var given = Given.Files(("x/old/article.md", "nothing"), ("x/article.md", Given.Front + "Text.\n")).Clean();
        Assert.Equal("x/article.md", given.Article.Sections[0].Source.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Backs\n")]
    [InlineData("\n---\nid: backs\n---\n")]
    public void Front_matter_is_required(string text) => Given.Files(("one.md", text)).Only(Codes.NoFrontMatter, "");

    [Fact]
    public void Front_matter_must_end() => Given.Files(("one.md", "---\nid: backs\n# Text\n")).Only(Codes.FrontMatterNotClosed, "---");

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("language")]
    [InlineData("version")]
    public void A_missing_field_is_named(string field)
    {
        var yaml = string.Concat(Good.Split('\n').Where(l => l.Length > 0 && !l.StartsWith(field, StringComparison.Ordinal)).Select(l => l + "\n"));
        Assert.Equal([field], Given.Yaml(yaml).Only(Codes.MissingField, "---").Facts);
    }

    [Fact]
    public void An_unknown_field_is_refused_with_the_nearest_name() =>
        Assert.Equal("license", Given.Yaml(Good + "licence: MIT\n").Only(Codes.UnknownField, "licence").Suggestion);

    [Fact]
    public void A_section_knows_only_a_title() => Given.Files(
        ("article.md", "---\n" + Good + "sections: [b.md]\n---\n"), ("b.md", "---\nversion: 1.0.0\n---\n")).Only(Codes.UnknownField, "version");

    [Fact]
    public void A_field_written_twice_is_refused_and_shows_the_first()
    {
        var label = Assert.Single(Given.Yaml(Good + "title: Fronts\n").Only(Codes.DuplicateField, "title").Labels);
        Assert.Equal(3, label.Span.Place.Line);
    }

    [Theory]
    [InlineData("title: [a]", "[a]")]
    [InlineData("title: 5", "5")]
    [InlineData("title: true", "true")]
    [InlineData("title: \"\"", "\"\"")]
    [InlineData("title:\n  a: b", "a: b")]
    public void A_title_is_text(string title, string at) =>
        Given.Yaml(Good.Replace("title: Backs", title, StringComparison.Ordinal)).Only(Codes.WrongType, at);

    [Theory]
    [InlineData("sections: one.md\n", "one.md")]
    [InlineData("sections: [5]\n", "5")]
    [InlineData("sections:\n  - [a]\n", "[a]")]
    [InlineData("references: none\n", "none")]
    [InlineData("references: [none]\n", "none")]
    [InlineData("license: [MIT]\n", "[MIT]")]
    [InlineData("[a]: b\n", "[a]")]
    public void Other_fields_have_their_type_too(string yaml, string at) => Given.Yaml(Good + yaml).Only(Codes.WrongType, at);

    [Fact]
    public void Front_matter_is_a_group_of_fields() => Given.Yaml("- a\n- b\n").Only(Codes.WrongType, "- a\n- b");

    [Theory]
    [InlineData("Backs")]
    [InlineData("back pain")]
    [InlineData("rücken")]
    [InlineData("back_pain")]
    public void An_id_has_small_letters_digits_and_dashes(string id) => Given.Yaml(Good.Replace("backs", id, StringComparison.Ordinal)).Only(Codes.InvalidId, id);

    [Theory]
    [InlineData("1.0")]
    [InlineData("1")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.01")]
    [InlineData("1.0.0-beta")]
    public void A_version_is_three_numbers(string version) =>
        Given.Yaml(Good.Replace("1.0.0", version, StringComparison.Ordinal)).Only(Codes.InvalidVersion, version);

    [Theory]
    [InlineData("english")]
    [InlineData("en_GB")]
    [InlineData("e")]
    public void A_language_is_a_BCP_47_tag(string language) =>
        Given.Yaml(Good.Replace(": en", ": " + language, StringComparison.Ordinal)).Only(Codes.InvalidLanguage, language);

    [Theory]
    [InlineData("no")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    public void A_language_may_have_parts_and_Norwegian_is_not_false(string language) =>
        Assert.Equal(language, Given.Yaml(Good.Replace(": en", ": " + language, StringComparison.Ordinal)).Clean().Article.Language);

    [Theory]
    [InlineData("license: &a MIT\n", "&a MIT")]
    [InlineData("license: !!str MIT\n", "!!str MIT")]
    [InlineData("license: *a\n", "*a")]
    public void Anchors_aliases_and_tags_are_refused(string yaml, string at) => Given.Yaml(Good + yaml).Only(Codes.YamlTooRich, at);

    [Fact]
    public void A_second_document_is_refused() => Given.Yaml(Good + "...\nid: b\n").Has(Codes.YamlTooRich, "");

    [Fact]
    public void Broken_YAML_is_reported_at_its_place()
    {
        var broken = Assert.Single(Given.Yaml(Good + "license: \"MIT\n").Diagnostics);
        Assert.Equal(Codes.InvalidYaml, broken.Code);
        Assert.Equal(6, broken.Span.Place.Line);
    }

    [Fact]
    public void A_flow_list_that_goes_on_in_the_first_column_is_reported() => Given.Yaml(Good + "sections: [a,\na,\n]\n").Has(Codes.InvalidYaml, "");

    [Fact]
    public void Deep_YAML_is_refused()
    {
        var given = Given.Yaml(Good + "license: " + new string('[', 500) + "\n");
        Assert.Equal([Codes.DataTooDeep], given.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Windows_line_ends_change_nothing()
    {
        var text = ("---\n" + Good + "licence: MIT\n---\n\nText [@x].\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        var given = Given.Files(("one.md", text));
        given.Has(Codes.UnknownField, "licence");
        given.Has(Codes.UnknownReference, "x");
    }

    [Fact]
    public void A_listed_section_needs_its_file() => Assert.Equal(
        "first.md",
        Given.Files(("article.md", "---\n" + Good + "sections: [frist.md, first.md]\n---\n"), ("first.md", "Text.\n")).Only(Codes.SectionNotFound, "frist.md").Suggestion);

    [Theory]
    [InlineData("references.json")]
    [InlineData("../other.md")]
    public void A_section_is_a_Markdown_file_of_the_folder(string name) => Given.Files(
        ("a/article.md", "---\n" + Good + $"sections: [{name}]\n---\n"), ("a/references.json", "[]"), ("other.md", "")).Only(Codes.SectionNotFound, name);

    [Theory]
    [InlineData("first.md")]
    [InlineData("article.md")]
    public void A_section_is_listed_once(string again) => Given.Files(
        ("article.md", "---\n" + Good + $"sections:\n  - first.md\n  - '{again}'\n---\n"), ("first.md", "Text.\n")).Only(Codes.SectionTwice, $"'{again}'");

    [Fact]
    public void A_forgotten_section_is_a_warning_but_a_readme_is_not()
    {
        var given = Given.Files(("article.md", Given.Front), ("alarms.md", "Text.\n"), ("README.md", "Text.\n"), ("reviews/x.md", "Text.\n"));
        Assert.Equal("alarms.md", given.Only(Codes.SectionNotListed, "").Span.Source.Path);
    }
}

namespace Aftercourse.Diagnostics;

public static partial class Codes
{
    /// <summary>A file is larger than we read.</summary>
    public static DiagnosticCode FileTooLarge { get; } = Error(
        "AC1001", "File too large", "This file has {0} bytes; at most {1} are read.", "Split the article into sections, or check that this is the file you meant.");

    /// <summary>A file is not UTF-8.</summary>
    public static DiagnosticCode NotUtf8 { get; } = Error(
        "AC1002", "Not UTF-8", "This file is not UTF-8 text: {0}.", "Save it again as UTF-8.");

    /// <summary>An article folder has no <c>article.md</c>.</summary>
    public static DiagnosticCode NoMainFile { get; } = Error(
        "AC1003", "No main file", "There is no `article.md` here.", "Add a file `article.md`, or name a single `.md` file.");

    /// <summary>The main file does not begin with front matter.</summary>
    public static DiagnosticCode NoFrontMatter { get; } = Error(
        "AC1004", "No front matter", "This file does not begin with front matter.", "Begin the file with a line `---`, the fields `id`, `title`, `language` and `version`, and another line `---`.");

    /// <summary>Front matter has no closing line.</summary>
    public static DiagnosticCode FrontMatterNotClosed { get; } = Error(
        "AC1005", "Front matter not closed", "The front matter that begins here has no end.", "Close it with a line `---`.");

    /// <summary>Front matter is not YAML.</summary>
    public static DiagnosticCode InvalidYaml { get; } = Error(
        "AC1006", "Not YAML", "The front matter cannot be read as YAML here: {0}", "Put text that holds a colon, a quote or a bracket between double quotes, and indent with spaces.");

    /// <summary>Front matter uses a part of YAML that articles leave out.</summary>
    public static DiagnosticCode YamlTooRich { get; } = Error(
        "AC1007", "A part of YAML that is not used", "Front matter cannot hold {0}.", "Write the value out in plain YAML.");

    /// <summary>YAML or JSON is nested deeper than any article needs.</summary>
    public static DiagnosticCode DataTooDeep { get; } = Error(
        "AC1008", "Nested too deep", "Values are nested more than {0} levels deep here.", "Take out the extra brackets or indentation.");

    /// <summary>A field that front matter does not have.</summary>
    public static DiagnosticCode UnknownField { get; } = Error(
        "AC1009", "Unknown field", "There is no field `{0}` here.", "Use one of these fields: {1}.");

    /// <summary>A field is written twice.</summary>
    public static DiagnosticCode DuplicateField { get; } = Error(
        "AC1010", "Field written twice", "The field `{0}` is written twice.", "Keep one of the two.");

    /// <summary>A required field is missing.</summary>
    public static DiagnosticCode MissingField { get; } = Error(
        "AC1011", "Missing field", "The field `{0}` is missing.", "Add `{0}`.");

    /// <summary>A value of front matter or of a reference has the wrong type.</summary>
    public static DiagnosticCode WrongType { get; } = Error(
        "AC1012", "Wrong type", "`{0}` must be {1}, but this is {2}.", "Write {1} here.");

    /// <summary>The article's name is not in the allowed form.</summary>
    public static DiagnosticCode InvalidId { get; } = Error(
        "AC1013", "Invalid id", "`{0}` cannot be the id of an article.", "Use only the letters a to z, digits and `-`.");

    /// <summary>The version is not three numbers.</summary>
    public static DiagnosticCode InvalidVersion { get; } = Error(
        "AC1014", "Invalid version", "`{0}` is not a version.", "Write three whole numbers with dots, such as `1.0.0`.");

    /// <summary>The language is not a BCP 47 tag.</summary>
    public static DiagnosticCode InvalidLanguage { get; } = Error(
        "AC1015", "Invalid language", "`{0}` is not a language tag.", "Write a BCP 47 tag, such as `en` or `pt-BR`.");

    /// <summary>A listed section has no file.</summary>
    public static DiagnosticCode SectionNotFound { get; } = Error(
        "AC1016", "Section not found", "There is no section file `{0}` beside this file.", "Add the `.md` file, or take it out of `sections`.");

    /// <summary>A section is listed twice.</summary>
    public static DiagnosticCode SectionTwice { get; } = Error(
        "AC1017", "Section listed twice", "The section `{0}` is already part of the article.", "List each section once, and leave out `article.md` itself.");

    /// <summary>A Markdown file lies beside the article but is no part of it: its rules would be lost in silence.</summary>
    public static DiagnosticCode SectionNotListed { get; } = Warning(
        "AC1018", "Section not listed", "The file `{0}` is not listed under `sections`, so none of it is used.", "List it under `sections`, or move it to another folder.");

    /// <summary>Markdown is nested deeper than any text needs.</summary>
    public static DiagnosticCode MarkdownTooDeep { get; } = Error(
        "AC1020", "Markdown nested too deep", "Quotes, lists, brackets or emphasis are nested too deep here; this file is not read.", "Take out the extra marks.");

    /// <summary>A fenced block has no closing fence.</summary>
    public static DiagnosticCode FenceNotClosed { get; } = Error(
        "AC1021", "Block not closed", "The block that begins here has no closing fence, so it swallows all that follows.", "Close it with a line that holds only {0}.");

    /// <summary>A rule block is inside something else, so its rules would be lost.</summary>
    public static DiagnosticCode RuleBlockNotAtMargin { get; } = Error(
        "AC1022", "Rule block not at the margin", "This rule block is indented, or inside a list, a quote or HTML.", "Begin its fence in the first column, after a blank line.");

    /// <summary>A fenced block is almost marked <c>rule</c>.</summary>
    public static DiagnosticCode RuleBlockMisspelt { get; } = Warning(
        "AC1023", "Almost a rule block", "A block marked `{0}` is not a rule block, so it is not run.", "Mark it `rule`, with nothing after that word.");

    /// <summary>A stretch without a blank line is longer than any text needs.</summary>
    public static DiagnosticCode ParagraphTooLong { get; } = Error(
        "AC1024", "Paragraph too long", "More than {0} characters, or {1} marks such as `*` and `[`, stand here without a blank line; this file is not read.", "Put in blank lines.");

    /// <summary>A claim's mark that no brace closes.</summary>
    public static DiagnosticCode ClaimMarkNotClosed { get; } = Error(
        "AC1025", "Claim mark not closed", "This claim's mark has no closing brace.", "Close it with `}}`, in the same paragraph: a blank line ends that, and so does a line that begins like a list or a heading.");

    /// <summary>A claim has an attribute that does not exist.</summary>
    public static DiagnosticCode UnknownAttribute { get; } = Error(
        "AC1030", "Unknown attribute", "A claim has no attribute `{0}`.", "Use `replaced-by=ID`, `rows=N3,N5` or `because=\"...\"`.");

    /// <summary>A claim has a status that does not exist.</summary>
    public static DiagnosticCode UnknownStatus { get; } = Error(
        "AC1031", "Unknown status", "There is no status `.{0}`.", "Use `.supported`, `.partly-supported`, `.contested`, `.outdated`, `.no-evidence`, or `.judgement`.");

    /// <summary>Claim attributes cannot be understood.</summary>
    public static DiagnosticCode MalformedAttribute { get; } = Error(
        "AC1032", "Attribute not understood", "`{0}` cannot be read as part of a claim's mark: {1}.", "Write the mark like this: `{{#id .status replaced-by=other because=\"Why.\"}}`. For a plain brace write `\\{{`.");

    /// <summary>Claim attributes have no id.</summary>
    public static DiagnosticCode ClaimWithoutId { get; } = Error(
        "AC1033", "Claim without id", "This claim has no id.", "Give it one: `{{#id ...}}`.");

    /// <summary>Two claims have the same id.</summary>
    public static DiagnosticCode DuplicateClaim { get; } = Error(
        "AC1034", "Two claims of one id", "There are two claims with the id `{0}`.", "Give one of them another id.");

    /// <summary>A contested or outdated claim does not say what replaced it.</summary>
    public static DiagnosticCode ReplacementMissing { get; } = Error(
        "AC1035", "Replacement missing", "This claim is {0}, but does not say what holds today.", "Add `replaced-by=ID` with the id of the claim that holds today.");

    /// <summary><c>replaced-by</c> names no other claim.</summary>
    public static DiagnosticCode UnknownReplacement { get; } = Error(
        "AC1036", "Unknown replacement", "`replaced-by` names `{0}`, which is no other claim of this article.", "Name the id of another claim.");

    /// <summary>A row of the mission is not in its form.</summary>
    public static DiagnosticCode InvalidRow { get; } = Error(
        "AC1037", "Invalid row", "`{0}` is not a row.", "Write rows as one capital letter and a number, with commas: `rows=N3,N5`.");

    /// <summary>Claim attributes stand where they mark nothing.</summary>
    public static DiagnosticCode MisplacedAttributes { get; } = Error(
        "AC1038", "Claim mark in the wrong place", "A claim's mark is read only at the end of a paragraph, outside lists, quotes and headings.", "Move it to the end of its paragraph, and write that paragraph at the margin.");

    /// <summary>A claim says nothing.</summary>
    public static DiagnosticCode ClaimWithoutText { get; } = Error(
        "AC1039", "Claim without words", "This claim's mark stands alone: its paragraph has no words.", "Take out the blank line above it.");

    /// <summary>A citation cannot be understood.</summary>
    public static DiagnosticCode MalformedCitation { get; } = Error(
        "AC1040", "Citation not understood", "`{0}` looks like a citation, but cannot be read as one.", "Write `[@key]` or `[@one; @two]`.");

    /// <summary>A citation names no reference.</summary>
    public static DiagnosticCode UnknownReference { get; } = Error(
        "AC1041", "Unknown reference", "There is no reference `{0}`.", "Add it to the references, or mend the key.");

    /// <summary>A reference is never cited.</summary>
    public static DiagnosticCode UncitedReference { get; } = Warning(
        "AC1042", "Reference never cited", "The reference `{0}` is never cited.", "Cite it with `[@{0}]`, or take it out.");

    /// <summary>The references are not JSON.</summary>
    public static DiagnosticCode InvalidJson { get; } = Error(
        "AC1050", "Not JSON", "This file cannot be read as JSON from here: {0}", "Look for a missing comma, quote or bracket just before this place.");

    /// <summary>Two references have the same key.</summary>
    public static DiagnosticCode DuplicateReference { get; } = Error(
        "AC1051", "Two references of one key", "There are two references with the id `{0}`.", "Take one out, or give it another id.");

    /// <summary>A reference has a key that no citation can name.</summary>
    public static DiagnosticCode InvalidReferenceKey { get; } = Error(
        "AC1052", "Invalid reference key", "`{0}` cannot be cited.", "Use only letters, digits, `_`, `-`, `.` and `:`, and begin with a letter or a digit.");

    /// <summary>A DOI is not in the form of a DOI.</summary>
    public static DiagnosticCode InvalidDoi { get; } = Error(
        "AC1053", "Invalid DOI", "`{0}` is not a DOI.", "A DOI begins with `10.` and holds a `/`; leave out `https://doi.org/`.");

    /// <summary>A PubMed number is not a number.</summary>
    public static DiagnosticCode InvalidPmid { get; } = Error(
        "AC1054", "Invalid PMID", "`{0}` is not a PubMed number.", "Write digits only.");

    /// <summary>A reference's address is not a web address.</summary>
    public static DiagnosticCode InvalidUrl { get; } = Error(
        "AC1055", "Invalid URL", "`{0}` is not a web address.", "Begin it with `https://`.");

    /// <summary>The references stand in two places.</summary>
    public static DiagnosticCode ReferencesTwice { get; } = Error(
        "AC1056", "References in two places", "The references stand both here and in `references.json`.", "Keep them in `references.json` only.");

    /// <summary>A source has a class that the sourcing policy does not have.</summary>
    public static DiagnosticCode UnknownSourceClass { get; } = Error(
        "AC1057", "Unknown class of source", "There is no class of source `{0}`.", "Use `peer-reviewed`, `academic or public body` or `reputable media`: the sourcing policy has no other.");

    /// <summary>A value of the review policy is wrong.</summary>
    public static DiagnosticCode InvalidReviewPolicy { get; } = Error(
        "AC1060", "Invalid review policy", "`{0}` must be {1}, but this is `{2}`.", "Write it like this: `review: {{reviewers: 2, professions: [anaesthetist], lasts: 2 years}}`.");

    /// <summary>A public key is not one of minisign.</summary>
    public static DiagnosticCode InvalidPublicKey { get; } = Error(
        "AC1061", "Invalid public key", "`{0}` is not a public key of minisign.", "Copy the second line of the `.pub` file that `minisign -G` wrote; it begins with `RW`.");

    /// <summary>A reviewer or a key is listed twice: one person would count twice.</summary>
    public static DiagnosticCode ListedTwice { get; } = Error(
        "AC1062", "Listed twice", "The {0} `{1}` is listed twice.", "List each person once, and each key with one person.");

    /// <summary>A reviewer's scope names no section.</summary>
    public static DiagnosticCode UnknownScope { get; } = Error(
        "AC1063", "Unknown section", "There is no section `{0}` with claims.", "Name the file of a section without `.md`, or write `\"all\"`.");

    /// <summary>A number of PubMed Central, an ISBN or an ISSN is not in its form, or its check digit is wrong.</summary>
    public static DiagnosticCode InvalidIdentifier { get; } = Error("AC1064", "Invalid identifier", "`{0}` is not {1}.", "{2}");

    private static DiagnosticCode[] ReadingTable =>
    [
        FileTooLarge, NotUtf8, NoMainFile, NoFrontMatter, FrontMatterNotClosed, InvalidYaml, YamlTooRich, DataTooDeep, UnknownField, DuplicateField,
        MissingField, WrongType, InvalidId, InvalidVersion, InvalidLanguage, SectionNotFound, SectionTwice, SectionNotListed, MarkdownTooDeep,
        FenceNotClosed, RuleBlockNotAtMargin, RuleBlockMisspelt, ParagraphTooLong, ClaimMarkNotClosed, UnknownAttribute, UnknownStatus, MalformedAttribute, ClaimWithoutId, DuplicateClaim,
        ReplacementMissing, UnknownReplacement, InvalidRow, MisplacedAttributes, ClaimWithoutText, MalformedCitation, UnknownReference,
        UncitedReference, InvalidJson, DuplicateReference, InvalidReferenceKey, InvalidDoi, InvalidPmid, InvalidUrl, ReferencesTwice, UnknownSourceClass,
        InvalidReviewPolicy, InvalidPublicKey, ListedTwice, UnknownScope, InvalidIdentifier,
    ];
}

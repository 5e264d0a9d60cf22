using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Safety;

/// <summary>What lies beside the site about what is proved of its article. Read once, when it is first asked for: the site serves one article from start to end.</summary>
/// <param name="options">Where the report lies.</param>
/// <param name="edition">The article.</param>
public sealed class ProvedFiles(SiteOptions options, Edition edition)
{
    /// <summary>The report of this very article, or null.</summary>
    public Proofs? Report { get; } = Proofs.Read(options.Proofs, edition.Article.Hash);

    /// <summary>The scripts for this very article, or null.</summary>
    public FileInfo? Scripts { get; } = ProofScripts.Beside(options.Proofs, edition.Article.Hash);
}

using System.Text;
using Aftercourse.Cli.Asking;
using Aftercourse.Cli.Rendering;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Signing;

namespace Aftercourse.Cli.Reviewing;

/// <summary>Shows claims one after the other, takes a verdict for each, signs it, and writes statement and signature beside the article.</summary>
public sealed class ReviewSession(Terminal terminal, CompiledInput input, SignedReviews reviews, string folder)
{
    private const string HowTo = "a approve, c approve with a comment, r reject, s skip";

    /// <summary>Holds the session. The exit code says whether it came to its end.</summary>
    public int Hold(IReadOnlyList<Claim> claims, string keyPath)
    {
        using var lines = new StreamReader(terminal.In);
        if (OpenKey(keyPath, lines) is not { } key)
            return ExitCodes.BadInput;
        using (key)
        {
            if (reviews.Reviewers.FirstOrDefault(r => r.Keys.Any(k => Matches(k, key))) is not { } reviewer)
            {
                Messages.Error(terminal, "Your key is not listed in reviewers.json, so that your reviews would not count.", $"Have it listed there with your name: {key.PublicKey}");
                return ExitCodes.BadInput;
            }

            var status = reviews.Status(terminal.Today);
            var dialogue = new Dialogue(terminal.Out, lines);
            dialogue.Say($"{reviewer.Name}, {reviewer.Credentials}. What you sign is the sentence, its rules, its questions and its sources as they are shown.");
            var open = Open(claims, status, reviewer);
            if (open.Length < claims.Count)
                dialogue.Say($"{claims.Count - open.Length} of {claims.Count} claims are left out: you have reviewed them as they stand. `review claim ID` shows one again.", "dim");
            var page = new ReviewPage(terminal.Out, input);
            for (var i = 0; i < open.Length;)
            {
                page.Show(open[i], status.Of(open[i]), open.Length > 1 ? $"{i + 1} of {open.Length}" : "");
                if (!reviewer.MayReview(ContentHash.SectionOf(open[i])))
                    dialogue.Say("This section is not among those that you are listed for. Your review would not count.", "yellow");
                var reply = Ask(dialogue, open[i], reviewer);
                if (reply.Kind == ReplyKind.Left)
                    return ExitCodes.Left;
                if (reply.Value is { } statement && !Write(statement, key))
                    return ExitCodes.BadInput;
                i = reply.Kind == ReplyKind.Back ? Math.Max(0, i - 1) : i + 1;
            }
        }

        return ExitCodes.Success;
    }

    // Whoever goes through a whole article does it on several days. One claim that is named is shown whatever was said of it.
    private static Claim[] Open(IReadOnlyList<Claim> claims, ReviewStatus status, Reviewer reviewer) => claims.Count == 1
        ? [.. claims]
        : [.. claims.Where(c => !status.Of(c).Entries.Any(e => e.Fault == ReviewFault.None && e.Reviewer == reviewer))];

    private static bool Matches(ReviewerKey listed, MinisignSecretKey own) => MinisignPublicKey.Parse(own.PublicKey) is { } key && listed.Key.KeyId == key.KeyId && listed.Key.Key.SequenceEqual(key.Key);

    private MinisignSecretKey? OpenKey(string path, TextReader lines)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, e is FileNotFoundException ? $"There is no key {path}." : $"Cannot read the key {path}: {Messages.Why(e)}.", "Name the file that `minisign -G` wrote.");
            return null;
        }

        var problem = MinisignSecretKey.Read(text, null, out var key);
        if (problem == SecretKeyProblem.PasswordNeeded)
            problem = MinisignSecretKey.Read(text, Secret.Read(terminal, lines, "Password of the key: "), out key);
        if (problem != SecretKeyProblem.None)
        {
            Messages.Error(terminal, problem switch
            {
                SecretKeyProblem.WrongPassword => "The password is wrong, or the key is damaged.",
                SecretKeyProblem.TooCostly => "This key asks for more memory than a key of minisign does.",
                _ => $"{path} is not a secret key of minisign.",
            });
        }

        return key;
    }

    // No statement where the claim is skipped.
    private Reply<ReviewStatement> Ask(Dialogue dialogue, Claim claim, Reviewer reviewer)
    {
        var statement = new ReviewStatement(input.Article.Id, claim.Id, reviews.Hashes.Claims[claim.Id], Verdict.Approve, "", reviewer.Id, terminal.Today);
        while (true)
        {
            var verdict = dialogue.Read<string>(HowTo, typed => typed is "a" or "c" or "r" or "s" ? (true, typed) : (false, null));
            if (verdict.Kind != ReplyKind.Answer || verdict.Value == "s")
                return new Reply<ReviewStatement>(verdict.Kind);
            if (verdict.Value == "a")
                return new Reply<ReviewStatement>(ReplyKind.Answer, statement);

            var comment = dialogue.Read<string>("Your comment, on one line", typed => typed.Length > 0 ? (true, typed) : (false, null));
            if (comment.Kind == ReplyKind.Left)
                return new Reply<ReviewStatement>(ReplyKind.Left);
            if (comment.Kind == ReplyKind.Answer)
                return new Reply<ReviewStatement>(ReplyKind.Answer, statement with { Comment = comment.Value!, Verdict = verdict.Value == "c" ? Verdict.ApproveWithComment : Verdict.Reject });
        }
    }

    private bool Write(ReviewStatement statement, MinisignSecretKey key)
    {
        var path = Path.Combine(folder, ReviewFolder.PathOf(statement));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, statement.Text);
            File.WriteAllText(path + ReviewFolder.SignatureEnd, key.Sign(Encoding.UTF8.GetBytes(statement.Text), $"{statement.Claim} {ReviewStatement.NameOf(statement.Verdict)}"));
            Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"Signed: {path}."));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Error(terminal, $"Cannot write {path}: {Messages.Why(e)}.");
            return false;
        }
    }
}

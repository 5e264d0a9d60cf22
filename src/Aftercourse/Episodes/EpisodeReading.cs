using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>Reads an episode strictly (docs/episode-format.md). Reports every error of the text in one run and never throws on any text.</summary>
public static class EpisodeReading
{
    /// <summary>The largest number of a session that is read.</summary>
    public const int LargestSession = 999;

    /// <summary>Reads an episode. Null where something is wrong, which is reported.</summary>
    public static Episode? Read(SourceText source, CompiledArticle article, DiagnosticBag diagnostics)
    {
        var reading = new StrictReading(diagnostics);
        return reading.Tree(source) is { } tree ? Read(tree, article, reading) : null;
    }

    /// <summary>Reads an episode that is part of a larger text.</summary>
    internal static Episode? Read(DataNode node, CompiledArticle article, StrictReading reading)
    {
        var before = reading.Errors;
        if (reading.Fields(node, EpisodeFields.Episode) is not { } fields)
            return null;

        if (reading.Word(fields.GetValueOrDefault("article"), "article") is { } name && name.Text != article.Id)
            reading.Report(Codes.OtherArticle, name.Span, Excerpt.Of(name.Text), article.Id);

        var person = Answers(fields.GetValueOrDefault("person"), "person", Home.Person, article, reading);
        var times = new EpisodeTimes(reading);
        var procedures = reading.Items(fields.GetValueOrDefault("procedures"), "procedures", atLeastOne: true)
            .Select(p => Procedure(p, article, times, reading)).ToList();
        var checkIns = reading.Items(fields.GetValueOrDefault("checkIns"), "checkIns", atLeastOne: true)
            .Select(c => ReadCheckIn(c, article, person, times, reading)).ToList();
        times.CheckOrder();

        return reading.Errors > before ? null : new Episode
        {
            ArticleId = article.Id,
            Person = [.. person],
            Procedures = [.. procedures.OfType<PastProcedure>()],
            CheckIns = [.. checkIns.OfType<CheckIn>()],
        };
    }

    private static PastProcedure? Procedure(DataNode node, CompiledArticle article, EpisodeTimes times, StrictReading reading)
    {
        if (reading.Fields(node, EpisodeFields.Procedure) is not { } fields)
            return null;

        var procedure = ProcedureOf(fields, "kind", article, reading);
        var at = reading.Word(fields.GetValueOrDefault("at"), "at");
        var ended = reading.Word(fields.GetValueOrDefault("ended"), "ended");
        var began = at is null ? When.Unanswered : times.When(at);
        When? end = ended is null ? null : times.When(ended);
        times.Add(began, end, ended);

        var details = Answers(fields.GetValueOrDefault("details"), "details", Home.Details, article, reading, procedure);
        var session = reading.Word(fields.GetValueOrDefault("session"), "session") is { } word ? Session(word, reading) : null;
        return procedure is null ? null : new PastProcedure(procedure, began, end, session, [.. details]);
    }

    private static int? Session(DataScalar word, StrictReading reading)
    {
        if (word.Type == DataKind.Number && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var session) && session is >= 1 and <= LargestSession)
            return session;
        reading.Report(Codes.NotASession, word.Span, Excerpt.Of(word.Text), LargestSession);
        return null;
    }

    private static CheckIn? ReadCheckIn(DataNode node, CompiledArticle article, Answer[] person, EpisodeTimes times, StrictReading reading)
    {
        if (reading.Fields(node, EpisodeFields.CheckIn) is not { } fields)
            return null;

        var at = reading.Word(fields.GetValueOrDefault("at"), "at") is { } word ? times.CheckInAt(word) : null;
        var answers = Answers(fields.GetValueOrDefault("answers"), "answers", Home.CheckIn, article, reading);
        var note = reading.Word(fields.GetValueOrDefault("note"), "note", "a text")?.Text;
        AnswerRest(fields, article, answers, person, reading);
        return at is { } moment ? new CheckIn(moment, [.. answers], note) : null;
    }

    /// <summary>The procedure that a field names; null where there is none, which is reported.</summary>
    internal static Procedure? ProcedureOf(Dictionary<string, DataNode> fields, string field, CompiledArticle article, StrictReading reading)
    {
        if (reading.Word(fields.GetValueOrDefault(field), field) is not { } name)
            return null;
        var procedure = article.Procedures.FirstOrDefault(p => p.Name == name.Text);
        if (procedure is null)
            reading.ReportName(Codes.UnknownProcedureInEpisode, name.Span, name.Text, article.Procedures.Select(p => p.Name));
        return procedure;
    }

    /// <summary>What <c>noneOf</c> and <c>others</c> answer with no. What holds for the whole episode goes to <paramref name="person"/>.</summary>
    internal static void AnswerRest(Dictionary<string, DataNode> fields, CompiledArticle article, Answer[] answers, Answer[] person, StrictReading reading)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reading.Items(fields.GetValueOrDefault("noneOf"), "noneOf"))
        {
            if (reading.Word(item, "noneOf", "a list of names of groups") is not { } name)
                continue;
            if (!listed.Add(name.Text))
                reading.Report(Codes.InputDuplicateField, name.Span, Excerpt.Of(name.Text));
            else if (article.Groups.FirstOrDefault(g => g.Name == name.Text) is { } group)
                AnswerNo(group.Facts, answers, person);
            else
                reading.ReportName(Codes.UnknownGroupInEpisode, name.Span, name.Text, article.Groups.Select(g => g.Name));
        }

        if (reading.YesNo(fields.GetValueOrDefault("others"), "others") is { } others)
        {
            if (others)
                reading.Report(Codes.WrongShape, fields["others"].Span, "others", "`no`, or left out");
            AnswerNo(article.Facts.Where(f => f.Type is YesNoType || (f.Type is AnyOfType && f.Role != DiaryRole.Place)), answers, person);
        }
    }

    // What holds for the whole episode has one place, wherever it was answered.
    private static void AnswerNo(IEnumerable<Fact> facts, Answer[] answers, Answer[] person)
    {
        foreach (var fact in facts.Where(f => !f.IsDetail))
        {
            var place = fact.AboutPerson ? person : answers;
            if (place[fact.Index].State == AnswerState.Unanswered)
                place[fact.Index] = Answer.No;
        }
    }

    /// <summary>Where a fact is answered.</summary>
    internal enum Home
    {
        Person,
        CheckIn,
        Details,

        /// <summary>Before a procedure there is one moment only, so the person and the moment are answered in one place.</summary>
        Screening,
    }

    /// <summary>The answers of a mapping, by the index of the fact.</summary>
    internal static Answer[] Answers(DataNode? node, string name, Home home, CompiledArticle article, StrictReading reading, Procedure? procedure = null)
    {
        var answers = new Answer[home == Home.Details ? article.Details.Length : article.Facts.Length];
        foreach (var (key, value) in reading.Entries(node, name, "a mapping of facts to answers"))
        {
            if (Find(key, home, article, reading) is not { } fact)
                continue;

            if (home == Home.Details && procedure is not null && !procedure.AllDetails.Contains(fact))
            {
                var having = string.Join(", ", article.Procedures.Where(p => p.Details.Contains(fact)).Select(p => p.Name));
                reading.Report(Codes.DetailNotAsked, key.Span, fact.Name, procedure.Name, having.Length > 0 ? having : "no procedure");
            }
            else if (AnswerReading.Read(fact, value, reading) is { } answer)
            {
                answers[fact.Index] = answer;
            }
        }

        return answers;
    }

    private static Fact? Find(DataScalar key, Home home, CompiledArticle article, StrictReading reading)
    {
        var fact = article.Named(key.Text);
        if (fact is null)
        {
            var here = home == Home.Details ? article.Details : [.. article.Facts.Where(f => home == Home.Screening || f.AboutPerson == (home == Home.Person))];
            reading.ReportName(Codes.UnknownFactInEpisode, key.Span, key.Text, here.Select(f => f.Name));
            return null;
        }

        var (itsHome, what, where) = fact switch
        {
            { IsDetail: true } => (Home.Details, "a detail of a procedure", "`details` of that procedure"),
            _ when home == Home.Screening => (Home.Screening, "", ""),
            { AboutPerson: true } => (Home.Person, "about the person and holds for every check-in", "`person`"),
            _ => (Home.CheckIn, "answered anew at each check-in", "`answers` of a check-in"),
        };
        if (itsHome == home)
            return fact;
        reading.Report(Codes.FactElsewhere, key.Span, fact.Name, what, where);
        return null;
    }
}

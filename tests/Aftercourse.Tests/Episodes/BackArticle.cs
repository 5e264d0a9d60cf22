using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Tests.Episodes;

/// <summary>A small article, built by hand, with a fact of every type and role.</summary>
internal static class BackArticle
{
    public static Span Nowhere { get; } = new(new SourceText("article.md", ""), 0, 0);

    public static CompiledArticle Article { get; } = Build();

    public static Fact Fact(string name) => Article.Facts.Single(f => f.Name == name);

    public static Procedure Procedure(string name) => Article.Procedures.Single(p => p.Name == name);

    public static Option Option(string fact, string option) => Fact(fact).Options.Single(o => o.Name == option);

    private static Text Words(string value) => new(value, value);

    private static ImmutableArray<Option> Options(params string[] names) => [.. names.Select((n, i) => new Option(i, n, Words(n)))];

    private static CompiledArticle Build()
    {
        var facts = new List<Fact>();
        var details = new List<Fact>();
        Fact Make(string name, FactType type, DiaryRole role = DiaryRole.None, bool aboutPerson = false, bool isDetail = false)
        {
            var list = isDetail ? details : facts;
            var fact = new Fact
            {
                Index = list.Count,
                Name = name,
                Type = type,
                Ask = Words(name),
                Help = null,
                Label = Words(name),
                AboutPerson = aboutPerson,
                Role = role,
                Codes = [],
                Span = Nowhere,
                IsDetail = isDetail,
            };
            list.Add(fact);
            return fact;
        }

        Make("blood-thinner", new YesNoType(), aboutPerson: true);
        Make("weeks-pregnant", new NumberType(0, 42, 0, "weeks"), aboutPerson: true);
        var fever = Make("fever", new YesNoType());
        var mobile = Make("can-walk", new YesNoType());
        var tired = Make("tired", new YesNoType());
        Make("pain", new NumberType(0, 10, 0, null), DiaryRole.Strength);
        var worst = Make("worst", new NumberType(0, 10, 0, null), DiaryRole.Worst);
        Make("temperature", new NumberType(340, 430, 1, "C"));
        var place = Make("place", new AnyOfType(Options("lower-back", "neck", "leg", "chest")), DiaryRole.Place);
        var signs = Make("skin", new AnyOfType(Options("red", "pus", "dry")));
        var lasted = Make("lasted", new DurationType(new Duration(30 * 1440)), DiaryRole.Lasted);
        var trend = Make("trend", new OneOfType(Options("easing", "steady", "growing")), DiaryRole.Trend);
        var returned = Make("returned", new YesNoType(), DiaryRole.Returned);
        var legs = Make("legs", new OneOfType(Options("normal", "numb", "weak")));
        var chills = Make("chills", new YesNoType());
        chills.OnlyIf = new YesTest(tired);

        var catheterDays = Make("catheter-days", new NumberType(0, 30, 0, "days"), isDetail: true);
        var implant = Make("implant", new YesNoType(), isDetail: true);

        var procedures = new List<Procedure>();
        Procedure Do(string name, Procedure? parent, params Fact[] asks)
        {
            var procedure = new Procedure
            {
                Index = procedures.Count,
                Name = name,
                Title = Words(name),
                Help = null,
                Parent = parent,
                Codes = [],
                Span = Nowhere,
                Details = [.. asks],
            };
            procedures.Add(procedure);
            if (parent is not null)
                parent.Kinds = parent.Kinds.Add(procedure);
            return procedure;
        }

        var neuraxial = Do("neuraxial", null);
        Do("spinal", neuraxial);
        Do("epidural", neuraxial, catheterDays);
        Do("massage", null);
        Do("surgery", null, implant);

        var infected = new Finding
        {
            Name = "infected",
            Label = Words("infected"),
            Span = Nowhere,
            Condition = new Any([new YesTest(fever), new IncludesTest(signs, signs.Options[1])]),
        };
        ImmutableArray<Alarm> alarms =
        [
            Alarm("infection", new All([new KindTest([neuraxial]), new FindingTest(infected)])),
            Alarm("cord", new OptionTest(legs, legs.Options[2])),
            Alarm("cannot-walk", new Not(new YesTest(mobile))),
            Alarm("chest-pain", new IncludesTest(place, place.Options[3])),
            Alarm("growing-pain", new OptionTest(trend, trend.Options[2])),
            Alarm("back-again", new YesTest(returned)),
            Alarm("bad", new NumberTest(worst, Comparison.AtLeast, 9)),
            Alarm("long", new NumberTest(lasted, Comparison.More, 14 * 1440)),
            Alarm("late", new OnsetTest(Comparison.AtLeast, 3 * 1440)),
            Alarm("shaking", new YesTest(chills)),
        ];
        var course = new Course
        {
            Index = 0,
            Name = "soreness",
            Title = Words("soreness"),
            Say = null,
            Claim = null,
            After = null,
            Condition = new All([]),
            Codes = [],
            Span = Nowhere,
            Steps = [new CourseStep(5, new Duration(3 * 1440))],
            Where = [],
            BeginsWithin = null,
            If = null,
        };
        var cause = new Cause { Index = 0, Name = "bruise", Title = Words("bruise"), Say = null, Claim = null, After = null, Condition = new All([]), Codes = [], Span = Nowhere };
        var advice = new Advice
        {
            Index = 0,
            Name = "keep-moving",
            Title = Words("keep moving"),
            Say = null,
            Claim = null,
            After = null,
            Condition = new All([]),
            Codes = [],
            Span = Nowhere,
            At = [],
        };

        return new CompiledArticle
        {
            Id = "back-pain",
            Title = "Back pain",
            Language = "en",
            Version = "1.0.0",
            Hash = new string('0', 64),
            Claims = [],
            References = ImmutableDictionary<string, Reference>.Empty,
            Procedures = [.. procedures],
            Facts = [.. facts],
            Details = [.. details],
            Findings = [infected],
            Levels = [],
            Rules = [course, .. alarms, cause, advice],
            Courses = [course],
            Alarms = alarms,
            Causes = [cause],
            Advice = [advice],
            Cautions = [],
            Promises = [],
            Groups = [new Group { Name = "danger-signs", Title = Words("danger signs"), Span = Nowhere, Facts = [fever, chills, facts[0]] }],
        };
    }

    private static Alarm Alarm(string name, Condition condition) => new()
    {
        Index = 0,
        Name = name,
        Title = Words(name),
        Say = null,
        Claim = null,
        After = null,
        Condition = condition,
        Codes = [],
        Span = Nowhere,
        Level = Level.Emergency,
        Unsure = Level.Urgent,
        Watch = null,
    };
}

using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Bench;

/// <summary>
/// The alarms and courses of the frozen article, written as C# by hand: one line for each rule, over the same snapshot and with the same logic. What the rules give can be compared
/// with it, and so can their speed. <see cref="SelfCheck"/> holds it to the article.
/// </summary>
public sealed class HandWritten(CompiledArticle article)
{
    private const int Hour = 60, Day = 24 * Hour, Month = 30 * Day, Year = 365 * Day;

    private readonly int _pain = Fact(article, "pain"), _worst = Fact(article, "worst-pain"), _place = Fact(article, "place"), _trend = Fact(article, "trend"),
        _returned = Fact(article, "returned"), _askedBefore = Fact(article, "asked-before"), _contacts = Fact(article, "contacts"),
        _legWeakness = Fact(article, "leg-weakness"), _heelLiftFails = Fact(article, "heel-lift-fails"), _legsStillNumb = Fact(article, "legs-still-numb"),
        _numbnessSpreads = Fact(article, "numbness-spreads"), _saddleNumbness = Fact(article, "saddle-numbness"), _bladderBowel = Fact(article, "bladder-bowel-change"),
        _noUrine = Fact(article, "cannot-pass-urine"), _suddenPain = Fact(article, "sudden-severe-pain"), _chestOrBreath = Fact(article, "chest-or-breath"),
        _paleFaint = Fact(article, "pale-faint"), _stroke = Fact(article, "stroke-signs"), _confusedOrRash = Fact(article, "confused-or-rash"), _fever = Fact(article, "fever"),
        _headache = Fact(article, "headache"), _stiffNeck = Fact(article, "stiff-neck"), _brightLight = Fact(article, "bright-light-hurts"), _unwell = Fact(article, "unwell"),
        _sitePus = Fact(article, "site-pus"), _siteRed = Fact(article, "site-red"), _clearFluid = Fact(article, "clear-fluid"), _headacheDanger = Fact(article, "headache-danger"),
        _headacheUpright = Fact(article, "headache-upright"), _headacheLate = Fact(article, "headache-late"), _severe = Fact(article, "severe-unrelieved"),
        _legPain = Fact(article, "leg-pain"), _numbPatch = Fact(article, "numb-patch"), _nightPain = Fact(article, "night-pain"), _swollenLeg = Fact(article, "swollen-leg"),
        _legPainBoth = Fact(article, "leg-pain-both"), _legPainBegan = Fact(article, "leg-pain-began"), _bloodThinner = Fact(article, "blood-thinner"),
        _weakDefences = Fact(article, "weak-defences"), _catheterDays = Detail(article, "catheter-days"), _duralTap = Detail(article, "dural-tap"),
        _bloodPatch = Detail(article, "blood-patch");

    private readonly Procedure _neuraxial = article.Procedures.Single(p => p.Name == "neuraxial");

    /// <summary>The level of a person.</summary>
    public Verdict Judge(Snapshot snapshot)
    {
        var a = snapshot.Answers.AsSpan();
        var hurts = AtLeast(a[_pain], 1);
        var hurt = AtLeast(a[_worst], 1);
        var growing = hurts & Is(a[_trend], 2);
        var returned = hurts & Yes(a[_returned]);
        var thirdRequest = hurts & Yes(a[_askedBefore]) & AtLeast(a[_contacts], 2);
        var heel = Yes(a[_heelLiftFails]);
        var stillNumb = Yes(a[_legsStillNumb]);
        var noUrine = Yes(a[_noUrine]);
        var fever = Yes(a[_fever]);
        var headache = Yes(a[_headache]);
        var stiffNeck = Yes(a[_stiffNeck]);
        var unwell = Yes(a[_unwell]);
        var pus = Yes(a[_sitePus]);
        var red = Yes(a[_siteRed]);
        var fluid = Yes(a[_clearFluid]);
        var mark = red | pus | fluid;
        var severe = Yes(a[_severe]);
        var legPain = Yes(a[_legPain]);
        var numbPatch = Yes(a[_numbPatch]);
        var thinner = Yes(a[_bloodThinner]);

        Truth emergency = Truth.No, urgent = Truth.No, contact = Truth.No, explained = Truth.No;
        foreach (var occurrence in snapshot.Occurrences)
        {
            // After any procedure.
            emergency |= (Yes(a[_saddleNumbness]) | Yes(a[_bladderBowel]));
            emergency |= Yes(a[_chestOrBreath]);
            emergency |= Yes(a[_suddenPain]);
            emergency |= Yes(a[_paleFaint]);
            emergency |= Yes(a[_stroke]);
            emergency |= Yes(a[_confusedOrRash]);
            urgent |= thirdRequest;
            urgent |= severe;
            urgent |= Yes(a[_swollenLeg]);
            contact |= (fever | unwell);

            var start = occurrence.SinceStart;
            explained |= Below(start, Year) & Is(a[_pain], 0);

            // After an injection near the spinal cord.
            var kind = occurrence.Procedure.Is(_neuraxial) ? Truth.Yes : _neuraxial.Is(occurrence.Procedure) ? Truth.Unsure : Truth.No;
            if (kind.IsNo)
                continue;
            explained |= kind & NeedleSoreness(occurrence, a);

            var details = occurrence.Details.AsSpan();
            var end = occurrence.SinceEnd;
            var late = AtLeast(end, 6 * Hour);
            var fourHours = AtLeast(end, 4 * Hour);
            var newPain = hurts & AtLeast(occurrence.Onset, 0);
            var halfYear = kind & AtMost(end, 6 * Month);

            urgent |= halfYear & hurts & Above(occurrence.Onset, 48 * Hour) & AtLeast(occurrence.Onset, 0);
            urgent |= halfYear & growing;
            emergency |= halfYear & growing & severe;
            urgent |= halfYear & returned;
            urgent |= kind & AtLeast(end, 14 * Day) & AtMost(end, Year) & Yes(a[_nightPain]);
            emergency |= kind & Yes(a[_legWeakness]);
            emergency |= kind & heel & fourHours;
            urgent |= kind & stillNumb & fourHours;
            emergency |= kind & stillNumb & late;
            emergency |= kind & Yes(a[_numbnessSpreads]);
            contact |= kind & numbPatch;
            urgent |= kind & numbPatch & newPain;
            emergency |= kind & numbPatch & growing;
            urgent |= kind & noUrine;
            emergency |= kind & noUrine & (late | hurt | heel | stillNumb | numbPatch | legPain);
            urgent |= kind & legPain;
            emergency |= kind & legPain & Yes(a[_legPainBoth]);
            emergency |= kind & legPain & Is(a[_legPainBegan], 1);
            emergency |= kind & legPain & (growing | severe | thinner);
            urgent |= kind & thinner & (newPain | growing);
            emergency |= kind & thinner & severe;
            emergency |= halfYear & ((fever & (hurt | headache | stiffNeck | mark)) | (pus & hurt));
            emergency |= halfYear & unwell & (growing | headache | stiffNeck | mark | (hurt & (AtLeast(details[_catheterDays], 2) | Yes(a[_weakDefences]))));
            urgent |= halfYear & fever;
            urgent |= kind & AtMost(end, Year) & unwell & hurt;
            urgent |= halfYear & (red | pus);
            emergency |= halfYear & ((headache & stiffNeck) | Yes(a[_brightLight]));
            urgent |= halfYear & headache & (Yes(a[_headacheUpright]) | Yes(details[_duralTap]) | Yes(details[_bloodPatch]));
            urgent |= halfYear & headache & Yes(a[_headacheLate]);
            emergency |= kind & headache & Yes(a[_headacheDanger]);
            contact |= kind & headache;
            urgent |= halfYear & fluid;
        }

        // Each level, and the one below it where the person is not sure.
        var levels = new Levels(explained);
        levels.Raise(emergency, Level.Emergency, Level.Urgent);
        levels.Raise(urgent, Level.Urgent, Level.Contact);
        levels.Raise(contact, Level.Contact, Level.Contact);
        return levels.Verdict;
    }

    private Truth NeedleSoreness(Occurrence occurrence, ReadOnlySpan<Answer> a)
    {
        var start = occurrence.SinceStart;
        var strength = a[_pain];
        var envelope = (Below(start, Day) & AtMost(strength, 6))
            | (AtLeast(start, Day) & Below(start, 2 * Day) & AtMost(strength, 4))
            | (AtLeast(start, 2 * Day) & Below(start, 7 * Day) & AtMost(strength, 2));
        var place = a[_place];
        var elsewhere = Truth.No;
        for (var option = 2; option < 8; option++)
            elsewhere |= place.Includes(option);
        var there = (place.Includes(0) | place.Includes(1)) & !elsewhere;
        var began = AtLeast(occurrence.Onset, 0) & AtMost(occurrence.Onset, Day);
        return AtLeast(start, 0) & AtMost(a[_worst], 6) & envelope & (Is(strength, 0) | (there & began));
    }

    private struct Levels(Truth explained)
    {
        private Level _low = explained.CanBeYes ? Level.Expected : Level.Contact;
        private Level _high = explained.IsYes ? Level.Expected : Level.Contact;
        private Level _told = explained.IsYes ? Level.Expected : Level.Contact;

        public readonly Verdict Verdict => new(new LevelInterval(_low, _high), _told);

        public void Raise(Truth truth, Level yes, Level unsure)
        {
            if (truth.IsNo)
                return;
            _low = Max(_low, truth.IsYes ? yes : truth.IsAtLeastUnsure ? unsure : Level.Expected);
            _high = Max(_high, truth.CanBeYes ? yes : unsure);
            _told = Max(_told, truth.IsYes ? yes : unsure);
        }

        private static Level Max(Level a, Level b) => a > b ? a : b;
    }

    private static Truth Yes(Answer answer) => answer.When(answer.Value != 0);

    private static Truth Is(Answer answer, int value) => answer.When(answer.Value == value);

    private static Truth AtLeast(Answer answer, int value) => answer.When(answer.Value >= value);

    private static Truth AtMost(Answer answer, int value) => answer.When(answer.Value <= value);

    private static Truth Above(Answer answer, int value) => answer.When(answer.Value > value);

    private static Truth Below(Answer answer, int value) => answer.When(answer.Value < value);

    private static int Fact(CompiledArticle article, string name) => article.Facts.Single(f => f.Name == name).Index;

    private static int Detail(CompiledArticle article, string name) => article.Details.Single(f => f.Name == name).Index;
}

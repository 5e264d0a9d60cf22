using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests;

/// <summary>Ways through the interview.</summary>
public static class Interviews
{
    /// <summary>A spinal is chosen; when it was is asked.</summary>
    public static async Task Begun(Visitor v)
    {
        await v.Open("/");
        await v.Touch("An injection near the spinal cord");
        await v.Choose("A spinal");
        await v.Press("Next");
    }

    /// <summary>It was 20 hours ago; the first questions are asked.</summary>
    public static async Task Timed(Visitor v)
    {
        await Begun(v);
        await v.Write("How many", "20");
        await v.Choose("Nothing stayed in");
        await v.Press("Next");
    }

    /// <summary>Nothing is ticked, and that is said.</summary>
    public static async Task NothingTicked(Visitor v)
    {
        await Timed(v);
        // Until something is ticked it is seen only by who walks to it.
        await v.Page.Locator("button.next").FocusAsync();
        await v.Press("Next");
    }

    /// <summary>The answers after one page.</summary>
    public static async Task LookedBack(Visitor v)
    {
        await Timed(v);
        await v.Press("None of these");
        await v.Press("Your answers");
    }

    /// <summary>No sign at all, until a question.</summary>
    public static async Task Until(Visitor v, string question)
    {
        await Timed(v);
        await GoOn(v, question, pain: "3");
    }

    private static async Task GoOn(Visitor v, string question, string pain)
    {
        for (var pages = 0; pages < 20; pages++)
        {
            var heading = await v.Page.Locator("h1").InnerTextAsync();
            if (heading == question)
                return;
            switch (heading)
            {
                case "How bad is your pain right now?":
                    await v.Press(pain);
                    break;
                case "How bad was it at its worst since the procedure?":
                    await v.Press("4");
                    break;
                case "Which way is the pain going?":
                    await v.Press("It is getting less");
                    break;
                case "How long ago did this pain begin?":
                    await v.Write("How many", "15");
                    await v.Press("Next");
                    break;
                case "Where do you feel it?":
                    await v.Choose("Around the needle mark");
                    await v.Press("Next");
                    break;
                case "Pain now":
                    await v.Choose(pain);
                    await v.Choose("Same places as last time");
                    await v.Press("None of these");
                    break;
                default:
                    await v.Press("None of these");
                    break;
            }
        }

        Assert.Fail($"\"{question}\" was never asked.");
    }

    /// <summary>Sore where the needle went in, and nothing else.</summary>
    public static Task Expected(Visitor v) => Until(v, "On its expected course");

    /// <summary>Kept, with or without a PIN.</summary>
    public static async Task Followed(Visitor v, string? pin = null)
    {
        await Expected(v);
        if (pin is not null)
        {
            await v.Touch("Protect it with a PIN");
            await v.Write("A PIN of 4 to 64", pin);
        }

        await v.Press("Save it, and follow the pain");
    }

    /// <summary>Kept, and asked again.</summary>
    public static async Task AskedAgain(Visitor v)
    {
        await Followed(v);
        await v.Press("Add a check-in");
    }

    /// <summary>Kept, and a second check-in: the same, but for the strength of the pain.</summary>
    public static async Task FollowedTwice(Visitor v)
    {
        await AskedAgain(v);
        await GoOn(v, "On its expected course", pain: "2");
        await v.Press("Back to all your check-ins");
    }

    /// <summary>Kept with a PIN, and opened where nobody gave it yet.</summary>
    public static async Task AskedForPin(Visitor v)
    {
        await Followed(v, pin: "2468");
        await v.Page.Context.ClearCookiesAsync();
        await v.Page.ReloadAsync();
    }

    /// <summary>A fever and a headache four days after an epidural.</summary>
    public static async Task Emergency(Visitor v)
    {
        await v.Open("/");
        await v.Touch("An injection near the spinal cord");
        await v.Choose("An epidural");
        await v.Press("Next");
        await v.Write("How many", "4");
        await v.Pick("Hours, days", "days");
        await v.Choose("Nothing stayed in");
        await v.Press("Next");
        for (var pages = 0; pages < 20 && await v.Page.Locator("h1").InnerTextAsync() != "Get help now"; pages++)
        {
            var ticked = 0;
            foreach (var (sign, question) in new[] { ("fever", "Do you have a temperature of 38"), ("headache", "Do you have a headache?") })
            {
                if (await v.Page.Locator($"input[name={sign}]").CountAsync() == 0)
                    continue;
                await v.Choose(question);
                ticked++;
            }

            await v.Press(ticked > 0 ? "Next" : "None of these");
        }
    }
}

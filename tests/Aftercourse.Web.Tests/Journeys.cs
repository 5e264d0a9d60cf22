using Aftercourse.Web.Tests.Harness;

namespace Aftercourse.Web.Tests;

/// <summary>What people do on the site, each written once and made in every way of <see cref="Look.Travelled"/>: by pointer and by keyboard, with script and without.</summary>
public static class Journeys
{
    /// <summary>The table.</summary>
    public static IReadOnlyDictionary<string, Func<Visitor, Task>> All { get; } = new Dictionary<string, Func<Visitor, Task>>
    {
        ["choosing the country of the emergency number"] = async v =>
        {
            await v.Open("/");
            await v.Sees("Emergency 999");
            await v.Press("In another country?");
            await v.Pick("Country", "Canada: 911");
            await v.Press("Use this number");
            await v.IsAt("/");
            await v.Sees("Emergency 911");
        },
        ["asking before a massage"] = async v =>
        {
            await v.Open("/before");
            await v.Press("A relaxing massage");
            await v.IsAt("/before/relaxing-massage");
            await v.Press("See what speaks against it");
            await v.Sees("Nothing found so far, but not everything is answered");
            await v.DoesNotSee("Nothing was found that speaks against it");
            await v.Choose("Yes", under: "Do you have a temperature of 38 °C or more");
            await v.Press("See what speaks against it");
            await v.Sees("Do not have it done now");
            await v.Sees("Put it off until the fever has been gone for two days.");
            await v.Choose("No", under: "Do you have a temperature of 38 °C or more");
            await v.Choose("Not sure", under: "Are your bones weak");
            await v.Press("See what speaks against it");
            await v.Sees("You were not sure about this.");
            await v.IsAt("/before/relaxing-massage");
        },
        ["nothing speaks against a spinal"] = async v =>
        {
            await v.Open("/before/spinal");
            var lists = await v.Page.GetByText("No to all others of this list").CountAsync();
            for (var i = 0; i < lists; i++)
                await v.ChooseNumber("No to all others of this list", i);
            await v.Choose("No", under: "Were you very afraid");
            await v.Press("See what speaks against it");
            await v.Sees("Nothing was found that speaks against it");
        },
        ["reporting a mistake without selecting it"] = async v =>
        {
            await v.Open("/read/before-an-epidural-or-a-spinal");
            await v.Press("Report a mistake");
            await v.Write("Which words are wrong?", "A spinal needs");
            await v.Write("What is wrong with them?", "I think that this has changed.");
            await v.Press("Send the report");
            await v.IsAt("/reports/[^/]+");
            await v.Sees("Thank you");
            await v.Sees("I think that this has changed.");
        },
        ["searching the article"] = async v =>
        {
            await v.Open("/read");
            await v.Write("Search the article", "lactic acid");
            await v.Press("Search");
            await v.Sees("In the article");
            await v.Press("A toning massage");
            await v.IsAt("/read/after-a-massage#lactic-acid");
        },
        ["sore after a spinal"] = async v =>
        {
            await Interviews.Expected(v);
            await v.IsAt("/check/[^/]+/answer");
            await v.Sees("20 hours after a spinal");
            await v.Sees("This holds until");
            await v.Sees("Your pain and the expected course");
        },
        ["a fever and a headache after an epidural"] = async v =>
        {
            await Interviews.Emergency(v);
            await v.Sees("Call 999 now");
            await v.DoesNotSee("Your pain and the expected course");
            await v.Press("Report a mistake");
            await v.Sees("About: An answer");
        },
        ["following the pain, and deleting everything"] = async v =>
        {
            await Interviews.Followed(v);
            await v.IsAt("/follow/[^/]+");
            await v.Sees("Keep this link, it is the only way back");
            await v.Sees("Your next check-in is due");
            var link = v.Page.Url;
            await v.Press("Add a check-in");
            await v.IsAt("/check/[^/]+");
            await v.Open(link);
            await v.Press("Go on with your check-in");
            await v.Open(link);
            await v.Press("Delete everything");
            await v.Sees("Delete everything?");
            await v.Press("Keep it");
            await v.Press("Delete everything");
            await v.Press("Delete everything");
            await v.IsAt("/deleted");
            await v.Open(link);
            await v.Sees("There is nothing here");
        },
        ["a second check-in"] = async v =>
        {
            await Interviews.FollowedTwice(v);
            await v.IsAt("/follow/[^/]+");
            await v.Sees("pain 3");
            await v.Sees("pain 2");
            await v.Press("The whole answer");
            await v.IsAt("/follow/[^/]+/told/[^/]+");
            await v.Sees("This is an earlier answer.");
            await v.Sees("gave the same answer again");
        },
        ["a link with a PIN"] = async v =>
        {
            await Interviews.AskedForPin(v);
            await v.IsAt("/follow/[^/]+/pin");
            await v.DoesNotSee("On its expected course");
            await v.Write("PIN", "1357");
            await v.Press("Open");
            await v.Sees("This is not the PIN.");
            await v.Write("PIN", "2468");
            await v.Press("Open");
            await v.IsAt("/follow/[^/]+");
            await v.Sees("On its expected course");
        },
        ["changing an answer"] = async v =>
        {
            await Interviews.LookedBack(v);
            await v.Press("Change when it was: a spinal");
            await v.Write("How many", "30");
            await v.Press("Next");
            await v.Press("Your answers");
            await v.Sees("30 hours before");
        },
        ["changing what was done"] = async v =>
        {
            await Interviews.LookedBack(v);
            await v.Press("Change what was done");
            await v.Touch("An operation");
            await v.Choose("Removal of the gallbladder");
            await v.Press("Next");
            await v.Sees("Removal of the gallbladder");
            await v.Press("In another country?");
            await v.Pick("Country", "Canada: 911");
            await v.Press("Use this number");
            await v.Sees("Emergency 911");
            await v.Write("How many", "30");
            await v.Choose("Nothing stayed in");
            await v.Press("Next");
            await v.Press("Your answers");
            await v.Sees("20 hours before");
            await v.Sees("30 hours before");
        },
    };
}

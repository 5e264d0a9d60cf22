using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>
/// The keyboard alone: Tab walks to what is meant, Space and Enter act, and arrows move within a group of answers, as browsers do it. Wherever the walk stops, the
/// focus must be visible.
/// </summary>
public sealed class Keyboard(IPage page)
{
    private const int Farthest = 1200;

    /// <summary>What stands under the focus: nothing, what is meant, one of the same group of answers, or something else.</summary>
    private const string Where =
        """
        target => {
          const now = document.activeElement;
          if (now === target) return 'here';
          if (!now || now === document.body) return 'nowhere';
          return target.type === 'radio' && now.type === 'radio' && now.name === target.name && now.form === target.form ? 'group' : 'elsewhere';
        }
        """;

    /// <summary>Why the focus cannot be seen, or nothing.</summary>
    private const string Hidden =
        """
        () => {
          const now = document.activeElement;
          if (!now || now === document.body) return null;
          const about = now.outerHTML.slice(0, 140);
          const framed = [now, now.parentElement, now.parentElement.parentElement];
          const ring = framed.some(e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
          if (!ring) return `no ring around ${about}`;
          const seen = framed.some(e => { const r = e.getBoundingClientRect(); return r.width > 8 && r.height > 8 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth; });
          return seen ? null : `outside the window: ${about}`;
        }
        """;

    /// <summary>Walks to something and ticks it.</summary>
    public async Task Tick(ILocator box)
    {
        await WalkTo(box);
        if (!await box.IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
        Assert.True(await box.IsCheckedAsync(), "The keyboard could not tick it.");
    }

    /// <summary>Walks to a field and writes.</summary>
    public async Task Write(ILocator field, string text)
    {
        await WalkTo(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Walks to a list and types the beginning of an option.</summary>
    public async Task Pick(ILocator list, string option)
    {
        await WalkTo(list);
        await page.Keyboard.TypeAsync(option);
        Assert.Equal(option, await list.EvaluateAsync<string>("list => list.selectedOptions[0].label"));
    }

    /// <summary>Walks to a button, link or fold and presses it.</summary>
    public async Task Press(ILocator thing)
    {
        await WalkTo(thing);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Walks through the whole page once. Everything that can be used is reached, each with a visible focus.</summary>
    public async Task WalkThrough(int farthest)
    {
        var reached = new HashSet<string>();
        await page.EvaluateAsync("() => document.querySelectorAll('a[href], button, input, select, textarea, summary').forEach((e, i) => e.walked = String(i))");
        for (var step = 0; step < farthest; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            await MustBeSeen();
            if (await page.EvaluateAsync<string?>("() => document.activeElement.walked ?? null") is { } walked && !reached.Add(walked))
                break;
        }

        if (reached.Count >= farthest)
            return;
        var missed = await page.EvaluateAsync<string[]>(
            """
            reached => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
              .filter(e => !reached.includes(e.walked) && !e.disabled && e.checkVisibility() && e.type !== 'hidden' && !e.closest('dialog:not([open])'))
              .filter(e => e.type !== 'radio' || ![...document.getElementsByName(e.name)].some(other => reached.includes(other.walked)))
              .map(e => e.outerHTML.slice(0, 140))
            """,
            reached.ToArray());
        Assert.True(missed.Length == 0, $"The keyboard does not reach:\n{string.Join('\n', missed)}");
    }

    private async Task WalkTo(ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var rounds = 0;
        for (var step = 0; step < Farthest; step++)
        {
            var where = await target.EvaluateAsync<string>(Where);
            if (where == "here")
            {
                await MustBeSeen();
                return;
            }

            rounds += where == "nowhere" && step > 0 ? 1 : 0;
            if (rounds > 2)
                break;
            await page.Keyboard.PressAsync(where == "group" ? "ArrowDown" : "Tab");
        }

        Assert.Fail($"The keyboard does not reach {await target.EvaluateAsync<string>("e => e.outerHTML.slice(0, 200)")}");
    }

    private async Task MustBeSeen()
    {
        var why = await page.EvaluateAsync<string?>(Hidden);
        Assert.True(why is null, $"The focus cannot be seen: {why}");
    }
}

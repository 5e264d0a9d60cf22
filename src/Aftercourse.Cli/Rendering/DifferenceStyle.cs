namespace Aftercourse.Cli.Rendering;

/// <summary>The look of <see cref="DifferencePage"/>: paper and ink, and the four levels, as on the site.</summary>
internal static class DifferenceStyle
{
    public const string Css = """

        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --sheet: #fff; --ink: #1b1f23; --soft: #4a4f55; --line: #d8d5ce; --wash: #edf1f0;
          --expected: #085a5a; --contact: #6b4500; --urgent: #8f3205; --emergency: #8c0019;
          --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "DejaVu Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
          --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14171a; --sheet: #1b1f23; --ink: #e9e6df; --soft: #b9b6af; --line: #383d42; --wash: #20262a;
            --expected: #5fd0c8; --contact: #f0b849; --urgent: #ff9a6b; --emergency: #ff8a9a;
          }
        }
        @media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); } }
        * { box-sizing: border-box; }
        html { font: 112.5%/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1, h2, h3 { font-family: var(--serif); font-weight: 400; line-height: 1.25; text-wrap: balance; margin: 2.5rem 0 1rem; }
        h1 { font-size: 2rem; margin: 0 0 1rem; }
        h2 { font-size: 1.35rem; }
        h3 { font-size: 1.15rem; margin: 0 0 .25rem; }
        h4 { font-size: 1rem; margin: 0 0 .5rem; }
        p, ul, dl, table { margin: 0 0 1rem; }
        ul { padding-left: 1.25em; }
        li { margin-bottom: .4em; }
        .over, .place, .foot, .count, .versions span { color: var(--soft); font-size: .85rem; }
        .over { margin: 0 0 .25rem; }
        .hash, .place, code { font-family: var(--mono); }
        .place { margin: 0 0 .25rem; }
        code { font-size: .95em; }
        .versions div { display: grid; grid-template-columns: 3.5rem 1fr; gap: .5rem; }
        .versions dt { color: var(--soft); }
        .versions dd { margin: 0; }
        .versions dd > span { display: block; }
        .expected { --level: var(--expected); }
        .contact { --level: var(--contact); }
        .urgent { --level: var(--urgent); }
        .emergency { --level: var(--emergency); }
        .verdict { border-left: 6px solid var(--level); background: var(--wash); border-radius: 0 10px 10px 0; padding: .9rem 1rem; }
        .chip { display: inline-flex; align-items: center; gap: .35em; color: var(--level); font-weight: 700; white-space: nowrap; vertical-align: bottom; }
        .chip svg { width: .95em; height: .95em; flex: none; }
        .to { font-weight: 400; color: var(--soft); margin: 0 .25em; }
        .moves { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .85rem; }
        .moves th, .moves td { border: 1px solid var(--line); padding: .5rem .35rem; text-align: center; font-weight: 400; }
        .moves thead th:first-child { color: var(--soft); font-size: .75rem; }
        .moves .stays, .moves .nobody { color: var(--soft); }
        .moves .stays { background: var(--wash); }
        .moves .lowered { color: var(--emergency); font-weight: 700; background: var(--sheet); box-shadow: inset 0 0 0 3px var(--emergency); }
        .moves .raised { font-weight: 700; background: var(--sheet); box-shadow: inset 0 0 0 2px var(--ink); }
        .moves .unknown { color: var(--contact); font-weight: 700; }
        .edit { border: 2px solid var(--line); border-radius: 12px; background: var(--sheet); padding: 1rem 1.1rem .25rem; margin: 0 0 1.25rem; break-inside: avoid; }
        .edit.lowered { border-color: var(--emergency); }
        .story { border-top: 1px solid var(--line); padding: .75rem 0 .25rem; margin-top: .75rem; }
        .story p { margin-bottom: .4rem; }
        .count { border-top: 1px solid var(--line); padding-top: .75rem; }
        .note { background: var(--wash); border-radius: 10px; padding: .9rem 1rem; }
        .foot { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2.5rem; }
        @media (max-width: 34rem) {
          .moves .chip { flex-direction: column; gap: .1em; font-size: .62rem; }
          .moves th, .moves td { padding: .4rem .05rem; font-size: .68rem; }
          .story .chip { flex-direction: row; font-size: 1rem; }
        }
        @media print { html { font-size: 11pt; } :root { --paper: #fff; } main { max-width: none; padding: 0; } .verdict, .moves .stays, .note { print-color-adjust: exact; } }

        """;
}

/** The style sheet of the HTML report. Colours are chosen for a contrast of 4.5:1 or more on their ground (WCAG 1.4.3). */
export const styleSheet = `:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --sheet: #ffffff; --ink: #1d2126; --faint: #5a626c; --rule: #dcd9d2;
  --error: #b3261e; --warning: #8a5300; --information: #0b5f86; --hint: #3f6b2f;
  --mark-ground: #ffe9a8; --mark-ink: #1d2126; --link: #0b5f86;
  --heshu-source-1: #2f6fb0; --heshu-source-2: #a3650a; --heshu-source-3: #24805a; --heshu-source-4: #8457b5;
  --heshu-source-5: #6b6b6b; --heshu-conflict: #c4272c; --heshu-paper: var(--sheet);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --sheet: #1e2125; --ink: #e4e6e9; --faint: #a3abb5; --rule: #363b42;
    --error: #ff8a80; --warning: #f0b35b; --information: #7cc7ee; --hint: #a3d08e;
    --mark-ground: #5a4a12; --mark-ink: #fff3cf; --link: #7cc7ee;
    --heshu-source-1: #6ba8e5; --heshu-source-2: #dd9c3c; --heshu-source-3: #55bd8d; --heshu-source-4: #b58ce0;
    --heshu-source-5: #a0a0a0; --heshu-conflict: #ff6b68;
  }
}
* { box-sizing: border-box; }
html { font-size: 16px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--ground); color: var(--ink);
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  line-height: 1.6; overflow-wrap: anywhere;
}
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); font-size: 1.3rem; }
h3 { margin: 0 0 .25rem; font-size: 1.05rem; line-height: 1.45; font-weight: 600; }
p { margin: 0 0 .5rem; }
.summary, .left, .meta, .said, .fix { color: var(--faint); }
.left { margin: 0 0 .5rem; padding: 0; list-style: none; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
article {
  margin: 0 0 1rem; padding: .9rem 1.1rem; background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px;
}
.error article { border-left: 4px solid var(--error); }
.warning article { border-left: 4px solid var(--warning); }
.information article { border-left: 4px solid var(--information); }
.hint article { border-left: 4px solid var(--hint); }
#h-error { color: var(--error); } #h-warning { color: var(--warning); }
#h-information { color: var(--information); } #h-hint { color: var(--hint); }
.meta { font-size: .875rem; }
.rule { color: var(--ink); font-weight: 600; }
.mark {
  display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em; font-size: .8125rem;
  font-weight: 400; color: var(--faint);
}
.mark.conflict { color: var(--error); } .mark.changed { color: var(--information); }
.places { margin: .5rem 0 0; padding: 0; list-style: none; }
.places > li { margin: .5rem 0 0; }
cite { color: var(--faint); font-style: normal; font-size: .875rem; font-variant-numeric: tabular-nums; }
blockquote { margin: .1rem 0 0; padding-left: .75rem; border-left: 2px solid var(--rule); }
mark { padding: 0 .15em; border-radius: 2px; background: var(--mark-ground); color: var(--mark-ink); }
.said { margin: 0; padding-left: .85rem; font-size: .875rem; }
.fix { margin: .5rem 0 0; font-size: .875rem; }
figure { margin: .5rem 0; overflow-x: auto; }
svg { max-width: 100%; height: auto; }
td svg { max-width: none; vertical-align: -2px; margin-right: .35em; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { color: var(--faint); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
tbody tr:last-child td { border-bottom: 0; }
.fact table { table-layout: fixed; }
.fact th:first-child { width: 18%; } .fact th:nth-child(2) { width: 16%; } .fact th:nth-child(3) { width: 22%; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root {
    color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --faint: #444; --rule: #bbb; --error: #b3261e;
    --warning: #8a5300; --information: #0b5f86; --hint: #3f6b2f; --mark-ground: #ffe9a8; --mark-ink: #000;
    --heshu-source-1: #2f6fb0; --heshu-source-2: #a3650a; --heshu-source-3: #24805a; --heshu-source-4: #8457b5;
    --heshu-source-5: #6b6b6b; --heshu-conflict: #c4272c;
  }
  @page { margin: 18mm 15mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  article, tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** How the page looks: on light screens, on dark ones, and on paper. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1c2430; --soft: #566070; --paper: #fbfaf7; --card: #ffffff; --line: #d9d6cd; --track: #e9e6de;
  --accent: #1d5c63; --mark: #fbe9a8; --mark-ink: #1c2430;
  --error: #9a1f2b; --warning: #7a4b00; --info: #31508a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e0; --soft: #a9b0ba; --paper: #14181d; --card: #1c2229; --line: #37404a; --track: #323a44;
    --accent: #7cc5c9; --mark: #5a4a10; --mark-ink: #fff6d8;
    --error: #ff9c9c; --warning: #f0c169; --info: #a9c4ff;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
h1, h2, h3 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.5rem; margin: 0 0 .4rem; }
h2 { font-size: 1.7rem; margin: 3.5rem 0 .6rem; padding-top: .9rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.2rem; margin: 0; }
h3.quiet { margin: 2rem 0 .2rem; }
h4 { font-size: .95rem; margin: 2rem 0 .6rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: .88em ui-monospace, SFMono-Regular, Consolas, monospace; }
small, .note, .meta { color: var(--soft); }
.note { margin: .2rem 0 .9rem; font-size: .92rem; max-width: 48rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem .8rem; background: var(--card); }
.masthead { padding: 3.5rem 0 1.2rem; }
.masthead .kicker { margin: 0 0 .8rem; font-size: .8rem; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); }
.lede { font-size: 1.15rem; max-width: 46rem; margin: 0 0 1.4rem; }
.keys { display: flex; flex-wrap: wrap; gap: .8rem 2.6rem; margin: 0; }
.keys div { display: flex; flex-direction: column-reverse; }
.keys dt { font-size: .85rem; color: var(--soft); }
.keys dd { margin: 0; font: 600 1.9rem/1.15 "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif; font-variant-numeric: lining-nums; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums lining-nums; }
table.scores { width: 100%; background: var(--card); font-size: .88rem; }
.scores th, .scores td { padding-left: .45rem; padding-right: .45rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0 .6rem; background: var(--paper); }
th, td { padding: .55rem .6rem .45rem; overflow-wrap: break-word; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-size: .78rem; }
tbody th { font-weight: 600; min-width: 11rem; }
.number { text-align: right; }
.scores td { white-space: nowrap; }
td[style] { background: linear-gradient(90deg, var(--accent) calc(var(--score) * 1%), var(--track) 0) right 0 top 1.3em / 2.4rem 3px no-repeat content-box; min-width: 3.3rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
td.none { color: var(--soft); }
th button { all: unset; cursor: pointer; font-weight: 600; text-decoration: underline dotted; text-underline-offset: .25em; }
th button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; margin-bottom: 1rem; }
figure { margin: 0; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; break-inside: avoid; }
figcaption { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: .6rem; font-weight: 600; font-size: .95rem; }
figcaption b { white-space: nowrap; overflow-wrap: normal; }
figure svg { display: block; width: 100%; height: auto; }
svg .label { font: 11px system-ui, sans-serif; fill: var(--ink); }
svg .track { fill: var(--track); }
svg .bar { fill: var(--accent); }
details { margin: .6rem 0; }
summary { cursor: pointer; padding: .3rem 0; color: var(--accent); }
.document { background: var(--card); border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0; }
.document > summary { padding: 1rem 1.2rem; color: var(--ink); }
.document > summary h3 { display: inline; }
.document > summary .facts { float: right; margin-left: 1rem; color: var(--soft); font-size: .92rem; line-height: 1.7; white-space: nowrap; }
.inside { padding: 0 1.2rem 1.4rem; border-top: 1px solid var(--line); padding-top: .8rem; scroll-margin-top: 4rem; }
.columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 1rem 2.5rem; }
.columns h4 { margin-top: .4rem; }
.columns caption { background: none; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
.breakdown { width: 100%; }
.breakdown th, .breakdown td { padding: .3rem .5rem; }
.breakdown tbody th { font-weight: 400; min-width: 0; }
.strip svg { display: block; width: 100%; min-width: 28rem; height: auto; }
.marks { padding-left: 1.2rem; font-size: .92rem; }
.findings { list-style: none; padding: 0; margin: 0; }
.findings > li { padding: 1rem 0 1.1rem; border-top: 1px solid var(--line); break-inside: avoid; }
.meta { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; margin: 0; font-size: .85rem; }
.badge { font-weight: 600; color: var(--ink); border: 1px solid currentColor; border-radius: 3px; padding: 0 .45em; }
.badge.error { color: var(--error); }
.badge.warning { color: var(--warning); }
.badge.info { color: var(--info); }
.message { font-weight: 600; margin: .5rem 0; max-width: 52rem; }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); max-width: 56rem; font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif; }
blockquote .line { float: left; margin-right: .8rem; font: .82rem/1.9 system-ui, sans-serif; color: var(--soft); }
blockquote [dir] { display: block; overflow: hidden; }
mark { background: var(--mark); color: var(--mark-ink); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; padding: 0 .1em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.related { list-style: none; margin: .4rem 0; padding: 0; font-size: .92rem; }
.related blockquote { margin: .2rem 0; }
blockquote .aside { color: var(--soft); font-family: system-ui, sans-serif; font-size: .88em; }
dl > div { max-width: 56rem; }
.asks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: .9rem 2.5rem; }
.asks dd { margin: 0; }
section > p { max-width: 52rem; }
.findings dl { margin: .6rem 0 0; display: grid; gap: .3rem; }
.findings dl > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .6rem; }
.findings dt { color: var(--soft); font-size: .88rem; padding-top: .06rem; }
.findings dd { margin: 0; }
@media (max-width: 40rem) { .findings dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; } h1 { font-size: 2rem; } }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }
@page { margin: 16mm 14mm; }
@media print {
  :root { --paper: #ffffff; }
  body { background: none; font-size: 9.5pt; }
  .page { max-width: none; padding: 0; }
  .masthead { padding-top: 0; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  .scores th, .scores td { padding: .2rem .14rem; font-size: 6.6pt; white-space: normal; }
  .scores tbody th { min-width: 0; }
  td[style] { min-width: 0; background-size: 1.6rem 3px; }
  .strip svg { min-width: 0; }
  th button { text-decoration: none; }
  th[aria-sort] button::after { content: none; }
  h2, h3, h4, summary { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .document { border: 0; }
  .document > summary, .inside { padding-left: 0; padding-right: 0; }
  .charts { grid-template-columns: repeat(3, 1fr); }
  details:not(.extra)::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details.extra:not([open]) { display: none; }
  td, th { font-size: 8.5pt; padding: .2rem .4rem; }
}
`;

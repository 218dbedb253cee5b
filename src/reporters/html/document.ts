import type { Balance, Picture } from '../../lint/picture.js';
import type { Scorecard } from '../../lint/score.js';
import type { FileReport } from '../../lint/types.js';
import { stripSvg } from '../strip-svg.js';
import { count } from '../text.js';
import { findingList, suppressedList } from './findings.js';
import { folded, html, type Markup, trusted } from './markup.js';
import { breakdown, keptBack } from './scores.js';
import { SAID } from './strip.js';

const MARKS_SHOWN = 30;
const STRIP = { width: 560 };

/** A document of the report, with its place in the page. */
export interface Entry {
  id: string;
  file: FileReport;
  card: Scorecard;
}

/** What a document is called: by its title, or its path where it has none. */
export const titleOf = ({ path, picture }: FileReport): string => picture?.title.trim() || path;

/** The section of a document; folded together unless `open`. */
export function documentSection({ id, file, card }: Entry, open: boolean): Markup {
  const { path, kind, kindReason, findings, suppressed, abstained, picture, lines } = file;
  const total = card.total === null ? 'not judged' : `${Math.round(card.total)} of 100`;
  return html`<details class="document"${open ? html` open` : null}><summary><h3>${titleOf(file)}</h3> <span class="facts">${total} · ${count(findings.length, 'finding')}</span></summary>
<div id="${id}" class="inside">
<p class="note"><code>${path}</code> · read as ${kind}, because ${kindReason}</p>
<div class="columns"><div>${breakdown(card)}${keptBack(card)}</div>
<div>${picture ? pictureOf(picture) : null}</div></div>
<h4>Findings</h4>
${findingList(findings, lines)}
${suppressed.length > 0 ? html`<h4>Kept back</h4>${suppressedList(suppressed, lines)}` : null}
${
  abstained.length > 0
    ? html`<details class="extra"><summary>${count(abstained.length, 'rule')} could not judge this document</summary><ul>${abstained.map(({ rule, reason }) => html`<li><code>${rule}</code>: ${reason}</li>`)}</ul></details>`
    : null
}</div></details>
`;
}

function pictureOf(picture: Picture): Markup {
  return html`<h4>What came first</h4>
<div class="scroll strip" role="group" aria-label="What came first" tabindex="0">${trusted(stripSvg(picture, STRIP))}</div>
<p class="note">From the first line of the document on the left to the last on the right.</p>
${
  picture.marks.length > 0
    ? html`<details class="extra"><summary>The same in words</summary>${folded(picture.marks, MARKS_SHOWN, 'marks', (part) => html`<ul class="marks">${part.map(({ what, line, words }) => html`<li>Line ${line}, ${SAID[what]}: <q dir="auto">${words}</q></li>`)}</ul>`)}</details>`
    : null
}${balance(picture.balance)}`;
}

function balance({ business, technology, customer }: Balance): Markup {
  const all = business + technology + customer;
  if (all === 0) return html`<p class="balance">No measures were recognised.</p>`;
  return html`<p class="balance"><b>Measures in balance:</b> ${business} of business, ${technology} of technology and delivery, ${customer} of customers.</p>`;
}

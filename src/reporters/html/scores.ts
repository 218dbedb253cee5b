import type { CategoryScore, Scorecard } from '../../lint/score.js';
import { CATEGORIES, type Category } from '../../lint/types.js';
import { folded, html, type Markup } from './markup.js';

/** A row of a comparison: a pack or a document, and where its section stands. */
export interface Row {
  id: string;
  name: string;
  card: Scorecard;
  /** What a pack has more to say of than its scores. */
  more: readonly { head: string; value: number | string }[];
}

/** How many charts are shown before the others are folded. */
const CHARTS = 12;

export const nameOf = (category: Category): string => category[0]!.toUpperCase() + category.slice(1);

/** Scores side by side: a table that can be sorted, and a small chart for each row. */
export function comparison(caption: string, rows: readonly Row[]): Markup {
  return html`${table(caption, rows)}${
    rows.length < 2
      ? null
      : html`<h3 class="quiet">The shape of each</h3>
<p class="note">Every chart has the same scale, from 0 to 100; a longer bar is better.</p>
${folded(rows, CHARTS, 'charts', (part) => html`<div class="charts">${part.map(chart)}</div>`)}`
  }`;
}

/** The table of a comparison alone. */
export function table(caption: string, rows: readonly Row[]): Markup {
  const heads = ['Total', ...CATEGORIES.map(nameOf)];
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="scores" data-sortable>
<caption>${caption}</caption>
<thead><tr><th scope="col">Name</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}${(rows[0]?.more ?? []).map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></div>
`;
}

function row({ id, name, card, more }: Row): Markup {
  const scores = [card.total, ...card.categories.map(({ score }) => score)];
  return html`<tr><th scope="row"><a href="#${id}">${name}</a></th>${scores.map(cell)}${more.map(
    ({ value }) => html`<td${typeof value === 'number' ? html` class="number"` : null}>${value}</td>`,
  )}</tr>
`;
}

function cell(score: number | null): Markup {
  if (score === null)
    return html`<td class="number none" data-sort="-1"><span aria-hidden="true">–</span><span class="unseen">not judged</span></td>`;
  return html`<td class="number" data-sort="${score}" style="--score:${score}">${Math.round(score)}</td>`;
}

const LABELS = 98;
const BAR = 120;
const STEP = 18;

function chart({ id, name, card }: Row): Markup {
  const bars = card.categories.map(({ category, score }, index) => {
    const y = index * STEP;
    return html`<text class="label" x="${LABELS - 8}" y="${y + 12}" text-anchor="end">${nameOf(category)}</text><rect class="track" x="${LABELS}" y="${y + 3}" width="${BAR}" height="10"/>${
      score === null ? null : html`<rect class="bar" x="${LABELS}" y="${y + 3}" width="${(score * BAR) / 100}" height="10"/>`
    }<text class="label" x="${LABELS + BAR + 6}" y="${y + 12}">${score === null ? '–' : Math.round(score)}</text>`;
  });
  const told = card.categories.map(({ category, score }) => `${category} ${score === null ? 'not judged' : Math.round(score)}`);
  return html`<figure><figcaption><a href="#${id}">${name}</a> <b>${card.total === null ? 'not judged' : Math.round(card.total)}</b></figcaption><svg role="img" aria-label="Scores of ${name}: ${told.join(', ')}." viewBox="0 0 ${LABELS + BAR + 32} ${CATEGORIES.length * STEP}">${bars}</svg></figure>
`;
}

/** What a score is made of, category by category. */
export function breakdown({ categories }: Scorecard): Markup {
  return html`<table class="breakdown">
<caption>Score by category</caption>
<thead><tr><th scope="col">Category</th><th scope="col" class="number">Score</th><th scope="col" class="number">Places judged</th><th scope="col" class="number">Found wanting</th></tr></thead>
<tbody>${categories.map(
    (category) => html`<tr><th scope="row">${nameOf(category.category)}</th>${cell(category.score)}${places(category)}</tr>
`,
  )}</tbody>
</table>`;
}

function places({ rules }: CategoryScore): Markup {
  const sum = (key: 'judged' | 'failed' | 'hidden') => rules.reduce((total, rule) => total + rule[key], 0);
  const hidden = sum('hidden');
  return html`<td class="number">${sum('judged')}</td><td class="number">${sum('failed')}${hidden > 0 ? html` <small>(${hidden} kept back)</small>` : null}</td>`;
}

/** Every number that a score is reckoned from. */
export function arithmetic({ categories, name }: Scorecard): Markup {
  const judged = categories.filter(({ rules }) => rules.length > 0);
  if (judged.length === 0) return html``;
  return html`<details class="extra"><summary>How this score is made up</summary>
<div class="scroll" role="group" aria-label="How the score of ${name} is made up" tabindex="0"><table data-sortable>
<caption>Rules that judged, with what they count for</caption>
<thead><tr>${['Category', 'Rule'].map((head) => html`<th scope="col">${head}</th>`)}${['Weight', 'Places judged', 'Found wanting', 'Of these kept back'].map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${judged.flatMap(({ category, rules }) =>
    rules.map(
      ({ rule, weight, judged: all, failed, hidden }) =>
        html`<tr><td>${nameOf(category)}</td><th scope="row"><code>${rule}</code></th>${[weight, all, failed, hidden].map((value) => html`<td class="number">${value}</td>`)}</tr>
`,
    ),
  )}</tbody>
</table></div></details>`;
}

/** Whether what is kept back makes a difference to the total, and which. */
export function keptBack({ hidden: { places: number, totalWithout }, total }: Scorecard): Markup | null {
  if (number === 0) return null;
  const counted = `${number === 1 ? 'One finding that is suppressed or known counts' : `${number} findings that are suppressed or known count`} all the same`;
  const makes =
    totalWithout === total || totalWithout === null
      ? 'without them the total would not change'
      : `if they were not counted, the total would be ${Math.round(totalWithout)}`;
  return html`<p class="note">${counted}; ${makes}.</p>`;
}

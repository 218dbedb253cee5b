import pkg from '../../../package.json' with { type: 'json' };
import { type First, firstIn, type History, MILESTONES, short, total, verdict } from '../../lint/history.js';
import { count } from '../text.js';
import { fromTo, historyChart } from './history-chart.js';
import { html, type Markup } from './markup.js';
import { page } from './page.js';

/** Up to so many documents all have their commits in sight; of more, a reader opens what matters. */
const OPEN = 8;

const FIRST: Readonly<Record<First, string>> = {
  insight: 'insight',
  shortlist: 'the shortlist',
  decision: 'the decision',
  together: 'both with one commit',
  unchosen: 'no choice so far',
};

/** A page on histories for people who were not there: what came first, then each document with a drawing and its commits. One file that fetches nothing. */
export function historyHtml(histories: readonly History[]): string {
  const entries = histories.map((history, index) => ({ id: `document-${index + 1}`, history }));
  return page(
    'When insight entered',
    html`<p class="kicker">Planning documents, commit by commit</p>
<h1>When insight entered</h1>
<p class="lede">${lede(histories)}</p>
`,
    html`${histories.length > 1 ? overview(entries) : null}${entries.map((entry) => section(entry, histories.length <= OPEN))}${about()}`,
    html`Written by ${pkg.name} ${pkg.version}, which works offline and sends nothing anywhere.`,
  );
}

interface Entry {
  id: string;
  history: History;
}

/** The one sentence that a board remembers. */
function lede(histories: readonly History[]): string {
  const [only] = histories;
  if (only && histories.length === 1) return verdict(only);
  const firsts = histories.map(firstIn);
  const many = (...wanted: First[]) => firsts.filter((first) => wanted.includes(first)).length || 'none';
  const others = [
    ...(firsts.includes('together') ? [`in ${many('together')} both came with one commit`] : []),
    ...(firsts.includes('unchosen') ? [`in ${many('unchosen')} nothing is chosen so far`] : []),
  ];
  const main = `Of ${count(histories.length, 'document')}, insight came first in ${many('insight')}, the shortlist or the decision in ${many('shortlist', 'decision')}`;
  return `${[main, ...others].join('; ')}.`;
}

function overview(entries: readonly Entry[]): Markup {
  const caption = 'What came first in each document, and how its score and its findings went';
  return html`<section aria-labelledby="overview"><h2 id="overview">The documents compared</h2>
<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table data-sortable>
<caption>${caption}</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Kind</th><th scope="col" class="number">Commits</th><th scope="col">Came first</th><th scope="col">Score</th><th scope="col">Findings</th></tr></thead>
<tbody>${entries.map(
    ({ id, history }) =>
      html`<tr><th scope="row"><a href="#${id}">${history.path}</a></th><td>${history.kind}</td><td class="number">${history.versions.length + history.earlier}</td><td>${FIRST[firstIn(history)]}</td><td>${fromTo(history.versions.map(({ score }) => score))}</td><td>${fromTo(history.versions.map(total))}</td></tr>
`,
  )}</tbody>
</table></div></section>
`;
}

function section({ id, history }: Entry, open: boolean): Markup {
  const { path, kind, versions, earlier } = history;
  const scored = fromTo(versions.map(({ score }) => score));
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${path}</h2>
<p class="note">Read as ${kind}.${earlier > 0 ? ` ${count(earlier, 'commit')} before these ${earlier === 1 ? 'was' : 'were'} not looked at; --last can reach further back.` : null}</p>
<figure><figcaption>Commit by commit <b>score ${scored}</b></figcaption><div class="scroll" role="group" aria-label="Drawing of the history of ${path}" tabindex="0">${historyChart(history)}</div></figure>
<details${open ? html` open` : null}><summary>${count(versions.length, 'commit')}, the oldest first</summary>${commits(history)}</details>
<p class="message">${verdict(history)}</p></section>
`;
}

function commits({ path, versions, entered }: History): Markup {
  const caption = `The commits of ${path}`;
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table data-sortable>
<caption>${caption}</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Commit</th><th scope="col" class="number">Score</th><th scope="col" class="number">Findings</th><th scope="col">What enters</th><th scope="col">Subject</th></tr></thead>
<tbody>${versions.map(
    (version, at) =>
      html`<tr><td style="white-space: nowrap">${version.date}</td><td><code>${short(version.hash)}</code></td>${cell(version.score)}${cell(total(version))}<td>${MILESTONES.map((what) => (entered[what]?.at === at ? html`<div>${what}: <q dir="auto">${entered[what].words}</q></div>` : null))}</td><td dir="auto">${version.subject}</td></tr>
`,
  )}</tbody>
</table></div>`;
}

function cell(value: number | null): Markup {
  if (value !== null) return html`<td class="number">${value}</td>`;
  return html`<td class="number none" data-sort="-1"><span aria-hidden="true">–</span><span class="unseen">not judged</span></td>`;
}

/** How the page is to be read. */
const about = (): Markup => html`<section aria-labelledby="about"><h2 id="about">How to read this page</h2>
<p>A commit is a state that the document had. In each drawing the oldest is on the left: the bars on top show in which states there was insight into customers, an option or a decision, with a line down from where the first of each entered. Below stand the score, where higher is better, and the number of findings, where lower is better.</p>
<p>All states are judged by what holds today, so a score that moves has moved because the text did. Dates are those of the commits, in UTC. Git knows when something was written into the document, not when somebody learned it.</p>
</section>
`;

import pkg from '../../package.json' with { type: 'json' };
import { packsOf } from '../lint/packs.js';
import { scorecard } from '../lint/score.js';
import type { FileReport, Report, Rule } from '../lint/types.js';
import { about } from './html/about.js';
import { documentSection, type Entry, titleOf } from './html/document.js';
import { findingList } from './html/findings.js';
import { folded, html, type Markup } from './html/markup.js';
import { masthead } from './html/masthead.js';
import { page } from './html/page.js';
import { arithmetic, comparison, keptBack, type Row, table } from './html/scores.js';
import { firstOf, SAID } from './html/strip.js';
import { count } from './text.js';
import type { Reporter } from './types.js';

/** Up to so many documents all stand open; of more, a reader opens what matters. */
const OPEN = 20;
const LISTED = 40;

interface PackEntry {
  id: string;
  name: string;
  card: Entry['card'];
  documents: Entry[];
}

/** The folder that all paths have in common; '' for the working folder. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((name, at) => folders.some((folder) => folder[at] !== name));
  return first.slice(0, differs < 0 ? first.length : differs).join('/');
}

/**
 * A page for people who were not there: packs compared, then every document with its scores, what came first in it, its
 * findings and what is kept back. One file that fetches nothing.
 */
export const htmlReport: Reporter = (report, { rules, quiet }) => {
  const plans = report.files.filter(({ kind }) => kind !== 'other');
  let number = 0;
  const paths = plans.map(({ path }) => path);
  const packs = packsOf(paths, { configured: [], folders: [commonFolder(paths)] }).map((pack, index): PackEntry => {
    const name = pack.name === '.' ? 'This folder' : pack.name;
    const files = plans.filter(({ path }) => pack.paths.includes(path));
    const documents = files.map((file) => entry(`document-${++number}`, file, rules, quiet));
    return { id: `pack-${index + 1}`, name, card: scorecard(name, files, rules), documents };
  });
  return page(
    'Where these plans start',
    masthead(
      report,
      packs.length,
      packs.flatMap(({ documents }) => documents),
    ),
    html`${overview(packs)}${packs.map((pack) => packSection(pack, packs.length > 1, plans.length <= OPEN))}${otherFiles(report)}${unread(report)}${fixed(report)}${about()}`,
    html`Written by ${pkg.name} ${pkg.version}, which works offline and sends nothing anywhere.`,
  );
};

/** A document with its score, for which every finding counts, also where remarks are not to be shown. */
function entry(id: string, file: FileReport, rules: readonly Rule[], quiet: boolean): Entry {
  const findings = quiet ? file.findings.filter(({ severity }) => severity !== 'info') : file.findings;
  return { id, file: { ...file, findings }, card: scorecard(titleOf(file), [file], rules) };
}

const insightFirst = (documents: readonly Entry[]): number =>
  documents.filter(({ file }) => firstOf(file.picture) === 'insight').length;

function overview(packs: readonly PackEntry[]): Markup {
  const [only] = packs;
  if (only === undefined) return html``;
  if (packs.length > 1)
    return html`<section aria-labelledby="overview"><h2 id="overview">The packs compared</h2>
${comparison('Scores of the packs, from 0 to 100', packs.map(packRow))}</section>
`;
  if (only.documents.length < 2) return html``;
  return html`<section aria-labelledby="overview"><h2 id="overview">The documents compared</h2>
${comparison('Scores of the documents, from 0 to 100', only.documents.map(documentRow))}</section>
`;
}

function packRow({ id, name, card, documents }: PackEntry): Row {
  const findings = documents.reduce((sum, { file }) => sum + file.findings.length, 0);
  return {
    id,
    name,
    card,
    more: [
      { head: 'Documents', value: documents.length },
      { head: 'Findings', value: findings },
      { head: 'Insight first', value: `${insightFirst(documents)} of ${documents.length}` },
    ],
  };
}

function documentRow({ id, file, card }: Entry): Row {
  const first = firstOf(file.picture);
  return {
    id,
    name: titleOf(file),
    card,
    more: [
      { head: 'Findings', value: file.findings.length },
      { head: 'Kind', value: file.kind },
      { head: 'What came first', value: first ? SAID[first] : 'not known' },
    ],
  };
}

function packSection({ id, name, card, documents }: PackEntry, among: boolean, open: boolean): Markup {
  const total = card.total === null ? 'Nothing in it could be judged.' : `Its total is ${Math.round(card.total)} of 100.`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
<p class="note">${count(documents.length, 'document')}. ${total}</p>
${keptBack(card)}${among && documents.length > 1 ? table(`Documents of ${name}`, documents.map(documentRow)) : null}${arithmetic(card)}
${documents.map((document) => documentSection(document, open))}</section>
`;
}

/** Files that are no plans but of which something is to be said, such as those that hold suppressions. */
function otherFiles({ files }: Report): Markup | null {
  const others = files.filter(({ kind, findings }) => kind === 'other' && findings.length > 0);
  const silent = files.filter(({ kind, findings }) => kind === 'other' && findings.length === 0);
  if (others.length + silent.length === 0) return null;
  return html`<section aria-labelledby="others"><h2 id="others">Other files</h2>
${others.map(({ path, findings, lines }) => html`<h3>${path}</h3>${findingList(findings, lines)}`)}${
  silent.length > 0
    ? html`<details><summary>${count(silent.length, 'file')} taken for no planning ${silent.length === 1 ? 'document' : 'documents'}</summary><ul>${silent.map(({ path, kindReason }) => html`<li><code>${path}</code>: ${kindReason}</li>`)}</ul></details>`
    : null
}</section>
`;
}

function unread({ errors }: Report): Markup | null {
  if (errors.length === 0) return null;
  return html`<section aria-labelledby="unread"><h2 id="unread">What could not be read</h2>
${folded(errors, LISTED, 'files', (part) => html`<ul>${part.map(({ path, line, message }) => html`<li><code>${path}</code>${line === null ? '' : `, line ${line}`}: ${message}</li>`)}</ul>`)}</section>
`;
}

function fixed({ since }: Report): Markup | null {
  if (since === undefined || since.fixed.length === 0) return null;
  return html`<section aria-labelledby="fixed"><h2 id="fixed">Gone since ${since.ref}</h2>
${folded(since.fixed, LISTED, 'findings', (part) => html`<ul>${part.map(({ path, finding: { rule, message } }) => html`<li><code>${path}</code>, <code>${rule}</code>: ${message}</li>`)}</ul>`)}</section>
`;
}

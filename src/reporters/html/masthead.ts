import { MARKS, type MarkKind } from '../../lint/picture.js';
import type { Report } from '../../lint/types.js';
import { count } from '../text.js';
import type { Entry } from './document.js';
import { html, type Markup } from './markup.js';
import { firstOf, SAID } from './strip.js';

/** What stands at the top: one sentence on what came first, and how many there are of everything. */
export function masthead({ files, errors, summary, since }: Report, packs: number, documents: readonly Entry[]): Markup {
  const keys = [
    { name: 'planning documents', value: documents.length },
    ...(packs > 1 ? [{ name: 'packs', value: packs }] : []),
    { name: 'errors', value: summary.errors },
    { name: 'warnings', value: summary.warnings },
    { name: 'remarks', value: summary.infos },
    ...[
      { name: 'suppressed with a reason', value: summary.suppressed },
      { name: 'known to the baseline', value: summary.known },
      { name: 'files that could not be read', value: errors.length },
    ].filter(({ value }) => value > 0),
  ];
  return html`<p class="kicker">Planning documents, read from the customer’s side</p>
<h1>Where these plans start</h1>
<p class="lede">${lede(files.length, documents)}</p>
<dl class="keys">${keys.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value.toLocaleString('en')}</dd></div>`)}</dl>
${since ? html`<p class="note">Compared with <code>${since.ref}</code>: what is new is marked, and ${count(since.fixed.length, 'finding')} of that time ${since.fixed.length === 1 ? 'is' : 'are'} gone.</p>` : null}`;
}

/** The one sentence that a board remembers. */
function lede(files: number, documents: readonly Entry[]): string {
  if (files === 0) return 'There is no document here, so there is nothing to say.';
  if (documents.length === 0)
    return `None of ${count(files, 'file')} looks like a planning document, so there is nothing to say.`;
  const firsts = documents.flatMap(({ file }) => firstOf(file.picture) ?? []);
  const [first] = firsts;
  if (first === undefined) return 'What comes first in these documents could not be read.';
  if (firsts.length === 1)
    return `${documents.length === 1 ? 'This document' : 'The one document whose order could be read'} starts with ${aName(first)}.`;
  const starts = MARKS.map((what) => ({ what, number: firsts.filter((other) => other === what).length }))
    .filter(({ what, number }) => number > 0 || what === 'insight')
    .map(
      ({ what, number }, index) =>
        `${number || 'none'}${index > 0 ? '' : number === 1 ? ' starts' : ' start'} with ${aName(what)}`,
    );
  return `Of the ${firsts.length} documents whose order could be read, ${new Intl.ListFormat('en').format(starts)}.`;
}

const aName = (what: MarkKind): string => `${/^[aeiou]/.test(SAID[what]) ? 'an' : 'a'} ${SAID[what]}`;

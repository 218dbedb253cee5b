import type { FileReport, Finding, Severity, Suppressed } from '../../lint/types.js';
import { folded, html, type Markup } from './markup.js';
import { quote } from './quote.js';

/** How many of each are shown before the others are folded. */
const FINDINGS = 12;
const RELATED = 4;
const SUPPRESSED = 6;

/** A severity has a name and a shape of its own, so that nobody needs the colours. */
const SEVERITIES: Readonly<Record<Severity, { name: string; shape: string }>> = {
  error: { name: 'Error', shape: '■' },
  warning: { name: 'Warning', shape: '▲' },
  info: { name: 'Remark', shape: '●' },
};

/** The findings of a document in reading order. */
export function findingList(findings: readonly Finding[], lines: FileReport['lines']): Markup {
  if (findings.length === 0) return html`<p>No findings.</p>`;
  return folded(
    findings,
    FINDINGS,
    'findings',
    (part, from) => html`<ol class="findings" start="${from + 1}">${part.map((finding) => entry(finding, lines))}</ol>`,
  );
}

function entry(finding: Finding, lines: FileReport['lines']): Markup {
  const { rule, severity, confidence, message, evidence, why, advice, related, section, at, status } = finding;
  const { name, shape } = SEVERITIES[severity];
  return html`<li><p class="meta"><span class="badge ${severity}"><span aria-hidden="true">${shape}</span> ${name}</span>${
    status === 'new' ? html` <span class="badge">New</span>` : null
  } <code>${rule}</code> <span>${confidence} confidence</span>${section.length > 0 ? html` <span>under “${section.at(-1)!}”</span>` : null}</p>
<p class="message">${message}</p>
${quote(lines[at.start.line], at, evidence)}
${folded(related, RELATED, 'places', (part) => (part.length === 0 ? html`` : html`<ul class="related">${part.map((other) => html`<li>${quote(lines[other.at.start.line], other.at, other.evidence, other.note)}</li>`)}</ul>`))}
<dl><div><dt>Why it matters</dt><dd>${why}</dd></div><div><dt>What to do</dt><dd>${advice}</dd></div></dl></li>
`;
}

const BY: Readonly<Record<Suppressed['by'], string>> = {
  comment: 'Suppressed by a comment in the document',
  file: 'Suppressed by a suppression file',
  baseline: 'Known to the baseline',
};

/** The findings of a document that are kept back, with by what and why. */
export function suppressedList(suppressed: readonly Suppressed[], lines: FileReport['lines']): Markup {
  return folded(
    suppressed,
    SUPPRESSED,
    'findings kept back',
    (part, from) => html`<ol class="findings" start="${from + 1}">${part.map((finding) => keptEntry(finding, lines))}</ol>`,
  );
}

function keptEntry({ by, reason, owner, until, rule, message, evidence, at }: Suppressed, lines: FileReport['lines']): Markup {
  return html`<li><p class="meta"><span class="badge">${BY[by]}</span> <code>${rule}</code></p>
<p>${message}</p>
${quote(lines[at.start.line], at, evidence)}
<dl><div><dt>Reason</dt><dd>${reason === '' ? 'None is given.' : reason}</dd></div>${
    owner === undefined ? null : html`<div><dt>Owner</dt><dd>${owner}</dd></div>`
  }${until === undefined ? null : html`<div><dt>Until</dt><dd>${until}</dd></div>`}</dl></li>
`;
}

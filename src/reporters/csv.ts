import { safe } from './text.js';
import type { Reporter } from './types.js';

const COLUMNS = [
  'path',
  'kind',
  'line',
  'column',
  'severity',
  'confidence',
  'rule',
  'message',
  'evidence',
  'why',
  'advice',
  'suppressed',
  'reason',
];

/** A table for spreadsheets: a row for each finding, those kept back too [RFC 4180]. */
export const csv: Reporter = ({ files }) => {
  const rows = files.flatMap(({ path, kind, findings, suppressed }) =>
    [
      ...findings.map((finding) => ({ finding, by: '', reason: '' })),
      ...suppressed.map((finding) => ({ finding, by: finding.by, reason: finding.reason })),
    ].map(({ finding: { at, severity, confidence, rule, message, evidence, why, advice }, by, reason }) => [
      path,
      kind,
      at.start.line,
      at.start.column,
      severity,
      confidence,
      rule,
      message,
      evidence,
      why,
      advice,
      by,
      reason,
    ]),
  );
  return table([COLUMNS, ...rows]);
};

/** Rows as CSV, the first of them the names of the columns. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}

/** Spreadsheets run what begins like a formula, so a document's words must not. */
function field(value: string | number): string {
  const text = safe(String(value));
  const inert = typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

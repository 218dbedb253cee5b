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
] as const;

/** A table for spreadsheets: a row for each finding, those kept back too [RFC 4180]. */
export const csv: Reporter = ({ files }) => {
  const rows = files.flatMap(({ path, kind, findings, suppressed }) =>
    [
      ...findings.map((finding) => ({ ...finding, suppressed: '', reason: '' })),
      ...suppressed.map((finding) => ({ ...finding, suppressed: finding.by })),
    ].map((finding) => ({ ...finding, path, kind, line: finding.at.start.line, column: finding.at.start.column })),
  );
  return table([COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]);
};

/** Rows as CSV, safe to open in a spreadsheet; the first of them are the names of the columns. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}

/** Spreadsheets run what begins like a formula, so a document's words must not. */
function field(value: string | number): string {
  const text = safe(String(value));
  const inert = typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

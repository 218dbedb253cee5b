import type { FileReport, Finding, Report } from '../lint/types.js';
import { count, safe } from './text.js';
import type { Reporter } from './types.js';

/** How many findings of a file are shown: a comment on a pull request is to be read. */
const SHOWN = 10;

/** A report for a comment on a pull request: a line that sums up, then each file with its findings. */
export const markdown: Reporter = (report) => {
  const found = report.files.filter(({ findings }) => findings.length > 0);
  return [`### outside-in: ${headline(report)}`, ...notes(report), ...found.map(section)].map((part) => `${part}\n`).join('\n');
};

function headline({ summary, errors }: Report): string {
  const counts = [
    [summary.errors, 'error'],
    [summary.warnings, 'warning'],
    [summary.infos, 'remark'],
    [errors.length, 'file that cannot be read', 'files that cannot be read'],
  ] as const;
  const said = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many = `${one}s`]) => `${number} ${number === 1 ? one : many}`);
  const documents = count(summary.judged, 'planning document');
  return said.length > 0 ? `${said.join(', ')} in ${documents}` : `no findings in ${documents}`;
}

function notes({ errors, since, summary }: Report): string[] {
  const lines = [
    ...errors.map(({ path, line, message }) => `- ${code(path)}${line === null ? '' : `, line ${line}`}: ${plain(message)}`),
    ...(since ? [`- Since ${code(since.ref)}: ${since.fixed.length} fixed.`] : []),
    ...(summary.known > 0 ? [`- ${count(summary.known, 'known finding')} not shown.`] : []),
    ...(summary.suppressed > 0 ? [`- ${summary.suppressed} suppressed with a reason.`] : []),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function section({ path, findings }: FileReport): string {
  const more = findings.length - SHOWN;
  return [`#### ${code(path)}`, '', ...findings.slice(0, SHOWN).map(entry), ...(more > 0 ? [`- and ${more} more`] : [])].join(
    '\n',
  );
}

function entry({ at, severity, rule, message, advice, status }: Finding): string {
  return `- line ${at.start.line}, ${severity}, ${code(rule)}${status === 'new' ? ' (new)' : ''}: ${plain(message)} *${plain(advice)}*`;
}

/** Words of a document as words, whatever marks they hold: no link, no mention, no markup. */
export function plain(text: string): string {
  return safe(text)
    .replace(/[\\`*_{}[\]()<>#+!|~&-]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/@/g, '@&#8203;')
    .replace(/(https?|ftp|www)(?=[:.])/gi, '$1&#8203;');
}

/** Words of a document as code. */
export function code(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...[...safe(text).matchAll(/`+/g)].map(([run]) => run.length)));
  return `${ticks}${ticks.length > 1 ? ' ' : ''}${safe(text)}${ticks.length > 1 ? ' ' : ''}${ticks}`;
}

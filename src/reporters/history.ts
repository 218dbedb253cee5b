import { Chalk } from 'chalk';
import pkg from '../../package.json' with { type: 'json' };
import { type History, MILESTONES, short, total, type Version, verdict } from '../lint/history.js';
import { table } from './csv.js';
import { columns, count, safe, wrap } from './text.js';
import type { RenderOptions } from './types.js';

type Layout = Pick<RenderOptions, 'colour' | 'width'>;

/** Changes when a reader of the JSON would have to. */
const FORMAT_VERSION = 1;
const BARS = '▁▂▃▄▅▆▇█';

/** Histories for people: two lines that show where it goes, a table of the commits, and when insight entered. */
export function historyText(histories: readonly History[], { colour, width }: Layout): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const lines = histories.flatMap((history) => {
    const { path, kind, versions, earlier } = history;
    // The last ones, where there are more than a line has room for.
    const drawn = versions.slice(-(width - 30));
    const scores = drawn.map(({ score }) => score);
    const findings = drawn.map(total);
    return [
      `${paint.bold.underline(safe(path))}  ${paint.dim(kind)}`,
      '',
      `  score     ${paint.green(sparkline(scores, 100))}  ${fromTo(scores)}`,
      `  findings  ${paint.yellow(sparkline(findings, Math.max(1, ...findings.map(Number))))}  ${fromTo(findings)}`,
      '',
      ...rowsOf(history, width).map((line, index) => (index === 0 ? paint.dim(line) : line)),
      ...(earlier > 0 ? [paint.dim(`  and ${count(earlier, 'commit')} before, which --last can reach`)] : []),
      '',
      ...wrap(verdict(history), width - 2).map((line) => `  ${paint.bold(line)}`),
      '',
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** A bar for each value from 0 to `most`, a blank for what is not known. */
export function sparkline(values: readonly (number | null)[], most: number): string {
  return values.map((value) => (value === null ? ' ' : BARS[Math.min(7, Math.floor((8 * value) / most))]!)).join('');
}

function fromTo(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 'not judged';
  return known.length === 1 ? `${known[0]}` : `${known[0]} → ${known.at(-1)}`;
}

/** What enters with a commit stands beside it. */
function rowsOf({ versions, entered }: History, width: number): string[] {
  const rows = versions.map((version, index) => {
    const news = MILESTONES.filter((what) => entered[what]?.at === index).join(', ');
    return [version.date, short(version.hash), shown(version.score), shown(total(version)), news, safe(version.subject)];
  });
  const all = [['date', 'commit', 'score', 'findings', 'enters', 'subject'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => columns(row[column]!))));
  return all.map((row) => {
    const cells = row.map((cell, column) => {
      const blank = ' '.repeat(widths[column]! - columns(cell));
      return column === 2 || column === 3 ? blank + cell : cell + blank;
    });
    return cut(`  ${cells.join('  ')}`.trimEnd(), width);
  });
}

function cut(line: string, width: number): string {
  if (columns(line) <= width) return line;
  let kept = line;
  while (columns(kept) > width - 1) kept = kept.slice(0, -1);
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}

const shown = (value: number | null): string => (value === null ? '–' : String(value));

/** A row for each commit of each document [RFC 4180]. */
export function historyCsv(histories: readonly History[]): string {
  const head = [
    'path',
    'date',
    'commit',
    'subject',
    'score',
    'findings',
    'errors',
    'warnings',
    'infos',
    'suppressed',
    ...MILESTONES.map((what) => `${what}s`),
  ];
  const rows = histories.flatMap(({ path, versions }) =>
    versions.map((version) => [path, version.date, version.hash, version.subject, ...figures(version)]),
  );
  return table([head, ...rows]);
}

function figures(version: Version): (string | number)[] {
  const { score, findings, suppressed, marks } = version;
  const numbers = [score, total(version), findings?.error, findings?.warning, findings?.info, suppressed];
  return [...numbers.map((number) => number ?? ''), ...MILESTONES.map((what) => marks[what])];
}

/** Histories for programs, with the sentence on when insight entered. */
export function historyJson(histories: readonly History[]): string {
  const data = {
    version: FORMAT_VERSION,
    tool: { name: pkg.name, version: pkg.version },
    documents: histories.map((history) => ({ ...history, verdict: verdict(history) })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

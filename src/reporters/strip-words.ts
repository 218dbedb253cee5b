import type { Mark, Picture } from '../lint/picture.js';
import { LOOKS } from './marks.js';

/** The picture of what came first in words, for whoever does not see it. */
export function told({ title, lines, marks }: Picture): string {
  const head = `What stands where in "${title}", ${lines === 1 ? '1 line' : `${lines} lines`}: `;
  if (marks.length === 0) return `${head}nothing was recognised.`;
  return `${head}${runs(marks).map(run).join(', then ')}.`;
}

/** The dated marks in the order of time, where at least two months are told apart; null where that says nothing. */
export function inTime({ marks }: Picture): string | null {
  const dated = marks.filter((mark) => mark.month !== null).toSorted((a, b) => a.month! - b.month!);
  if (new Set(dated.map(({ month }) => month)).size < 2) return null;
  const said = dated.map(({ what, month }) => `${LOOKS[what].letter} ${monthName(month!)}`);
  return said.filter((one, index) => one !== said[index - 1]).join(', ');
}

/** A month that is counted as year × 12 + month, as YYYY-MM. */
export function monthName(month: number): string {
  return `${Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
}

function runs(marks: readonly Mark[]): Mark[][] {
  const all: Mark[][] = [];
  for (const mark of marks) {
    if (all.at(-1)?.[0]?.what === mark.what) all.at(-1)!.push(mark);
    else all.push([mark]);
  }
  return all;
}

function run(marks: readonly Mark[]): string {
  const [first, last] = [marks[0]!, marks.at(-1)!];
  return `${LOOKS[first.what].name} (${first.line === last.line ? `line ${first.line}` : `lines ${first.line} to ${last.line}`})`;
}

import type { Span } from '../markdown/types.js';
import { type Cell, cells } from './text.js';

/** A line of a document, cut to fit, and the line of marks that goes below it. */
export interface Excerpt {
  line: string;
  marks: string;
}

const CUT: Cell = { shown: '…', width: 1, start: -1 };

/**
 * The part of a line that shows a span, at most `width` columns wide, with marks below the span. Of a span over several
 * lines this is the first.
 */
export function excerpt(line: string, { start, end }: Span, width: number): Excerpt {
  // Some files hold everything on one line: what is far off cannot be shown anyway.
  const near = Math.max(0, start.column - 1 - width);
  const whole = cells(line.slice(near, near + 2 * width).trimEnd());
  const from = start.column - 1 - near;
  const to = end.line === start.line ? Math.max(end.column - 1 - near, from + 1) : Number.POSITIVE_INFINITY;
  const isMarked = (cell: Cell) => cell.start >= from && cell.start < to;
  const first = whole.findIndex(isMarked);

  const shown = window(whole, first < 0 ? whole.length : first, width);
  const before = shown.findIndex(isMarked);
  const indent = sum(before < 0 ? shown : shown.slice(0, before));
  return {
    line: shown.map((cell) => cell.shown).join(''),
    marks: ' '.repeat(indent) + '^'.repeat(sum(shown.filter(isMarked)) || 1),
  };
}

/** As many cells as fit, with a few words before the cell at `focus`; dots stand for what is cut off. */
function window(whole: Cell[], focus: number, width: number): Cell[] {
  if (sum(whole) <= width) return whole.slice(indentation(whole));
  // Where the line ends soon, more of what comes before fits.
  let room = Math.max(Math.floor(width / 4), width - 1 - sum(whole.slice(focus)));
  let from = focus;
  while (from > 0 && room >= whole[from - 1]!.width) room -= whole[--from]!.width;
  const head = from > 0 ? [CUT] : [];
  const fitting = take(whole.slice(from), width - sum(head));
  return fitting.length === whole.length - from ? [...head, ...fitting] : [...head, ...take(fitting, width - sum(head) - 1), CUT];
}

function take(list: Cell[], width: number): Cell[] {
  let room = width;
  const end = list.findIndex((cell) => {
    room -= cell.width;
    return room < 0;
  });
  return end < 0 ? list : list.slice(0, end);
}

function indentation(list: Cell[]): number {
  return Math.max(
    0,
    list.findIndex((cell) => cell.shown.trim() !== ''),
  );
}

function sum(list: Cell[]): number {
  return list.reduce((total, cell) => total + cell.width, 0);
}

import { emptyInline, type Inline, write } from './inline.js';
import { segmentAt } from './offset-map.js';
import type { Range } from './types.js';

/** Keeps only some stretches of the text, given in order, with all that marks them; wrapped lines are forgotten. */
function pick(inline: Inline, stretches: readonly Range[]): Inline {
  const result = emptyInline();
  const { map, text } = inline;
  for (const { start, end } of stretches) {
    let segment = segmentAt(map, start);
    for (let at = start; at < end; segment++) {
      const stop = Math.min(end, map[segment + 1]?.[0] ?? end);
      write(result, text.slice(at, stop), map[segment]![1] + at - map[segment]![0]);
      at = stop;
    }
  }
  /** Where an index of the old text, or what follows it, stands in the new. */
  const moved = (index: number): number => {
    let kept = 0;
    for (const { start, end } of stretches) {
      if (index <= start) break;
      kept += Math.min(index, end) - start;
    }
    return kept;
  };
  const first = stretches[0]?.start ?? 0;
  const last = stretches.at(-1)?.end ?? 0;
  // Links without words (footnotes, icons) are kept where they stand.
  const touched = ({ start, end }: Range) => start <= last && end >= first;
  const move = <R extends Range>(range: R): R => ({ ...range, start: moved(range.start), end: moved(range.end) });
  const filled = ({ start, end }: Range) => start < end;
  for (const mark of ['strong', 'emphasis', 'struck', 'code'] as const)
    result[mark] = inline[mark].filter(touched).map(move).filter(filled);
  result.links = inline.links.filter(touched).flatMap((link) => (filled(move(link)) || !filled(link) ? [move(link)] : []));
  result.comments = inline.comments;
  return result;
}

/** The text without some stretches, given in order. */
export function cut(inline: Inline, stretches: readonly Range[]): Inline {
  if (stretches.length === 0) return inline;
  const kept: Range[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    if (start > from) kept.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < inline.text.length) kept.push({ start: from, end: inline.text.length });
  return pick(inline, kept);
}

/** A stretch of the text without the blanks around it. */
export function trimmed(inline: Inline, { start, end }: Range = { start: 0, end: inline.text.length }): Inline {
  const range = trimRange(inline.text, { start, end });
  return range.start === 0 && range.end === inline.text.length ? inline : pick(inline, [range]);
}

export function trimRange(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

/** The words of a row: those of its cells, joined by ` | `, and the range of each. */
export function joined(cells: readonly Inline[], start: number): { words: Inline; ranges: Range[] } {
  const words = emptyInline();
  const ranges: Range[] = [];
  let offset = start;
  cells.forEach((cell, i) => {
    if (i > 0) write(words, ' | ', offset);
    const at = words.text.length;
    const move = <R extends Range>(range: R): R => ({ ...range, start: range.start + at, end: range.end + at });
    words.text += cell.text;
    for (const [index, place] of cell.map) words.map.push([index + at, place]);
    for (const mark of ['strong', 'emphasis', 'struck', 'code'] as const) words[mark].push(...cell[mark].map(move));
    words.links.push(...cell.links.map(move));
    words.comments.push(...cell.comments);
    ranges.push({ start: at, end: words.text.length });
    const last = cell.map.at(-1);
    if (last) offset = last[1] + cell.text.length - last[0];
  });
  return { words, ranges };
}

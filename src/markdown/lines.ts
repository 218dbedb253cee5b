import { mapped } from './offset-map.js';
import type { Block, Document, Point, Range, Span } from './types.js';

const CR = 13;
const LF = 10;

/** The offsets at which the lines of a text start; `\r\n`, `\n` and `\r` each end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The place of an offset, given the starts of the lines. */
function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset };
}

/** The place of a stretch of the text, given the starts of the lines. */
export function spanAt(starts: readonly number[], { start, end }: Range): Span {
  return { start: pointAt(starts, start), end: pointAt(starts, end) };
}

/** The offset at which the line that holds `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}

/** The offset at which the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== LF && text.charCodeAt(at - 1) !== CR) at--;
  return at;
}

/** The offset of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
}

/** The place in the file of a stretch of a block's text, for instance one of its sentences. */
export function spanOf(
  { text, lines }: Pick<Document, 'text' | 'lines'>,
  block: Pick<Block, 'span' | 'map'>,
  range: Range,
): Span {
  const first = offsetAt(block, range.start);
  const last = range.end > range.start ? endOf(text, offsetAt(block, range.end - 1)) : first;
  return { start: pointAt(lines, first), end: pointAt(lines, last) };
}

/** The offset in the file of the character at an index of a block's text. */
function offsetAt(block: Pick<Block, 'span' | 'map'>, index: number): number {
  return block.map.length > 0 ? mapped(block.map, index) : block.span.start.offset;
}

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/** An entity in the file stands for one character of the text: its place ends after its semicolon. */
function endOf(text: string, offset: number): number {
  if (text.charAt(offset) !== '&') return offset + 1;
  ENTITY.lastIndex = offset;
  return offset + (ENTITY.exec(text)?.[0].length ?? 1);
}

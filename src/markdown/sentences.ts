import { trimRange } from './pick.js';
import type { Block, Range } from './types.js';

/** Never the end of a sentence where more words follow. */
const OPEN = new Set(
  'e.g i.e eg ie vs cf approx ca c dr mr mrs ms prof st sr jr rev gen sen rep gov hon fig figs eq ref refs sec sect ch chap vol ed eds pp p art para incl excl resp est dept min max avg viz al'.split(
    ' ',
  ),
);
/** The end of a sentence only where the next word is a capital one. */
const EITHER = new Set(
  'etc inc ltd co corp llc plc gmbh bros a.m p.m u.s u.k e.u u.n d.c ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
/** "Option B. We …": a single letter that is a name, not an initial. */
const LETTERED =
  /(?:^|\s)(?:option|plan|phase|slice|tier|group|team|variant|alternative|type|class|series|step|stage|track|wave|part|appendix|annex|version|model|grade|schedule|vitamin) $/i;

/** "We choose B. The others …": after an initial comes a name. */
const NO_NAME =
  /^(?:The|We|It|They|This|That|These|Those|There|In|On|At|For|From|With|By|As|But|And|So|If|When|While|Since|What|Who|How|Our|Its|Their|An?|All|Both|No|None|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b(?![.-])/;

/** "KR1. …", "Objective 2. …": a mark before the statement, and no statement. */
const NUMBERED = /^\W*(?:krs?|okr|o|g|key results?|objective|goal|target|measure|metric)\s?#?\d{1,2}(?:\.\d{1,2})*$/i;

const CLOSERS = `"'”’»)]*_`;
const OPENERS = `"'“‘«([*_`;

/**
 * The sentences of a block's text, without the blanks around them. The cells of a row are sentences of their own; code and comments have none.
 */
export function sentencesOf(block: Pick<Block, 'kind' | 'text' | 'cells' | 'code'>): Range[] {
  if (block.kind === 'code' || block.kind === 'comment') return [];
  const ranges: Range[] = [];
  const stretches = block.kind === 'row' ? block.cells : [{ start: 0, end: block.text.length }];
  for (const { start, end } of stretches) split(block.text, start, end, block.code, ranges);
  return ranges;
}

const MARK = /[\n.!?…。！？]/g;

function next(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}

function split(text: string, from: number, to: number, code: readonly Range[], ranges: Range[]): void {
  let start = from;
  const push = (end: number): void => {
    const range = trimRange(text, { start, end });
    if (range.end > range.start) ranges.push(range);
    start = end;
  };
  for (let at = next(text, from); at < to; at = next(text, at)) {
    const mark = at++;
    const char = text.charCodeAt(mark);
    if (char === 10) {
      if (startsAnew(text, start, mark, to)) push(mark);
      continue;
    }
    if (char === 0x3002 || char === 0xff01 || char === 0xff1f) {
      at = skip(text, at, to, '」』）”’');
      push(at);
      continue;
    }
    if (code.some((range) => range.start <= mark && mark < range.end)) continue;
    at = skip(text, at, to, '.!?…');
    const end = skip(text, at, to, CLOSERS);
    if (end < to && !isBlank(text.charCodeAt(end))) continue;
    if (!ends(text, start, mark, at - 1, end, to)) continue;
    push(end);
    at = end;
  }
  push(to);
}

/** Does a line break stand between two statements? Not where a line merely goes on: in small letters, after no full stop. */
function startsAnew(text: string, start: number, at: number, to: number): boolean {
  let next = at + 1;
  while (next < to && (isBlank(text.charCodeAt(next)) || OPENERS.includes(text.charAt(next)))) next++;
  if (next >= to || !isLower(text, next)) return true;
  const before = text.slice(start, at).trimEnd();
  return /[.!?:;…]$/.test(before);
}

/** Does the punctuation from `mark` to `last` end a sentence, the text going on after `end`? */
function ends(text: string, start: number, mark: number, last: number, end: number, to: number): boolean {
  let next = end;
  while (next < to && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9 || text.charCodeAt(next) === 0xa0)) next++;
  if (next >= to || text.charCodeAt(next) === 10) return true;
  while (next < to && OPENERS.includes(text.charAt(next))) next++;
  const lower = isLower(text, next);
  if (text.charCodeAt(mark) !== 46 || last > mark) return !lower;
  const word = wordBefore(text, start, mark);
  const known = word.toLowerCase();
  if (word === '') return !lower;
  if (isDigit(text, mark - 1) && NUMBERED.test(text.slice(start, mark))) return false;
  if (/^\d+$/.test(word)) return mark - word.length > start + blanks(text, start);
  if (known === 'no' || known === 'nos' || known === 'nr') return !isDigit(text, next) && !lower;
  if (OPEN.has(known)) return end > last + 1 && !lower;
  if (word.length === 1 && /\p{Lu}/u.test(word))
    return (
      !lower && (LETTERED.test(text.slice(Math.max(start, mark - 20), mark - 1)) || NO_NAME.test(text.slice(next, next + 6)))
    );
  if (EITHER.has(known)) return !lower && !isDigit(text, next);
  return !lower || word.length > 3;
}

function wordBefore(text: string, start: number, mark: number): string {
  let from = mark;
  while (from > start && mark - from < 24 && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, mark);
}

function blanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isBlank(text.charCodeAt(at)) || OPENERS.includes(text.charAt(at)))) at++;
  return at - from;
}

function skip(text: string, from: number, to: number, chars: string): number {
  let at = from;
  while (at < to && chars.includes(text.charAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isLower(text: string, at: number): boolean {
  return /\p{Ll}/u.test(text.charAt(at));
}

function isDigit(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

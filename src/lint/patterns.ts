/** A word of a pattern: its pieces with anything between them, a number, or a gap of any words. */
type Part = { pieces: readonly string[] } | 'number' | 'gap';

/** Words to look for, in order; between two runs may stand anything. */
export type Pattern = readonly (readonly Exclude<Part, 'gap'>[])[];

interface Word {
  word: string;
  start: number;
  end: number;
}

// No part of it can match in two ways, so its time grows with the text and no faster.
const WORD = /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*|[%€$£]/gu;
const PATTERN_WORD = /[\p{L}\p{M}\p{N}*]+(?:['’.,][\p{L}\p{M}\p{N}*]+)*|[%€$£]/gu;
const MEANINGLESS = /[^\p{L}\p{M}\p{N}\s*#%€$£'’.,/&:…-]/u;

/**
 * Reads a pattern: words that stand one after the other, whatever their case and what is between them. In a word `*` stands for any letters, alone for
 * any one word; `#` is a number, `...` any words. Throws an error that says what is wrong with it.
 */
export function readPattern(text: string): Pattern {
  const odd = MEANINGLESS.exec(text);
  if (odd) throw new Error(`"${odd[0]}" has no meaning in a pattern; it is made of words, *, # and ...`);
  const parts = text.split(/\s+/).flatMap((chunk): Part[] => {
    if (chunk === '...' || chunk === '…') return ['gap'];
    if (chunk === '#') return ['number'];
    return (chunk.match(PATTERN_WORD) ?? []).map((word) => ({ pieces: normal(word).split('*') }));
  });
  const runs: Exclude<Part, 'gap'>[][] = [[]];
  for (const part of parts) {
    if (part === 'gap') runs.push([]);
    else runs.at(-1)!.push(part);
  }
  const filled = runs.filter((run) => run.length > 0);
  if (filled.length === 0) throw new Error('There is no word in this pattern.');
  return filled;
}

/** The words of a text that the first of some patterns to match finds first, or null. */
export function firstMatch(text: string, patterns: readonly Pattern[]): string | null {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    word: normal(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const pattern of patterns) {
    const found = matchIn(words, pattern);
    if (found) return text.slice(found.start, found.end);
  }
  return null;
}

/** Each run is taken where it first stands after the one before: where that fails, nothing else fits either. */
function matchIn(words: readonly Word[], pattern: Pattern): { start: number; end: number } | null {
  let start: number | undefined;
  let next = 0;
  for (const run of pattern) {
    let at = next;
    while (at + run.length <= words.length && !run.every((part, index) => isWord(words[at + index]!.word, part))) at++;
    if (at + run.length > words.length) return null;
    start ??= words[at]!.start;
    next = at + run.length;
  }
  return start === undefined ? null : { start, end: words[next - 1]!.end };
}

function isWord(word: string, part: Exclude<Part, 'gap'>): boolean {
  if (part === 'number') return /^\p{N}/u.test(word);
  const [first = '', ...others] = part.pieces;
  const last = others.pop();
  if (last === undefined) return word === first;
  if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = word.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= word.length - last.length;
}

const normal = (word: string): string => word.toLowerCase().replaceAll('’', "'");

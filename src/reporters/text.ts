import { eastAsianWidth } from 'get-east-asian-width';

// Control characters could move the cursor or recolour the terminal; marks of direction could reorder what is read.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Text from a document made safe for a terminal line: line breaks and tabs as a space, other unsafe characters spelt out. */
export function safe(text: string): string {
  return text.replace(/\s*[\r\n\t]\s*/g, ' ').replace(UNSAFE, spelt);
}

function spelt(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** One thing on screen: what is shown, how many columns it takes, and where it stands in the line it comes from. */
export interface Cell {
  shown: string;
  width: number;
  start: number;
}

/** A line as a terminal shows it: tabs as two spaces, unsafe characters spelt out, wide characters with their width. */
export function cells(line: string): Cell[] {
  if (PLAIN.test(line)) return line.split('').map((shown, start) => ({ shown, width: 1, start }));
  return Array.from(graphemes(line), ({ segment, index }) => {
    const shown = segment === '\t' ? '  ' : segment.replace(UNSAFE, spelt);
    return { shown, width: columns(shown), start: index };
  });
}

/** How many columns a text takes on a terminal. */
export function columns(text: string): number {
  return PLAIN.test(text) ? text.length : Array.from(graphemes(text)).reduce((sum, { segment }) => sum + columnsOf(segment), 0);
}

// Latin letters and everyday punctuation, which most documents are made of; all of Unicode takes much longer to tell apart.
const PLAIN = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*$/;

function graphemes(text: string): Intl.Segments {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}

function columnsOf(grapheme: string): number {
  if (/^[\p{M}\p{Cf}]/u.test(grapheme)) return 0;
  if (/\ufe0f|\p{Emoji_Presentation}/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0)!);
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Breaks text between words into lines of at most `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  for (const word of text.split(' ')) {
    const needed = columns(word) + (line === '' ? 0 : 1);
    if (line !== '' && needed > room) {
      lines.push(line);
      line = word;
      room = width - columns(word);
    } else {
      line += line === '' ? word : ` ${word}`;
      room -= needed;
    }
  }
  return [...lines, line];
}

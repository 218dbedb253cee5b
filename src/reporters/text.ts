import stringWidth from 'string-width';

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

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line as a terminal shows it: tabs as two spaces, unsafe characters spelt out, wide characters with their width. */
export function cells(line: string): Cell[] {
  return Array.from(graphemes.segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? '  ' : segment.replace(UNSAFE, spelt);
    return { shown, width: shown.length === 1 && shown < '\u0300' ? 1 : stringWidth(shown), start: index };
  });
}

/** Breaks text between words into lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

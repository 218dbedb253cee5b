import { Chalk } from 'chalk';
import { MARKS, type MarkKind, type Picture } from '../lint/picture.js';
import { LOOKS } from './marks.js';
import { wrap } from './text.js';

interface Look {
  colour: boolean;
  width: number;
}

/** The picture of what came first as a line of so many columns: the document from left to right, a letter where something stands. */
export function strip({ marks, lines }: Picture, { colour, width }: Look): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const number = (what: MarkKind) => marks.filter((mark) => mark.what === what).length;
  const shown = new Map<number, MarkKind>();
  for (const { line, what } of marks) {
    const column = Math.floor(((line - 1) * width) / Math.max(1, lines));
    const there = shown.get(Math.min(column, width - 1));
    // Where several meet in a column, the one with the fewest places to be seen at is shown.
    if (there === undefined || number(what) < number(there)) shown.set(Math.min(column, width - 1), what);
  }
  return Array.from({ length: width }, (_, column) => {
    const what = shown.get(column);
    return what === undefined ? paint.dim('·') : paint.bold[LOOKS[what].ink](LOOKS[what].letter);
  }).join('');
}

/** What the letters of strips stand for, as lines. */
export function legend({ colour, width }: Look): string[] {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const said = wrap(MARKS.map((what) => `${LOOKS[what].letter}=${LOOKS[what].name.replaceAll(' ', '\u00a0')}`).join('  '), width);
  const painted = (line: string) =>
    MARKS.reduce(
      (text, what) => text.replace(`${LOOKS[what].letter}=`, `${paint.bold[LOOKS[what].ink](LOOKS[what].letter)} `),
      line,
    );
  return said.map((line) => painted(line.replaceAll('\u00a0', ' ')));
}

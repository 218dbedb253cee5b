import { withPlainApostrophes } from './apostrophes.js';
import { emptyInline, type Inline } from './inline.js';
import { lineStart, spanAt } from './lines.js';
import type { Parser } from './parse.js';
import { trimmed } from './pick.js';
import { cleaned, piecesOf } from './pieces.js';
import { fileMap, fileOffset, type Source } from './source.js';
import type { Block, Range, Span } from './types.js';

/** What grows while a document is read. */
export interface Reading {
  parse: Parser;
  /** Where the lines of the file start. */
  lines: readonly number[];
  blocks: Block[];
  /** Level of the last heading that was written as one; 0 before the first. */
  heading: number;
  /** How many lists and tables there were. */
  ids: number;
}

/** Where in the document an element stands. */
export interface Place {
  /** The enclosing item's block, or -1, and how many items enclose the place. */
  parent: number;
  depth: number;
  quoted: boolean;
  /** Set until the first words of a list item have been read: they make the item. */
  item: Block['list'];
}

type Details = Partial<Pick<Block, 'level' | 'bold' | 'list' | 'table' | 'cells'>>;

/** Adds a block; nothing, and false, where there are no words. */
function add(
  reading: Reading,
  source: Source,
  place: Place,
  kind: Block['kind'],
  words: Inline,
  span: Span,
  { level = 0, bold = false, list = null, table = null, cells = [] }: Details,
): boolean {
  const { strong, emphasis, struck, code, links } = words;
  const text = withPlainApostrophes(words.text);
  if (text.trim() === '') return false;
  const map = fileMap(source, words.map, text.length);
  const { parent, quoted } = place;
  reading.blocks.push({
    kind,
    span,
    text,
    map,
    level,
    bold,
    parent,
    quoted,
    strong,
    emphasis,
    struck,
    code,
    links,
    list,
    table,
    cells,
  });
  return true;
}

/** The place in the file of a stretch of a source. */
export function fileSpan(reading: Reading, source: Source, { start, end }: Range): Span {
  const from = fileOffset(source, start);
  const to = end > start ? Math.max(from, fileOffset(source, end - 1) + 1) : from;
  return spanAt(reading.lines, { start: from, end: to });
}

export function addHeading(reading: Reading, source: Source, place: Place, words: Inline, span: Range, level: number): void {
  reading.heading = level;
  place.item = null;
  add(reading, source, place, 'heading', trimmed(cleaned(words)), fileSpan(reading, source, span), { level });
  addComments(reading, source, place, words.comments);
}

/** Adds a paragraph, with the headings and items that hide in it; as an item where it opens one. Tells whether it held another tool's marker lines. */
export function addParagraph(reading: Reading, source: Source, place: Place, words: Inline, span: Range): boolean {
  const pieces = piecesOf(words, place.parent === -1 && place.item === null);
  const comments = [...words.comments];
  let list = -1;
  let before = span.start;
  pieces.forEach((piece, i) => {
    const { kind, checked } = piece;
    const text = trimmed(cleaned(piece.words));
    const own = pieces.length === 1 ? span : pieceRange(source.text, piece.words, before);
    const end = i === pieces.length - 1 ? span.end : own.end;
    const at = fileSpan(reading, source, { start: i === 0 ? span.start : own.start, end });
    before = end;
    const passed = comments.findIndex(({ start }) => start >= own.start);
    if (i > 0) addComments(reading, source, place, comments.splice(0, passed === -1 ? comments.length : passed));
    if (kind === 'item') {
      if (list === -1) list = reading.ids++;
      add(reading, source, place, 'item', text, at, { level: place.depth, list: { id: list, ordered: false, checked } });
      return;
    }
    list = -1;
    if (kind === 'heading') {
      add(reading, source, place, 'heading', text, at, { level: Math.min(reading.heading + 1, 7), bold: true });
    } else if (kind === 'paragraph' && place.item) {
      if (add(reading, source, place, 'item', text, at, { level: place.depth, list: place.item })) {
        place.item = null;
        place.parent = reading.blocks.length - 1;
        place.depth++;
      }
    } else if (kind === 'paragraph') add(reading, source, place, 'paragraph', text, at, {});
  });
  addComments(reading, source, place, comments);
  return pieces.some(({ kind }) => kind === 'marker');
}

/** The lines on which a piece of a paragraph stands, as far as they are its own. */
function pieceRange(text: string, words: Inline, before: number): Range {
  const first = words.map[0]?.[1] ?? before;
  const last = words.map.at(-1);
  const stop = last ? last[1] + words.text.length - last[0] : first;
  let start = lineStart(text, first);
  while (start < first && ' \t>'.includes(text.charAt(start))) start++;
  return { start: Math.max(start, before), end: Math.max(stop, before) };
}

/** Adds a row of a table; a row of rules (`---`) says nothing. */
export function addRow(
  reading: Reading,
  source: Source,
  place: Place,
  { words, ranges }: { words: Inline; ranges: Range[] },
  span: Range,
  table: NonNullable<Block['table']>,
): void {
  place.item = null;
  if (/[^\s|:-]/.test(words.text))
    add(reading, source, place, 'row', words, fileSpan(reading, source, span), { cells: ranges, table });
  addComments(reading, source, place, words.comments);
}

/** Adds code; `span` is the place of the code with its fences. */
export function addCode(reading: Reading, source: Source, place: Place, words: Inline, span: Span): void {
  place.item = null;
  add(reading, source, place, 'code', words, span, {});
}

/** Adds comments, given as stretches of the source with their marks. */
export function addComments(reading: Reading, source: Source, place: Place, comments: readonly Range[]): void {
  for (const { start, end } of comments) {
    const written = source.text.slice(start, end);
    const inside = written.startsWith('<!--') ? 4 : 0;
    const words = written.slice(inside).replace(/-->$/, '');
    add(
      reading,
      source,
      place,
      'comment',
      trimmed(verbatim(words, start + inside)),
      fileSpan(reading, source, { start, end }),
      {},
    );
  }
}

/** Text without marks that stands at one place of a source. */
export function verbatim(text: string, offset: number): Inline {
  return { ...emptyInline(), text, map: [[0, offset]] };
}

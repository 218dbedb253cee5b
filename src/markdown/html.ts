import { addCode, addComments, addHeading, addParagraph, addRow, fileSpan, type Place, type Reading } from './add.js';
import { closeTag, emptyInline, type Inline, MARKS, write, writeBreak } from './inline.js';
import { htmlParser } from './lazy.js';
import { joined, trimmed } from './pick.js';
import type { Source } from './source.js';
import type { Block, Range } from './types.js';

const INLINE = new Set(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark picture q s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'svg', 'head', 'template', 'iframe', 'video', 'audio', 'object']);
const HEADING = /^h[1-6]$/;
const MOST_COLUMNS = 50;

interface Open {
  name: string;
  /** Where in the words it was opened. */
  start: number;
  url: string;
  /** The place to go back to. */
  outer: Place;
  list: Inner['list'];
}

interface Cell {
  words: Inline;
  header: boolean;
  columns: number;
  rows: number;
}

interface Inner {
  list: { id: number; ordered: boolean } | null;
}

type HtmlTable = NonNullable<Block['table']> & { rows: number; carried: number[] };

/** Adds the blocks of raw HTML: headings, paragraphs, list items, table rows, code and comments; what its tags say beyond that is left out. */
export function readHtml(reading: Reading, source: Source, outermost: Place): void {
  const { Parser } = htmlParser();
  const open: Open[] = [];
  let place = outermost;
  let list: Inner['list'] = null;
  let words = emptyInline();
  let unseen = 0;
  let code = false;
  let table: HtmlTable | null = null;
  let row: { start: number; cells: Cell[]; head: boolean } | null = null;
  let cell: Cell | null = null;

  const flush = (
    end: (words: Inline, span: Range) => void = (inline, span) => addParagraph(reading, source, place, inline, span),
  ) => {
    const inline = trimmed(words);
    words = emptyInline();
    const [first] = inline.map;
    const last = inline.map.at(-1);
    if (first && last) end(inline, { start: first[1], end: last[1] + inline.text.length - last[0] });
    else addComments(reading, source, place, inline.comments);
  };

  const endCell = () => {
    if (!cell || !row) return;
    row.cells.push({ ...cell, words: trimmed(words) });
    words = emptyInline();
    cell = null;
  };

  const endRow = (end: number) => {
    endCell();
    if (!row) return;
    table ??= {
      id: reading.ids++,
      headers: [],
      headerSpan: fileSpan(reading, source, { start: row.start, end: row.start }),
      rows: 0,
      carried: [],
    };
    const cells = spread(row.cells, table.carried);
    const span = { start: row.start, end };
    const isHead = table.rows === 0 && table.headers.length === 0 && (row.head || row.cells.every(isHeader));
    if (isHead) {
      table.headers = cells.map(({ text }) => text);
      table.headerSpan = fileSpan(reading, source, span);
    } else {
      table.rows++;
      const { id, headerSpan } = table;
      const headers = table.headers.length > 0 ? table.headers : cells.map(() => '');
      addRow(reading, source, place, joined(cells, row.start), span, { id, headers, headerSpan });
    }
    row = null;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex;
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      if (name === 'br') writeBreak(words, at);
      else if (name === 'img' && attributes.alt) writeAlt(words, source.text, at, parser.endIndex, attributes.alt);
      else if (!INLINE.has(name)) {
        if (name === 'td' || name === 'th') {
          if (cell && table?.rows !== -1) endCell();
          if (!row) flush();
          row ??= { start: at, cells: [], head: false };
          cell = { words, header: name === 'th', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
        } else if (cell) writeBreak(words, at);
        else flush();
      }
      open.push({ name, start: words.text.length, url: attributes.href ?? '', outer: place, list });
      if (cell) return;
      if (name === 'ul' || name === 'ol') {
        place.item = null;
        list = { id: reading.ids++, ordered: name === 'ol' };
      } else if (name === 'li') {
        list ??= { id: reading.ids++, ordered: false };
        place = { ...place, item: { ...list, checked: null } };
      } else if (name === 'blockquote') {
        place = { ...place, item: null, quoted: true };
      } else if (name === 'table') {
        table = {
          id: reading.ids++,
          headers: [],
          headerSpan: fileSpan(reading, source, { start: at, end: at }),
          rows: 0,
          carried: [],
        };
      } else if (name === 'tr') {
        endRow(at);
        row = { start: at, cells: [], head: open.some((element) => element.name === 'thead') };
      } else if (name === 'pre') code = true;
      else if (name === 'input' && attributes.type === 'checkbox' && place.item) {
        place.item = { ...place.item, checked: 'checked' in attributes };
      }
    },
    ontext(text) {
      if (unseen > 0) return;
      if (code) write(words, text, parser.startIndex);
      else writeCollapsed(words, text, parser.startIndex);
    },
    oncomment() {
      const range = { start: parser.startIndex, end: Math.min(parser.endIndex + 1, source.text.length) };
      if (cell || words.text.trim() !== '') words.comments.push(range);
      else addComments(reading, source, place, [range]);
    },
    onclosetag(name) {
      if (UNSEEN.has(name) && unseen > 0) unseen--;
      const element = open.at(-1)?.name === name ? open.pop() : undefined;
      if (!element || unseen > 0) return;
      const end = Math.min(parser.endIndex + 1, source.text.length);
      if (MARKS.has(name) || name === 'a') closeTag(words, element);
      if (name === 'td' || name === 'th') {
        if (!open.some((outer) => outer.name === 'td' || outer.name === 'th')) endCell();
        return;
      }
      if (cell || INLINE.has(name)) {
        if (!INLINE.has(name)) writeBreak(words, parser.startIndex);
        return;
      }
      if (name === 'tr') endRow(end);
      else if (name === 'table') {
        endRow(end);
        table = null;
      } else if (name === 'pre') {
        flush((inline, span) => addCode(reading, source, place, inline, fileSpan(reading, source, span)));
        code = false;
      } else if (HEADING.test(name))
        flush((inline, span) => addHeading(reading, source, place, inline, span, Number(name.charAt(1))));
      else flush();
      place = element.outer;
      list = element.list;
    },
  });
  parser.end(source.text);
  endRow(source.text.length);
  flush();
}

function span(attribute: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(attribute ?? '', 10) || 1, 1), MOST_COLUMNS);
}

function isHeader({ words, header }: Cell): boolean {
  return header || (words.text !== '' && words.strong.some(({ start, end }) => start === 0 && end === words.text.length));
}

/** The cells column by column: empty ones where another reaches over from the left or from above. */
function spread(cells: readonly Cell[], carried: number[]): Inline[] {
  const result: Inline[] = [];
  const fromAbove = () => {
    while ((carried[result.length] ?? 0) > 0 && result.length < MOST_COLUMNS) {
      carried[result.length]!--;
      result.push(emptyInline());
    }
  };
  for (const { words, columns, rows } of cells) {
    fromAbove();
    for (let column = 0; column < columns && result.length < MOST_COLUMNS; column++) {
      carried[result.length] = rows - 1;
      result.push(column === 0 ? words : emptyInline());
    }
  }
  fromAbove();
  return result;
}

function writeCollapsed(words: Inline, text: string, offset: number): void {
  for (const match of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
    const [part] = match;
    if (!/^[ \t\r\n\f]/.test(part)) write(words, part, offset + match.index);
    else if (words.text !== '' && !/[ \n]$/.test(words.text)) write(words, ' ', offset + match.index);
  }
}

function writeAlt(words: Inline, source: string, start: number, end: number, alt: string): void {
  const at = source.indexOf(alt, start);
  if (at !== -1 && at <= end) write(words, alt, at);
}

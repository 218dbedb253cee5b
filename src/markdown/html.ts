import { addCode, addComments, addHeading, addParagraph, fileSpan, type Place, type Reading } from './add.js';
import { endRow, type HtmlCell, type HtmlRow, type HtmlTable, htmlCell, htmlTable } from './html-table.js';
import { closeTag, emptyInline, type Inline, MARKS, write, writeBreak } from './inline.js';
import { htmlParser } from './lazy.js';
import { trimmed } from './pick.js';
import type { Source } from './source.js';
import type { Range } from './types.js';

/** Elements that stand among words; all others, unknown ones too, end the words before them. */
const INLINE = new Set(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark picture q s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'svg', 'head', 'template', 'iframe', 'video', 'audio', 'object']);
const HEADING = /^h[1-6]$/;

type List = { id: number; ordered: boolean } | null;

interface Element {
  name: string;
  /** Where in the words it was opened. */
  start: number;
  url: string;
  /** What its end goes back to. */
  outer: { place: Place; list: List };
}

/** Adds the blocks of raw HTML: headings, paragraphs, list items, table rows, code and comments; what its tags say beyond that is left out. */
export function readHtml(reading: Reading, source: Source, outermost: Place): void {
  const open: Element[] = [];
  let place = outermost;
  let list: List = null;
  let words = emptyInline();
  let unseen = 0;
  let code = false;
  let table: HtmlTable | null = null;
  let row: HtmlRow | null = null;
  let cell: HtmlCell | null = null;

  const flush = (finish?: (inline: Inline, span: Range) => void) => {
    const inline = trimmed(words);
    words = emptyInline();
    const [first] = inline.map;
    const last = inline.map.at(-1);
    if (!first || !last) return addComments(reading, source, place, inline.comments);
    const span = { start: first[1], end: last[1] + inline.text.length - last[0] };
    if (finish) finish(inline, span);
    else addParagraph(reading, source, place, inline, span);
  };

  const closeCell = () => {
    if (cell && row) row.cells.push({ ...cell, words: trimmed(words) });
    if (cell) words = emptyInline();
    cell = null;
  };

  const closeRow = (end: number) => {
    closeCell();
    if (!row) return;
    table ??= htmlTable(reading, source, row.start);
    endRow(reading, source, place, table, row, end);
    row = null;
  };

  const openBlock = (name: string, attributes: Readonly<Record<string, string>>, at: number) => {
    // Inside a cell, even a table, is a matter of lines.
    if (cell) return writeBreak(words, at);
    flush();
    if (name === 'ul' || name === 'ol') {
      place.item = null;
      list = { id: reading.ids++, ordered: name === 'ol' };
    } else if (name === 'li') {
      list ??= { id: reading.ids++, ordered: false };
      place = { ...place, item: { ...list, checked: null } };
    } else if (name === 'blockquote') {
      place = { ...place, item: null, quoted: true };
    } else if (name === 'table') {
      table = htmlTable(reading, source, at);
    } else if (name === 'tr') {
      closeRow(at);
      row = { start: at, cells: [], head: open.some((element) => element.name === 'thead') };
    } else if (name === 'td' || name === 'th') {
      row ??= { start: at, cells: [], head: false };
      cell = htmlCell(name, attributes);
    } else if (name === 'pre') code = true;
  };

  const closeBlock = ({ name, outer }: Element, start: number, end: number) => {
    if (cell && !((name === 'td' || name === 'th') && !open.some(isCell))) return writeBreak(words, start);
    if (cell) closeCell();
    else if (name === 'tr') closeRow(end);
    else if (name === 'table') {
      closeRow(end);
      table = null;
    } else if (name === 'pre') {
      flush((inline, span) => addCode(reading, source, place, inline, fileSpan(reading, source, span)));
      code = false;
    } else if (HEADING.test(name)) {
      flush((inline, span) => addHeading(reading, source, place, inline, span, Number(name.charAt(1))));
    } else flush();
    place = outer.place;
    list = outer.list;
  };

  const { Parser } = htmlParser();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      const at = parser.startIndex;
      const outer = { place, list };
      if (name === 'br') writeBreak(words, at);
      else if (name === 'img') writeAlt(words, source.text, at, parser.endIndex, attributes.alt ?? '');
      else if (name === 'input' && attributes.type === 'checkbox' && place.item) {
        place.item = { ...place.item, checked: 'checked' in attributes };
      } else if (!INLINE.has(name)) openBlock(name, attributes, at);
      open.push({ name, start: words.text.length, url: attributes.href ?? '', outer });
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
      if (unseen > 0) {
        if (UNSEEN.has(name)) unseen--;
        return;
      }
      const element = open.pop();
      if (!element) return;
      if (MARKS.has(name) || name === 'a') closeTag(words, element);
      if (!INLINE.has(name)) closeBlock(element, parser.startIndex, Math.min(parser.endIndex + 1, source.text.length));
    },
  });
  parser.end(source.text);
  closeRow(source.text.length);
  flush();
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th';
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

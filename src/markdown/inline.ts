import type { PhrasingContent } from 'mdast';
import { decodeEntity } from './entities.js';
import { lineEnd, nextLine } from './lines.js';
import type { OffsetMap } from './offset-map.js';
import type { Source } from './source.js';
import type { Link, Range } from './types.js';

/** Words with their marks, as they stand in a source; `map` leads into that source. */
export interface Inline {
  text: string;
  map: OffsetMap;
  /** Where in `text` a line of the source ends without a line break being meant: a space. */
  soft: number[];
  strong: Range[];
  emphasis: Range[];
  struck: Range[];
  code: Range[];
  links: Link[];
  /** HTML comments among the words: their ranges in the source. */
  comments: Range[];
}

export function emptyInline(): Inline {
  return { text: '', map: [], soft: [], strong: [], emphasis: [], struck: [], code: [], links: [], comments: [] };
}

/** Adds text that stands at `offset` in the source, character for character. */
export function write(inline: Inline, text: string, offset: number): void {
  if (text === '') return;
  const last = inline.map.at(-1);
  if (!last || inline.text.length - last[0] !== offset - last[1]) inline.map.push([inline.text.length, offset]);
  inline.text += text;
}

/** Starts a new line, unless one has just been started. */
export function writeBreak(inline: Inline, offset: number): void {
  if (inline.text !== '' && !inline.text.endsWith('\n')) write(inline, '\n', offset);
}

/** What the words of a paragraph need to know of their surroundings. */
export interface Surroundings {
  source: Source;
  /** How many block quotes the words stand in: so many `>` may open each line. */
  quotes: number;
  /** Where link references lead. */
  definitions: ReadonlyMap<string, string>;
}

interface OpenTag {
  name: string;
  start: number;
  url: string;
}

/** The words of mdast phrasing content. `start` and `end` are the ends of the node they stand in. */
export function inlineOf(nodes: readonly PhrasingContent[], start: number, end: number, around: Surroundings): Inline {
  const inline = emptyInline();
  const open: OpenTag[] = [];
  let cursor = start;

  const visit = (node: PhrasingContent, limit: number): void => {
    // Nodes made by a parser's own search, such as literal mail addresses, carry no position: they stand where the last one ended.
    const from = node.position?.start.offset ?? cursor;
    const to = node.position?.end.offset ?? limit;
    const at = inline.text.length;
    const children = () => {
      cursor = from;
      if ('children' in node) for (const child of node.children) visit(child, to);
    };
    switch (node.type) {
      case 'text':
        cursor = writeText(inline, node.value, from, to, around, false);
        break;
      case 'inlineCode':
        cursor = writeText(inline, node.value, afterTicks(around.source.text, from), to, around, true);
        addRange(inline.code, at, inline.text.length);
        break;
      case 'strong':
        children();
        addRange(inline.strong, at, inline.text.length);
        break;
      case 'emphasis':
        children();
        addRange(inline.emphasis, at, inline.text.length);
        break;
      case 'delete':
        children();
        addRange(inline.struck, at, inline.text.length);
        break;
      case 'link':
        children();
        inline.links.push({ start: at, end: inline.text.length, url: node.url });
        break;
      case 'linkReference':
        children();
        inline.links.push({ start: at, end: inline.text.length, url: around.definitions.get(node.identifier) ?? '' });
        break;
      case 'image':
      case 'imageReference':
        if (node.alt) writeText(inline, node.alt, from + 2, to, around, false);
        break;
      case 'footnoteReference':
        inline.links.push({ start: at, end: at, url: `#${node.identifier}` });
        break;
      case 'break':
        write(inline, '\n', lineEnd(around.source.text, from));
        break;
      case 'html':
        writeTag(inline, node.value, from, to, open);
        break;
    }
    if (node.position) cursor = to;
  };
  for (const node of nodes) visit(node, end);
  return inline;
}

function addRange(ranges: Range[], start: number, end: number): void {
  if (end > start) ranges.push({ start, end });
}

function afterTicks(source: string, from: number): number {
  let at = from;
  while (source.charAt(at) === '`') at++;
  return at;
}

/**
 * Adds a parser's text, finding for each character its place in the source between `from` and `to`: escapes, entities and the marks that
 * containers put before a line have left no trace in `value`. Gives the place after the last character.
 */
function writeText(inline: Inline, value: string, from: number, to: number, around: Surroundings, verbatim: boolean): number {
  const source = around.source.text;
  if (source.startsWith(value, from) && !value.includes('\n') && !value.includes('\r')) {
    write(inline, value, from);
    return from + value.length;
  }
  let at = from;
  for (let i = 0; i < value.length; ) {
    if (at >= to) {
      // Nothing left to stand on: keep the words, at the last place known.
      for (; i < value.length; i++) write(inline, value.charAt(i), Math.max(from, to - 1));
      break;
    }
    const wanted = value.charAt(i);
    const found = source.charAt(at);
    if (found === '&' && !verbatim) {
      const entity = decodeEntity(source, at);
      if (entity && value.startsWith(entity.text, i)) {
        for (const unit of entity.text.split('')) write(inline, unit === '\n' ? ' ' : unit, at);
        i += entity.text.length;
        at += entity.length;
        continue;
      }
    }
    if (wanted === '\n' || wanted === '\r') {
      at = lineEnd(source, at);
      // After a `<br>` at the end of a line, the line's own end says nothing more.
      if (i > 0 || !inline.text.endsWith('\n')) {
        inline.soft.push(inline.text.length);
        write(inline, ' ', Math.min(at, to - 1));
      }
      const lineStart = Math.min(nextLine(source, at), to);
      i += wanted === '\r' && value.charAt(i + 1) === '\n' ? 2 : 1;
      // Of the blanks before the next line's words, the parser may have left some.
      at = Math.max(lineStart, afterMarks(source, lineStart, around.quotes) - (skipBlanks(value, i) - i));
      continue;
    }
    if (found === '\\' && !verbatim && source.charAt(at + 1) === wanted && isPunctuation(wanted)) {
      write(inline, wanted, at + 1);
      at += 2;
      i++;
      continue;
    }
    if (found === wanted) {
      const end = runEnd(source, value, at, i, verbatim);
      write(inline, value.slice(i, end), at);
      at += end - i;
      i = end;
      continue;
    }
    at++;
  }
  return at;
}

/** How far source and value run in step from `i` on: at least one character. */
function runEnd(source: string, value: string, at: number, i: number, verbatim: boolean): number {
  let end = i + 1;
  for (; end < value.length; end++) {
    const code = value.charCodeAt(end);
    if (code !== source.charCodeAt(at + end - i) || code === 10 || code === 13) break;
    if (!verbatim && (code === 38 || code === 92)) break;
  }
  return end;
}

function afterMarks(source: string, start: number, quotes: number): number {
  let at = skipBlanks(source, start);
  for (let depth = 0; depth < quotes && source.charAt(at) === '>'; depth++) at = skipBlanks(source, at + 1);
  return at;
}

function skipBlanks(source: string, start: number): number {
  let at = start;
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++;
  return at;
}

function isPunctuation(char: string): boolean {
  return /[!-/:-@[-`{-~]/.test(char);
}

const TAG = /^<(\/?)([A-Za-z][\w.:-]*)/;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const ALT = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
/** Tags that start a new line where they stand among words, as in the cells of a table. */
const BREAKING = new Set([
  'br',
  'li',
  'p',
  'div',
  'ul',
  'ol',
  'tr',
  'hr',
  'summary',
  'details',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

function writeTag(inline: Inline, value: string, from: number, to: number, open: OpenTag[]): void {
  if (value.startsWith('<!--')) {
    inline.comments.push({ start: from, end: to });
    return;
  }
  const [, closing, written = ''] = TAG.exec(value) ?? [];
  const name = written.toLowerCase();
  if (BREAKING.has(name)) writeBreak(inline, from);
  if (name === 'img') {
    const alt = ALT.exec(value);
    const words = alt?.[1] ?? alt?.[2] ?? '';
    if (alt && !/[\r\n&]/.test(words)) write(inline, words, from + alt.index + alt[0].length - 1 - words.length);
  }
  if (closing) {
    const index = open.findLastIndex((tag) => tag.name === name);
    if (index >= 0) closeTag(inline, open.splice(index, 1)[0]!);
  } else if (MARKS.has(name) || name === 'a') {
    const href = HREF.exec(value);
    open.push({ name, start: inline.text.length, url: href?.[1] ?? href?.[2] ?? href?.[3] ?? '' });
  }
}

/** The marks that HTML tags make. */
export const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'struck' | 'code'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'struck'],
  ['del', 'struck'],
  ['strike', 'struck'],
  ['code', 'code'],
]);

/** Marks the words since a tag was opened. */
export function closeTag(inline: Inline, { name, start, url }: OpenTag): void {
  const mark = MARKS.get(name);
  if (mark) addRange(inline[mark], start, inline.text.length);
  else if (url) inline.links.push({ start, end: inline.text.length, url });
}

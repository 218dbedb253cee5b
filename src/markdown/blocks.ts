import type { Blockquote, Code, List, Nodes, Table, TableCell } from 'mdast';
import { addCode, addHeading, addParagraph, addRow, fileSpan, type Place, type Reading, verbatim } from './add.js';
import { readHtml } from './html.js';
import { type Inline, inlineOf, type Surroundings } from './inline.js';
import { lineEnd, nextLine } from './lines.js';
import { joined, trimmed } from './pick.js';
import { cleaned } from './pieces.js';
import { dedented, type Source, stripped, tail } from './source.js';
import type { Range } from './types.js';

/** Deeper than this, nobody plans: what is nested further is left out. */
const DEEPEST = 100;

const CONTAINERS = new Set(['root', 'list', 'listItem', 'blockquote', 'footnoteDefinition']);
/** Fences that other tools use around prose. */
const ADMONITION =
  /^\{(?:note|tip|hint|important|warning|caution|attention|danger|seealso|admonition|topic|sidebar|dropdown|card)\}/;
/** The opening line of HTML in which other tools read Markdown, with Markdown right after it. */
const MARKDOWN_INSIDE = /^(?:<[a-z]+\b[^>]*\smarkdown(?:=[^>]*)?>|<aside\b[^>]*>)[ \t]*\r?\n(?=[ \t]*[^<\s])/;
const CALLOUT = /\[![\w-]+\]/y;
const LISTED = /^\s*(?:[-*+▪●•]|\d{1,3}[.)])\s+\S/;

/** Adds the blocks of a Markdown source, in the order they stand in. */
export function readMarkdown(reading: Reading, source: Source, place: Place, depth = 0): void {
  const root = reading.parse(source.text);
  const definitions = new Map<string, string>();
  collectDefinitions(root, definitions, 0);
  readFlow(reading, { source, quotes: 0, definitions }, root.children, place, depth);
}

function collectDefinitions(node: Nodes, found: Map<string, string>, depth: number): void {
  if (node.type === 'definition') {
    if (!found.has(node.identifier)) found.set(node.identifier, node.url);
  } else if ('children' in node && depth < DEEPEST && CONTAINERS.has(node.type)) {
    for (const child of node.children) collectDefinitions(child, found, depth + 1);
  }
}

function readFlow(reading: Reading, around: Surroundings, nodes: readonly Nodes[], place: Place, depth: number): void {
  if (depth > DEEPEST) return;
  const { source } = around;
  let marked = false;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const span = spanOf(node);
    const afterMarker = marked;
    marked = false;
    switch (node.type) {
      case 'heading': {
        const words = wordsOf(node, around);
        // "- # of reports": a number of something, and no heading.
        if (place.item && node.depth === 1 && /^of\s/.test(words.text)) addParagraph(reading, source, place, words, span);
        else addHeading(reading, source, place, words, span, node.depth);
        break;
      }
      case 'paragraph': {
        // Where a paragraph follows a task box, one parser counts the box in and the other does not: it starts with its words.
        const words = node.children[0]?.position?.start.offset ?? span.start;
        const start = words + /^\s*/.exec(source.text.slice(words, span.end))![0].length;
        marked = addParagraph(reading, source, place, wordsOf(node, around), { start, end: span.end });
        break;
      }
      case 'list':
        readList(reading, around, node, place, depth);
        break;
      case 'table':
        readTable(reading, around, node, place);
        break;
      case 'blockquote':
        if (isComparison(source, node)) {
          readFlow(reading, { ...around, quotes: around.quotes + 1 }, node.children, place, depth + 1);
          break;
        }
        place.item = null;
        readFlow(
          reading,
          { ...around, quotes: around.quotes + 1 },
          node.children,
          { ...place, quoted: place.quoted || !isCallout(source, node) },
          depth + 1,
        );
        break;
      case 'code':
        marked = readCode(reading, source, node, place, afterMarker, depth);
        break;
      case 'html': {
        const last = around.quotes === 0 && depth === 0 ? lastHtml(nodes, i) : i;
        const value = last === i ? node.value : source.text.slice(span.start, spanOf(nodes[last]!).end);
        const html = stripped(source, value, span.start);
        const inside = depth < DEEPEST ? MARKDOWN_INSIDE.exec(html.text)?.[0].length : undefined;
        if (inside) readMarkdown(reading, tail(html, inside), place, depth + 1);
        else readHtml(reading, html, place);
        i = last;
        break;
      }
      case 'footnoteDefinition':
        readFlow(reading, around, node.children, { ...place, item: null }, depth + 1);
        break;
    }
  }
}

function spanOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function wordsOf(node: Extract<Nodes, { type: 'heading' | 'paragraph' | 'tableCell' }>, around: Surroundings): Inline {
  const { start, end } = spanOf(node);
  return inlineOf(node.children, start, end, around);
}

/** An HTML table with blank lines in it is several nodes to Markdown, its indented rows even code: the last node that goes on with the HTML. */
function lastHtml(nodes: readonly Nodes[], first: number): number {
  const goesOn = (node: Nodes | undefined) =>
    node?.type === 'html' || (node?.type === 'code' && !node.lang && node.value.startsWith('<'));
  let last = first;
  while (goesOn(nodes[last + 1])) last++;
  return last;
}

function readList(reading: Reading, around: Surroundings, list: List, place: Place, depth: number): void {
  const id = reading.ids++;
  place.item = null;
  for (const { children, checked } of list.children) {
    const item = { id, ordered: list.ordered ?? false, checked: checked ?? null };
    readFlow(reading, around, children, { ...place, item }, depth + 1);
  }
}

function readTable(reading: Reading, around: Surroundings, node: Table, place: Place): void {
  const [head, ...rows] = node.children;
  if (!head) return;
  const { source } = around;
  const cellsOf = (cells: readonly TableCell[]) => cells.map((cell) => trimmed(cleaned(wordsOf(cell, around))));
  const headers = cellsOf(head.children).map(({ text }) => text);
  const table = { id: reading.ids++, headers, headerSpan: fileSpan(reading, source, spanOf(head)) };
  for (const row of rows) {
    const span = spanOf(row);
    addRow(reading, source, place, joined(cellsOf(row.children), span.start), span, table);
  }
}

/** ">99 % of parcels on time": a figure, meant as no quotation. */
const isComparison = (source: Source, node: Blockquote): boolean =>
  /^>=?\d/.test(source.text.slice(spanOf(node).start, spanOf(node).start + 3));

function isCallout(source: Source, { children }: Blockquote): boolean {
  const [first] = children;
  if (first?.type !== 'paragraph') return false;
  CALLOUT.lastIndex = spanOf(first).start;
  return CALLOUT.test(source.text);
}

/** Adds a code block, or the Markdown in it where it is prose that was indented or fenced; tells whether it is the content of an admonition. */
function readCode(reading: Reading, source: Source, node: Code, place: Place, afterMarker: boolean, depth: number): boolean {
  const span = spanOf(node);
  const fenced = /^(?:`{3}|~{3})/.test(source.text.slice(span.start, span.start + 3));
  const from = fenced ? nextLine(source.text, lineEnd(source.text, span.start)) : span.start;
  const code = stripped(source, node.value, Math.min(from, source.text.length));
  const lines = node.value.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const prose = fenced ? ADMONITION.test(node.lang ?? '') : afterMarker || lines.every((line) => LISTED.test(line));
  if (prose && lines.length > 0 && depth < DEEPEST) readMarkdown(reading, dedented(code), place, depth + 1);
  else addCode(reading, code, place, verbatim(code.text, 0), fileSpan(reading, source, span));
  return prose && !fenced && afterMarker;
}

import { addRow, fileSpan, type Place, type Reading } from './add.js';
import { emptyInline, type Inline } from './inline.js';
import { joined } from './pick.js';
import type { Source } from './source.js';
import type { Block } from './types.js';

/** Wider than this, nobody plans. */
const MOST_COLUMNS = 50;

export interface HtmlTable {
  id: number;
  headers: string[];
  headerSpan: NonNullable<Block['table']>['headerSpan'];
  /** How many body rows there were. */
  rows: number;
  /** For each column, over how many rows to come a cell from above reaches. */
  carried: number[];
}

export interface HtmlRow {
  start: number;
  cells: HtmlCell[];
  /** Stands in a `<thead>`. */
  head: boolean;
}

export interface HtmlCell {
  words: Inline;
  /** Is a `<th>`. */
  header: boolean;
  columns: number;
  rows: number;
}

/** A table that opens at an index of the source. */
export function htmlTable(reading: Reading, source: Source, at: number): HtmlTable {
  return { id: reading.ids++, headers: [], headerSpan: fileSpan(reading, source, { start: at, end: at }), rows: 0, carried: [] };
}

export function htmlCell(name: string, attributes: Readonly<Record<string, string>>): HtmlCell {
  return {
    words: emptyInline(),
    header: name === 'th',
    columns: reach(attributes.colspan),
    rows: reach(attributes.rowspan),
  };
}

function reach(attribute: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(attribute ?? '', 10) || 1, 1), MOST_COLUMNS);
}

/** Takes up a row that has ended: as the table's headers when it comes first and looks it, else as a block. */
export function endRow(reading: Reading, source: Source, place: Place, table: HtmlTable, row: HtmlRow, end: number): void {
  const cells = spread(row.cells, table.carried);
  const span = { start: row.start, end };
  if (table.rows === 0 && table.headers.length === 0 && (row.head || row.cells.every(isHeader))) {
    table.headers = cells.map(({ text }) => text);
    table.headerSpan = fileSpan(reading, source, span);
    return;
  }
  table.rows++;
  const { id, headerSpan } = table;
  const headers = table.headers.length > 0 ? table.headers : cells.map(() => '');
  addRow(reading, source, place, joined(cells, row.start), span, { id, headers, headerSpan });
}

function isHeader({ words, header }: HtmlCell): boolean {
  return header || (words.text !== '' && words.strong.some(({ start, end }) => start === 0 && end === words.text.length));
}

/** The cells column by column: empty ones where another reaches over from the left or from above. */
function spread(cells: readonly HtmlCell[], carried: number[]): Inline[] {
  const result: Inline[] = [];
  const fromAbove = () => {
    for (; (carried[result.length] ?? 0) > 0 && result.length < MOST_COLUMNS; result.push(emptyInline())) {
      carried[result.length]!--;
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

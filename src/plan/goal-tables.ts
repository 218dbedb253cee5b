import type { Draft } from './goal-drafts.js';
import { cellUnit, isBlankRow, rowUnit, unitOfBlock } from './goal-lists.js';
import { type Reading, subUnit, type Unit } from './reading.js';

/** "Indicators for December 2026", "Goals, Q3": what a column holds, and for when. */
const FOR_WHEN = String.raw`(?:,? (?:for|by|in|until|at) \b.{2,30}|,? \(?(?:20\d\d|q[1-4]|h[12]|fy ?\d+).*)?\W*$`;
const GOAL_COLUMN = new RegExp(
  String.raw`^\W*(?:desired |expected |key |our |the |user |customer |business |strategic )*(?:objectives?|goals?|outcomes?|aims?|ambitions?|intentions?|what (?:we|they) (?:want|aim (?:at|for)|hope for|are after)|what (?:should|must|shall) (?:change|be better|improve))${FOR_WHEN}`,
  'i',
);

const MEASURE_COLUMN = new RegExp(
  String.raw`^\W*(?:success |key |our )*(?:key results?|krs?|measures?|metrics?|kpis?|indicators?|criteri(?:on|a)|measures? of success|how (?:do |will |would )?we(?:'ll| will)? (?:know|measure|see|tell|notice|check|recogni[sz]e)(?: (?:it|this|that))?|(?:measured|seen|shown|told) (?:by|in|from)|signs?(?: of success)?|yardsticks?|what we (?:watch|count|measure|look at))${FOR_WHEN}`,
  'i',
);

/** "Target", before a column for how it is seen, holds what is aimed at. */
const TARGET_COLUMN = /^\W*targets?\W*$/i;

/** A column that only numbers the rows. */
const NUMBERS = /^\W*(?:no|nr|id|#)?\W*$/i;

/** The measures of one cell, where semicolons keep them apart. */
function apart(reading: Reading, cell: Unit): Unit[] {
  let start = cell.range.start;
  const parts = reading.blocks[cell.block]!.text.slice(start, cell.range.end).split(/;\s+/);
  if (parts.length === 1) return [cell];
  return parts.flatMap((part) => {
    const from = reading.blocks[cell.block]!.text.indexOf(part, start);
    start = from + part.length;
    return /\p{L}/u.test(part) ? [subUnit(reading, cell, { start: from, end: start })] : [];
  });
}

/** A cell that sends the reader elsewhere, or holds nothing yet, measures nothing. */
const NO_MEASURE =
  /^\W*(?:(?:see|cf|as|ditto|same|tbd|tba|tbc|open|none|later|follows|to follow|n\/a)\b(?!.*\d\s?(?:%|per ?cent)).*)?$/i;

/** A column of values as they are. */
const VALUE_TODAY = /^\W*(?:start|baseline|base|now|today|current(?:ly)?|actual|from|so far|status quo|20\d\d)\W*$/i;

/** Tables whose header says that a column holds goals ("Outcome", "Goal"), with the measures of another column where there is one. */
export function gatherTables(
  reading: Reading,
  own: readonly number[],
  draftAt: (unit: Unit) => Draft,
  owned: Set<number>,
): boolean {
  let found = false;
  let current: Draft | null = null;
  for (const index of own) {
    const block = reading.blocks[index]!;
    if (block.kind !== 'row' || !block.table) continue;
    const { headers } = block.table;
    const measureColumn = headers.findIndex((header) => MEASURE_COLUMN.test(header));
    const goalColumn = headers.findIndex(
      (header, column) =>
        GOAL_COLUMN.test(header) ||
        (TARGET_COLUMN.test(header) &&
          (column < measureColumn || (measureColumn < 0 && headers.slice(0, column).every((before) => NUMBERS.test(before))))),
    );
    // "| Key result | Start | Goal | Actual |": the value aimed at.
    if (
      goalColumn < 0 ||
      (measureColumn >= 0 && goalColumn > measureColumn && headers.some((header) => VALUE_TODAY.test(header)))
    )
      continue;
    const unit = unitOfBlock(reading, index);
    if (!unit) continue;
    const goal = cellUnit(reading, unit, goalColumn);
    const measure = measureColumn >= 0 ? rowUnit(reading, index, measureColumn) : null;
    if (goal) {
      current = draftAt(goal);
      owned.add(unit.index);
      found = true;
    }
    if (current && measure && !measure.prompt && !NO_MEASURE.test(measure.text)) {
      current.measures.push(...apart(reading, measure));
      owned.add(unit.index);
    }
  }
  return found;
}

const PERIOD_COLUMN =
  /^\W*(?:q[1-4]|h[12]|(?:one|two|three|five|ten|twenty|\d+) (?:years?|months?)|20\d\d|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** Two columns or more are periods, and what stands in them is mostly words, not figures. */
function isProseByPeriod(reading: Reading, own: readonly number[]): boolean {
  let words = 0;
  let figures = 0;
  for (const index of own) {
    const block = reading.blocks[index]!;
    const columns =
      block.table?.headers.map((header, column) => (PERIOD_COLUMN.test(header) ? column : -1)).filter((column) => column >= 0) ??
      [];
    if (block.kind !== 'row' || columns.length < 2) continue;
    for (const column of columns) {
      const cell = block.cells[column];
      const text = cell ? block.text.slice(cell.start, cell.end) : '';
      if (/\p{L}{3}.*\s\p{L}{3}/su.test(text)) words += 1;
      else if (/\d/.test(text)) figures += 1;
    }
  }
  return words > figures;
}

/** A table of methods by quarters: each row is a goal, and what stands under the quarters are its measures. */
export function gatherPeriods(
  reading: Reading,
  own: readonly number[],
  draftAt: (unit: Unit) => Draft,
  owned: Set<number>,
): boolean {
  let found = false;
  if (!isProseByPeriod(reading, own)) return false;
  for (const index of own) {
    const block = reading.blocks[index]!;
    if (block.kind !== 'row' || !block.table || isBlankRow(block)) continue;
    const { headers } = block.table;
    const unit = unitOfBlock(reading, index);
    const told = headers
      .flatMap((header, column) => (PERIOD_COLUMN.test(header) && unit ? [cellUnit(reading, unit, column)] : []))
      .filter((cell): cell is Unit => cell !== null && cell.tokens.length >= 2);
    if (!unit || told.length === 0) continue;
    draftAt(unit).measures.push(...told);
    owned.add(unit.index);
    found = true;
  }
  return found;
}

/** A table with a row for each date: its measures are the columns. */
export function columnMeasures(reading: Reading, own: readonly number[]): Unit[] {
  const first = own.find((index) => reading.blocks[index]!.kind === 'row');
  const table = first === undefined ? null : reading.blocks[first]!.table;
  const unit = first === undefined ? null : unitOfBlock(reading, first);
  if (!table || !unit || !/^\W*(?:date|week|month|quarter|period|day|when|year)\b/i.test(table.headers[0] ?? '')) return [];
  const block = reading.blocks[first!]!;
  return table.headers
    .slice(1)
    .flatMap((header, at) =>
      block.cells[at + 1] && /\p{L}{3}/u.test(header) ? [subUnit(reading, unit, block.cells[at + 1]!, header)] : [],
    );
}

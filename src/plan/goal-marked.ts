import type { Block } from '../markdown/types.js';
import { type Draft, take } from './goal-drafts.js';
import { isBlankRow, isInside, isReference, rowUnit, unitOfBlock } from './goal-lists.js';
import { ATTRIBUTE, KEY_RESULT, NAMED_RESULT, OBJECTIVE, TARGET_VALUE } from './goal-marks.js';
import type { Reading, Unit } from './reading.js';

/** Objectives that carry a mark, with the items, rows or paragraphs up to the next one as their measures. @returns whether any was found. */
export function gatherMarked(
  reading: Reading,
  own: readonly number[],
  draftAt: (unit: Unit) => Draft,
  owned: Set<number>,
  mark = OBJECTIVE,
): boolean {
  const { blocks } = reading;
  let current: Draft | null = null;
  let currentBlock = -1;
  let found = false;
  let collected: Unit[] = [];
  const close = (): void => {
    if (current) take(reading, draftAt, current, collected, owned);
    collected = [];
  };
  for (const index of own) {
    const block = blocks[index]!;
    const unit = unitOfBlock(reading, index);
    if (!unit || isReference(block)) continue;
    if (isMarkedObjective(reading, index, unit, mark)) {
      close();
      current = draftAt(unit);
      owned.add(unit.index);
      currentBlock = index;
      found = true;
      collected.push(...resultsBeside(reading, index));
      continue;
    }
    if (!current) continue;
    const marked = blocks[currentBlock]!;
    if (block.kind === 'item') {
      if (marked.kind === 'item') {
        if (isInside(blocks, index, currentBlock)) {
          if (block.parent === currentBlock || KEY_RESULT.test(block.text)) collected.push(unit);
        } else if (block.level === marked.level && KEY_RESULT.test(block.text)) collected.push(unit);
        else {
          close();
          current = null;
        }
      } else if (block.level === 0 && !ATTRIBUTE.test(block.text)) collected.push(unit);
    } else if (block.kind === 'row') {
      const row = isBlankRow(block) ? null : rowUnit(reading, index);
      if (row && !/^\W*(?:the following\b.*|tbd|tbc)\W*$/i.test(row.text)) collected.push(row);
    } else if (block.kind === 'paragraph' && KEY_RESULT.test(block.text)) collected.push(unit, ...resultsBeside(reading, index));
  }
  close();
  return found;
}

/** "KR1: …" and "KR2: …", "Goal: …" and "Measure: …" on lines of one paragraph: those after the first. */
const resultsBeside = (reading: Reading, index: number): Unit[] =>
  reading.blocks[index]!.kind === 'paragraph'
    ? reading.unitsOf[index]!.slice(1)
        .map((at) => reading.units[at]!)
        .filter(({ text }) => NAMED_RESULT.test(text) || MEASURED_BY.test(text))
    : [];

const MEASURED_BY =
  /^\W*(?:(?:success |key )?(?:measure|metric|indicator)s?|krs?|key results?|kpis?|(?:measured|judged|assessed) by)\s*[:–—-]\s*\S/i;

function isMarkedObjective(reading: Reading, index: number, unit: Unit, mark: RegExp): boolean {
  const block = reading.blocks[index]!;
  if (block.kind === 'row') return mark === OBJECTIVE && isBoldRow(block) && hasPlainRows(reading, index);
  if (block.kind !== 'item' && block.kind !== 'paragraph') return false;
  const text = block.text.slice(0, 200);
  if (SET_APART.test(reading.labels[index]?.text ?? '') && block.strong[0]?.start === 0) return unit.tokens.length > 1;
  if (!mark.test(text) || (KEY_RESULT.test(text) && !OBJECTIVE.test(text)) || TARGET_VALUE.test(text)) return false;
  // "Target: Rebuild the screen" is a goal; "T1. …" only where something follows it as its measures.
  return unit.tokens.length > 1;
}

/** "**Objective** Book without a call": a mark by its weight alone. */
const SET_APART = /^objective\s?\d{0,2}$/i;

function isBoldRow(block: Block): boolean {
  const filled = block.cells.filter((cell) => /[\p{L}\p{N}]/u.test(block.text.slice(cell.start, cell.end)));
  const cell = filled.find(({ start, end }) => /\p{L}{3}/u.test(block.text.slice(start, end)));
  if (!cell) return false;
  const bold = block.strong.reduce(
    (sum, range) => sum + Math.max(0, Math.min(range.end, cell.end) - Math.max(range.start, cell.start)),
    0,
  );
  return bold >= (cell.end - cell.start) * 0.8 && cell.end - cell.start > 6;
}

/** Bold rows head the others only where the others are not bold as well. */
function hasPlainRows(reading: Reading, index: number): boolean {
  const id = reading.blocks[index]!.table?.id;
  const rows = reading.blocks.filter((block) => block.kind === 'row' && block.table?.id === id && !isBlankRow(block));
  return rows.filter(isBoldRow).length <= rows.length / 2;
}

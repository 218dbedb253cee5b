import { childItems, isMetricBlock, itemUnit, unitOfBlock } from './goal-lists.js';
import { isGoalLike, isVague, QUALITY, VAGUE, VAGUE_NOUN } from './goal-shape.js';
import { soundsLikeNeed } from './insights.js';
import { measureOf, startsWithVerb } from './measures.js';
import type { Reading, Unit } from './reading.js';

/** A goal while it is gathered: the unit it stands at, and its measures. */
export interface Draft {
  unit: Unit;
  measures: Unit[];
}

/** Makes a unit a goal that no other goal may measure itself by. */
export function claim(draftAt: (unit: Unit) => Draft, owned: Set<number>, unit: Unit): Draft {
  owned.add(unit.index);
  return draftAt(unit);
}

/** An item that only leads into the key results under it. */
const KEY_RESULTS_LABEL = /^\W*(?:key results?|krs?|measures?|metrics|success (?:criteria|metrics|measures))\W*$/i;

/** Gives a goal its measures; those that are vague aims of their own become goals too. */
export function take(
  reading: Reading,
  draftAt: (unit: Unit) => Draft,
  draft: Draft,
  measures: readonly Unit[],
  owned: Set<number>,
): void {
  const labelled = measures.filter(
    (unit) => KEY_RESULTS_LABEL.test(reading.blocks[unit.block]!.text) && childItems(reading, unit.block).length > 0,
  );
  for (const unit of labelled.length > 0 ? labelled : measures) {
    if (unit.prompt || unit.quoted || owned.has(unit.index) || unit.index === draft.unit.index || soundsLikeNeed(unit)) continue;
    if (
      (/:\s*$/.test(unit.text) || labelled.length > 0) &&
      childItems(reading, unit.block).length > 0 &&
      !isExplained(reading, unit)
    ) {
      for (const child of childItems(reading, unit.block)) {
        const inner = unitOfBlock(reading, child);
        if (inner && !inner.prompt) {
          draft.measures.push(inner);
          owned.add(inner.index);
        }
      }
      continue;
    }
    draft.measures.push(unit);
    owned.add(unit.index);
    if (
      (VAGUE.test(unit.text) || VAGUE_NOUN.test(unit.text) || QUALITY.test(unit.text)) &&
      isVague(unit) &&
      measureOf(reading, unit).class === 'outcome' &&
      childItems(reading, unit.block).every((child) => !isMetricBlock(reading, child))
    )
      draftAt(unit);
  }
}

/** "Make the two most read pages available: 1. the docs, 2. the downloads": what follows says what is meant, and measures nothing. */
function isExplained(reading: Reading, unit: Unit): boolean {
  if (!startsWithVerb(unit)) return false;
  const children = childItems(reading, unit.block).map((block) => itemUnit(reading, block));
  return children.filter((child) => child !== null && isGoalLike(child)).length < children.length / 2;
}

import { unitOf } from './classify.js';
import { BLOCK, BLOCKS, newFeatures } from './emit.js';
import { statementFeatures, wordFeatures } from './features.js';
import { findFeature, type Model, modelWord } from './model.js';
import { STATEMENT_TYPES, type Statement, type StatementType } from './types.js';

/** What a feature of a statement adds to the score of a type (or takes from it, when below 0). */
export interface Reason {
  feature: string;
  weight: number;
}

/** The features that speak most for a type, and those that speak most against it: by strength, at most `most`. */
export function explain(model: Model, statement: Statement, type: StatementType, most = 10): Reason[] {
  return contributions(model, statement, type).slice(0, most);
}

/**
 * All that bears on a type in a statement, the strongest first; with the type's bias it sums to its score. What a word carries wherever it stands (itself, its
 * stem, its letters, what kind of word it is) is one reason: the word.
 */
export function contributions(model: Model, statement: Statement, type: StatementType): Reason[] {
  const target = STATEMENT_TYPES.indexOf(type);
  const counts = new Int32Array(BLOCKS);
  const found = new Map<string, { block: number; sum: number }>();
  const note = (name: string, block: number, hash: number): void => {
    counts[block]!++;
    const value = weightOf(model, hash, target);
    if (value === 0) return;
    const before = found.get(name);
    if (before) before.sum += value;
    else found.set(name, { block, sum: value });
  };
  const features = newFeatures({ readable: true });
  const words = statementFeatures(statement, (token) => modelWord(model, token), features);
  for (let at = 0; at < features.length; at++) {
    const [kind, ...signs] = features.signs![at]!;
    note(`${kind!.text} "${signs.map(({ text }) => text).join(' ')}"`, features.blocks[at]!, features.hashes[at]!);
  }
  for (const word of words) {
    const own = newFeatures();
    wordFeatures(word, own);
    for (let at = 0; at < own.length; at++) note(`word "${word.own.text}"`, BLOCK.words, own.hashes[at]!);
  }
  return [...found]
    .map(([feature, { block, sum }]) => ({ feature, weight: unitOf(model, block, counts[block]!) * sum }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}

function weightOf(model: Model, hash: number, target: number): number {
  const at = findFeature(model, hash);
  if (at < 0) return 0;
  const { records } = model;
  for (let i = at + 1, end = i + 2 * records[at]!; i < end; i += 2)
    if (records[i] === target) return (records[i + 1]! << 24) >> 24;
  return 0;
}

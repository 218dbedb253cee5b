import { unitOf } from './classify.js';
import { BLOCKS, type Sink } from './emit.js';
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
  const sink: Sink = (block, hash, kind, a, b, c) =>
    note(`${kind.text} "${[a, b, c].flatMap((sign) => sign?.text ?? []).join(' ')}"`, block, hash);
  for (const word of statementFeatures(statement, (token) => modelWord(model, token), sink)) {
    wordFeatures(word, (block, hash) => note(`word "${word.own.text}"`, block, hash));
  }
  return [...found]
    .map(([feature, { block, sum }]) => ({ feature, weight: unitOf(model, block, counts[block]!) * sum }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}

function weightOf(model: Model, hash: number, target: number): number {
  const index = findFeature(model, hash);
  if (index < 0) return 0;
  for (let i = model.starts[index]!; i < model.starts[index + 1]!; i++) if (model.types[i] === target) return model.weights[i]!;
  return 0;
}

import { BLOCK, BLOCKS } from './emit.js';
import { statementFeatures } from './features.js';
import { addWeights, findFeature, type Model, type ModelWord, modelWord, TYPES } from './model.js';
import type { Statement } from './types.js';

/** The calibrated probability of each type, in the order of STATEMENT_TYPES, rounded to three decimals; more than one type may be likely. */
export function classify(model: Model, statement: Statement): Float32Array {
  return calibrate(model, scoresOf(model, statement));
}

/** The score of each type: the bias and the weights of all features, each block over the root of its number of features. The list is the model's own: the next statement writes over it. */
export function scoresOf(model: Model, statement: Statement): Float64Array {
  const { sums, counts, scores, features } = model;
  sums.fill(0);
  counts.fill(0);
  features.length = 0;
  const words = statementFeatures(statement, (token) => modelWord(model, token), features) as ModelWord[];
  for (let i = 0; i < features.length; i++) {
    const block = features.blocks[i]!;
    counts[block]!++;
    const at = findFeature(model, features.hashes[i]!);
    if (at >= 0) addWeights(model, at, sums, block * TYPES);
  }
  for (const word of words) {
    counts[BLOCK.words]! += word.count;
    for (let type = 0; type < TYPES; type++) sums[BLOCK.words * TYPES + type]! += word.sums[type]!;
  }
  scores.set(model.bias);
  for (let block = 0; block < BLOCKS; block++) {
    const unit = unitOf(model, block, counts[block]!);
    const base = block * TYPES;
    for (let type = 0; type < TYPES; type++) scores[type]! += unit * sums[base + type]!;
  }
  return scores;
}

/** What an integer weight of a block is worth in a statement with so many features in that block. */
export function unitOf(model: Model, block: number, count: number): number {
  return model.scales[block]! / Math.sqrt(count || 1);
}

/** Types whose score lies so far below the best one have no chance: e^-7 is less than a thousandth. */
const HOPELESS = 7;
/** Odds so low that the probability rounds to 0: -ln(1999). */
const NIL = -7.6;

function calibrate({ slope, offset }: Model, scores: Float64Array): Float32Array {
  const { most, total } = powersOf(scores);
  const all = Math.log(total);
  const probabilities = new Float32Array(TYPES);
  for (let type = 0; type < TYPES; type++) {
    const score = scores[type]! - most;
    // Below one half the odds against the others are less than twice those against all: most types need no more arithmetic.
    if (score < -HOPELESS || (score < all - Math.LN2 && slope[type]! * (score - all + Math.LN2) + offset[type]! < NIL)) continue;
    const odds = score - Math.log(Math.max(total - Math.exp(score), 1e-12));
    const p = 1 / (1 + Math.exp(-(slope[type]! * odds + offset[type]!)));
    probabilities[type] = Math.round(1000 * p) / 1000;
  }
  return probabilities;
}

/** For each type the logarithm of its odds against all others. */
export function logOdds(scores: Float64Array): Float64Array {
  const { most, total } = powersOf(scores);
  return scores.map((score) => score - most - Math.log(Math.max(total - Math.exp(score - most), 1e-12)));
}

function powersOf(scores: Float64Array): { most: number; total: number } {
  let most = scores[0]!;
  for (let type = 1; type < TYPES; type++) if (scores[type]! > most) most = scores[type]!;
  let total = 0;
  for (let type = 0; type < TYPES; type++) {
    const score = scores[type]! - most;
    if (score > -20) total += Math.exp(score);
  }
  return { most, total };
}

import type { SupersenseLexicon } from '../vocabulary/supersense.js';
import { BLOCKS, type Sink } from './emit.js';
import { wordFeatures } from './features.js';
import { STATEMENT_TYPES } from './types.js';
import { readWord, type Word } from './words.js';

/** The number of types. */
export const TYPES = STATEMENT_TYPES.length;

/** The statement classifier in memory: typed-array views of the model file, an index over its features, and the words met so far. */
export interface Model {
  lexicon: SupersenseLexicon;
  /** For each block: what one unit of an integer weight is worth. */
  scales: Float32Array;
  /** For each type: the score without any feature. */
  bias: Float32Array;
  /** For each type: slope and offset of the calibration. */
  slope: Float32Array;
  offset: Float32Array;
  /** The features are sorted by hash; those whose hash begins with the 16 bits `h` are the ones from `buckets[h]` to `buckets[h + 1]`, and `lows` holds the rest of the hash. */
  lows: Uint16Array;
  buckets: Uint32Array;
  /** The weights of the i-th feature, each for one type, are those from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  types: Uint8Array;
  weights: Int8Array;
  words: Map<string, ModelWord>;
  /** Room for the sums of one statement, emptied before each. */
  sums: Int32Array;
}

/** A word with the summed weights of the features it carries wherever it stands. */
export interface ModelWord extends Word {
  sums: Int16Array;
  count: number;
}

const MAGIC = 0x32544c53;
const BUCKETS = 1 << 16;
/** The words a model keeps; past it the memory is emptied, which changes no result. */
const MOST_WORDS = 20_000;

/**
 * Reads the bytes of a model file over the lexicon it was trained with. Throws an Error when the bytes are no model of this version.
 *
 * Layout, little-endian: 32-bit magic, number of types, features, weights; floats: scales, bias, slope, offset; the low halves of the features' hashes (16 bits),
 * which are sorted; for each high half the number of its features (8 bits); for each feature the number of its weights (8 bits); for each weight its type
 * (8 bits); the weights (signed 8 bits).
 */
export function loadModel(bytes: Uint8Array, lexicon: SupersenseLexicon): Model {
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = data.byteOffset;
  if (data.byteLength < 16) throw new Error('The statement model is cut short; build it again with "node training/train.mjs".');
  const [magic, types, features, weights] = new Uint32Array(data.buffer, at, 4) as unknown as [number, number, number, number];
  at += 16;
  const size = 16 + 4 * (BLOCKS + 3 * types) + 3 * features + BUCKETS + 2 * weights;
  if (magic !== MAGIC || types !== TYPES || data.byteLength !== size) {
    throw new Error('The statement model does not belong to this version; build it again with "node training/train.mjs".');
  }
  const floats = (length: number): Float32Array => {
    at += 4 * length;
    return new Float32Array(data.buffer, at - 4 * length, length);
  };
  const scales = floats(BLOCKS);
  const bias = floats(TYPES);
  const slope = floats(TYPES);
  const offset = floats(TYPES);
  const lows = new Uint16Array(data.buffer, at, features);
  at += 2 * features;
  const buckets = runningSums(new Uint8Array(data.buffer, at, BUCKETS));
  at += BUCKETS;
  const starts = runningSums(new Uint8Array(data.buffer, at, features));
  at += features;
  return {
    lexicon,
    scales,
    bias,
    slope,
    offset,
    lows,
    buckets,
    starts,
    types: new Uint8Array(data.buffer, at, weights),
    weights: new Int8Array(data.buffer, at + weights, weights),
    words: new Map(),
    sums: new Int32Array(BLOCKS * TYPES),
  };
}

/** The bytes that loadModel reads; `features` in the order they shall stand in, each with its weights as pairs of type and value. */
export function writeModel(model: {
  scales: number[];
  bias: number[];
  slope: number[];
  offset: number[];
  features: { hash: number; weights: [number, number][] }[];
}): Uint8Array {
  const { features } = model;
  const floats = [...model.scales, ...model.bias, ...model.slope, ...model.offset];
  const sorted = [...features].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const pairs = sorted.flatMap(({ weights }) => weights);
  const buckets = new Uint8Array(BUCKETS);
  for (const { hash } of features) buckets[hash >>> 16]!++;
  const head = 16 + 4 * floats.length;
  const bytes = new Uint8Array(head + 3 * sorted.length + BUCKETS + 2 * pairs.length);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, TYPES, sorted.length, pairs.length]);
  new Float32Array(bytes.buffer, 16, floats.length).set(floats);
  let at = head;
  new Uint16Array(bytes.buffer, at, sorted.length).set(sorted.map(({ hash }) => hash & 0xffff));
  at += 2 * sorted.length;
  bytes.set(buckets, at);
  at += BUCKETS;
  bytes.set(
    Uint8Array.from(sorted, ({ weights }) => weights.length),
    at,
  );
  at += sorted.length;
  bytes.set(
    Uint8Array.from(pairs, ([type]) => type),
    at,
  );
  at += pairs.length;
  new Int8Array(bytes.buffer, at).set(pairs.map(([, value]) => value));
  return bytes;
}

function runningSums(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!;
  return sums;
}

/** The index of a feature, or -1 where the model has no weight for it. */
export function findFeature({ lows, buckets }: Model, hash: number): number {
  const bucket = hash >>> 16;
  const low = hash & 0xffff;
  const end = buckets[bucket + 1]!;
  for (let i = buckets[bucket]!; i < end; i++) if (lows[i] === low) return i;
  return -1;
}

/** The word for a token, with the weights of its own features summed; kept for the next time. */
export function modelWord(model: Model, token: string): ModelWord {
  const known = model.words.get(token);
  if (known) return known;
  const word = readWord(model.lexicon, token);
  const sums = new Int16Array(TYPES);
  let count = 0;
  const sink: Sink = (_block, hash) => {
    count++;
    const index = findFeature(model, hash);
    if (index < 0) return;
    for (let i = model.starts[index]!; i < model.starts[index + 1]!; i++) sums[model.types[i]!]! += model.weights[i]!;
  };
  wordFeatures(word, sink);
  if (model.words.size >= MOST_WORDS) model.words.clear();
  const { own, stem, sense, verb, letters, flags } = word;
  const added = { own, stem, sense, verb, letters, flags, sums, count };
  model.words.set(token, added);
  return added;
}

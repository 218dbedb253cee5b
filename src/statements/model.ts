import type { SupersenseLexicon } from '../vocabulary/supersense.js';
import { BLOCKS, type Features, newFeatures } from './emit.js';
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
  /**
   * A record for each feature, sorted by hash: the low half of the hash (16 bits), the number of weights, then for each its type and its value (signed), a
   * byte each. The records of the features whose hash begins with the 16 bits `h` are the bytes from `buckets[h]` to `buckets[h + 1]`.
   */
  records: Uint8Array;
  buckets: Uint32Array;
  words: Map<string, ModelWord>;
  /** Room for one statement, emptied before each: its features, their number and their summed weights by block, and the scores. */
  features: Features;
  counts: Int32Array;
  sums: Int32Array;
  scores: Float64Array;
}

/** A word with the summed weights of the features it carries wherever it stands. */
export interface ModelWord extends Word {
  sums: Int32Array;
  count: number;
}

const MAGIC = 0x33544c53;
const BUCKETS = 1 << 16;
/** The words a model keeps; past it the memory is emptied, which changes no result. */
const MOST_WORDS = 20_000;

/**
 * Reads the bytes of a model file over the lexicon it was trained with. Throws an Error when the bytes are no model of this version.
 *
 * Layout, little-endian: 32-bit magic, number of types, number of bytes of the records; floats: scales, bias, slope, offset; for each bucket the number of
 * its bytes (16 bits); the records (see Model).
 */
export function loadModel(bytes: Uint8Array, lexicon: SupersenseLexicon): Model {
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = data.byteOffset;
  if (data.byteLength < 12) throw new Error('The statement model is cut short; build it again with "node training/train.mjs".');
  const [magic, types, length] = new Uint32Array(data.buffer, at, 3) as unknown as [number, number, number];
  at += 12;
  const size = 12 + 4 * (BLOCKS + 3 * types) + 2 * BUCKETS + length;
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
  const buckets = runningSums(new Uint16Array(data.buffer, at, BUCKETS));
  return {
    lexicon,
    scales,
    bias,
    slope,
    offset,
    records: new Uint8Array(data.buffer, at + 2 * BUCKETS, length),
    buckets,
    words: new Map(),
    features: newFeatures(),
    counts: new Int32Array(BLOCKS),
    sums: new Int32Array(BLOCKS * TYPES),
    scores: new Float64Array(TYPES),
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
  const floats = [...model.scales, ...model.bias, ...model.slope, ...model.offset];
  const sorted = [...model.features].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const buckets = new Uint16Array(BUCKETS);
  const records: number[] = [];
  for (const { hash, weights } of sorted) {
    buckets[hash >>> 16]! += 3 + 2 * weights.length;
    records.push(hash & 0xff, (hash >>> 8) & 0xff, weights.length);
    for (const [type, value] of weights) records.push(type, value & 0xff);
  }
  const head = 12 + 4 * floats.length;
  const bytes = new Uint8Array(head + 2 * BUCKETS + records.length);
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, TYPES, records.length]);
  new Float32Array(bytes.buffer, 12, floats.length).set(floats);
  new Uint16Array(bytes.buffer, head, BUCKETS).set(buckets);
  bytes.set(records, head + 2 * BUCKETS);
  return bytes;
}

function runningSums(counts: Uint16Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!;
  return sums;
}

/** Where the record of a feature keeps the number of its weights, or -1 where the model has none for it. */
export function findFeature({ records, buckets }: Model, hash: number): number {
  const bucket = hash >>> 16;
  const low = hash & 0xffff;
  for (let at = buckets[bucket]!, end = buckets[bucket + 1]!; at < end; at += 3 + 2 * records[at + 2]!) {
    if ((records[at]! | (records[at + 1]! << 8)) === low) return at + 2;
  }
  return -1;
}

/** Adds the weights of the record at `at` to the sums of the types, which begin at `base`. */
export function addWeights({ records }: Model, at: number, sums: Int32Array, base: number): void {
  for (let i = at + 1, end = i + 2 * records[at]!; i < end; i += 2) sums[base + records[i]!]! += (records[i + 1]! << 24) >> 24;
}

/** The word for a token, with the weights of its own features summed; kept for the next time. */
export function modelWord(model: Model, token: string): ModelWord {
  const known = model.words.get(token);
  if (known) return known;
  const word = readWord(model.lexicon, token);
  const sums = new Int32Array(TYPES);
  const features = newFeatures();
  wordFeatures(word, features);
  for (let i = 0; i < features.length; i++) {
    const at = findFeature(model, features.hashes[i]!);
    if (at >= 0) addWeights(model, at, sums, 0);
  }
  if (model.words.size >= MOST_WORDS) model.words.clear();
  const { own, stem, sense, verb, letters, flags } = word;
  const added = { own, stem, sense, verb, letters, flags, sums, count: features.length };
  model.words.set(token, added);
  return added;
}

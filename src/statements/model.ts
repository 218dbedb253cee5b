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
  /** Hashes of the features; `starts[i]` to `starts[i + 1]` are the weights of the i-th one, each for one type. */
  keys: Int32Array;
  starts: Uint32Array;
  types: Uint8Array;
  weights: Int8Array;
  /** An open-addressing table: 1 + the index into `keys`, 0 where free. */
  slots: Uint32Array;
  /** One bit for each possible low end of a hash, set where some feature has it: most features of a text are unknown, and this small table says so first. */
  seen: Uint32Array;
  words: Map<string, ModelWord>;
  /** Room for the sums of one statement, emptied before each. */
  sums: Int32Array;
}

/** A word with the summed weights of the features it carries wherever it stands. */
export interface ModelWord extends Word {
  sums: Int16Array;
  count: number;
}

const MAGIC = 0x31544c53;
/** The words a model keeps; past it the memory is emptied, which changes no result. */
const MOST_WORDS = 20_000;

/**
 * Reads the bytes of a model file over the lexicon it was trained with. Throws an Error when the bytes are no model of this version.
 *
 * Layout, little-endian: 32-bit magic, number of types, features, weights; floats: scales, bias, slope, offset; 32-bit hashes of the features; for each feature the
 * number of its weights (8 bits); for each weight its type (8 bits); the weights (signed 8 bits).
 */
export function loadModel(bytes: Uint8Array, lexicon: SupersenseLexicon): Model {
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = data.byteOffset;
  if (data.byteLength < 16) throw new Error('The statement model is cut short; build it again with "node training/train.mjs".');
  const [magic, types, features, weights] = new Uint32Array(data.buffer, at, 4) as unknown as [number, number, number, number];
  at += 16;
  const size = 16 + 4 * (BLOCKS + 3 * types + features) + features + 2 * weights;
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
  const keys = new Int32Array(data.buffer, at, features);
  const lengths = new Uint8Array(data.buffer, at + 4 * features, features);
  at += 5 * features;
  const starts = new Uint32Array(features + 1);
  for (let i = 0; i < features; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return {
    lexicon,
    scales,
    bias,
    slope,
    offset,
    keys,
    starts,
    types: new Uint8Array(data.buffer, at, weights),
    weights: new Int8Array(data.buffer, at + weights, weights),
    slots: indexOf(keys),
    seen: bitsOf(keys),
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
  const pairs = features.flatMap(({ weights }) => weights);
  const floats = [...model.scales, ...model.bias, ...model.slope, ...model.offset];
  const head = 16 + 4 * floats.length;
  const bytes = new Uint8Array(head + 5 * features.length + 2 * pairs.length);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, TYPES, features.length, pairs.length]);
  new Float32Array(bytes.buffer, 16, floats.length).set(floats);
  new Int32Array(bytes.buffer, head, features.length).set(features.map(({ hash }) => hash));
  bytes.set(
    features.map(({ weights }) => weights.length),
    head + 4 * features.length,
  );
  bytes.set(
    pairs.map(([type]) => type),
    head + 5 * features.length,
  );
  new Int8Array(bytes.buffer, head + 5 * features.length + pairs.length).set(pairs.map(([, value]) => value));
  return bytes;
}

function indexOf(keys: Int32Array): Uint32Array {
  let size = 1024;
  while (size < 2 * keys.length) size *= 2;
  const slots = new Uint32Array(size);
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return slots;
}

const SEEN_BITS = 19;
const SEEN_MASK = (1 << (SEEN_BITS - 5)) - 1;

function bitsOf(keys: Int32Array): Uint32Array {
  const bits = new Uint32Array(SEEN_MASK + 1);
  for (const key of keys) bits[(key >>> 5) & SEEN_MASK]! |= 1 << (key & 31);
  return bits;
}

/** The index of a feature in `keys`, or -1 where the model has no weight for it. */
export function findFeature({ slots, keys, seen }: Model, hash: number): number {
  if ((seen[(hash >>> 5) & SEEN_MASK]! & (1 << (hash & 31))) === 0) return -1;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot]! - 1;
    if (index < 0 || keys[index] === hash) return index;
  }
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

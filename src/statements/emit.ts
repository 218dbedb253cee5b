import { hashText, mix } from '../vocabulary/hash.js';

/** A part of a feature: a number to compute with and the text that people read. */
export interface Sign {
  id: number;
  text: string;
}

export function sign(text: string): Sign {
  return { id: hashText(text), text };
}

/** Features of one block share a norm, so that long statements do not shout: words, pairs, kinds of words, structure. */
export const BLOCK = { words: 0, pairs: 1, kinds: 2, structure: 3 } as const;
export const BLOCKS = 4;

/** The features of a statement as they are found, in flat lists: `blocks[i]` and `hashes[i]` up to `length`; and their signs where people are to read them. */
export interface Features {
  length: number;
  blocks: Uint8Array;
  hashes: Int32Array;
  signs: (readonly Sign[])[] | null;
}

/** An empty list; one list may serve many statements when its length is set to 0 before each. */
export function newFeatures({ readable = false } = {}): Features {
  return { length: 0, blocks: new Uint8Array(1024), hashes: new Int32Array(1024), signs: readable ? [] : null };
}

/** Adds a feature made of a kind and one to three signs. */
export function emit(features: Features, block: number, kind: Sign, a: Sign, b?: Sign, c?: Sign): void {
  let hash = mix(kind.id, a.id);
  if (b) hash = mix(hash, b.id);
  if (c) hash = mix(hash, c.id);
  const at = features.length++;
  if (at === features.hashes.length) grow(features);
  features.blocks[at] = block;
  features.hashes[at] = hash;
  if (features.signs) features.signs.push([kind, a, b, c].filter((part) => part !== undefined));
}

function grow(features: Features): void {
  const { blocks, hashes } = features;
  features.blocks = new Uint8Array(2 * blocks.length);
  features.blocks.set(blocks);
  features.hashes = new Int32Array(2 * hashes.length);
  features.hashes.set(hashes);
}

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

/** Takes the features of a statement as they are found: its block, its hash, and the signs that name it for people. */
export type Sink = (block: number, hash: number, kind: Sign, a: Sign, b: Sign | undefined, c: Sign | undefined) => void;

/** Hands a feature made of a kind and one to three signs to the sink. */
export function emit(sink: Sink, block: number, kind: Sign, a: Sign, b?: Sign, c?: Sign): void {
  let hash = mix(kind.id, a.id);
  if (b) hash = mix(hash, b.id);
  if (c) hash = mix(hash, c.id);
  sink(block, hash, kind, a, b, c);
}

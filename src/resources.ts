import { readFileSync } from 'node:fs';

/** The files with what the recognisers know of words. */
export const KNOWLEDGE = { supersenses: 'data/supersenses.bin', statements: 'data/statements.bin' } as const;

/** The bytes of a file of this package, given its path in it: `data/…`, `rules/…`. Throws when there is no such file. */
export function resource(path: string): Uint8Array {
  // Both this file and the bundle made of it stand in a folder of the package.
  return readFileSync(new URL(`../${path}`, import.meta.url));
}

import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Phrase } from './types.js';

/** Finds slogans, false choices, absolute promises and incentives. */
export function phrasesOf(_reading: Reading, _cast: Cast): Phrase[] {
  return [];
}

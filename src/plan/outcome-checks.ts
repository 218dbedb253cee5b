import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds how the effect on customers will be checked. */
export function outcomeChecksOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

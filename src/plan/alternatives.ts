import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds how customers solve the problem today. */
export function alternativesOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

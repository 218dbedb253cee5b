import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds recurring ways of hearing customers. */
export function feedbackLoopsOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

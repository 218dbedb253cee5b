import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds accounts of where customers' needs are heading. */
export function futureNeedsOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds what customers are said to want as known through insiders or hearsay. */
export function hearsayOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Portrait } from './types.js';

/** Finds described groups of customers. */
export function portraitsOf(_reading: Reading, _cast: Cast): Portrait[] {
  return [];
}

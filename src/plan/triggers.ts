import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Trigger } from './types.js';

/** Finds the stated occasions of decisions and initiatives. */
export function triggersOf(_reading: Reading, _cast: Cast): Trigger[] {
  return [];
}

import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Assumption } from './types.js';

/** Finds what is believed of customers, and whether it is tested. */
export function assumptionsOf(_reading: Reading, _cast: Cast): Assumption[] {
  return [];
}

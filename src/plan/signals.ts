import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Signal } from './types.js';

/** Finds customer signals that are explained away, or acknowledged while the plan stays. */
export function signalsOf(_reading: Reading, _cast: Cast): Signal[] {
  return [];
}

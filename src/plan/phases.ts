import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Phase } from './types.js';

/** Finds the phases of a plan. */
export function phasesOf(_reading: Reading, _cast: Cast): Phase[] {
  return [];
}

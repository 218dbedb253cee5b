import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Findings } from './types.js';

/** Finds sections of findings, and whether anything takes them up. */
export function findingsOf(_reading: Reading, _cast: Cast): Findings[] {
  return [];
}

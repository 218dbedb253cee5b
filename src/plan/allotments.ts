import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Allotment } from './types.js';

/** Finds money, posts or capacity set aside. */
export function allotmentsOf(_reading: Reading, _cast: Cast): Allotment[] {
  return [];
}

import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Finds planned launches, releases and rollouts. */
export function launchesOf(_reading: Reading, _cast: Cast): Passage[] {
  return [];
}

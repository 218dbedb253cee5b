import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Plan } from './types.js';

/** Finds functions that have goals of their own. */
export function functionGoalsOf(_reading: Reading, _cast: Cast): Plan['functionGoals'] {
  return { functions: [], shared: false };
}

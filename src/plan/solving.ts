import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Solving } from './types.js';

/** Finds where the solution is described, and where the customer problem. */
export function solvingOf(_reading: Reading, _cast: Cast): Solving {
  return { solution: null, problem: null };
}

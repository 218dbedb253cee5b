import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Rationale } from './types.js';

/** Finds choices and priorities argued from the inside, or by a request, with whether a customer argument stands in the same passage. */
export function rationalesOf(_reading: Reading, _cast: Cast): Rationale[] {
  return [];
}

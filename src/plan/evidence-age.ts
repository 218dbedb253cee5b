import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { DatedEvidence } from './types.js';

/** Finds evidence about customers that says when it was learned. */
export function datedEvidenceOf(_reading: Reading, _cast: Cast): DatedEvidence[] {
  return [];
}

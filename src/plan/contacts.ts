import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { Contact } from './types.js';

/** Finds contacts with customers and what they are for. */
export function contactsOf(_reading: Reading, _cast: Cast): Contact[] {
  return [];
}

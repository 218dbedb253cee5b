import type { Reading } from './reading.js';
import type { Cast } from './segments.js';
import type { RolesAtStake } from './types.js';

/** Finds roles with different stakes, and goals that speak of customers in general. */
export function rolesAtStakeOf(_reading: Reading, _cast: Cast): RolesAtStake {
  return { roles: [], conflated: null };
}

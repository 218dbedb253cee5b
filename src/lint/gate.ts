import type { Report, Severity } from './types.js';

export interface Gate {
  /** The lowest severity that fails. */
  failOn: Severity | 'never';
  /** How many warnings are let through; without it, `failOn` alone decides. */
  maxWarnings?: number;
}

/** Whether the findings of a report are too many or too grave for the gate. */
export function fails({ summary }: Report, { failOn, maxWarnings }: Gate): boolean {
  if (failOn === 'never') return false;
  if (summary.errors > 0) return true;
  if (failOn === 'info' && summary.infos > 0) return true;
  return summary.warnings > (maxWarnings ?? (failOn === 'error' ? Number.POSITIVE_INFINITY : 0));
}

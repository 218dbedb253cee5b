import type { Confidence, Report, Severity } from './types.js';

export interface Verdict {
  fails: boolean;
  exceeded: string[];
}

export interface Gate {
  /** The lowest severity that fails. */
  failOn: Severity | 'never';
  /** The lowest confidence that counts. */
  minConfidence?: Confidence;
  /** How many warnings are let through; without it, `failOn` alone decides. */
  maxWarnings?: number;
  /** How many findings of a rule are let through: within its budget a rule does not fail, beyond it does, whatever its severity. */
  budgets?: Readonly<Record<string, number>>;
}

/** Which confidence is the higher one. */
export const SURENESS: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Whether the findings of a report are too many or too grave for the gate, and the limits of the user's own that they go beyond, as sentences. A report
 * that is compared with an earlier time is judged by its new findings alone.
 */
export function judge({ files, since }: Report, { failOn, minConfidence = 'low', maxWarnings, budgets = {} }: Gate): Verdict {
  if (failOn === 'never') return { fails: false, exceeded: [] };
  const counting = files
    .flatMap(({ findings }) => findings)
    .filter(({ confidence }) => SURENESS[confidence] >= SURENESS[minConfidence])
    .filter(({ status }) => since === undefined || status === 'new');
  const others = counting.filter(({ rule }) => budgets[rule] === undefined);
  const count = (severity: Severity) => others.filter((finding) => finding.severity === severity).length;
  const exceeded = Object.entries(budgets)
    .map(([rule, most]) => ({ rule, most, found: counting.filter((finding) => finding.rule === rule).length }))
    .filter(({ most, found }) => found > most)
    .map(({ rule, most, found }) => `The budget of ${rule} is ${most}; it found ${found}.`);
  if (maxWarnings !== undefined && count('warning') > maxWarnings)
    exceeded.push(`The limit for warnings is ${maxWarnings}; there are ${count('warning')}.`);
  const warningsFail = maxWarnings === undefined && failOn !== 'error' && count('warning') > 0;
  const infosFail = failOn === 'info' && count('info') > 0;
  return { fails: exceeded.length > 0 || count('error') > 0 || warningsFail || infosFail, exceeded };
}

import type { Confidence, Report, Severity } from './types.js';

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

const SURENESS: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Why the findings of a report are too many or too grave for the gate, as sentences; none where they are not. A report that is compared with an earlier
 * time is judged by its new findings alone.
 */
export function failures({ files, since }: Report, { failOn, minConfidence = 'low', maxWarnings, budgets = {} }: Gate): string[] {
  if (failOn === 'never') return [];
  const counting = files
    .flatMap(({ findings }) => findings)
    .filter(({ confidence }) => SURENESS[confidence] >= SURENESS[minConfidence])
    .filter(({ status }) => since === undefined || status === 'new');
  const spent = Object.entries(budgets)
    .map(([rule, most]) => ({ rule, most, number: counting.filter((finding) => finding.rule === rule).length }))
    .filter(({ most, number }) => number > most)
    .map(({ rule, most, number }) => `${rule}: ${number} found, ${most} let through.`);
  const others = counting.filter(({ rule }) => budgets[rule] === undefined);
  const count = (severity: Severity) => others.filter((finding) => finding.severity === severity).length;
  const most = maxWarnings ?? (failOn === 'error' ? Number.POSITIVE_INFINITY : 0);
  return [
    ...spent,
    ...(count('error') > 0 ? [`${count('error')} of severity error.`] : []),
    ...(count('warning') > most ? [`${count('warning')} of severity warning, ${most} let through.`] : []),
    ...(failOn === 'info' && count('info') > 0 ? [`${count('info')} of severity info.`] : []),
  ];
}

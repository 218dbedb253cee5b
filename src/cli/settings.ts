import type { Rule, Severity } from '../lint/types.js';
import { nearest } from '../nearest.js';
import type { FlagSettings } from '../run/configure.js';
import { userError } from '../user-error.js';

export const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/**
 * The settings that `--strict` and the `id=severity` of each `--rule` stand for; the last one for a rule counts.
 * Throws a user error for a rule or severity that does not exist.
 */
export function settingsFrom(strict: boolean, pairs: readonly string[], rules: readonly Rule[]): FlagSettings {
  const entries = pairs.map((pair) => {
    const [id = '', severity] = pair.split('=');
    if (severity === undefined) throw userError(`"--rule ${pair}" lacks a severity; write it as "--rule ${id}=warning".`);
    const known = SEVERITIES.find((name) => name === severity);
    if (known === undefined) throw userError(`"--rule ${pair}": the severity is one of ${SEVERITIES.join(', ')}.`);
    return [findRule(id, rules).id, { severity: known }] as const;
  });
  return { strict, rules: Object.fromEntries(entries) };
}

/** The rule called `id`. Throws a user error that names the nearest one when there is none. */
export function findRule(id: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  const near = nearest(
    id,
    rules.map((candidate) => candidate.id),
  );
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw userError(`There is no rule "${id}".${hint} "outside-in rules" lists them all.`);
}

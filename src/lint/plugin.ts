import { userError } from '../user-error.js';
import type { Plugin, Rule, Verdict } from './types.js';

/**
 * The rules of a plugin as a run takes them: with the plugin's name before their ids, and checks that answer for their mistakes. `file` is what the
 * plugin is called in messages.
 */
export function rulesOf({ name, rules }: Plugin, file: string): Rule[] {
  return rules.map((rule): Rule => {
    const id = `${name}/${rule.id}`;
    return {
      ...rule,
      id,
      check: (plan, options, sentences) => {
        let verdict: Verdict;
        try {
          verdict = rule.check(plan, options, sentences);
        } catch (error) {
          throw userError(`${file}: the rule ${id} failed on ${plan.path}: ${said(error)}.`);
        }
        if (isVerdict(verdict)) return verdict;
        throw userError(
          `${file}: what the rule ${id} gives back for ${plan.path} is no verdict; it is { judged, problems }, and each problem has "at" (the span of some words of the plan), "message" and "evidence".`,
        );
      },
    };
  });
}

/** What an error, or whatever else was thrown, says of itself: one line without a full stop. */
export function said(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]!.replace(/\.$/, '');
}

function isVerdict(verdict: unknown): verdict is Verdict {
  const { judged, problems } = (verdict ?? {}) as Partial<Verdict>;
  return (
    typeof judged === 'number' &&
    Array.isArray(problems) &&
    problems.every(
      (problem) =>
        typeof problem?.at?.start?.offset === 'number' &&
        typeof problem.at.end?.offset === 'number' &&
        typeof problem.message === 'string' &&
        typeof problem.evidence === 'string',
    )
  );
}

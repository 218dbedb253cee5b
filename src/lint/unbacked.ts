import type { Passage } from '../plan/types.js';
import type { Verdict } from './types.js';

/** The verdict on statements of one sort: each that nothing around it backs is reported at its own line, in the words that `say` makes of it. */
export function reportUnbacked(statements: readonly (Passage & { backed: boolean })[], say: (text: string) => string): Verdict {
  return {
    judged: statements.length,
    problems: statements
      .filter(({ backed }) => !backed)
      .map(({ span, text }) => ({ at: span, message: say(text), evidence: text })),
  };
}

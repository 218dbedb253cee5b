import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

/** Below this many functions there is little to share. */
const ENOUGH = 3;

export const singleFunctionGoals: Rule = {
  id: 'single-function-goals',
  category: 'ownership',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr'],
  source: ['KS'],
  summary: 'Each function has goals of its own and none is shared',
  why: 'Customers do not travel along departments: what they meet takes several functions at once, and then nobody has it as a goal.',
  advice: 'What do customers meet that no function can mend alone? Make that one a goal of two functions, above the rest.',
  check({ functionGoals: { functions, shared } }) {
    const [first, ...others] = functions;
    if (!first || functions.length < ENOUGH)
      return { judged: 0, problems: [], abstained: 'fewer than three functions have goals of their own' };
    if (shared) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `${quote(first.text)} and ${others.length} other functions each have goals of their own, and no goal belongs to two of them.`,
          evidence: first.text,
          related: others.map(({ span, text }) => ({ at: span, note: 'goals of another function', evidence: text })),
        },
      ],
    };
  },
};

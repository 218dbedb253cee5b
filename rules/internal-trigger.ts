import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const internalTrigger: Rule = {
  id: 'internal-trigger',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['decision', 'brief', 'roadmap'],
  source: ['LR'],
  summary: 'The stated occasion lies inside the organisation, with no customer problem beside it',
  why: 'An occasion of our own may force a decision; it cannot tell which option is good.',
  advice: 'Who outside would notice if you did nothing? Put what they would notice beside the occasion.',
  check({ triggers, internalEngineering }) {
    if (internalEngineering) return { judged: 0, problems: [], abstained: 'the choice is purely internal engineering' };
    if (triggers.length === 0) return { judged: 0, problems: [], abstained: 'no occasion is stated' };
    return {
      judged: triggers.length,
      problems: triggers
        .filter(({ from }) => from === 'internal')
        .map(({ span, text }) => ({
          at: span,
          message: `The occasion given, ${quote(text)}, lies inside the organisation, and no customer problem stands beside it.`,
          evidence: text,
        })),
    };
  },
};

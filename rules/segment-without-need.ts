import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const segmentWithoutNeed: Rule = {
  id: 'segment-without-need',
  category: 'customers',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['strategy', 'brief', 'okr'],
  source: ['LR'],
  summary: 'A target segment is declared, and nothing says what it values or struggles with',
  why: 'A target without an account of what it values now is a sales list: the choice of what to do for it starts inside.',
  advice:
    'What do they weigh when they choose, and what annoys them today? Add one clause, or make it the next question for research.',
  check({ portraits }) {
    const targets = portraits.filter((portrait) => portrait.target);
    if (targets.length === 0) return { judged: 0, problems: [], abstained: 'no target segment is declared' };
    return {
      judged: targets.length,
      problems: targets
        .filter((portrait) => !portrait.need)
        .map((portrait) => ({
          at: portrait.span,
          message: `${quote(portrait.name)} is a target here, and nothing says what these people value or struggle with.`,
          evidence: portrait.text,
        })),
    };
  },
};

import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const untestedAssumption: Rule = {
  id: 'untested-assumption',
  category: 'evidence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['brief', 'strategy', 'decision'],
  source: ['KS', 'BL'],
  summary: 'A belief about customers carries the plan, and nothing tests it',
  why: 'To write an assumption down is half of the work; the other half is to say what would show that it is wrong.',
  advice:
    'What is the cheapest thing that would change our mind, and by when can we have seen it? Write it beside the assumption.',
  check({ assumptions }) {
    if (assumptions.length === 0) return { judged: 0, problems: [], abstained: 'no assumption about customers is stated' };
    const [first, ...others] = assumptions.filter(({ tested }) => !tested);
    if (!first) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `${quote(first.text)} is a belief about customers, and nothing in this document would show that it is wrong.`,
          evidence: first.text,
          related: others.map(({ span, text }) => ({ at: span, note: 'also untested', evidence: text })),
        },
      ],
    };
  },
};

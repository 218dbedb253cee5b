import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const researchUnfunded: Rule = {
  id: 'research-unfunded',
  category: 'ownership',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['strategy', 'brief', 'okr'],
  source: ['CC'],
  summary: 'Money, posts or time are shared out and none of it goes to learning about customers',
  why: 'What has no line in the budget is done in spare time, and in a busy quarter there is none.',
  advice: 'Who spends how many hours with customers each month, and out of which line? Write that line, even a small one.',
  check({ allotments }) {
    const [first, ...others] = allotments;
    if (!first) return { judged: 0, problems: [], abstained: 'no budget, posts or time are shared out to purposes' };
    if (allotments.some((allotment) => allotment.learning)) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `${quote(first.text)} shares out the means, and no part of them goes to learning about customers.`,
          evidence: first.text,
          related: others.map(({ span, text }) => ({ at: span, note: 'shared out too', evidence: text })),
        },
      ],
    };
  },
};

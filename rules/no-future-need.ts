import type { Rule } from '../src/lint/types.js';

export const noFutureNeed: Rule = {
  id: 'no-future-need',
  category: 'customers',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['strategy'],
  source: ['LR'],
  summary: "Nothing tells where customers' needs are heading, or what the offer must become",
  why: 'A strategy that describes only today prepares for the year that is ending.',
  advice:
    'What will be normal for these customers in three years that is rare today? Write what you see, why you believe it, and what you would have to offer.',
  check({ futureNeeds, title }) {
    if (futureNeeds.length > 0) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: title.span,
          message:
            "Nothing here tells where customers' needs are heading, nor what would have to change about the offer to meet them.",
          evidence: title.text,
        },
      ],
    };
  },
};

import type { Rule } from '../src/lint/types.js';

export const noAlternatives: Rule = {
  id: 'no-alternatives',
  category: 'customers',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['strategy', 'brief'],
  source: ['LR'],
  summary: 'Nothing tells how customers manage today',
  why: 'The strongest rival of most products is a notebook, a phone call, or doing without; whoever knows it knows what to beat.',
  advice: 'What did they do the last time this happened? Put the answer in a sentence, with what is good about it.',
  check({ alternatives, title }) {
    if (alternatives.length > 0) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: title.span,
          message: 'Nothing here tells how customers manage today, be it a workaround, a competitor or doing without.',
          evidence: title.text,
        },
      ],
    };
  },
};

import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const customerSlogan: Rule = {
  id: 'customer-slogan',
  category: 'language',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS', 'LR'],
  summary: 'Customer-centricity is claimed, and nothing around the claim shows it',
  why: 'Such a sentence costs nothing and changes nothing, and readers know it; a small fact in its place would be believed.',
  advice: 'When did we last do something for customers that cost us? Tell that in place of the claim, or strike the sentence.',
  check({ phrases }) {
    const slogans = phrases.filter(({ sort }) => sort === 'slogan');
    return {
      judged: slogans.length,
      problems: slogans
        .filter(({ backed }) => !backed)
        .map(({ span, text }) => ({
          at: span,
          message: `${quote(text)} says how much customers matter, and nothing in its section shows it.`,
          evidence: text,
        })),
    };
  },
};

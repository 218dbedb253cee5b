import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const falseChoice: Rule = {
  id: 'false-choice',
  category: 'language',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['BL'],
  summary: 'Product or business and customers are set against each other as if one had to be chosen',
  why: 'How a company is organised and whom it works for are no rivals; once a text makes them so, the customer side is the one that waits.',
  advice: 'Which two concrete things compete here, and for whom? Name those in place of the principles.',
  check({ phrases }) {
    const choices = phrases.filter(({ sort }) => sort === 'false-choice');
    return {
      judged: choices.length,
      problems: choices.map(({ span, text }) => ({
        at: span,
        message: `${quote(text)} sets the business against its customers, as if one had to be chosen.`,
        evidence: text,
      })),
    };
  },
};

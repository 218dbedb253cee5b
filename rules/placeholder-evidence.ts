import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const placeholderEvidence: Rule = {
  id: 'placeholder-evidence',
  category: 'evidence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'high',
  unit: 'item',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision'],
  source: ['LR'],
  summary: 'A section meant for the customer, the problem, the insight or the outcome measure holds nothing yet',
  why: 'The part on the customer that is filled in last is filled in to fit the rest.',
  advice: 'Write the one thing you know about it today, or remove the section and say what you do not know.',
  check({ unfilled }) {
    return {
      judged: unfilled.length,
      problems: unfilled.map((section) => ({
        at: section.span,
        message: `The section ${quote(section.text)} is still empty.`,
        evidence: section.text,
      })),
    };
  },
};

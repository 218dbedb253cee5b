import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const absoluteClaim: Rule = {
  id: 'absolute-claim',
  category: 'language',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['BL'],
  summary: 'A promise about customers admits of no exception',
  why: 'A promise without exceptions is broken in its first week, and takes the honest part with it.',
  advice: 'When did we last do otherwise, for a good reason? Let the sentence have room for that case.',
  check({ phrases }) {
    const promises = phrases.filter(({ sort }) => sort === 'absolute');
    return {
      judged: promises.length,
      problems: promises.map(({ span, text }) => ({
        at: span,
        message: `${quote(text)} leaves no room for an exception, so nobody can keep it.`,
        evidence: text,
      })),
    };
  },
};

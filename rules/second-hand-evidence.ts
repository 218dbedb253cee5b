import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const secondHandEvidence: Rule = {
  id: 'second-hand-evidence',
  category: 'evidence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS'],
  summary: 'What customers want is known through insiders or hearsay',
  why: 'Insiders remember the loudest call and the last lost deal; what customers themselves said has been filtered by then.',
  advice: 'Who said so, when, and may we call them? Three calls turn hearsay into a source.',
  check({ hearsay }) {
    return {
      judged: hearsay.length,
      problems: hearsay.map((heard) => ({
        at: heard.span,
        message: `${quote(heard.text)} tells of customers at second hand: nobody here has heard it from them.`,
        evidence: heard.text,
      })),
    };
  },
};

import type { Rule } from '../src/lint/types.js';
import { reportUnbacked } from '../src/lint/unbacked.js';
import { quote } from '../src/lint/words.js';

export const requestAsProblem: Rule = {
  id: 'request-as-problem',
  category: 'evidence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS'],
  summary: 'A request, a vote count, a deal or a tender is the reason, and the problem behind it is not told',
  why: 'Customers ask for the fix they can imagine; the problem behind it often allows something smaller or better.',
  advice: 'Ask whoever asked what they were doing when they missed it, and write the answer beside the request.',
  check({ rationales }) {
    const reasons = rationales.filter(({ basis }) => basis === 'request');
    return reportUnbacked(reasons, (text) => `${quote(text)} says that it was asked for, and not what problem is behind it.`);
  },
};

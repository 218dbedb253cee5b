import type { Rule } from '../src/lint/types.js';
import { reportUnbacked } from '../src/lint/unbacked.js';
import { quote } from '../src/lint/words.js';

export const hippoRationale: Rule = {
  id: 'hippo-rationale',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['CC'],
  summary: 'A choice or priority is justified by the wish of somebody senior',
  why: 'When only the wish reaches the paper, nobody can build on the reason, nor notice when it no longer holds.',
  advice: 'Ask them what they saw that made them want it, and write that down in place of the name.',
  check({ rationales }) {
    const reasons = rationales.filter(({ basis }) => basis === 'senior');
    return reportUnbacked(reasons, (text) => `The reason given here is that somebody senior wants it: ${quote(text)}.`);
  },
};

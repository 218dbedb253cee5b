import type { Rule } from '../src/lint/types.js';
import { reportUnbacked } from '../src/lint/unbacked.js';
import { quote } from '../src/lint/words.js';

export const internalComfort: Rule = {
  id: 'internal-comfort',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS'],
  summary: 'A choice or priority is justified by what is convenient inside',
  why: 'Where ease, capacity or an existing contract is the best argument, customers had no say in the choice.',
  advice: 'If both options were equally easy for us, which would we take, and why? Put that first and the convenience second.',
  check({ rationales }) {
    const reasons = rationales.filter(({ basis }) => basis === 'comfort');
    return reportUnbacked(reasons, (text) => `The reason given here is what suits us: ${quote(text)}.`);
  },
};

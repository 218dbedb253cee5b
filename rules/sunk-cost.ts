import type { Rule } from '../src/lint/types.js';
import { reportUnbacked } from '../src/lint/unbacked.js';
import { quote } from '../src/lint/words.js';

export const sunkCost: Rule = {
  id: 'sunk-cost',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['LR'],
  summary: 'A choice is justified by what was spent, promised or built before',
  why: 'What was spent is gone either way; what can still be chosen is where the next month goes.',
  advice: 'If we found this half-finished and free of charge today, would we finish it? Give that answer and its reason.',
  check({ rationales }) {
    const reasons = rationales.filter(({ basis }) => basis === 'sunk');
    return reportUnbacked(reasons, (text) => `The reason given here is what has already gone in: ${quote(text)}.`);
  },
};

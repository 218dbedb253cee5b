import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const opensWithInternalView: Rule = {
  id: 'opens-with-internal-view',
  category: 'sequence',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['strategy', 'okr', 'roadmap', 'brief'],
  source: ['LR'],
  summary: 'The plan opens with results, budget, capacity, structure or platform, before any customer',
  why: "A plan that opens with last year's results and this year's capacity stays inside-out, whatever research follows.",
  advice: 'Open with whom this is for and what they are up against; the state of the house can follow.',
  check({ opening }) {
    if (!opening)
      return { judged: 0, problems: [], abstained: 'no passage is clearly about the organisation or about customers' };
    if (opening.view !== 'internal') return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        { at: opening.span, message: `The plan starts from the inside: ${quote(opening.text)}.`, evidence: opening.text },
      ],
    };
  },
};

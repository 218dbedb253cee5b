import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const decisionWithoutInsight: Rule = {
  id: 'decision-without-insight',
  category: 'sequence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['decision', 'brief'],
  source: ['LR'],
  summary: 'Options are chosen and nothing is said of what customers do, need or struggle with',
  why: 'A choice argued without the customer rests on what the organisation already believed.',
  advice:
    'Who is affected by this choice, and what do they do or struggle with today? Add what you know, or say that you do not know yet.',
  check({ choices, insights, backings, internalEngineering }) {
    if (internalEngineering) return { judged: 0, problems: [], abstained: 'the choice is purely internal engineering' };
    const [choice] = choices;
    if (!choice) return { judged: 0, problems: [], abstained: 'nothing is shortlisted or chosen' };
    if (insights.length > 0 || backings.length > 0) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: choice.span,
          message: `The choice is made, ${quote(choice.text)}, and the document holds nothing on what customers do, need or struggle with.`,
          evidence: choice.text,
        },
      ],
    };
  },
};

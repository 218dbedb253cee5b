import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';
import { isCustomerSide } from '../src/plan/measures.js';

export const satisfactionAsProxy: Rule = {
  id: 'satisfaction-as-proxy',
  category: 'goals',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr', 'strategy', 'brief', 'roadmap'],
  source: ['LR'],
  summary: 'Every customer-side measure is a satisfaction score',
  why: 'A satisfaction score can rise for years while a rival takes the segment.',
  advice: 'What would satisfied customers do more, faster or less often? Measure that beside the score.',
  check(plan) {
    const measures = judgedGoals(plan)
      .filter((goal) => !goal.vague)
      .flatMap((goal) => goal.measures)
      .filter((measure) => isCustomerSide(measure.class));
    const [first, ...others] = measures;
    if (!first) return { judged: 0, problems: [], abstained: 'there is no customer-side measure' };
    if (measures.some((measure) => measure.class !== 'satisfaction')) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `The only thing measured on the customer's side is how people feel: ${quote(first.text)}.`,
          evidence: first.text,
          related: others.map((measure) => ({ at: measure.span, note: 'another score', evidence: measure.text })),
        },
      ],
    };
  },
};

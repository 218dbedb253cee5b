import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const incentiveOnDelivery: Rule = {
  id: 'incentive-on-delivery',
  category: 'goals',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['LR', 'CC'],
  summary: 'Pay, promotion or appraisal hangs on volume, revenue or delivery alone',
  why: 'When the bonus says "ship", the best-meant strategy beside it will be read as decoration.',
  advice:
    "What would our best people do next week if they were paid for the customer's success? Add one customer figure with real weight.",
  check({ phrases }) {
    const incentives = phrases.filter(({ sort }) => sort === 'incentive');
    return {
      judged: incentives.length,
      problems: incentives
        .filter(({ backed }) => !backed)
        .map(({ span, text }) => ({
          at: span,
          message: `${quote(text)} rewards what we sell or ship, and nothing here looks at what it does for customers.`,
          evidence: text,
        })),
    };
  },
};

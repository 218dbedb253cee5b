import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';
import { countsForCustomers } from '../src/plan/measures.js';

export const customerOutcomeSiloed: Rule = {
  id: 'customer-outcome-siloed',
  category: 'ownership',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr', 'strategy', 'roadmap', 'brief'],
  source: ['LR'],
  summary: 'Only listening and service functions answer for what customers achieve',
  why: 'A function that listens can present what customers lack, and seldom holds the means to change it.',
  advice:
    'Who could change this figure by next quarter? Make that lead the owner, together with the function that knows the customers.',
  check(plan) {
    const owned = judgedGoals(plan)
      .flatMap((goal) => goal.measures)
      .filter((measure) => countsForCustomers(measure) && measure.owners.length > 0);
    const [first, ...others] = owned;
    if (!first) return { judged: 0, problems: [], abstained: 'no measure on the customer’s side has an owner' };
    const owners = owned.flatMap((measure) => measure.owners);
    if (owners.some((owner) => owner.function === 'person'))
      return { judged: 0, problems: [], abstained: 'owners are bare names, and nothing tells their function' };
    if (owners.some((owner) => owner.function !== 'listening')) return { judged: 1, problems: [] };
    const names = [...new Set(owners.map((owner) => owner.name))].slice(0, 3).join(', ');
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `What customers achieve, such as ${quote(first.text)}, is answered for by ${names} alone, and by nobody who builds, sells or manages.`,
          evidence: first.text,
          related: others.map((measure) => ({
            at: measure.span,
            note: `owned by ${measure.owners.map(({ name }) => name).join(', ')}`,
            evidence: measure.text,
          })),
        },
      ],
    };
  },
};

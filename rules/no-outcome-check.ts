import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { countsForCustomers } from '../src/plan/measures.js';

export const noOutcomeCheck: Rule = {
  id: 'no-outcome-check',
  category: 'follow-through',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['brief', 'roadmap'],
  source: ['KS'],
  summary: 'A launch is planned, and nothing says how its effect on customers will be checked',
  why: 'On the day of the launch everybody moves on to the next one; a check that is not in the plan by then is made by whoever complains first.',
  advice: 'Four weeks after the launch, what will we look at, and who looks? One date, one figure or five calls, and one name.',
  check({ launches, outcomeChecks, feedbackLoops, goals }) {
    const [first, ...others] = launches;
    if (!first) return { judged: 0, problems: [], abstained: 'no launch, release or rollout is planned' };
    const measured = goals.some((goal) => !goal.vague && goal.measures.some(countsForCustomers));
    if (measured || outcomeChecks.length > 0 || feedbackLoops.length > 0) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `${quote(first.text)} is the plan, and nothing says how anybody will see what it did for customers.`,
          evidence: first.text,
          related: others.map((launch) => ({ at: launch.span, note: 'another launch', evidence: launch.text })),
        },
      ],
    };
  },
};

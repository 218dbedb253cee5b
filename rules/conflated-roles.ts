import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const conflatedRoles: Rule = {
  id: 'conflated-roles',
  category: 'customers',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision'],
  source: ['KS'],
  summary: 'Several customer roles are known, and goals or initiatives speak of customers as if they were one',
  why: 'A goal for "users" hides that what helps one role may cost another an hour a day.',
  advice:
    "Whose gain is this, and who pays for it? Put the role's name in each goal, and say which comes first where two pull apart.",
  check({ rolesAtStake: { roles, conflated } }) {
    const [first, second] = roles;
    if (!first || !second)
      return { judged: 0, problems: [], abstained: 'fewer than two customer roles are told of beside the goals and initiatives' };
    if (!conflated) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: conflated.span,
          message: `${quote(conflated.text)} speaks of customers as one, though ${quote(first.name)} and ${quote(second.name)} have stakes of their own in this plan.`,
          evidence: conflated.text,
          related: roles.map((role) => ({ at: role.span, note: 'a role with a stake of its own', evidence: role.text })),
        },
      ],
    };
  },
};

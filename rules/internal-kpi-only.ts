import type { Problem, Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';
import { countsForCustomers } from '../src/plan/measures.js';

/** How sure the class of a measure must be that decides alone; with several, one that is wrong seldom turns the finding. */
const SURE = 0.85;
/** The same where its author listed it as a measure and gave it a figure. */
const LISTED = 0.7;

export const internalKpiOnly: Rule = {
  id: 'internal-kpi-only',
  category: 'goals',
  level: 'recommended',
  severity: 'warning',
  confidence: 'high',
  unit: 'item',
  kinds: ['okr', 'strategy', 'roadmap', 'brief'],
  source: ['KS', 'LR'],
  summary: 'A goal is measured by business or operational figures alone',
  why: 'Organisations do more of what they measure: internal figures are real, but not sufficient on their own.',
  advice: 'If these figures move, what can a customer do that they cannot do today? Add that as a second measure.',
  check(plan) {
    const goals = judgedGoals(plan);
    const problems: Problem[] = [];
    for (const goal of goals) {
      const internal = goal.measures.filter((measure) => measure.class === 'business' || measure.class === 'operational');
      if (
        goal.measures.length === 1 &&
        internal.some(({ probability, text }) => probability < (goal.listed && /\d/.test(text) ? LISTED : SURE))
      )
        continue;
      if (internal.length === 0 || goal.measures.some(countsForCustomers)) continue;
      problems.push({
        at: goal.span,
        message: goal.listed
          ? `${quote(goal.text)} is measured by ${internal.length === goal.measures.length ? 'internal figures' : 'internal figures and things delivered'} alone.`
          : `The goal ${quote(goal.text)} is an internal figure.`,
        evidence: goal.text,
        related: goal.listed
          ? goal.measures.map((measure) => ({ at: measure.span, note: measure.class, evidence: measure.text }))
          : [],
      });
    }
    return { judged: goals.length, problems };
  },
};

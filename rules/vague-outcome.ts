import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';

export const vagueOutcome: Rule = {
  id: 'vague-outcome',
  category: 'goals',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['okr', 'strategy', 'brief', 'roadmap'],
  source: ['KS', 'LR'],
  summary: "A goal about customers' good names nothing that anyone could see change",
  why: 'Nobody can tell whether a better experience has arrived, so the goal steers nothing.',
  advice: 'What would you see a customer do, stop doing or do faster? Write that, with a figure for today if you have one.',
  check(plan) {
    const goals = judgedGoals(plan);
    return {
      judged: goals.length,
      problems: goals
        .filter((goal) => goal.vague)
        .map((goal) => ({
          at: goal.span,
          message: `The goal ${quote(goal.text)} names no change that anyone could see.`,
          evidence: goal.text,
        })),
    };
  },
};

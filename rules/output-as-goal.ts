import type { Problem, Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';

export const outputAsGoal: Rule = {
  id: 'output-as-goal',
  category: 'goals',
  level: 'recommended',
  severity: 'warning',
  confidence: 'high',
  unit: 'item',
  kinds: ['okr', 'strategy', 'roadmap', 'brief'],
  source: ['CC'],
  summary: 'A goal is measured only by things done or delivered',
  why: 'A goal that is a deliverable is met on the day it ships, whether or not anybody is better off.',
  advice:
    'Once this is delivered, what will customers do differently? Make that the measure and keep the deliverable as the way there.',
  check(plan) {
    const goals = judgedGoals(plan);
    const problems: Problem[] = [];
    for (const goal of goals) {
      if (goal.vague || goal.inPassing || goal.measures.some((measure) => measure.class !== 'output')) continue;
      problems.push({
        at: goal.span,
        message: goal.listed
          ? `Everything that measures ${quote(goal.text)} is something to deliver.`
          : `The goal ${quote(goal.text)} is something to deliver.`,
        evidence: goal.text,
        related: goal.listed
          ? goal.measures.map((measure) => ({ at: measure.span, note: measure.class, evidence: measure.text }))
          : [],
      });
    }
    return { judged: goals.length, problems };
  },
};

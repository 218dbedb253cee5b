import { describe, expect, it } from 'vitest';
import { internalKpiOnly } from '../../rules/internal-kpi-only.js';
import { outputAsGoal } from '../../rules/output-as-goal.js';
import type { Rule } from '../../src/lint/types.js';
import type { Goal, Measure, MeasureClass, Plan } from '../../src/plan/types.js';
import { at } from '../helpers/report.js';

const TEXT = 'Twelve new depots';
const span = at(TEXT, TEXT);

const measure = (name: MeasureClass, probability: number): Measure => ({
  span,
  text: TEXT,
  class: name,
  reason: 'reads like one',
  probability,
  owners: [],
  ownerExpected: false,
});

/** How many problems a rule has with one goal. */
function problems(rule: Rule, measures: Measure[], more: Partial<Goal> = {}): number {
  const goal: Goal = {
    span,
    text: TEXT,
    owners: [],
    measures,
    listed: measures.length > 1,
    vague: false,
    inPassing: false,
    internalFunction: null,
    ...more,
  };
  const verdict = rule.check({ goals: [goal] } as unknown as Plan, {}, null as never);
  return 'problems' in verdict ? verdict.problems.length : 0;
}

describe('internal-kpi-only', () => {
  it('lets a single measure decide only where its class is clear', () => {
    expect(problems(internalKpiOnly, [measure('business', 0.9)])).toBe(1);
    expect(problems(internalKpiOnly, [measure('business', 0.6)])).toBe(0);
    expect(problems(internalKpiOnly, [measure('business', 0.6), measure('operational', 0.6)])).toBe(1);
  });

  it('is silent beside a measure of what customers do', () => {
    expect(problems(internalKpiOnly, [measure('business', 0.9), measure('outcome', 0.9)])).toBe(0);
  });
});

describe('output-as-goal', () => {
  it('takes a goal that is told in passing for no deliverable', () => {
    expect(problems(outputAsGoal, [measure('output', 0.9)])).toBe(1);
    expect(problems(outputAsGoal, [measure('output', 0.9)], { inPassing: true })).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { recognise } from '../../src/plan/recognise.js';
import { NO_VOCABULARY, type Vocabulary } from '../../src/vocabulary/terms.js';
import { lint, parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();

function planOf(text: string, vocabulary: Partial<Vocabulary> = {}) {
  const all = { ...NO_VOCABULARY, ...vocabulary };
  return recognise(readDocument(text, parser), { path: 'plan.md', knowledge, vocabulary: all });
}

describe("the team's own words", () => {
  const goals = (text: string) => `# OKRs\n\n## Objective: Better nights\n\n- KR1: ${text}\n`;
  const classOf = (text: string, vocabulary?: Partial<Vocabulary>) =>
    planOf(goals(text), vocabulary).goals[0]?.measures[0]?.class;

  it('name segments, in the singular and the plural', () => {
    const text = '# Plan\n\nA berth keeper is woken twice a night. Berth keepers call it the worst of the job.\n';
    expect(planOf(text, { segments: ['berth keeper'] }).segments.map(({ name }) => name.toLowerCase())).toContain('berth keeper');
    expect(
      lint(text, { kind: 'strategy', vocabulary: { ...NO_VOCABULARY, segments: ['berth keeper'] } }).findings.map(
        ({ rule }) => rule,
      ),
    ).not.toContain('no-named-segment');
  });

  it('say which functions and products are no customers', () => {
    const text = '# Plan\n\nThe app is for gardeners. Gardeners struggle with the watering rota.\n';
    expect(planOf(text).segments).not.toEqual([]);
    expect(planOf(text, { functions: ['gardeners'] }).segments).toEqual([]);
    expect(planOf(text, { products: ['Gardeners'] }).segments).toEqual([]);
  });

  it('decide what a metric measures', () => {
    expect(classOf('Quiet score from 40 to 60', { customerMetrics: ['quiet score'] })).toBe('outcome');
    expect(classOf('Quiet score from 40 to 60', { internalMetrics: ['quiet score'] })).toBe('operational');
  });
});

describe('front matter', () => {
  it('declares segments', () => {
    const plan = planOf('---\nsegments: [night porters]\n---\n\n# Plan\n\nUsers wait.\n');
    expect(plan.segments.map(({ name }) => name)).toContain('night porters');
  });

  it('declares where the evidence stands', () => {
    const text = '# Plan\n\n## Problem\n\nNurses struggle to find the right form.\n';
    expect(planOf(text).insights[0]?.source).toBeNull();
    expect(planOf(`---\nevidence: ../research/forms.md\n---\n\n${text}`).insights[0]?.source).toBe('../research/forms.md');
  });

  it('declares when the decision was made', () => {
    const text =
      '# Lockers or shelves\n\n## Background\n\nThe hall is rebuilt in summer and the old racks are sold.\n\n## Decision\n\nWe chose lockers over shelves.\n';
    expect(planOf(`---\ndecided: 2026-03-04\n---\n\n${text}`).choices[0]?.month).toBe(2026 * 12 + 3);
  });
});

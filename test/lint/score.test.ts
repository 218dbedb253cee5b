import { describe, expect, it } from 'vitest';
import { scorecard } from '../../src/lint/score.js';
import type { FileReport, Rule } from '../../src/lint/types.js';
import { fileReport, finding, rule } from '../helpers/report.js';

const PLAN = '# Goals\n';

const file = (judged: Record<string, number>, found: string[], more: Partial<FileReport> = {}) =>
  fileReport(
    PLAN,
    found.map((id) => finding(PLAN, 'Goals', { rule: id })),
    { judged, ...more },
  );

const scores = (files: FileReport[], rules: Rule[]) =>
  Object.fromEntries(
    scorecard('a', files, rules)
      .categories.filter(({ score }) => score !== null)
      .map(({ category, score }) => [category, score]),
  );

describe('a score', () => {
  it('is the share of judged places that pass', () => {
    expect(scores([file({ a: 4 }, ['a'])], [rule('a')])).toEqual({ goals: 75 });
  });

  it('weighs places by the severity and confidence of their rule', () => {
    const rules = [rule('a'), rule('b', { severity: 'info', confidence: 'low' })];
    expect(scores([file({ a: 1, b: 1 }, ['b'])], rules)).toEqual({ goals: 80 });
  });

  it('has a figure for each category that could be judged, and for no other', () => {
    const rules = [rule('a'), rule('b', { category: 'evidence' }), rule('c', { category: 'language' })];
    const card = scorecard('x', [file({ a: 1, b: 2 }, ['b'])], rules);
    expect(card.categories.filter(({ score }) => score !== null).map(({ category }) => category)).toEqual(['goals', 'evidence']);
    expect(card.total).toBe(75);
    expect(scorecard('x', [file({}, [])], rules).total).toBeNull();
  });

  it('adds up over the documents of a pack, and passes over what is no plan', () => {
    const files = [file({ a: 3 }, []), file({ a: 1 }, ['a']), file({ a: 9 }, ['a'], { kind: 'other' })];
    expect(scores(files, [rule('a')])).toEqual({ goals: 75 });
  });

  it('is not raised by suppressing, and says what it would be', () => {
    const hidden = { ...finding(PLAN, 'Goals', { rule: 'a' }), by: 'comment' as const, reason: 'Known' };
    const card = scorecard('x', [file({ a: 2 }, [], { suppressed: [hidden] })], [rule('a')]);
    expect(card.total).toBe(50);
    expect(card.hidden).toEqual({ places: 1, totalWithout: 100 });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { report } from '../src/lint/report.js';
import type { Kind } from '../src/plan/types.js';
import { stylish } from '../src/reporters/stylish.js';
import { lint, plans } from './helpers/lint.js';

interface Expected {
  rule: string;
  line: number;
}

const expected: Record<string, { kind: Kind; findings: Expected[]; borderline: Expected[] }> = JSON.parse(
  readFileSync(new URL('../fixtures/plans/expected.json', import.meta.url), 'utf8'),
);
const results = plans.map((plan) => ({ ...plan, ...expected[`${plan.name}.md`]!, report: lint(plan.text, { path: plan.path }) }));

/** How many lines a finding may stand away from where a reader would put it. */
const NEAR = 2;

/** Whether a finding is one that is looked for: the same rule, and near the place where the place is part of what the rule says. */
function isOneOf(looked: readonly Expected[], { rule, line }: Expected): boolean {
  const unit = rules.find(({ id }) => id === rule)?.unit;
  return looked.some((other) => other.rule === rule && (unit === 'document' || Math.abs(other.line - line) <= NEAR));
}

const places = (found: (typeof results)[number]['report']): Expected[] =>
  found.findings.map(({ rule, at }) => ({ rule, line: at.start.line }));

const listed = (found: readonly Expected[]) => found.map(({ rule, line }) => `line ${line} ${rule}`).join(', ');

describe('the report on a whole plan', () => {
  it.each(results)('$name', async ({ name, report: file }) => {
    const text = stylish(report([file], []), { colour: false, width: 100, all: true, quiet: false, rules: [], page: () => null });
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('is kept for these plans and no others', () => {
    const kept = readdirSync(new URL('golden/', import.meta.url)).sort();
    expect(kept).toEqual(plans.map(({ name }) => `${name}.txt`));
  });
});

describe('the plans as a reader sees them', () => {
  it('are all labelled', () => {
    expect(Object.keys(expected).sort()).toEqual(plans.map(({ name }) => `${name}.md`));
  });

  it.each(results)('$name is taken for $kind', ({ kind, report: { kind: found, kindReason } }) => {
    expect(found, kindReason).toBe(kind);
  });
});

describe('one plan told from inside and from outside', () => {
  const told = (from: string) => results.filter(({ name }) => name.endsWith(`-${from}`));

  it('exists at least five times', () => {
    const subjects = (from: string) => told(from).map(({ name }) => name.replace(`-${from}`, ''));
    expect(subjects('inside-out').length).toBeGreaterThanOrEqual(5);
    expect(subjects('inside-out')).toEqual(subjects('outside-in'));
  });

  it.each(told('outside-in'))(
    '$name: nothing is found that a reader would not find',
    ({ findings, borderline, report: found }) => {
      const beyond = places(found).filter((finding) => !isOneOf([...findings, ...borderline], finding));
      expect(listed(beyond)).toBe('');
    },
  );

  it.each(told('inside-out'))('$name: at least three of the expected findings are there', ({ findings, report: found }) => {
    const known = findings.filter(({ rule }) => rules.some(({ id }) => id === rule));
    const missed = known.filter((finding) => !isOneOf(places(found), finding));
    // Some of what a reader finds is for rules that are not written yet.
    expect(known.length - missed.length, `missed: ${listed(missed)}`).toBeGreaterThanOrEqual(Math.min(3, known.length));
  });
});

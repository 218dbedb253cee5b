import { describe, expect, it } from 'vitest';
import { type Gate, judge } from '../../src/lint/gate.js';
import type { Finding, Severity } from '../../src/lint/types.js';
import { finding, reportOn } from '../helpers/report.js';

const PLAN = '# Goals\n';
const some = (number: number, more: Partial<Finding>) => Array.from({ length: number }, () => finding(PLAN, 'Goals', more));
const fails = (findings: Finding[], gate: Gate, more: object = {}) => judge({ ...reportOn(PLAN, findings), ...more }, gate).fails;

describe('the gate', () => {
  const cases: [[number, number, number], Gate, boolean][] = [
    [[0, 0, 0], { failOn: 'info' }, false],
    [[0, 0, 1], { failOn: 'info' }, true],
    [[0, 0, 9], { failOn: 'warning' }, false],
    [[0, 1, 0], { failOn: 'info' }, true],
    [[0, 1, 0], { failOn: 'warning' }, true],
    [[0, 9, 9], { failOn: 'error' }, false],
    [[1, 0, 0], { failOn: 'error' }, true],
    [[9, 9, 9], { failOn: 'never' }, false],
    [[0, 3, 0], { failOn: 'warning', maxWarnings: 3 }, false],
    [[0, 4, 0], { failOn: 'warning', maxWarnings: 3 }, true],
    [[0, 4, 0], { failOn: 'error', maxWarnings: 3 }, true],
    [[0, 4, 0], { failOn: 'never', maxWarnings: 3 }, false],
    [[1, 0, 0], { failOn: 'warning', maxWarnings: 3 }, true],
    [[0, 1, 1], { failOn: 'info', maxWarnings: 3 }, true],
  ];
  it.each(cases)('errors, warnings, infos %j with %j: fails %s', (counts, gate, expected) => {
    const severities: Severity[] = ['error', 'warning', 'info'];
    const findings = severities.flatMap((severity, index) => some(counts[index]!, { severity }));
    expect(fails(findings, gate)).toBe(expected);
  });

  it('passes over what is less sure than asked for', () => {
    const unsure = some(1, { confidence: 'medium' });
    expect(fails(unsure, { failOn: 'warning', minConfidence: 'high' })).toBe(false);
    expect(fails(unsure, { failOn: 'warning', minConfidence: 'medium' })).toBe(true);
  });

  it('lets a rule spend its budget, whatever its severity, and says when it is spent', () => {
    const budgets = { 'vague-outcome': 2 };
    expect(fails(some(2, { rule: 'vague-outcome', severity: 'error' }), { failOn: 'warning', budgets })).toBe(false);
    expect(judge(reportOn(PLAN, some(3, { rule: 'vague-outcome', severity: 'info' })), { failOn: 'warning', budgets })).toEqual({
      fails: true,
      exceeded: ['The budget of vague-outcome is 2; it found 3.'],
    });
    expect(judge(reportOn(PLAN, some(3, {})), { failOn: 'warning', maxWarnings: 1 }).exceeded).toEqual([
      'The limit for warnings is 1; there are 3.',
    ]);
    expect(fails(some(1, { rule: 'output-as-goal' }), { failOn: 'warning', budgets })).toBe(true);
  });

  it('judges by what is new, where the run is compared with an earlier time', () => {
    const since = { ref: 'main', fixed: [] };
    expect(fails(some(4, { status: 'unchanged' }), { failOn: 'warning' }, { since })).toBe(false);
    expect(fails(some(1, { status: 'new' }), { failOn: 'warning' }, { since })).toBe(true);
  });
});

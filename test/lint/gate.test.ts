import { describe, expect, it } from 'vitest';
import { fails, type Gate } from '../../src/lint/gate.js';
import { report } from '../../src/lint/report.js';

const counted = (errors: number, warnings: number, infos: number) => {
  const empty = report([], []);
  return { ...empty, summary: { ...empty.summary, errors, warnings, infos } };
};

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
    expect(fails(counted(...counts), gate)).toBe(expected);
  });
});

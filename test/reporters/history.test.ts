import { expect, it } from 'vitest';
import { type History, verdict } from '../../src/lint/history.js';
import { historyText, sparkline } from '../../src/reporters/history.js';

const commit = (at: number, date: string) => ({ at, date, hash: `${at}`.repeat(40), subject: 'Edit', words: 'Words' });

const history = (entered: Partial<History['entered']>, earlier = 0): History => ({
  path: 'plan.md',
  kind: 'decision',
  versions: [],
  earlier,
  entered: { insight: null, option: null, decision: null, ...entered },
});

it.each([
  [{}, 0, 'There has been no insight, no shortlist and no decision so far.'],
  [
    { insight: commit(0, '2027-03-01') },
    0,
    'Insight was there from the start, 2027-03-01 (00000000); there is no shortlist or decision yet.',
  ],
  [{ decision: commit(1, '2027-03-01') }, 0, 'No insight has come in so far; the decision came in on 2027-03-01 (11111111).'],
  [
    { insight: commit(0, '2027-03-01'), decision: commit(0, '2027-03-01') },
    7,
    'Insight and the decision both came in on or before 2027-03-01 (00000000); --last can reach further back.',
  ],
  [
    { insight: commit(1, '2027-03-01'), option: commit(3, '2027-02-01') },
    0,
    'Insight came first: it came in on 2027-03-01 (11111111). The shortlist came in on 2027-02-01 (33333333), 2 commits later.',
  ],
  [
    { insight: commit(3, '2027-03-02'), option: commit(2, '2027-03-01'), decision: commit(1, '2027-02-28') },
    0,
    'The decision came first: it came in on 2027-02-28 (11111111). Insight came in on 2027-03-02 (33333333), 2 days and 2 commits later.',
  ],
])('tells when insight entered: %j', (entered, earlier, sentence) => {
  expect(verdict(history(entered, earlier))).toBe(sentence);
});

it('draws a bar for each value, and a gap for what is not known', () => {
  expect(sparkline([0, 50, 100, null, 12.5], 100)).toBe('▁▅█ ▂');
});

it('keeps to the width', () => {
  const version = {
    ...commit(0, '2027-03-01'),
    subject: '決定 '.repeat(60),
    score: 50,
    findings: null,
    suppressed: 0,
    marks: { insight: 0, option: 0, decision: 0 },
  };
  const text = historyText([{ ...history({}), versions: Array.from({ length: 200 }, () => version) }], {
    colour: false,
    width: 60,
  });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

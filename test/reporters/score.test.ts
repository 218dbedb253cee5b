import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { scoresOf } from '../../src/lint/scores.js';
import { text } from '../../src/reporters/score/text.js';
import { columns } from '../../src/reporters/text.js';
import { fileReport, finding } from '../helpers/report.js';

const PLAN = '# Goals\n';
const picture = {
  title: 'Goals',
  owner: null,
  month: null,
  occasions: [],
  lines: 1,
  marks: [],
  balance: { business: 2, technology: 1, customer: 0 },
};
const files = ['clients/a/okrs.md', `clients/b/${'計画'.repeat(40)}.md`].map((path) =>
  fileReport(PLAN, [finding(PLAN, 'Goals')], { path, picture, judged: { 'output-as-goal': 4, 'customer-slogan': 1 } }),
);
const groups = scoresOf(files, rules, { configured: [], folders: ['clients'] });

describe('scores on a terminal', () => {
  it.each([40, 55, 80, 90, 100])('keep within %i columns', (width) => {
    const shown = text({ groups, off: ['vague-outcome'], errors: [] }, { colour: false, width, explain: false, picture: true });
    for (const line of shown.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    expect(shown).toContain('2/1/0');
    expect(shown).toMatch(/clients\/a +87\.5/);
    expect(shown).toMatch(width < 90 ? /goals 75, language 100/ : / 75 .* 100 /);
  });
});

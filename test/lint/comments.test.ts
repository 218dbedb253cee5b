import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { lintText } from '../../src/lint/engine.js';
import type { Rule, Settings } from '../../src/lint/types.js';
import { parser } from '../helpers/lint.js';
import { rule } from '../helpers/report.js';

const knowledge = loadKnowledge();

/** A rule that reports every section, at its heading. */
function everySection(id: string, more: Partial<Rule> = {}): Rule {
  return rule(id, {
    check: ({ sections }) => ({
      judged: sections.length,
      problems: sections.map(({ span, title }) => ({ at: span, message: `It is "${title}".`, evidence: title })),
    }),
    ...more,
  });
}

/** A rule that reports every goal. */
const everyGoal = everySection('goals', {
  check: ({ goals }) => ({
    judged: goals.length,
    problems: goals.map(({ span, text }) => ({ at: span, message: `It is "${text}".`, evidence: text })),
  }),
});

function lint(text: string, settings: Partial<Settings> = {}, path = 'plan.md') {
  const rules = [everySection('sections'), everySection('others', { check: () => ({ judged: 1, problems: [] }) }), everyGoal];
  const report = lintText(text, rules, {
    path,
    kind: 'okr',
    settings: { strict: false, rules: {}, ...settings },
    parser,
    knowledge,
    today: '2026-11-22',
  });
  const said = (list: typeof report.findings) => list.map(({ rule, at }) => `${rule} ${at.start.line}`);
  return {
    found: said(report.findings.filter(({ rule }) => rule !== 'goals')),
    goals: said(report.findings.filter(({ rule }) => rule === 'goals')),
    kept: said(report.suppressed.filter(({ rule }) => rule !== 'goals')),
    suppressed: report.suppressed,
    advice: report.findings.filter(({ rule }) => rule === 'suppression').map(({ advice }) => advice),
    mistakes: report.findings.filter(({ rule }) => rule === 'suppression').map(({ message }) => message),
  };
}

const plan = (comment: string, more = '') => `# Plan\n\n${comment}\n\n## Aims\n\nText.\n\n### Part\n\nText.\n\n## End\n${more}`;

describe('a comment', () => {
  it('keeps back what is in the next section, with its reason', () => {
    const { found, kept, suppressed } = lint(plan('<!-- outside-in-disable-next-line sections -- Agreed in May. -->'));
    expect(kept).toEqual(['sections 5', 'sections 9']);
    expect(found).toEqual(['sections 1', 'sections 13']);
    expect(suppressed[0]).toMatchObject({ by: 'comment', reason: 'Agreed in May.' });
  });

  it('before the title speaks of the title alone', () => {
    const { kept } = lint(plan('').replace('# Plan', '<!-- outside-in-disable-next-line -- A title. -->\n\n# Plan'));
    expect(kept).toEqual(['sections 3']);
  });

  it('before an item of a list speaks of that item alone', () => {
    const { goals } = lint(
      '# OKRs\n\n## Goals\n\n- Raise revenue to 3 m\n<!-- outside-in-disable-next-line goals -- Known. -->\n- Raise margin to 4 m\n- Raise profit to 5 m\n',
    );
    expect(goals).toEqual(['goals 5', 'goals 8']);
  });

  it('in a cell speaks of the row below, before a table of all its rows', () => {
    const rows = (cell: string) =>
      `| Objective | Measure |\n|---|---|\n| Raise revenue${cell} | 3 m |\n| Raise margin | 4 m |\n| Raise profit | 5 m |\n`;
    const comment = '<!-- outside-in-disable-next-line goals -- Known. -->';
    expect(lint(`# OKRs\n\n${rows('')}`).goals).toEqual(['goals 5', 'goals 6', 'goals 7']);
    expect(lint(`# OKRs\n\n${rows(` ${comment}`)}`).goals).toEqual(['goals 5', 'goals 7']);
    expect(lint(`# OKRs\n\n${comment}\n\n${rows('')}`).goals).toEqual([]);
  });

  it('opens a stretch that another one ends, for the rules it names', () => {
    const both = '<!-- outside-in-disable sections, goals -- Old. -->';
    const { kept, found } = lint(`${plan(both)}\n<!-- outside-in-enable sections -->\n\n## More\n`);
    expect(kept).toEqual(['sections 5', 'sections 9', 'sections 13']);
    expect(found).toContain('sections 17');
  });

  it('speaks of the whole file, wherever it stands', () => {
    expect(lint(plan('', '\n<!-- outside-in-disable-file sections -- Archived. -->\n')).found).toEqual([]);
  });

  it('without rules speaks of all', () => {
    expect(lint(plan('<!-- outside-in-disable -- Archived. -->')).found).toEqual(['sections 1']);
  });

  it('in code or in words is no comment', () => {
    const text = plan('`<!-- outside-in-disable-file -- x -->`\n\n```md\n<!-- outside-in-disable-file -- x -->\n```');
    expect(lint(text).suppressed).toEqual([]);
  });

  it('holds until the day it names', () => {
    expect(lint(plan('<!-- outside-in-disable sections until 2026-11-22 -- Soon. -->')).suppressed[0]?.until).toBe('2026-11-22');
    const over = lint(plan('<!-- outside-in-disable sections until 2026-11-21 -- Soon. -->'));
    expect(over.kept).toEqual([]);
    expect(over.mistakes).toEqual(['This comment ended on 2026-11-21.']);
  });
});

describe('a comment that does not do what it says', () => {
  it.each([
    ['<!-- outside-in-disable sections -->', 'gives no reason'],
    ['<!-- outside-in-disable-next-line sectoins -- Why. -->', '"sectoins", which is no rule'],
    ['<!-- outside-in-disable-nextline sections -- Why. -->', 'not known'],
    ['<!-- outside-in-disable sections until May -- Why. -->', 'no day'],
    ['<!-- outside-in-enable -->', 'ends nothing'],
    ['<!-- outside-in-disable others -- Why. -->', 'others finds nothing'],
  ])('is a finding: %s', (comment, message) => {
    const { mistakes, kept } = lint(plan(comment));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(message);
    expect(kept).toEqual([]);
  });

  it('is none where the rule did not run', () => {
    expect(lint(plan('<!-- outside-in-disable others -- Why. -->'), { rules: { others: { severity: 'off' } } }).mistakes).toEqual(
      [],
    );
  });

  it('has the severity set for suppressions', () => {
    const text = plan('<!-- outside-in-enable -->');
    expect(lint(text, { rules: { suppression: { severity: 'off' } } }).mistakes).toEqual([]);
  });
});

describe('a comment of MDX', () => {
  const inMdx = (text: string) => lint(text.replaceAll('<!--', '{/*').replaceAll('-->', '*/}'), {}, 'team/Plan.MDX');
  const disable = '<!-- outside-in-disable-next-line sections, goals -- Agreed > in May. -->';
  const table = (cell: string) => `| Objective | Measure |\n|---|---|\n| Raise revenue${cell} | 3 m |\n| Raise margin | 4 m |\n`;

  it.each([
    plan(disable),
    plan(disable.replace(' sections', '\n  sections').replace(' -->', '\n-->')),
    plan(`> ${disable.replace(' -->', '\n> -->')}`),
    plan('', '\n<!-- outside-in-disable-file sections -- Archived. -->\n'),
    `${plan('<!--outside-in-disable sections -- Old.-->')}\n<!-- outside-in-enable -->\n\n## More\n`,
    `# OKRs\n\n## Goals\n\n- Raise revenue to 3 m\n${disable}\n- Raise margin to 4 m\n- Raise profit to 5 m\n`,
    `# OKRs\n\n${table(` ${disable}`)}`,
    plan('<!-- outside-in-disable sections until 2026-11-21 -- Soon. -->'),
    plan('<!-- outside-in-disable others -- Why. -->'),
    plan('<!-- outside-in-disable-nextline sections -- Why. -->'),
    plan('`<!-- outside-in-disable-file -- x -->`\n\n- ```md\n  <!-- outside-in-disable-file -- x -->\n  ```'),
    plan('Text <!-- about the plan --> and <!-- x --> more.'),
  ])('is as good as one of HTML: %j', (text) => {
    const { suppressed, ...html } = lint(text);
    const { suppressed: kept, ...mdx } = inMdx(text);
    expect(mdx).toEqual(html);
    expect(kept.map(({ reason }) => reason)).toEqual(suppressed.map(({ reason }) => reason));
  });

  it('is written as MDX has it where it is told how', () => {
    const { advice } = lint(plan('{/* outside-in-disable sections */}'), {}, 'plan.mdx');
    expect(advice).toEqual(['Write it as "{/* outside-in-disable-next-line rule -- reason */}".']);
  });

  it('is words in other files, and has to end', () => {
    expect(lint(plan('{/* outside-in-disable-file -- x */}')).suppressed).toEqual([]);
    expect(lint(plan('{/* outside-in-disable-file -- x'), {}, 'plan.mdx').suppressed).toEqual([]);
    expect(lint(plan('{/**/}\n\n{/***/}'), {}, 'plan.mdx').found).toEqual(
      lint(plan('')).found.map((line) => line.replace(/\d+/, (n) => (n === '1' ? n : `${Number(n) + 2}`))),
    );
  });
});

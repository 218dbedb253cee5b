import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, outsideIn, ROOT } from '../helpers/command.js';

const rule = (more: string) => `name: acme
rules:
  - id: seen
    message: 'There is {words}.'
    why: It matters.
    advice: What now?
${more.replace(/^(?=.)/gm, '    ')}`;

const PLAN = `# Strategy 2027

We leverage synergies.

## Plan

### Risks

- Costs rise by 5 %.
- Staff leaves.

**Owner:** the synergy board

## Goals

- Revenue from €2m to €3m
- Visitors find the exit
`;

/** Where, and in which words, a rule finds something in a plan. */
function found(more: string, plan = PLAN): string[] {
  const cwd = folder({
    'outside-in.config.yaml': 'plugins: [./rules.yaml]\n',
    'rules.yaml': rule(more),
    'plan.md': plan,
  });
  const { stdout, stderr } = outsideIn(['--data-only-config', '--kind', 'strategy', '--format', 'compact'], { cwd });
  expect(stderr).toBe('');
  return (stdout.match(/^.* acme\/seen: .*$/gm) ?? []).map((line) =>
    line.replace(/^plan\.md:|: warning.*There is|\. What now\?/g, ''),
  );
}

describe('a rule in YAML', () => {
  it('finds forbidden words, wherever they stand or where it is told to look', () => {
    expect(found('each: statement\nforbid: synerg*\n')).toEqual(['3:1 "synergies"', '12:12 "synergy"']);
    expect(found('each: statement\nforbid: synerg*\nwhere: { heading: risk* }\n')).toEqual(['12:12 "synergy"']);
    expect(found('each: statement\nforbid: synerg*\nwhere: { heading: Plan > Risks }\n')).toEqual(['12:12 "synergy"']);
    expect(found('each: statement\nforbid: synerg*\nwhere: { heading: Risks > Plan }\n')).toEqual([]);
    expect(found('each: statement\nforbid: synerg*\nwhere: { section: goals }\n')).toEqual([]);
    expect(found('each: document\nforbid: synerg*\n')).toEqual(['3:1 "synergies"']);
  });

  it('finds what lacks required words', () => {
    expect(found("each: statement\nrequire: '# %'\nwhere: { heading: Risks }\n")).toEqual([
      '10:3 "Staff leaves."',
      '12:12 "the synergy board"',
    ]);
    expect(found("each: section\nrequire: '# %'\nwhere: { heading: [Plan, Goals] }\n")).toEqual(['14:4 "Goals"']);
    expect(found("each: document\nrequire: '*'\nwhere: { heading: Budget }\n")).toEqual(['1:3 "Strategy 2027"']);
    expect(found("each: document\nrequire: '*'\nwhere: { heading: Risks }\n")).toEqual([]);
  });

  it('judges goals by their class and statements by what they were taken for', () => {
    expect(found("each: goal\nrequire: '# %'\nwhere: { measure: business }\n")).toEqual(['16:3 "Revenue from €2m to €3m"']);
    expect(found("each: goal\nrequire: '€ #'\nwhere: { measure: business }\n")).toEqual([]);
    expect(found("each: statement\nforbid: '*'\nwhere: { type: m-business, section: goals }\n")).toEqual(['16:3 "Revenue"']);
  });

  it('is told of in its place when it is wrong', () => {
    const cwd = folder({
      'outside-in.config.yaml': 'plugins: [./rules.yaml]\n',
      'rules.yaml': rule("each: statement\nforbid: ['(a+)+']\nfobrid: b\nwhere: { section: golas, measure: business }\n"),
      'plan.md': PLAN,
    });
    const { status, stdout, stderr } = outsideIn([], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('error: rules.yaml: there are 3 mistakes in this rule file, so nothing was linted.');
    expect(stderr).toContain(
      `rules.yaml:8:14  rules.0.forbid.0\n  "(" has no meaning in a pattern; it is made of words, *, # and ...\n\n    8 │     forbid: ['(a+)+']\n      │              ^^^^^^^`,
    );
    expect(stderr).toContain('rules.yaml:9:5  rules.0.fobrid\n  The key "fobrid" is not known here. Did you mean "forbid"?');
    expect(stderr).toContain('rules.0.where.section.0\n  It is one of summary, goals,');
  });

  it.each([
    ['each: statement\n', 'A rule has either "require" or "forbid".'],
    ['each: section\nforbid: a\n', 'Which sections? Say so under "where"'],
    ['each: statement\nforbid: a\nwhere: { measure: business }\n', '"measure" goes with "each: goal".'],
    ['each: goal\nforbid: []\n', 'It is empty.'],
    ['forbid: a\n', 'It is one of document, section, goal, statement.'],
  ])('says what is missing in "%s"', (more, message) => {
    const cwd = folder({ 'rules.yaml': rule(more) });
    const { status, stderr } = outsideIn(['test-rules', 'rules.yaml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('runs no code, whatever tags a stranger writes', () => {
    const cwd = folder({ 'rules.yaml': 'name: !!js/function "function () { return 1 }"\nrules: []\n' });
    expect(outsideIn(['test-rules', 'rules.yaml'], { cwd })).toMatchObject({ status: 2, stdout: '' });
  });
});

it('a rule file elsewhere is not read, and so not quoted, where configuration may only be data', () => {
  const cwd = folder({
    'secret.yaml': 'password: hunter2\n',
    'pack/outside-in.config.yaml': 'plugins: [../secret.yaml]\n',
    'pack/plan.md': PLAN,
    'linked/outside-in.config.yaml': 'plugins: [./rules.yaml]\n',
    'linked/plan.md': PLAN,
  });
  symlinkSync(join(cwd, 'secret.yaml'), join(cwd, 'linked/rules.yaml'));
  for (const pack of ['pack', 'linked']) {
    const { status, stdout, stderr } = outsideIn(['--data-only-config'], { cwd: join(cwd, pack) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('which stands outside the working folder');
    expect(stderr).not.toContain('hunter2');
  }
  // Whoever runs the command above it has asked for the folder.
  expect(outsideIn(['pack', '--data-only-config'], { cwd }).stderr).toContain('secret.yaml: there are');
});

describe('outside-in test-rules', () => {
  const tried = (more: string) => outsideIn(['test-rules', 'rules.yaml'], { cwd: folder({ 'rules.yaml': rule(more) }) });

  it('runs the examples', () => {
    expect(tried('each: statement\nforbid: synerg*\nfires: We reap synergies.\nsilent: We wait.\n')).toEqual({
      status: 0,
      stdout: `rules.yaml
  acme/seen
    ok      line 9: fires at line 1 of the example: There is "synergies".
    ok      line 10: silent.
1 rule, 2 checks: all are well.
`,
      stderr: '',
    });
  });

  it.each([
    ['fires: We wait.', 'FAILED  line 9: it should fire, but nothing is found.'],
    ['fires: We reap synergies.\nsilent: Synergies.', 'FAILED  line 10: it should be silent, but fires at line 1 of the example'],
    ['silent: We wait.', 'FAILED  line 3: no example under "fires" shows that this rule can find anything.'],
    ['fires: "---\\na: [\\n---\\n"', 'FAILED  line 9: the example cannot be read'],
  ])('fails "%s"', (examples, message) => {
    const { status, stdout } = tried(`each: statement\nforbid: synerg*\n${examples}\n`);
    expect(status).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).toMatch(/1 failed\.\n$/);
  });

  it('tells a place that is not looked at from one that is well', () => {
    const where = 'each: statement\nforbid: synerg*\nwhere: { heading: Risks }\n';
    const { stdout } = tried(`${where}fires: Synergies.\nsilent: Synergies.\n`);
    expect(stdout).toContain('FAILED  line 10: it should fire, but there is no place in it that the rule looks at.');
    expect(stdout).toContain('ok      line 11: silent; there is no place in it that the rule looks at.');
  });

  it.each([
    ['nowhere.yaml', 'There is no rule file "nowhere.yaml".'],
    ['rules.js', '"rules.js" is no YAML file'],
  ])('says what is wrong with %s', (file, message) => {
    const { status, stderr } = outsideIn(['test-rules', file], { cwd: folder() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

it('the documented plugins work as documented', () => {
  const page = readFileSync(join(ROOT, 'docs/team-rules.md'), 'utf8');
  const blocks = [...page.matchAll(/```(?:yaml|js)\n(?:#|\/\/) (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => [name!, text!]);
  expect(blocks.map(([name]) => name)).toEqual(['outside-in.config.yaml', 'house-rules.yaml', 'house-rules.js']);
  const many = `# OKRs 2027\n\n${Array.from({ length: 6 }, (_, index) => `## Objective: Visitors find exit ${index}\n\n- KR1: Faster\n`).join('\n')}`;
  const cwd = folder({
    ...Object.fromEntries(blocks),
    'package.json': '{ "type": "module" }',
    'plan.md': many,
    'node_modules/.keep': '',
  });
  symlinkSync(ROOT, join(cwd, 'node_modules/outside-in'), 'dir');
  expect(outsideIn(['test-rules', 'house-rules.yaml'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = outsideIn(['--format', 'compact'], { cwd });
  expect(stdout).toContain('plan.md:1:3: warning house-code/few-goals: There are 6 goals.');
  expect(stdout).toContain('plan.md:3:4: error house/goal-names-a-figure: The goal');
  expect(outsideIn(['--data-only-config'], { cwd }).stderr).toContain('house-rules.js: this plugin is a program');
});

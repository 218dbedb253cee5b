import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';

const RULE = 'internal-kpi-only';
const BUSINESS = '"Objective: Grow the business"';
const REGION = '"Objective: Win the region"';

interface Data {
  files: {
    path: string;
    findings: { rule: string; line: number; message: string }[];
    suppressed: { rule: string; suppression: object }[];
  }[];
  summary: Record<string, number>;
}

function lint(cwd: string, ...args: string[]) {
  const { stdout, stderr, status } = outsideIn(['.', '--format', 'json', ...args], { cwd });
  if (stdout === '') throw new Error(stderr);
  const { files, summary }: Data = JSON.parse(stdout);
  return {
    status,
    summary,
    shown: files.flatMap(({ path, findings }) => findings.map(({ rule, line, message }) => ({ path, rule, line, message }))),
    suppressed: files.flatMap(({ suppressed }) => suppressed.map(({ rule, suppression }) => ({ rule, ...suppression }))),
  };
}

const withComment = (heading: string, comment: string) => INSIDE_OUT.replace(heading, `${comment}\n\n${heading}`);

describe('a comment', () => {
  it('keeps a finding of the next section back, with its reason, and says so', () => {
    const cwd = folder({
      'plan.md': withComment(
        '## Objective: Win',
        `<!-- outside-in-disable-next-line ${RULE} until 2099-12-31 -- the board's own goal -->`,
      ),
    });
    const { shown, suppressed, summary } = lint(cwd);
    const kpis = shown.filter(({ rule }) => rule === RULE);
    expect(kpis.map(({ message }) => message)).toEqual([expect.stringContaining(BUSINESS)]);
    expect(suppressed).toEqual([{ rule: RULE, by: 'comment', reason: "the board's own goal", until: '2099-12-31' }]);
    expect(summary).toMatchObject({ suppressed: 1, known: 0 });
    expect(outsideIn([], { cwd }).stdout).toContain('1 finding suppressed with a reason.');
  });

  it('speaks of the file, or of what stands between it and the one that ends it', () => {
    const whole = folder({ 'plan.md': `<!-- outside-in-disable-file -- not ours -->\n\n${INSIDE_OUT}` });
    expect(lint(whole)).toMatchObject({ status: 0, shown: [] });
    const opened = withComment('## Objective: Grow', `<!-- outside-in-disable ${RULE} -- agreed -->`);
    const stretch = folder({ 'plan.md': opened.replace('## Objective: Win', '<!-- outside-in-enable -->\n\n## Objective: Win') });
    expect(
      lint(stretch)
        .shown.filter(({ rule }) => rule === RULE)
        .map(({ message }) => message),
    ).toEqual([expect.stringContaining(REGION)]);
  });

  it.each([
    ['<!-- outside-in-disable-next-line internal-kpi-only -->', 'This comment gives no reason.'],
    ['<!-- outside-in-disable-next-line internal-kpis -- x -->', 'This comment names "internal-kpis", which is no rule.'],
    ['<!-- outside-in-disable-next-line vague-outcome -- x -->', 'This comment keeps nothing back: vague-outcome finds nothing'],
    ['<!-- outside-in-disable-next-line internal-kpi-only until 2020-01-31 -- x -->', 'This comment ended on 2020-01-31.'],
    ['<!-- outside-in-disable-next-line internal-kpi-only until May -- x -->', '"May" is no day.'],
    ['<!-- outside-in-disable-next-line internal-kpi-only until 2027-02-30 -- x -->', '"2027-02-30" is no day.'],
    ['<!-- Outside-In-Disable internal-kpi-only -- x -->', '"Outside-In-Disable" is not known.'],
    ['<!-- outside-in disable-next-line internal-kpi-only -- x -->', '"outside-in disable-next-line" is not known.'],
    ['<!-- outside-in-ignore internal-kpi-only -- x -->', '"outside-in-ignore" is not known.'],
    ['<!-- outside-in-enable -->', 'This comment ends nothing'],
  ])('that is no good is a finding of its own: %s', (comment, message) => {
    const cwd = folder({ 'plan.md': withComment('## Objective: Grow', comment) });
    const { shown, status } = lint(cwd);
    expect(status).toBe(1);
    expect(shown.filter(({ rule }) => rule === 'suppression')).toEqual([
      { path: 'plan.md', rule: 'suppression', line: 3, message: expect.stringContaining(message) },
    ]);
    expect(lint(cwd, '--rule', 'suppression=off').shown.some(({ rule }) => rule === 'suppression')).toBe(false);
  });
});

describe('a suppression file', () => {
  it('keeps back by path, rule and words, with reason, owner and day', () => {
    const cwd = folder({
      'client/plan.md': INSIDE_OUT,
      'notes/kept.yaml': [
        '- path: "../client/**"',
        `  rule: ${RULE}`,
        '  words: "grow   the BUSINESS"',
        '  reason: Their own wording',
        '  owner: Ines',
        '  until: 2099-12-31',
      ].join('\n'),
    });
    const { shown, suppressed } = lint(cwd, '--suppressions', 'notes/kept.yaml');
    expect(shown.filter(({ rule }) => rule === RULE).map(({ message }) => message)).toEqual([expect.stringContaining(REGION)]);
    expect(suppressed).toEqual([{ rule: RULE, by: 'file', reason: 'Their own wording', owner: 'Ines', until: '2099-12-31' }]);
  });

  it('may be named in the configuration, from its folder, and leaves the documents as they are', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'kept.json': JSON.stringify([{ path: '**', rule: [RULE, 'no-named-segment'], reason: 'Not ours' }]),
      '.outside-inrc.yaml': 'suppressions: kept.json',
      'deep/plan.md': INSIDE_OUT,
    });
    expect(lint(cwd)).toMatchObject({ status: 0, shown: [] });
    expect(lint(join(cwd, 'deep'))).toMatchObject({ status: 0, shown: [] });
    expect(readFileSync(join(cwd, 'plan.md'), 'utf8')).toBe(INSIDE_OUT);
  });

  it('takes the fingerprint of a finding, which another finding of the rule does not have', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { files } = JSON.parse(outsideIn(['.', '--format', 'json'], { cwd }).stdout);
    const { fingerprint } = files[0].findings.find(({ message }: { message: string }) => message.includes(REGION));
    writeFileSync(join(cwd, 'kept.yaml'), `- { path: plan.md, rule: ${RULE}, fingerprint: "${fingerprint}", reason: x }`);
    const { shown } = lint(cwd, '--suppressions', 'kept.yaml');
    expect(shown.filter(({ rule }) => rule === RULE).map(({ message }) => message)).toEqual([expect.stringContaining(BUSINESS)]);
  });

  it('needs no rule beside a fingerprint; where there is one, it has to be that of the finding', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { files } = JSON.parse(outsideIn(['.', '--format', 'json'], { cwd }).stdout);
    const { fingerprint } = files[0].findings.find(({ message }: { message: string }) => message.includes(REGION));
    const kept = (entry: string, ...args: string[]) => {
      writeFileSync(join(cwd, 'kept.yaml'), `- { path: plan.md, ${entry}, reason: x }`);
      const { shown, suppressed } = lint(cwd, '--suppressions', 'kept.yaml', ...args);
      return { kept: suppressed.length, idle: shown.filter(({ rule }) => rule === 'suppression').length };
    };
    expect(kept(`fingerprint: "${fingerprint}"`)).toEqual({ kept: 1, idle: 0 });
    expect(kept(`fingerprint: "${fingerprint}", rule: vague-outcome`)).toEqual({ kept: 0, idle: 1 });
    // What is gone may have been a finding of a rule that did not run.
    expect(kept('fingerprint: "0123"')).toEqual({ kept: 0, idle: 0 });
    expect(kept('fingerprint: "0123"', '--strict')).toEqual({ kept: 0, idle: 1 });
    expect(kept('fingerprint: "0123"', '--strict', '--rule', `${RULE}=off`)).toEqual({ kept: 0, idle: 0 });
  });

  it('reports entries that are over or that nothing needs at their own lines, and no entry for files that were not linted', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'other.md': INSIDE_OUT,
      'kept.yaml': [
        `- { path: plan.md, rule: ${RULE}, reason: x, until: 2020-01-31 }`,
        '- { path: plan.md, rule: vague-outcome, reason: x }',
        '- { path: other.md, rule: vague-outcome, reason: x }',
      ].join('\n'),
    });
    const { stdout } = outsideIn(['plan.md', '--suppressions', 'kept.yaml', '--format', 'compact'], { cwd });
    expect(stdout.split('\n').filter((line) => line.startsWith('kept.yaml'))).toEqual([
      expect.stringMatching(/^kept\.yaml:1:3: warning suppression: This suppression ended on 2020-01-31\./),
      expect.stringMatching(/^kept\.yaml:2:3: warning suppression: This suppression keeps nothing back/),
    ]);
  });

  it('tells of an entry for a document that is not there, once all that stands beside the file is linted, and in shards as in one run', () => {
    const cwd = folder({
      'docs/plan.md': INSIDE_OUT,
      'docs/left.md': INSIDE_OUT,
      '.outside-inrc.json': '{ "ignores": ["docs/left.md"] }',
      'docs/kept.yaml': ['gone.md', 'left.md', '../other/plan.md']
        .map((path) => `- { path: ${path}, rule: vague-outcome, reason: x }\n`)
        .join(''),
    });
    const told = (...args: string[]) =>
      outsideIn([...args, '--suppressions', 'docs/kept.yaml', '--format', 'compact'], { cwd })
        .stdout.split('\n')
        .filter((line) => line.startsWith('docs/kept.yaml'));
    const gone = expect.stringMatching(/^docs\/kept\.yaml:1:3: warning suppression: This suppression speaks of no document/);
    expect(told('.')).toEqual([gone]);
    expect(told('docs')).toEqual([gone]);
    for (const shard of ['1/2', '2/2']) expect(told('.', '--shard', shard)).toEqual([gone]);
    expect(told('docs/plan.md')).toEqual([]);
    expect(told('docs/*.md')).toEqual([]);
  });

  it.each([
    ['- { path: plan.md, rule: vague-outcome }', 'kept.yaml:1:3  0.reason\n  It needs a reason, in words.'],
    [
      '- { rule: vague-outcome, reason: x }',
      'in this suppression file, so nothing was linted.\n\n  kept.yaml:1:3  0.path\n  It is not there; it is',
    ],
    ['- { path: plan.md, rule: vague, reason: x }', 'kept.yaml:1:26  0.rule\n  There is no rule "vague".'],
    ['- { path: plan.md, rule: [vague-outcom], reason: x }', 'There is no rule "vague-outcom". Did you mean "vague-outcome"?'],
    [
      '- { path: plan.md, reason: x }',
      'kept.yaml:1:3  0.rule\n  It needs a rule or a list of rules, unless it has the "fingerprint" of a finding.',
    ],
    ['- { path: plan.md, rule: 3, reason: x }', '0.rule\n  It is a rule, or a list of rules.'],
    ['- { path: plan.md }', 'there are 2 mistakes in this suppression file'],
    ['- { path: plan.md, rule: vague-outcome, reason: " " }', '0.reason\n  It needs a reason, in words.'],
    ['- { path: plan.md, rule: vague-outcome, reason: x, until: 2027-02-30 }', 'It is a day, as in "2026-12-31".'],
    ['- { path: plan.md, rule: vague-outcome, reason: x, until: soon }', 'It is a day, as in "2026-12-31".'],
    ['- { path: plan.md, rule: vague-outcome, reasn: x }', 'Did you mean "reason"?'],
    ['path: plan.md', 'It is a list.'],
    ['- [', 'kept.yaml:1:'],
    ['- { path: a: b }\n- &x 3\n- { x: 1, x: 2 }', 'error: kept.yaml:1:11: '],
    [
      '- { x: 1, x: 2 }\n- 3\n- { y: 1, y: 2 }',
      'error: kept.yaml:1:11: Map keys must be unique.\nkept.yaml:3:11: Map keys must be unique.\n',
    ],
    ['- &a [*a, *a]', 'kept.yaml'],
  ])('with mistakes stops the run, in place: %s', (content, message) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'kept.yaml': content });
    const { status, stdout, stderr } = outsideIn(['.', '--suppressions', 'kept.yaml'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('that is not there stops the run', () => {
    const { status, stderr } = outsideIn(['--suppressions', 'gone.yaml'], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: There is no suppression file "gone.yaml".\n' });
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';
import { plans } from '../helpers/lint.js';

const SUPPRESSIONS = `- path: "**"
  rule: internal-kpi-only
  words: Grow the business
  reason: The bank asks for it
- path: "**"
  rule: internal-kpi-only
  words: never said anywhere
  reason: It was once
- path: "*.md"
  rule: vague-outcome
  reason: Agreed with the board
  until: 2020-01-01
`;

const pack = () =>
  folder({
    ...Object.fromEntries(plans.slice(0, 7).map(({ name, text }) => [`${name}.md`, text])),
    'plan.md': INSIDE_OUT,
    'bread.md': NO_PLAN,
    'broken.md': Buffer.from('# R\xe9sum\xe9', 'latin1'),
  });

/** Runs all shards of a run into files, and gives their names. */
function shards(cwd: string, of: number, args: readonly string[] = []): string[] {
  return Array.from({ length: of }, (_, index) => {
    const name = `shard-${index + 1}.json`;
    outsideIn(['.', '--shard', `${index + 1}/${of}`, '--format', `json=${name}`, ...args], { cwd });
    return name;
  });
}

describe('the shards of a run, merged,', () => {
  it.each(['json', 'ndjson', 'stylish', 'sarif', 'csv', 'html'])('give the bytes of one run as %s', (format) => {
    const cwd = pack();
    const whole = outsideIn(['.', '--all', '--format', format], { cwd });
    const names = shards(cwd, 3);
    const merged = outsideIn(['merge', ...names.toReversed(), '--all', '--format', format], { cwd });
    expect(merged).toEqual({ ...whole, stderr: whole.stderr });
    expect(merged.status).toBe(2);
  });

  it('know the rules of plugins, wherever the configuration stands that names them', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'team/plan.md': INSIDE_OUT,
      'team/outside-in.config.yaml': 'plugins: [./rules.yaml]\n',
      'team/rules.yaml': `name: acme
rules:
  - id: words
    why: Nobody knows what it means.
    advice: What would you say aloud?
    message: '{words} is said here.'
    each: statement
    forbid: revenue
`,
    });
    const names = shards(cwd, 2);
    for (const format of ['sarif', 'html']) {
      const whole = outsideIn(['.', '--format', format], { cwd });
      expect(whole.stdout).toContain('acme/words');
      expect(outsideIn(['merge', ...names, '--format', format], { cwd })).toEqual(whole);
    }
  });

  it('keep back what a baseline knows', () => {
    const cwd = pack();
    outsideIn(['baseline', 'plan.md'], { cwd });
    const args = ['--baseline', 'outside-in-baseline.json'];
    const whole = outsideIn(['.', ...args, '--format', 'json'], { cwd });
    expect(JSON.parse(whole.stdout).summary.known).toBeGreaterThan(0);
    expect(outsideIn(['merge', ...shards(cwd, 3, args), '--format', 'json'], { cwd })).toEqual(whole);
  });

  it('hold every file once', () => {
    const cwd = pack();
    const all = shards(cwd, 3).map((name) => JSON.parse(readFileSync(join(cwd, name), 'utf8')));
    const paths = all.map(({ files, errors }) => [...files, ...errors].map(({ path }: { path: string }) => path));
    expect(paths.every((own) => own.length > 0)).toBe(true);
    expect(paths.flat().sort()).toEqual([...new Set(paths.flat())].sort());
    expect(paths.flat()).toHaveLength(10);
  });

  it('blame no suppression that another shard needs', () => {
    const cwd = pack();
    writeFileSync(join(cwd, 'kept.yml'), SUPPRESSIONS);
    const args = ['--suppressions', 'kept.yml'];
    const whole = outsideIn(['.', ...args, '--format', 'json'], { cwd });
    expect(whole.stdout).toContain('The bank asks for it');
    expect(whole.stdout.match(/This suppression (keeps nothing back|ended)/g)).toHaveLength(2);
    expect(outsideIn(['merge', ...shards(cwd, 4, args), '--format', 'json'], { cwd })).toEqual(whole);
  });

  it('say what is new and what is fixed since a commit', () => {
    const cwd = pack();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Plans');
    for (const { name } of plans.slice(0, 3)) rmSync(join(cwd, `${name}.md`));
    writeFileSync(join(cwd, 'bread.md'), INSIDE_OUT);
    const whole = outsideIn(['.', '--since', 'HEAD', '--format', 'json'], { cwd });
    expect(JSON.parse(whole.stdout).since.fixed.length).toBeGreaterThan(1);
    const names = shards(cwd, 3, ['--since', 'HEAD']);
    expect(outsideIn(['merge', ...names, '--format', 'json'], { cwd })).toEqual(whole);
  });

  it('pass the gate that the merge sets', () => {
    const cwd = pack();
    rmSync(join(cwd, 'broken.md'));
    const names = shards(cwd, 2);
    expect(outsideIn(['merge', ...names], { cwd }).status).toBe(1);
    expect(outsideIn(['merge', ...names, '--fail-on', 'never'], { cwd }).status).toBe(0);
    const { summary } = JSON.parse(outsideIn(['merge', ...names, '--format', 'json'], { cwd }).stdout);
    const most = (number: number) => outsideIn(['merge', ...names, '--max-warnings', String(number)], { cwd }).status;
    expect(most(summary.warnings)).toBe(0);
    expect(most(summary.warnings - 1)).toBe(1);
  });
});

it('reports on different folders are merged like shards', () => {
  const cwd = folder({ 'a/plan.md': INSIDE_OUT, 'b/plan.md': INSIDE_OUT });
  for (const name of ['a', 'b']) outsideIn([name, '--format', `json=${name}.json`], { cwd });
  const { stdout } = outsideIn(['.', '--format', 'json'], { cwd });
  expect(outsideIn(['merge', 'b.json', 'a.json', '--format', 'json'], { cwd }).stdout).toBe(stdout);
  expect(outsideIn(['merge', 'a.json', 'a.json'], { cwd })).toMatchObject({
    status: 2,
    stderr: 'error: These reports cannot be merged. Two of these reports are on "a/plan.md".\n',
  });
});

describe('a mistake', () => {
  it.each([['0/3'], ['4/3'], ['2'], ['a/b'], ['1/0']])('in --shard %s is told', (value) => {
    const { status, stderr } = outsideIn(['.', '--shard', value], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect(status).toBe(2);
    expect(stderr).toContain('It is the number of a part and how many there are, like 2/5.');
  });

  it('of asking for HTML of reports that do not tell what came first is told', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    outsideIn(['.', '--format', 'json=report.json'], { cwd });
    const { status, stderr } = outsideIn(['merge', 'report.json', '--format', 'html'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('these reports do not tell it of "plan.md"');
    outsideIn(['.', '--format', 'json=report.json', '--format', 'html=whole.html'], { cwd });
    const { stdout } = outsideIn(['merge', 'report.json', '--format', 'html'], { cwd });
    expect(stdout).toBe(readFileSync(join(cwd, 'whole.html'), 'utf8'));
  });

  it('of sharing out standard input is told', () => {
    const { status, stderr } = outsideIn(['-', '--shard', '1/2'], { input: INSIDE_OUT });
    expect(status).toBe(2);
    expect(stderr).toBe('error: "--shard" shares out files, so it does not go with "-" for standard input.\n');
  });

  it('of pruning in a shard is told', () => {
    const { status, stderr } = outsideIn(['.', '--shard', '1/2', '--prune-baseline'], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect(status).toBe(2);
    expect(stderr).toContain('"--prune-baseline" does not go with "--shard"');
  });

  it.each<[string, string, (text: string) => string]>([
    ['no JSON', 'this is no JSON', () => '<report>'],
    ['of another program', 'this is no report of outside-in', () => '{"version": "2.1.0"}'],
    ['null', 'this is no report of outside-in', () => 'null'],
    [
      'of another version',
      'version 9.9.9 wrote it',
      (text) => text.replace(/("name": "outside-in",\s+"version": )"[^"]+"/, '$1"9.9.9"'),
    ],
    [
      'tampered with',
      '"files.0.findings.0.severity" is not as outside-in writes it',
      (text) => text.replace(/"severity": "\w+"/, '"severity": "dire"'),
    ],
  ])('of merging a file that is %s is told', (_what, message, change) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { stdout } = outsideIn(['.', '--format', 'json'], { cwd });
    writeFileSync(join(cwd, 'report.json'), change(stdout));
    const { status, stderr } = outsideIn(['merge', 'report.json'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(`error: report.json: ${message}`);
  });

  it('of leaving a shard out, or giving one twice, is told', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const [one, two, three] = shards(cwd, 3) as [string, string, string];
    expect(outsideIn(['merge', one, three], { cwd }).stderr).toContain('2/3 is missing');
    expect(outsideIn(['merge', one, two, three, two], { cwd }).stderr).toContain('given twice');
    outsideIn(['.', '--format', 'json=whole.json'], { cwd });
    expect(outsideIn(['merge', one, two, three, 'whole.json'], { cwd }).stderr).toContain('some are not');
  });
});

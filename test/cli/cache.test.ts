import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn, ROOT } from '../helpers/command.js';
import { plans } from '../helpers/lint.js';
import { repository } from '../helpers/repository.js';

const pack = (more: Record<string, string> = {}) =>
  folder({
    ...Object.fromEntries(plans.slice(0, 5).map(({ name, text }) => [`${name}.md`, text])),
    'bread.md': NO_PLAN,
    ...more,
  });

/** Lints a folder with a cache elsewhere, and tells what was recalled. */
function runner(cwd: string, cache = folder()) {
  return (args: readonly string[] = [], env: Record<string, string> = {}) => {
    const format = args.includes('--format') ? [] : ['--format', 'json'];
    const { stderr, ...result } = outsideIn(['.', '--cache-location', cache, '--timing', ...format, ...args], { cwd, env });
    const [, recalled, files] = /^(\d+) of (\d+) reports from the cache$/m.exec(stderr) ?? [];
    return { ...result, stderr, recalled: Number(recalled), files: Number(files) };
  };
}

const uncached = (cwd: string, args: readonly string[] = []) =>
  outsideIn(['.', '--no-cache', '--format', 'json', ...args], { cwd });

/** What Node is told so that it takes another day for today. */
function on(day: string) {
  const program = `const Own = Date; globalThis.Date = class extends Own { constructor(...a) { super(...(a.length ? a : ['${day}'])); } };`;
  return { NODE_OPTIONS: `--import ${join(folder({ 'day.mjs': program }), 'day.mjs')}` };
}

it('a second run gives the same bytes without loading what judges', () => {
  const cwd = pack();
  const run = runner(cwd);
  const first = run();
  expect(first).toMatchObject({ status: 1, recalled: 0, files: 6 });
  expect(first.stdout).toBe(uncached(cwd).stdout);
  const second = run();
  expect(second).toMatchObject({ status: 1, recalled: 6, stdout: first.stdout });
  expect(second.stderr).toMatch(/^load +0\.0 ms/m);
  expect(first.stderr).not.toMatch(/^load +0\.0 ms/m);
  for (const format of ['stylish', 'csv']) {
    const { stdout, recalled } = run(['--format', format, '--all']);
    expect(recalled).toBe(6);
    expect(stdout).toBe(outsideIn(['.', '--no-cache', '--format', format, '--all'], { cwd }).stdout);
  }
});

it('a changed file is linted again, the others are not', () => {
  const cwd = pack();
  const run = runner(cwd);
  run();
  writeFileSync(join(cwd, 'bread.md'), INSIDE_OUT);
  expect(run()).toMatchObject({ recalled: 5, stdout: uncached(cwd).stdout });
  expect(run().recalled).toBe(6);
});

it.each([
  ['--strict', ['--strict']],
  ['--rule', ['--rule', 'internal-kpi-only=error']],
  ['--kind', ['--kind', 'brief']],
])('what %s changes is judged again', (_name, args) => {
  const cwd = pack();
  const run = runner(cwd);
  run();
  expect(run(args)).toMatchObject({ recalled: 0, stdout: uncached(cwd, args).stdout });
  expect(run(args).recalled).toBe(6);
  expect(run().recalled).toBe(6);
});

it('what the configuration changes is judged again', () => {
  const cwd = pack();
  const run = runner(cwd);
  run();
  writeFileSync(join(cwd, 'outside-in.config.json'), JSON.stringify({ vocabulary: { segments: ['lock keepers'] } }));
  expect(run()).toMatchObject({ recalled: 0, stdout: uncached(cwd).stdout });
});

it('a file that goes by another name is judged under that name', () => {
  const cwd = folder({ 'a/plan.md': INSIDE_OUT });
  const cache = folder();
  const inside = ['.', '--cache-location', cache, '--format', 'json'];
  expect(outsideIn(inside, { cwd }).stdout).toContain('"a/plan.md"');
  expect(JSON.parse(outsideIn(inside, { cwd: join(cwd, 'a') }).stdout).files[0].path).toBe('plan.md');
});

it.each<[string, (bytes: Buffer, other: Buffer) => Buffer | string]>([
  ['cut off', (bytes) => bytes.subarray(0, 20)],
  ['emptied', () => ''],
  ['made up', () => JSON.stringify({ path: 'bread.md', kind: 'other', findings: [] })],
  ['of another file', (_bytes, other) => other],
  ['changed by one bit', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])])],
])('entries that are %s are passed over and written anew', (_what, spoil) => {
  const cwd = pack();
  const cache = folder();
  const run = runner(cwd, cache);
  const { stdout } = run();
  const entries = readdirSync(cache).map((name) => join(cache, name));
  const before = entries.map((path) => readFileSync(path));
  for (const [index, path] of entries.entries()) writeFileSync(path, spoil(before[index]!, before[(index + 1) % before.length]!));
  expect(run()).toMatchObject({ recalled: 0, stdout, status: 1 });
  expect(run()).toMatchObject({ recalled: 6, stdout });
});

it('a suppression ends on its day, whatever an earlier run has kept', () => {
  const ended = 'internal-kpi-only until 2027-03-31 -- the board decides in March';
  const cwd = folder({
    'plan.md': INSIDE_OUT.replace('## Objective: Grow', `<!-- outside-in-disable-file ${ended} -->\n\n## Objective: Grow`),
    'bread.md': NO_PLAN,
  });
  const run = runner(cwd);
  const before = run([], on('2027-03-30'));
  expect(before.stdout).toContain('the board decides in March');
  expect(before.stdout).not.toContain('This comment ended');
  const after = run([], on('2027-04-01'));
  expect(after.recalled).toBe(1);
  expect(after.stdout).toContain('This comment ended on 2027-03-31.');
});

it('what is kept cannot be read without the document', () => {
  const cwd = pack();
  const cache = folder();
  const { stdout } = runner(cwd, cache)();
  const words = ['finding', ...JSON.parse(stdout).files.map(({ path }: { path: string }) => path)];
  expect(readdirSync(cache)).toHaveLength(6);
  for (const name of readdirSync(cache)) {
    const text = readFileSync(join(cache, name), 'latin1');
    expect(words.filter((word) => text.includes(word) || name.includes(word))).toEqual([]);
  }
});

it("is in the user's folder for such things, not among the documents", () => {
  const cwd = pack();
  const home = folder();
  outsideIn(['.'], { cwd, env: { XDG_CACHE_HOME: home } });
  expect(readdirSync(cwd)).toHaveLength(6);
  if (process.platform === 'linux') expect(readdirSync(join(home, 'outside-in'))).toHaveLength(6);
});

it('is kept nowhere with --no-cache', () => {
  const home = folder();
  outsideIn(['.', '--no-cache'], { cwd: pack(), env: { XDG_CACHE_HOME: home } });
  expect(readdirSync(home)).toEqual([]);
});

it('runs without a cache where there is no place for one, unless the place was asked for', () => {
  const cwd = pack({ 'taken.txt': '' });
  expect(outsideIn(['.'], { cwd, env: { XDG_CACHE_HOME: join(cwd, 'taken.txt') } })).toMatchObject({ status: 1, stderr: '' });
  const { status, stderr } = outsideIn(['.', '--cache-location', 'taken.txt'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('error: The cache cannot be kept in "taken.txt"');
});

it('serves several runs at the same time', async () => {
  const cwd = pack();
  const cache = folder();
  const expected = uncached(cwd).stdout;
  const args = [join(ROOT, 'bin/outside-in.js'), '.', '--cache-location', cache, '--format', 'json'];
  const runs = Array.from(
    { length: 4 },
    () =>
      new Promise<string>((resolve) => {
        let text = '';
        const child = spawn(process.execPath, args, { cwd });
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        child.on('close', () => resolve(text));
      }),
  );
  expect(await Promise.all(runs)).toEqual([expected, expected, expected, expected]);
  expect(readdirSync(cache)).toHaveLength(6);
  expect(runner(cwd, cache)()).toMatchObject({ recalled: 6, stdout: expected });
});

describe('rules of the team', () => {
  const CONFIG = (file: string) => `plugins: [./${file}]\n`;
  const YAML = (word: string) => `name: acme
rules:
  - id: words
    why: Nobody knows what it means.
    advice: What would you say aloud?
    message: '{words} is said here.'
    each: statement
    forbid: ${word}
`;
  const PROGRAM = (words: string) => `export default {
  name: 'acme',
  rules: [{
    id: 'seen', category: 'goals', level: 'recommended', severity: 'warning', confidence: 'high', unit: 'document',
    kinds: ['okr'], source: [], summary: 'A plan was seen', why: 'It is there.', advice: 'What now?',
    check: (plan) => ({ judged: 1, problems: [{ at: plan.title.span, message: '${words}', evidence: plan.title.text }] }),
  }],
};
`;

  it('judge again when the words of their file change', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'outside-in.config.yaml': CONFIG('rules.yaml'), 'rules.yaml': YAML('revenue') });
    const run = runner(cwd);
    expect(run().stdout).toContain('is said here.');
    expect(run()).toMatchObject({ recalled: 1, stdout: uncached(cwd).stdout });
    writeFileSync(join(cwd, 'rules.yaml'), YAML('porridge'));
    const { recalled, stdout } = run();
    expect(recalled).toBe(0);
    expect(stdout).not.toContain('is said here.');
  });

  it('judge every time where they are a program, and only the documents they hold for', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'team/plan.md': INSIDE_OUT,
      'team/outside-in.config.yaml': CONFIG('rules.mjs'),
      'team/rules.mjs': `import { words } from './words.mjs';\n${PROGRAM("' + words + '")}`,
      'team/words.mjs': 'export const words = "One.";\n',
    });
    const run = runner(cwd);
    expect(run().stdout).toContain('One.');
    writeFileSync(join(cwd, 'team/words.mjs'), 'export const words = "Two.";\n');
    const { recalled, stdout } = run();
    expect(recalled).toBe(1);
    expect(stdout).toContain('Two.');
  });
});

it('suppressions, a baseline and an earlier commit count as they are now', () => {
  const { cwd, write } = repository({ 'plan.md': INSIDE_OUT });
  const run = runner(cwd);
  run();
  write('kept.yaml', '- { path: plan.md, rule: internal-kpi-only, reason: The bank asks for it }\n');
  expect(run(['--suppressions', 'kept.yaml']).stdout).toContain('The bank asks for it');
  outsideIn(['baseline', '.', '--no-cache'], { cwd });
  expect(run(['--baseline', 'outside-in-baseline.json'])).toMatchObject({ status: 0, recalled: 1 });
  write('plan.md', `${INSIDE_OUT}\n- KR3: EBIT of €1m\n`);
  run();
  const args = ['--since', 'then'];
  expect(run(args)).toMatchObject({ recalled: 1, stdout: uncached(cwd, args).stdout });
  expect(JSON.parse(run(args).stdout).since.ref).toBe('then');
  // What the file was before has not taken its place.
  expect(run().recalled).toBe(1);
});

it.each([['score'], ['decisions']])('%s says the same from the cache', (command) => {
  const cwd = pack();
  const cache = folder();
  const say = (...how: string[]) => outsideIn([command, '.', '--format', 'json', ...how], { cwd });
  const fresh = say('--no-cache');
  expect(say('--cache-location', cache)).toEqual(fresh);
  expect(readdirSync(cache)).toHaveLength(6);
  expect(say('--cache-location', cache)).toEqual(fresh);
});

it('a pipe, which can be read once only, is read once only', () => {
  const cwd = folder({ 'plan.md': INSIDE_OUT });
  const command = `"${process.execPath}" "${join(ROOT, 'bin/outside-in.js')}" <(cat plan.md) --kind okr --format json --cache-location cache`;
  const { stdout } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', timeout: 20_000 });
  expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, judged: 1 });
});

describe('links', () => {
  it('that came with the documents do not lead the cache elsewhere', () => {
    const cwd = pack();
    const elsewhere = folder();
    symlinkSync(elsewhere, join(cwd, 'linked'));
    for (const place of ['linked', 'linked/deeper']) {
      const { status, stderr } = outsideIn(['.', '--cache-location', place], { cwd });
      expect(status).toBe(2);
      expect(stderr).toBe(
        `error: The cache cannot be kept in "${place}": there is a link on the way, and links are not followed.\n`,
      );
    }
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('in place of entries are replaced, and what they lead to stays as it is', () => {
    const cwd = pack();
    const [cache, elsewhere] = [folder(), folder({ 'kept.txt': 'Mine' })];
    const run = runner(cwd, cache);
    const { stdout } = run();
    for (const name of readdirSync(cache)) {
      rmSync(join(cache, name));
      symlinkSync(join(elsewhere, 'kept.txt'), join(cache, name));
    }
    expect(run()).toMatchObject({ recalled: 0, stdout });
    expect(run()).toMatchObject({ recalled: 6, stdout });
    expect(readFileSync(join(elsewhere, 'kept.txt'), 'utf8')).toBe('Mine');
  });
});

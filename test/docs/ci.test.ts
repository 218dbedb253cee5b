import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FileReport } from '../../src/lint/types.js';
import { folder, INSIDE_OUT, outsideIn, ROOT } from '../helpers/command.js';

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = text('docs/ci.md');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => parse(block!));
const action = parse(text('action.yml'));
const lint = action.runs.steps.at(-1);

const optionsIn = (words: string) => words.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
const helpOf = (...command: string[]) => outsideIn([...command, '--help']).stdout;
const known = new Set(optionsIn(helpOf()));

/** Runs the last step of the action as a runner does, with this checkout in the place of the action's. */
function runAction(cwd: string, inputs: Record<string, string> = {}) {
  const defaults = Object.entries<{ default: string }>(action.inputs).map(([name, { default: value }]) => [name, value]);
  const given: Record<string, string> = { ...Object.fromEntries(defaults), ...inputs };
  const env = Object.entries<string>(lint.env).map(([name, value]) => [name, given[/inputs\.([\w-]+)/.exec(value)![1]!]!]);
  const { GITHUB_STEP_SUMMARY: _summary, ...inherited } = process.env;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint.run], {
    cwd,
    env: { ...inherited, GITHUB_ACTION_PATH: ROOT, ...Object.fromEntries(env) },
    encoding: 'utf8',
  });
}

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the action for GitHub', () => {
  it('annotates findings and fails for them', () => {
    const { status, stdout } = runAction(folder({ 'plan.md': INSIDE_OUT }));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning file=plan\.md,line=\d+/m);
  });

  it('takes paths with spaces, a gate, a configuration, more arguments and a place for SARIF', () => {
    const cwd = folder({
      'our plans/q3 okrs.md': INSIDE_OUT,
      'other.md': INSIDE_OUT,
      'policy.yaml': 'rules:\n  internal-kpi-only: error\n',
    });
    const inputs = { paths: 'our plans/q3 okrs.md\n', config: 'policy.yaml', 'fail-on': 'never', 'sarif-file': 'found.sarif' };
    const { status, stdout } = runAction(cwd, { ...inputs, args: '--strict\n--rule=no-named-segment=off\n' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::error file=our plans\/q3 okrs\.md/m);
    expect(stdout).not.toContain('other.md');
    const { runs } = JSON.parse(readFileSync(join(cwd, 'found.sarif'), 'utf8'));
    expect(runs[0].results.length).toBeGreaterThan(0);
    expect(runAction(cwd, { ...inputs, 'fail-on': '' }).status).toBe(1);
  });

  it('reads nothing in its inputs as shell', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stderr } = runAction(cwd, { paths: '$(touch run)\n`touch run`; touch run', args: '"; touch run' });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no file or folder');
    expect(existsSync(join(cwd, 'run'))).toBe(false);
    expect(lint.run).not.toContain('${{');
  });

  it('gives every input to the command, and pins what it uses to a major version', () => {
    const used = Object.values<string>(lint.env).map((value) => /inputs\.([\w-]+)/.exec(value)![1]);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    const uses = [action, ...blocks].flatMap((block) => JSON.stringify(block).match(/(?<="uses":")[^"]+/g) ?? []);
    expect(uses).not.toEqual([]);
    expect(uses.filter((name) => !/@v\d+$/.test(name) && !name.startsWith('your-org/'))).toEqual([]);
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(text('.pre-commit-hooks.yaml'));

  it('runs what the package installs, on the files that the command looks for in folders', () => {
    expect(Object.keys(JSON.parse(text('package.json')).bin)).toContain(hook.entry);
    const files = new RegExp(hook.files);
    expect(['plan.md', 'a/plan.markdown', 'plan.mdx'].every((path) => files.test(path))).toBe(true);
    expect(files.test('plan.md.txt')).toBe(false);
  });

  it('takes its arguments before the names of files', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    expect(outsideIn([...hook.args, 'plan.md'], { cwd }).status).toBe(1);
  });
});

describe('docs/ci.md', () => {
  it('names options and rules that there are', () => {
    const ours = page.split('\n').filter((line) => !line.includes('npm install') && !line.includes('git fetch'));
    const files = [lint.run, text('.pre-commit-hooks.yaml'), ...ours];
    expect(files.flatMap(optionsIn).filter((option) => !known.has(option))).toEqual([]);
    const rules = new Set(JSON.parse(outsideIn(['rules', '--format', 'json']).stdout).map(({ id }: { id: string }) => id));
    const named = [...page.matchAll(/disable-next-line ([\w-]+)|rule: ([\w-]+)/g)].map(([, a, b]) => a ?? b);
    expect(named).toHaveLength(2);
    expect(named.filter((id) => !rules.has(id))).toEqual([]);
  });

  it('shows inputs that the action has, and hooks that there are', () => {
    const steps = blocks
      .flatMap(({ jobs = {} }) => Object.values<{ steps: { uses: string; with?: object }[] }>(jobs))
      .flatMap(({ steps }) => steps);
    const given = steps.filter(({ uses }) => uses.startsWith('your-org/')).flatMap((step) => Object.keys(step.with ?? {}));
    expect(given).not.toEqual([]);
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(action.inputs));
    expect(blocks.find(({ repos }) => repos).repos[0].hooks[0].id).toBe('outside-in');
  });

  it('shows a GitLab job whose report is the one it keeps', () => {
    const { script, artifacts } = blocks.find((block) => block['outside-in']?.script)['outside-in'];
    expect(script.at(-1)).toContain(`--format gitlab=${artifacts.reports.codequality}`);
  });

  it('shows a comment and a suppression file that work', () => {
    // What ends one day must not end this test.
    const lasting = page.replaceAll('2027-03-31', '2999-12-31');
    const comment = lasting.match(/<!-- outside-in-disable-next-line.*-->/)![0];
    const cwd = folder({
      'client/okrs-2027.md': INSIDE_OUT,
      'commented.md': INSIDE_OUT.replace('## Objective: Grow', `${comment}\n\n## Objective: Grow`),
      'suppressions.yaml': lasting.match(/- path: [\s\S]*?(?=```)/)![0],
    });
    const { files } = JSON.parse(outsideIn(['--suppressions', 'suppressions.yaml', '--format', 'json'], { cwd }).stdout);
    const kept = files.map(({ path, suppressed }: FileReport) => [path, suppressed.map(({ rule }) => rule)]);
    expect(kept).toEqual([
      ['client/okrs-2027.md', ['internal-kpi-only']],
      ['commented.md', ['internal-kpi-only']],
    ]);
  });
});

import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';

/** The exit code for the plan, which has two findings of internal-kpi-only and one of no-named-segment, all warnings of high or medium confidence. */
function status(config: string, ...args: string[]): number | null {
  const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': config });
  return outsideIn([...args], { cwd }).status;
}

describe('a gate in the configuration', () => {
  it.each([
    ['gate: { failOn: never }', 0],
    ['gate: { failOn: error }', 0],
    ['gate: { failOn: error, maxWarnings: 2 }', 1],
    ['gate: { maxWarnings: 3 }', 0],
    ['gate: { maxWarnings: 2 }', 1],
    ['gate: { budgets: { internal-kpi-only: 2, no-named-segment: 1 } }', 0],
    ['gate: { budgets: { internal-kpi-only: 1, no-named-segment: 1 } }', 1],
    ['gate: { budgets: { internal-kpi-only: 2 } }', 1],
    ['gate: { budgets: { internal-kpi-only: 2 }, maxWarnings: 1 }', 0],
    ['gate: { failOn: error, budgets: { internal-kpi-only: 1 } }', 1],
    ['gate: { budgets: { internal-kpi-only: 0 } }\nrules: { internal-kpi-only: off, no-named-segment: off }', 0],
  ])('decides the exit code: %s', (config, expected) => {
    expect(status(config)).toBe(expected);
  });

  it('counts after flags, key by key', () => {
    expect(status('gate: { failOn: never }', '--fail-on', 'warning')).toBe(1);
    expect(status('gate: { maxWarnings: 0 }', '--max-warnings', '3')).toBe(0);
    expect(status('gate: { maxWarnings: 3 }', '--min-confidence', 'low')).toBe(0);
  });

  it('is the one nearest to the working folder, whatever files further down have', () => {
    const cwd = folder({ 'team/plan.md': INSIDE_OUT, 'team/.outside-inrc.yaml': 'gate: { failOn: never }' });
    expect(outsideIn([], { cwd }).status).toBe(1);
    expect(outsideIn([], { cwd: join(cwd, 'team') }).status).toBe(0);
  });
});

describe('several formats', () => {
  it('of a run go to a file each, and one to standard output', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stdout, stderr } = outsideIn(
      ['--format', 'compact', '--format', 'json=out/report.json', '--format', 'sarif=out/report.sarif'],
      { cwd },
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(outsideIn(['--format', 'compact'], { cwd }).stdout);
    expect(readFileSync(join(cwd, 'out/report.json'), 'utf8')).toBe(outsideIn(['--format', 'json'], { cwd }).stdout);
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('may stand in the configuration, where their files and modules start from its folder; --format takes their place', () => {
    const cwd = folder({
      'team/plan.md': INSIDE_OUT,
      'house/count.mjs': 'export default ({ summary }) => summary.warnings + " so far\\n";',
      '.outside-inrc.yaml': 'reporters: [./house/count.mjs, json=report.json]',
    });
    expect(outsideIn([], { cwd: join(cwd, 'team') })).toEqual({ status: 1, stdout: '3 so far\n', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).summary.warnings).toBe(3);
    expect(outsideIn(['--format', 'compact'], { cwd: join(cwd, 'team') }).stdout).toContain('plan.md:1:3: warning');
  });

  it.each(['../report.json', '/tmp/report.json', 'link.json', 'out/report.json'])(
    'never go from a configuration to a file outside its folder: %s',
    (file) => {
      const cwd = folder({
        'pack/plan.md': INSIDE_OUT,
        'pack/.outside-inrc.yaml': `reporters: ["json=${file}"]`,
        'home.json': 'mine',
        'home/.keep': '',
      });
      symlinkSync('../home.json', join(cwd, 'pack/link.json'));
      symlinkSync('../home', join(cwd, 'pack/out'));
      const { status, stdout, stderr } = outsideIn([], { cwd: join(cwd, 'pack') });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('"reporters" names a file outside the folder of this configuration');
      expect(existsSync(join(cwd, 'report.json'))).toBe(false);
      expect(readFileSync(join(cwd, 'home.json'), 'utf8')).toBe('mine');
    },
  );

  it.each([
    [['--format', 'json', '--format', 'compact'], 'Two formats go to standard output'],
    [['--format', 'json=a', '--format', 'compact=a'], 'Two formats go to "a"'],
    [['--format', 'json='], 'lacks the name of its file'],
    [['--format', 'jsn=report.json'], 'Did you mean "json"?'],
    [['--format', './gone.mjs'], 'There is no format "./gone.mjs"'],
  ])('that cannot be are refused before anything is written: %j', (args, message) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stdout, stderr } = outsideIn(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, 'a'))).toBe(false);
  });
});

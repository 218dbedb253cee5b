import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { folder, INSIDE_OUT, outsideIn, ROOT } from '../helpers/command.js';

const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('outside-in', () => {
  it('prints its version', () => {
    expect(outsideIn(['--version'])).toEqual({ status: 0, stdout: `${pkg.version}\n`, stderr: '' });
  });

  it.each([
    ['score', '--strict'],
    ['score', '--git-dates'],
    ['decisions', '--strict'],
    ['decisions', '--rule', 'vague-outcome=off'],
    ['decisions', '--suppressions', 'kept.yaml'],
  ])('refuses what has no meaning: %s %s', (...args) => {
    const { status, stdout, stderr } = outsideIn(args, { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `error: unknown option '${args[1]}'\n` });
  });

  it('helps with the options of check, the commands and examples on one page', () => {
    const { status, stdout } = outsideIn(['--help']);
    expect(status).toBe(0);
    for (const word of ['--fail-on', '--stdin-filename', '--no-color', 'inspect', 'explain', 'Examples:', 'Exit codes:'])
      expect(stdout).toContain(word);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('does not mind a reader that has seen enough', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/outside-in.js'), 'fixtures', '--all', '--format', 'json'], {
      cwd: ROOT,
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await once(child, 'close');
    expect(stderr).toBe('');
  });
});

describe('outside-in rules', () => {
  it('lists every rule once, with what there is to know of it', () => {
    const { stdout } = outsideIn(['rules']);
    for (const { id, level, severity, unit } of rules) {
      expect(stdout.match(new RegExp(`^  ${id} +${level} +${severity} +${unit} `, 'gm'))).toHaveLength(1);
    }
  });

  it('lists them as JSON', () => {
    const measured = JSON.parse(readFileSync(join(ROOT, 'data/accuracy.json'), 'utf8'));
    const listed = JSON.parse(outsideIn(['rules', '--format', 'json']).stdout);
    expect(listed).toEqual(
      rules.map(({ check: _check, ...metadata }) => ({ ...metadata, measured: measured[metadata.id] ?? null })),
    );
  });
});

describe('outside-in explain', () => {
  it('prints the page of a rule, set for the terminal', () => {
    const { status, stdout, stderr } = outsideIn(['explain', 'vague-outcome']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^vague-outcome\n\n/);
    expect(stdout).toContain('\nWhy it matters\n');
  });

  it('names the nearest rule where there is none of that name', () => {
    const { status, stderr } = outsideIn(['explain', 'internal-kpi']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no rule "internal-kpi". Did you mean "internal-kpi-only"?');
  });
});

describe('outside-in inspect', () => {
  it('prints what was recognised, as JSON into a pipe and as an outline on request', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const plan = JSON.parse(outsideIn(['inspect', 'plan.md'], { cwd }).stdout);
    expect(plan).toMatchObject({ path: 'plan.md', kind: 'okr' });
    expect(plan.goals).toHaveLength(2);
    const outline = outsideIn(['inspect', 'plan.md', '--format', 'outline'], { cwd }).stdout;
    expect(outline).toContain('Grow the business');
    expect(outline).toContain('business: ');
  });

  it('reads standard input', () => {
    const plan = JSON.parse(outsideIn(['inspect', '-', '--kind', 'strategy'], { input: INSIDE_OUT }).stdout);
    expect(plan.kind).toBe('strategy');
  });

  it('says what is wrong with a file it cannot read', () => {
    const { status, stderr } = outsideIn(['inspect', 'nowhere.md'], { cwd: folder() });
    expect(status).toBe(2);
    expect(stderr).toBe('error: There is no file "nowhere.md".\n');
  });
});

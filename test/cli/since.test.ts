import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';
import { git, repository } from '../helpers/repository.js';

interface Finding {
  rule: string;
  message: string;
  status: string;
  path: string;
}

function since(cwd: string, args: readonly string[] = ['.'], ref = 'then') {
  const { status, stdout, stderr } = outsideIn([...args, '--since', ref, '--format', 'json'], { cwd });
  if (stdout === '') throw new Error(stderr);
  const report: { files: { path: string; findings: Finding[] }[]; since: { ref: string; fixed: Finding[] } } = JSON.parse(stdout);
  const all = report.files.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path })));
  const of = (wanted: string) => all.filter((finding) => finding.status === wanted).map(({ path, rule }) => `${path} ${rule}`);
  return {
    status,
    new: of('new'),
    unchanged: of('unchanged'),
    fixed: report.since.fixed.map(({ path, rule }) => `${path} ${rule}`),
  };
}

const ALL = ['no-named-segment', 'internal-kpi-only', 'internal-kpi-only'];
const allIn = (path: string) => ALL.map((rule) => `${path} ${rule}`);
const changed = INSIDE_OUT.replace('Objective: Win the region', 'Objective: Double the order book');

describe('--since', () => {
  it('fails for new findings alone', () => {
    const { cwd, write } = repository({ 'plan.md': INSIDE_OUT, 'other.md': INSIDE_OUT });
    expect(since(cwd)).toEqual({ status: 0, new: [], unchanged: [...allIn('other.md'), ...allIn('plan.md')], fixed: [] });
    write('plan.md', `An opening line.\n\n${INSIDE_OUT}`);
    expect(since(cwd, ['plan.md'])).toMatchObject({ status: 0, new: [], fixed: [] });
    write('plan.md', changed);
    expect(since(cwd, ['plan.md'])).toEqual({
      status: 1,
      new: ['plan.md internal-kpi-only'],
      unchanged: ['plan.md no-named-segment', 'plan.md internal-kpi-only'],
      fixed: ['plan.md internal-kpi-only'],
    });
    const { stdout } = outsideIn(['--since', 'then'], { cwd });
    expect(stdout).toContain('Since then: 1 new, 1 fixed.');
    expect(stdout).toMatch(/internal-kpi-only {2}new$/m);
  });

  it('takes files that are not committed yet for new, and those that are gone for fixed', () => {
    const { cwd, write } = repository({ 'plan.md': INSIDE_OUT, 'team/plan.md': INSIDE_OUT, 'bread.md': NO_PLAN });
    rmSync(join(cwd, 'team/plan.md'));
    rmSync(join(cwd, 'bread.md'));
    write('fresh.md', INSIDE_OUT);
    expect(since(cwd)).toMatchObject({ status: 1, new: allIn('fresh.md'), fixed: allIn('team/plan.md') });
    expect(since(cwd, ['plan.md'])).toMatchObject({ status: 0, new: [], fixed: [] });
    expect(since(cwd, ['**/*.md'])).toMatchObject({ new: allIn('fresh.md'), fixed: allIn('team/plan.md') });
    expect(since(cwd, ['.', '!team/**'])).toMatchObject({ new: allIn('fresh.md'), fixed: [] });
    write('.outside-inrc.yaml', 'ignores: ["team/**"]');
    expect(since(cwd)).toMatchObject({ new: allIn('fresh.md'), fixed: [] });
  });

  it('follows a file that was renamed', () => {
    const { cwd, commit } = repository({ 'plan.md': INSIDE_OUT });
    renameSync(join(cwd, 'plan.md'), join(cwd, 'okrs 2027.md'));
    git(cwd, 'add', '--all');
    expect(since(cwd)).toEqual({ status: 0, new: [], unchanged: allIn('okrs 2027.md'), fixed: [] });
    commit();
    expect(since(cwd)).toMatchObject({ status: 0, new: [], fixed: [] });
  });

  it('works from a folder inside the repository, with names that are not ASCII', () => {
    const { cwd, write } = repository({ 'team/plän.md': INSIDE_OUT, 'plan.md': INSIDE_OUT });
    write('team/plän.md', changed);
    write('plan.md', changed);
    expect(since(join(cwd, 'team'))).toMatchObject({ new: ['plän.md internal-kpi-only'], fixed: ['plän.md internal-kpi-only'] });
  });

  it('does not take what is suppressed or known for fixed', () => {
    const { cwd, write } = repository({ 'plan.md': INSIDE_OUT });
    write('plan.md', `<!-- outside-in-disable-file internal-kpi-only -- agreed -->\n\n${INSIDE_OUT}`);
    expect(since(cwd)).toMatchObject({ status: 0, fixed: [] });
    write('kept.yaml', '- { path: "*.md", rule: [no-named-segment], reason: x }');
    expect(since(cwd, ['.', '--suppressions', 'kept.yaml'])).toMatchObject({ status: 0, fixed: [], new: [] });
  });

  it('goes with a gate, a baseline and --quiet', () => {
    const { cwd, write } = repository({ 'plan.md': INSIDE_OUT });
    write('plan.md', changed);
    expect(outsideIn(['--since', 'then', '--max-warnings', '1'], { cwd }).status).toBe(0);
    expect(outsideIn(['--since', 'then', '--quiet'], { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Since then: 1 new, 1 fixed.'),
    });
    outsideIn(['baseline'], { cwd });
    expect(outsideIn(['--since', 'then', '--baseline', 'outside-in-baseline.json'], { cwd }).status).toBe(0);
  });

  it('runs nothing that the settings of a repository name', () => {
    const { cwd, write } = repository({ 'plan.md': INSIDE_OUT });
    git(cwd, 'config', 'core.fsmonitor', 'touch owned; false');
    write('plan.md', changed);
    expect(since(cwd)).toMatchObject({ status: 1 });
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
  });

  it('tells that this is no repository, or has no such commit', () => {
    expect(outsideIn(['--since', 'main'], { cwd: folder({ 'plan.md': INSIDE_OUT }) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: "--since main" needs a git repository, and this folder is in none.\n',
    });
    const { cwd } = repository({ 'plan.md': INSIDE_OUT });
    for (const ref of ['v9', '--output=owned', 'then:plan.md'])
      expect(outsideIn([`--since=${ref}`], { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: `error: "--since ${ref}": there is no such commit, branch or tag.\n`,
      });
  });

  it('tells that git does not read what belongs to another user, as in a container, and how to mend it', () => {
    const { cwd } = repository({ 'plan.md': INSIDE_OUT });
    const { status, stderr } = outsideIn(['--since', 'then'], { cwd, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: This repository belongs to another user.*safe\.directory <folder>"\.\n$/);
  });

  it('tells that a shallow clone does not reach back, and how to mend it', () => {
    const { cwd, commit } = repository({ 'plan.md': INSIDE_OUT });
    commit();
    const clone = folder();
    git(clone, 'clone', '--quiet', '--depth=1', '--no-tags', `file://${cwd}`, 'copy');
    const { status, stderr } = outsideIn(['--since', 'HEAD~1'], { cwd: join(clone, 'copy') });
    expect(status).toBe(2);
    expect(stderr).toContain('"--since HEAD~1": this is a shallow clone, which does not reach back to it.');
    expect(stderr).toContain('git fetch --unshallow');
  });
});

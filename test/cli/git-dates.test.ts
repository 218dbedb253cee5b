import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFiles } from '../../src/index.js';
import { folder, NO_PLAN, outsideIn } from '../helpers/command.js';
import { git, INSIGHT, repository, SHORTLIST } from '../helpers/commits.js';

const RULE = 'insight-after-shortlist';
/** It reads as if the interviews had led to the decision. */
const READS_WELL = SHORTLIST.replace('## Options considered', `${INSIGHT.trim()}\n\n## Options considered`);
const ONLY_INSIGHT = `${SHORTLIST.split('## Options')[0]}${INSIGHT.trim()}\n`;
const OPTIONS_ALONE = SHORTLIST.split('## Decision')[0]!;

interface Found {
  rule: string;
  message: string;
  confidence: string;
  status?: string;
}

function found(cwd: string, args: readonly string[] = ['--git-dates']): Found[] {
  const { stdout, stderr } = outsideIn(['.', '--no-cache', '--format', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  const { files }: { files: { findings: Found[] }[] } = JSON.parse(stdout);
  return files.flatMap(({ findings }) => findings).filter(({ rule }) => rule === RULE);
}

const late = () => repository(['Shortlist', { 'adr.md': SHORTLIST }], ['Interviews', { 'adr.md': READS_WELL }]);

describe('--git-dates', () => {
  it('finds that the shortlist stood before the insight, with both dates and commits', () => {
    const cwd = late();
    expect(found(cwd, [])).toEqual([]);
    const [finding, ...others] = found(cwd);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ confidence: 'medium', line: 25 });
    expect(finding!.message).toMatch(
      /^The shortlist stands since 2027-02-28 \([0-9a-f]{8}\), the first insight since 2027-03-01 \([0-9a-f]{8}\)\.$/,
    );
    expect(outsideIn(['adr.md', '--git-dates'], { cwd }).status).toBe(1);
    renameSync(join(cwd, 'adr.md'), join(cwd, 'plan.md'));
    git(cwd, ['add', '-A']);
    git(cwd, ['commit', '-qm', 'Rename']);
    expect(found(cwd)).toHaveLength(1);
  });

  it('is less sure where only options stood before it, which may have been a neutral list', () => {
    const cwd = repository(['Options', { 'adr.md': OPTIONS_ALONE }], ['Decision', { 'adr.md': READS_WELL }]);
    expect(found(cwd, ['--git-dates', '--kind', 'decision'])).toMatchObject([{ confidence: 'low' }]);
  });

  it('is silent where insight was first, where both came with one commit, and where it is not committed', () => {
    expect(found(repository(['Insight', { 'adr.md': ONLY_INSIGHT }], ['Shortlist', { 'adr.md': READS_WELL }]))).toEqual([]);
    expect(found(repository(['Both', { 'adr.md': READS_WELL }], ['Edit', { 'adr.md': `${READS_WELL}\n` }]))).toEqual([]);
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }], ['Other', { 'bread.md': NO_PLAN }]);
    writeFileSync(join(cwd, 'adr.md'), READS_WELL);
    writeFileSync(join(cwd, 'new.md'), READS_WELL);
    expect(found(cwd)).toEqual([]);
  });

  it('is silent where the dates of the commits contradict their order', () => {
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }]);
    writeFileSync(join(cwd, 'adr.md'), READS_WELL);
    git(cwd, ['commit', '-qam', 'Interviews'], '2026-01-01T12:00:00Z');
    expect(found(cwd)).toEqual([]);
  });

  it('leaves what the text itself shows as it is', () => {
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }], ['Interviews', { 'adr.md': SHORTLIST + INSIGHT }]);
    expect(found(cwd)).toHaveLength(1);
    expect(found(cwd)).toEqual(found(cwd, []));
  });

  it('says that the shortlist may be older where it looked at the last commits only', () => {
    const edits = Array.from({ length: 50 }, (_, index) => `${SHORTLIST}${'\n'.repeat(index + 1)}`);
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }]);
    for (const text of [...edits, READS_WELL]) {
      writeFileSync(join(cwd, 'adr.md'), text);
      git(cwd, ['commit', '-qam', 'Edit']);
    }
    expect(found(cwd)[0]!.message).toMatch(/^The shortlist stands since 2027-03-20 \([0-9a-f]{8}\) or longer, the first insight/);
  });

  it('goes with comments, settings and suppression files as other findings do', () => {
    const cwd = late();
    expect(found(cwd, ['--git-dates', '--rule', `${RULE}=off`])).toEqual([]);
    expect(found(cwd, ['--git-dates', '--rule', `${RULE}=error`])).toMatchObject([{ severity: 'error' }]);
    writeFileSync(join(cwd, 'adr.md'), `<!-- outside-in-disable-file ${RULE} -- we knew before -->\n\n${READS_WELL}`);
    const json = (args: readonly string[]) => JSON.parse(outsideIn(['.', '--format', 'json', ...args], { cwd }).stdout).files[0];
    expect(json(['--git-dates']).suppressed).toMatchObject([{ rule: RULE, suppression: { reason: 'we knew before' } }]);
    expect(json(['--git-dates']).findings.map(({ rule }: Found) => rule)).not.toContain('suppression');
    expect(json([]).findings.map(({ rule }: Found) => rule)).toContain('suppression');
    writeFileSync(join(cwd, 'adr.md'), READS_WELL);
    writeFileSync(join(cwd, 'kept.yaml'), `- { path: "*.md", rule: ${RULE}, reason: we knew before }\n`);
    expect(found(cwd, ['--git-dates', '--suppressions', 'kept.yaml'])).toEqual([]);
  });

  it('tells with --since whether it is new', () => {
    const cwd = late();
    writeFileSync(join(cwd, 'adr.md'), `${READS_WELL}\nAn edit.\n`);
    expect(found(cwd, ['--git-dates', '--since', 'HEAD'])).toMatchObject([{ status: 'unchanged' }]);
    expect(found(cwd, ['--git-dates', '--since', 'HEAD~1'])).toMatchObject([{ status: 'new' }]);
  });

  it('mixes nothing into the cache', () => {
    const cwd = late();
    const cache = folder();
    const run = (...args: string[]) => outsideIn(['.', '--cache-location', cache, '--format', 'json', ...args], { cwd }).stdout;
    const [without, known] = [run(), run('--git-dates')];
    expect(known).toContain('The shortlist stands since');
    expect(run()).toBe(without);
    expect(run('--git-dates')).toBe(known);
    expect(run('--git-dates', '--no-cache')).toBe(known);
    git(cwd, ['commit', '-q', '--amend', '-m', 'Interviews'], '2027-03-09T12:00:00Z');
    expect(run('--git-dates')).toContain('2027-03-09');
  });

  it('goes into a baseline that is written with it', () => {
    const cwd = late();
    const write = (...args: string[]) => outsideIn(['baseline', '--baseline', 'known.json', ...args], { cwd });
    expect(write()).toMatchObject({ status: 0 });
    const known = ['--git-dates', '--baseline', 'known.json'];
    const { stderr, stdout } = outsideIn(['.', '--format', 'compact', ...known], { cwd });
    expect(`${stdout}${stderr}`).toContain('The shortlist stands since');
    expect(write('--git-dates')).toMatchObject({ status: 0, stderr: '' });
    expect(outsideIn(['.', ...known], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(outsideIn(['baseline', '-', '--git-dates'], { cwd }).stderr).toContain('"--git-dates" asks git about files');
  });

  it('is told of on the page of the rule', () => {
    expect(outsideIn(['explain', RULE]).stdout).toContain('--git-dates');
  });

  it('is an option of the library too', async () => {
    const { files } = await lintFiles(['adr.md'], { cwd: late(), gitDates: true });
    expect(files[0]!.findings.map(({ rule }) => rule)).toContain(RULE);
    const outside = lintFiles(['adr.md'], { cwd: folder({ 'adr.md': SHORTLIST }), gitDates: true });
    await expect(outside).rejects.toMatchObject({ name: 'UserError' });
  });

  it('is told where git knows nothing, or too little', () => {
    const fails = (cwd: string, args: readonly string[] = ['.']) => {
      const { status, stdout, stderr } = outsideIn([...args, '--git-dates'], { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(fails(folder({ 'adr.md': READS_WELL }))).toMatch(
      /^error: Dates from git need a git repository, and ".*" is in none\.\n$/,
    );
    expect(fails(folder({ 'adr.md': READS_WELL }), ['-'])).toContain('"--git-dates" asks git about files');
    const cwd = folder();
    git(cwd, ['clone', '-q', '--depth', '1', `file://${late()}`, 'clone']);
    expect(fails(join(cwd, 'clone'))).toContain('This is a shallow clone');
  });
});

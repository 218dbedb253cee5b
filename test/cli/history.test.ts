import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';
import { git, INSIGHT, repository, SHORTLIST } from '../helpers/commits.js';

/** What `score` gives a plan. */
const scoreOf = (cwd: string): number =>
  JSON.parse(outsideIn(['score', 'plan.md', '--format', 'json'], { cwd }).stdout).packs[0].total;

const json = (cwd: string, args: readonly string[] = ['.']) => {
  const { stdout, stderr, status } = outsideIn(['history', ...args, '--format', 'json'], { cwd });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout).documents;
};

describe('when insight entered', () => {
  it('is told beside the shortlist that was there before', () => {
    const cwd = repository(
      ['Shortlist', { 'adr.md': SHORTLIST }],
      ['Wording', { 'adr.md': `${SHORTLIST}\n` }],
      ['Interviews', { 'adr.md': SHORTLIST + INSIGHT }],
    );
    const [{ entered, verdict, versions }] = json(cwd);
    expect(versions.map(({ subject }: { subject: string }) => subject)).toEqual(['Shortlist', 'Wording', 'Interviews']);
    expect(entered.insight).toMatchObject({ at: 2, subject: 'Interviews', words: expect.stringContaining('14 dispatchers') });
    expect(entered.option).toMatchObject({ at: 0, subject: 'Shortlist' });
    expect(verdict).toMatch(
      /^The shortlist came first: it was there from the start, 2027-02-28 \([0-9a-f]{8}\)\. Insight came in on 2027-03-02 \([0-9a-f]{8}\), 2 days and 2 commits later\.$/,
    );
  });

  it('is told where it was first', () => {
    const research = `# Decision: the new booking system\n\nStatus: draft\n\n## Options considered\n${INSIGHT}`.replace(
      '## Options considered\n',
      '',
    );
    const cwd = repository(['Interviews', { 'adr.md': research }], ['Shortlist', { 'adr.md': SHORTLIST + INSIGHT }]);
    expect(json(cwd, ['adr.md', '--kind', 'decision'])[0].verdict).toMatch(
      /^Insight came first: .* The shortlist came in on 2027-03-01 .*, 1 day and 1 commit later\.$/,
    );
  });

  it('is left open where both came with one commit', () => {
    const cwd = repository(['All', { 'adr.md': SHORTLIST + INSIGHT }]);
    expect(json(cwd)[0].verdict).toContain('git cannot tell which was first');
  });

  it('is missed where there is none', () => {
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }]);
    expect(json(cwd)[0].verdict).toMatch(/^No insight has come in so far; the shortlist was there from the start/);
  });
});

describe('the history', () => {
  it('follows a document through its names, and leaves no trace in the working tree', () => {
    const cwd = repository(
      ['Draft', { 'draft.md': SHORTLIST }],
      ['Move', (root) => renameSync(join(root, 'draft.md'), join(root, 'ä plan.md'))],
      ['Other', { 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN }],
      ['Interviews', { 'ä plan.md': SHORTLIST + INSIGHT }],
    );
    const documents = json(cwd);
    expect(documents.map(({ path }: { path: string }) => path)).toEqual(['plan.md', 'ä plan.md']);
    expect(documents[1].versions.map(({ subject }: { subject: string }) => subject)).toEqual(['Draft', 'Move', 'Interviews']);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd, encoding: 'utf8' })).toBe('');
  });

  it('counts what check counts with all rules, and scores what score does', () => {
    const cwd = repository(['Plan', { 'plan.md': INSIDE_OUT }], ['Better', { 'plan.md': INSIDE_OUT.slice(0, 90) }]);
    const { versions } = json(cwd)[0];
    for (const [index, text] of [INSIDE_OUT, INSIDE_OUT.slice(0, 90)].entries()) {
      writeFileSync(join(cwd, 'plan.md'), text);
      const { summary } = JSON.parse(outsideIn(['plan.md', '--strict', '--format', 'json'], { cwd }).stdout);
      const { findings, score } = versions[index];
      expect(findings).toEqual({ error: summary.errors, warning: summary.warnings, info: summary.infos });
      expect(score).toBe(scoreOf(cwd));
    }
  });

  it('knows the rules of plugins', () => {
    const cwd = repository(['Plan', { 'plan.md': INSIDE_OUT }]);
    const score = scoreOf(cwd);
    const rule = 'id: words, why: W., advice: A?, message: M., each: statement, forbid: revenue, severity: error';
    writeFileSync(join(cwd, 'rules.yaml'), `name: acme\nrules: [{ ${rule} }]\n`);
    writeFileSync(join(cwd, 'outside-in.config.yaml'), 'plugins: [./rules.yaml]\n');
    const [{ versions }] = json(cwd);
    expect(versions[0].score).toBe(scoreOf(cwd));
    expect(versions[0].score).not.toBe(score);
    expect(versions[0].findings.error).toBe(1);
  });

  it('looks at the last commits only, and says so', () => {
    const states = Array.from(
      { length: 5 },
      (_, index) => [`Edit ${index}`, { 'adr.md': SHORTLIST + '\n'.repeat(index) }] as const,
    );
    const cwd = repository(...states);
    const [{ versions, earlier, verdict }] = json(cwd, ['.', '--last', '2']);
    expect(versions.map(({ subject }: { subject: string }) => subject)).toEqual(['Edit 3', 'Edit 4']);
    expect(earlier).toBe(3);
    expect(verdict).toContain('on or before 2027-03-03');
    expect(outsideIn(['history', '.', '--last', '2'], { cwd }).stdout).toContain('and 3 commits before');
  });

  it('shows each state that the branch had, what was merged into it as one', () => {
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }]);
    git(cwd, ['switch', '-qc', 'side']);
    writeFileSync(join(cwd, 'adr.md'), SHORTLIST + INSIGHT);
    git(cwd, ['commit', '-qam', 'Interviews'], '2027-03-05T12:00:00Z');
    git(cwd, ['switch', '-q', 'main']);
    writeFileSync(join(cwd, 'adr.md'), SHORTLIST.replace('accepted', 'proposed'));
    git(cwd, ['commit', '-qam', 'Status'], '2027-03-06T12:00:00Z');
    git(cwd, ['merge', '-q', '-m', 'Take in the interviews', 'side'], '2027-03-07T12:00:00Z');
    const [{ versions, entered }] = json(cwd);
    expect(versions.map(({ subject }: { subject: string }) => subject)).toEqual([
      'Shortlist',
      'Status',
      'Take in the interviews',
    ]);
    expect(entered.insight).toMatchObject({ at: 2, date: '2027-03-07' });
  });

  it('shows a gap where a version cannot be read', () => {
    const cwd = repository(['Broken', { 'adr.md': `---\nkey: [\n---\n\n${SHORTLIST}` }], ['Mended', { 'adr.md': SHORTLIST }]);
    const [{ versions }] = json(cwd);
    expect(versions[0]).toMatchObject({ score: null, findings: null });
    expect(versions[1].score).toEqual(expect.any(Number));
  });

  it('is a table with bars for people, and rows for spreadsheets', () => {
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }], ['=1+1, \u001b[31mred', { 'adr.md': SHORTLIST + INSIGHT }]);
    const { stdout } = outsideIn(['history', 'adr.md'], { cwd });
    expect(stdout).toMatch(/^ {2}score {5}[▁-█]{2} {2}[\d.]+ → [\d.]+$/m);
    expect(stdout).toMatch(/^ {2}2027-02-28 {2}[0-9a-f]{8} +[\d.]+ +\d+ {2}option, decision +Shortlist$/m);
    expect(stdout).toMatch(/^ {2}2027-03-01 {2}[0-9a-f]{8} +[\d.]+ +\d+ {2}insight +=1\+1, \\u\{1b\}\[31mred$/m);
    const rows = parse(outsideIn(['history', 'adr.md', '--format', 'csv'], { cwd }).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ insights, options }) => [insights, options])).toEqual([
      ['0', '3'],
      ['1', '3'],
    ]);
    expect(rows[1]!.subject).toMatch(/^'=1\+1/);
    const east = outsideIn(['history', 'adr.md'], { cwd, env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' } });
    expect(east.stdout).toBe(stdout);
  });

  it('is a page, whatever paths and subjects hold', () => {
    const name = '"><img src=x onerror=alert(1)>';
    const cwd = repository(
      ['Shortlist', { [`${name}.md`]: SHORTLIST }],
      ['</title><script>alert(1)</script>', { [`${name}.md`]: SHORTLIST + INSIGHT }],
    );
    const { status, stdout, stderr } = outsideIn(
      ['history', '.', '--kind', 'decision', '--format', 'html', '--output-file', 'history.html'],
      { cwd },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    const page = readFileSync(join(cwd, 'history.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<img|<script>alert/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/<circle class="bar"/g)).toHaveLength(2);
    expect(page).toMatch(/<p class="message">The shortlist came first: it was there from the start, 2027-02-28 /);
    outsideIn(['history', '.', '--kind', 'decision', '--format', 'html', '--output-file', 'again.html'], { cwd });
    expect(readFileSync(join(cwd, 'again.html'), 'utf8')).toBe(page);
  });

  it('runs no program that the repository names', () => {
    const ran = join(folder(), 'ran');
    const signature = '-----BEGIN PGP SIGNATURE-----\\n\\n-----END PGP SIGNATURE-----\\n';
    // Git may still be writing what is to be signed.
    const program = `#!/bin/sh\ncat >/dev/null\ntouch ${ran}\nprintf -- '${signature}'\nprintf '\\n[GNUPG:] SIG_CREATED ' >&2\n`;
    const script = join(folder({ program }), 'program');
    chmodSync(script, 0o755);
    const cwd = repository(['Shortlist', { 'adr.md': SHORTLIST }]);
    for (const key of ['gpg.program', 'core.fsmonitor', 'diff.external']) git(cwd, ['config', key, script]);
    git(cwd, ['config', 'log.showSignature', 'true']);
    git(cwd, ['commit', '-q', '--allow-empty', '-S', '--amend', '-m', 'Signed']);
    rmSync(ran);
    json(cwd);
    expect(outsideIn(['.', '--since', 'HEAD'], { cwd }).status).toBe(0);
    expect(existsSync(ran)).toBe(false);
  });
});

describe('what has no history', () => {
  const fails = (cwd: string, args: readonly string[] = ['.']) => {
    const { status, stdout, stderr } = outsideIn(['history', ...args], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  it('is told: a folder outside git', () => {
    expect(fails(folder({ 'adr.md': SHORTLIST }))).toMatch(/^error: A history needs a git repository, and ".*" is in none\.\n$/);
  });

  it('is told: a shallow clone', () => {
    const from = repository(['One', { 'adr.md': SHORTLIST }], ['Two', { 'adr.md': SHORTLIST + INSIGHT }]);
    const cwd = folder();
    git(cwd, ['clone', '-q', '--depth', '1', `file://${from}`, 'clone']);
    expect(fails(join(cwd, 'clone'))).toContain('This is a shallow clone');
  });

  it('is told: a clone without earlier texts, from which --since cannot tell either', () => {
    const from = repository(['One', { 'adr.md': SHORTLIST }], ['Two', { 'adr.md': SHORTLIST + INSIGHT }]);
    git(from, ['config', 'uploadpack.allowFilter', 'true']);
    const cwd = folder();
    git(cwd, ['clone', '-q', '--filter=blob:none', `file://${from}`, 'clone']);
    const clone = join(cwd, 'clone');
    const error = 'error: This clone lacks earlier versions of the files; "git fetch --refetch --no-filter" fetches them.\n';
    expect(fails(clone)).toBe(error);
    expect(outsideIn(['.', '--since', 'HEAD~1'], { cwd: clone })).toEqual({ status: 2, stdout: '', stderr: error });
  });

  it('is told: a repository without commits, a file without commits, and no plan', () => {
    const cwd = folder({ 'adr.md': SHORTLIST });
    git(cwd, ['init', '-q']);
    expect(fails(cwd)).toContain('This repository has no commit yet');
    const other = repository(['Bread', { 'bread.md': NO_PLAN }]);
    writeFileSync(join(other, 'adr.md'), SHORTLIST);
    expect(fails(other)).toContain('No commit has touched a planning document in "."');
    expect(fails(other, ['adr.md'])).toContain('No commit has touched a planning document in "adr.md"');
    expect(fails(other, ['adr.md', '--last', '0'])).toContain('It is a whole number, 1 or more.');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';

const FILE = 'outside-in-baseline.json';
const RULE = 'internal-kpi-only';
const STALE =
  '3 entries of the baseline are stale: their findings are gone, or their last days are over. --prune-baseline takes them out.\n';

/** A folder with a plan whose findings are all known. */
function known(files: Readonly<Record<string, string>> = {}) {
  const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': `baseline: ${FILE}`, ...files });
  expect(outsideIn(['baseline'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  return {
    cwd,
    edit: (change: (text: string) => string, file = 'plan.md') =>
      writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8'))),
    entries: (): { rule: string; words: string; reason?: string; path: string }[] =>
      JSON.parse(readFileSync(join(cwd, FILE), 'utf8')).findings,
  };
}

const messages = (stdout: string) =>
  JSON.parse(stdout).files.flatMap(({ findings }: { findings: { message: string }[] }) => findings.map(({ message }) => message));

describe('outside-in baseline', () => {
  it('writes every finding on a line of its own, and the runs after it show none of them, but say so', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stdout } = outsideIn(['baseline'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toBe(
      `3 findings are written to ${FILE}. Use it with "--baseline ${FILE}", or name it in the configuration.\n`,
    );
    const text = readFileSync(join(cwd, FILE), 'utf8');
    expect(text.split('\n').filter((line) => line.includes('"path":"plan.md"'))).toHaveLength(3);
    const run = outsideIn(['--baseline', FILE], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toBe('No findings in 1 planning document.\n3 known findings not shown.\n');
    outsideIn(['baseline'], { cwd });
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(text);
  });

  it('tells what it could not read by file and line, with no control character of its name', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'plan\u001b[31m.md': '---\ntitle: [\n---\n\n# Plan\n' });
    const { status, stdout, stderr } = outsideIn(['baseline'], { cwd });
    expect({ status, stdout }).toMatchObject({ status: 2, stdout: expect.stringContaining('3 findings are written') });
    expect(stderr).toMatch(/^error: plan.*\.md:\d+: /);
    expect(stderr).not.toContain('\u001b');
  });

  it('keeps what people wrote into it, and the entries of files that were not linted', () => {
    const { cwd, edit, entries } = known({ 'team/plan.md': INSIDE_OUT });
    edit(
      (text) =>
        text.replaceAll('"words":"Objective: Win the region"', '"words":"Objective: Win the region","reason":"till spring"'),
      FILE,
    );
    expect(outsideIn(['baseline', 'plan.md'], { cwd }).status).toBe(0);
    expect(entries()).toHaveLength(6);
    expect(entries().filter(({ reason }) => reason === 'till spring')).toHaveLength(2);
  });

  it('writes paths from its own folder, so that it can be read from anywhere', () => {
    const cwd = folder({ 'plans/plan.md': INSIDE_OUT, 'ci/.keep': '' });
    outsideIn(['baseline', '--baseline', 'ci/known.json'], { cwd });
    expect(readFileSync(join(cwd, 'ci/known.json'), 'utf8')).toContain('"path":"../plans/plan.md"');
    expect(outsideIn(['--baseline', '../ci/known.json'], { cwd: join(cwd, 'plans') }).status).toBe(0);
  });
});

/** A baseline of one entry that somebody has added to. */
const entry = (added: string) =>
  `{ "version": 1, "findings": [{ "path": "plan.md", "rule": "x", "fingerprint": "y", "words": "z", ${added} }] }`;

describe('a run with a baseline', () => {
  it('says how many findings it does not show, whatever the format', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    outsideIn(['baseline'], { cwd });
    const said = '3 known findings not shown.\n';
    for (const format of ['stylish', 'markdown', 'compact', 'json']) {
      const { stdout, stderr } = outsideIn(['--baseline', FILE, '--quiet', '--format', format], { cwd });
      const counts = ['stylish', 'markdown'].includes(format);
      expect(stderr, format).toBe(counts ? '' : said);
      if (counts) expect(stdout).toContain(said);
    }
    expect(outsideIn(['--baseline', FILE, '--format', 'stylish=out.txt'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: said,
    });
  });

  it('still knows findings on other lines, with other mark-up, and beside renamed siblings', () => {
    const { cwd, edit } = known();
    edit((text) =>
      text
        .replace('\n## Objective: Grow', `\nIt is a busy year.\n\n## Objective: Grow`)
        .replace('## Objective: Win the region', '## Objective: Win *the* region')
        .replace('40 new deals signed', '45 new deals signed'),
    );
    expect(outsideIn([], { cwd })).toMatchObject({ status: 0, stderr: '' });
    edit((text) => text.replace('Grow the business', 'Grow the firm'));
    const { stdout } = outsideIn(['--format', 'json'], { cwd });
    expect(messages(stdout)).toEqual([expect.stringContaining('Grow the firm')]);
  });

  it('shows another finding of the same rule that takes the place of one that was mended', () => {
    const { cwd, edit } = known();
    edit((text) => text.replace('Objective: Win the region', 'Objective: Double the order book'));
    const { status, stdout, stderr } = outsideIn(['--format', 'json'], { cwd });
    expect(status).toBe(1);
    expect(messages(stdout)).toEqual([expect.stringContaining('Double the order book')]);
    expect(stderr).toBe(
      'hint: 1 entry of the baseline is stale: its finding is gone, or its last day is over. --prune-baseline takes it out.\n2 known findings not shown.\n',
    );
  });

  it('shows the second of two findings with the same words where it knows one', () => {
    const { cwd, edit } = known();
    edit((text) => `${text}\n${text.slice(text.indexOf('## Objective: Win'))}`);
    expect(messages(outsideIn(['--format', 'json'], { cwd }).stdout)).toEqual([expect.stringContaining('Win the region')]);
  });

  it('takes out what is no longer found with --prune-baseline, and fails for it with --fail-on-stale-baseline', () => {
    const { cwd, edit, entries } = known({ 'gone.md': INSIDE_OUT });
    edit(() => NO_PLAN, 'gone.md');
    expect(outsideIn([], { cwd })).toMatchObject({
      status: 0,
      stderr: `hint: ${STALE}`,
    });
    expect(outsideIn(['--fail-on-stale-baseline'], { cwd })).toMatchObject({ status: 1, stderr: STALE });
    expect(entries()).toHaveLength(6);
    expect(outsideIn(['--prune-baseline'], { cwd })).toMatchObject({
      status: 0,
      stderr: '3 stale entries are taken out of the baseline.\n',
    });
    expect(entries().map(({ path }) => path)).toEqual(['plan.md', 'plan.md', 'plan.md']);
    expect(outsideIn(['--fail-on-stale-baseline'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  it('does not take out what it did not look at', () => {
    const { cwd, entries } = known({ 'team/plan.md': INSIDE_OUT });
    expect(outsideIn(['plan.md', '--prune-baseline'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(entries()).toHaveLength(6);
    // A rule that does not run is not mended.
    expect(outsideIn(['--rule', `${RULE}=off`], { cwd }).stderr).toBe('');
  });

  it('shows a finding again when the day of its entry is over', () => {
    const { cwd, edit } = known();
    edit(
      (text) => text.replace('"words":"Objective: Win the region"', '"words":"Objective: Win the region","until":"2020-01-31"'),
      FILE,
    );
    const { status, stdout } = outsideIn(['--format', 'json'], { cwd });
    expect(status).toBe(1);
    expect(messages(stdout)).toEqual([expect.stringContaining('Win the region')]);
  });

  it.each([
    ['{ "version": 1, <<<<<<< HEAD', 'this is no JSON'],
    ['{ "version": 2, "findings": [] }', 'this is no baseline of version 1; write one with "outside-in baseline"'],
    ['{ "version": 1, "findings": [{ "path": "plan.md" }] }', 'entry 1 has no "rule"'],
    ['null', 'this is no baseline of version 1'],
    [entry('"until": "soon"'), '"soon", the last day of entry 1, is no day; write it as in "2026-12-31"'],
    [entry('"until": "2027-02-30"'), '"2027-02-30", the last day of entry 1, is no day'],
    [entry('"reason": 3'), '"reason" of entry 1 is no text'],
  ])('is refused where the baseline is broken: %s', (content, message) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, [FILE]: content });
    const { status, stdout, stderr } = outsideIn(['--baseline', FILE], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`The baseline "${FILE}" cannot be read: ${message}`);
  });

  it('is refused where there is none', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    expect(outsideIn(['--baseline', FILE], { cwd }).stderr).toBe(
      `error: There is no baseline "${FILE}"; "outside-in baseline" writes one.\n`,
    );
    expect(outsideIn(['--prune-baseline'], { cwd }).stderr).toContain('There is no baseline to look at');
  });
});

import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';

const json = (stdout: string) => JSON.parse(stdout);

describe('the exit code', () => {
  it('is 0 without findings and 1 with them', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN });
    expect(outsideIn(['bread.md'], { cwd }).status).toBe(0);
    expect(outsideIn(['plan.md'], { cwd }).status).toBe(1);
  });

  it.each([
    ['--fail-on never', 0],
    ['--fail-on error', 0],
    ['--fail-on warning', 1],
    ['--fail-on info', 1],
    ['--fail-on error --rule internal-kpi-only=error', 1],
  ])('follows %s', (options, status) => {
    expect(outsideIn(['plan.md', ...options.split(' ')], { cwd: folder({ 'plan.md': INSIDE_OUT }) }).status).toBe(status);
  });

  it('counts remarks only where --fail-on info says so', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const remarks = rules.flatMap(({ id }) => ['--rule', `${id}=info`]);
    expect(outsideIn(['plan.md', ...remarks], { cwd }).status).toBe(0);
    expect(outsideIn(['plan.md', ...remarks, '--fail-on', 'info'], { cwd }).status).toBe(1);
  });

  it('lets as many warnings through as --max-warnings says', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { summary } = json(outsideIn(['plan.md', '--format', 'json'], { cwd }).stdout);
    expect(summary.warnings).toBeGreaterThan(0);
    expect(outsideIn(['plan.md', '--max-warnings', String(summary.warnings)], { cwd }).status).toBe(0);
    expect(outsideIn(['plan.md', '--max-warnings', String(summary.warnings - 1)], { cwd }).status).toBe(1);
    expect(outsideIn(['plan.md', '--max-warnings', '0', '--fail-on', 'error'], { cwd }).status).toBe(1);
  });
});

describe('a mistake in usage', () => {
  it.each([
    [['nowhere.md'], 'There is no file or folder "nowhere.md".'],
    [['docs/*.mdd'], 'Nothing matches "docs/*.mdd".'],
    [['--rule', 'vague-outcom=off'], 'Did you mean "vague-outcome"?'],
    [['--rule', 'vague-outcome=loud'], 'the severity is one of off, info, warning, error'],
    [['--rule', 'vague-outcome'], 'write it as "--rule vague-outcome=warning"'],
    [['--kind', 'poem'], 'Allowed choices are okr, roadmap'],
    [['--max-warnings', 'few'], 'It is a whole number'],
    [['--format', 'pdf'], 'It is one of stylish, compact, json'],
    [['--stict'], 'Did you mean --strict?'],
    [['--stdin-filename', 'plan.md'], '"--stdin-filename" goes with "-"'],
  ])('%j is told in one go and gives exit code 2', (args, message) => {
    const { status, stdout, stderr } = outsideIn(args, { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('standard input', () => {
  it('is what - stands for, called what --stdin-filename says', () => {
    const { status, stdout } = outsideIn(['-', '--stdin-filename', 'docs/okrs.md', '--format', 'json'], { input: INSIDE_OUT });
    const report = json(stdout);
    expect(status).toBe(1);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(['docs/okrs.md']);
    expect(report.summary.warnings).toBeGreaterThan(0);
  });

  it('gives the findings that the same file gives', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const piped = outsideIn(['-', '--stdin-filename', 'plan.md'], { cwd, input: INSIDE_OUT });
    expect(piped).toEqual(outsideIn(['plan.md'], { cwd }));
  });
});

describe('a file that cannot be read', () => {
  const cases: [string, Uint8Array, string][] = [
    ['latin1.md', Buffer.from('# R\xe9sum\xe9', 'latin1'), 'is not encoded as UTF-8'],
    ['utf16.md', Buffer.from('\ufeff# Plan', 'utf16le'), 'is not encoded as UTF-8'],
    ['image.md', Buffer.from('\x89PNG\0\0'), 'is not a text file'],
    ['large.md', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'larger than 10 MB'],
  ];
  it.each(cases)('%s is reported, and the others are linted', (name, bytes, message) => {
    const cwd = folder({ [name]: bytes, 'plan.md': INSIDE_OUT });
    const { status, stdout, stderr } = outsideIn(['.', '--format', 'json'], { cwd });
    const report = json(stdout);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name}: `);
    expect(stderr).toContain(message);
    expect(report.errors).toEqual([{ path: name, line: null, message: expect.stringContaining(message) }]);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(['plan.md']);
    expect(report.summary.warnings).toBeGreaterThan(0);
  });

  it('may be a link that leads nowhere', () => {
    const cwd = folder({ 'bread.md': NO_PLAN });
    symlinkSync('gone.md', join(cwd, 'link.md'));
    const { status, stderr } = outsideIn(['link.md', 'bread.md'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('link.md: This is a link that leads nowhere');
  });

  it.each(['js', 'javascript', 'coffee', 'toml'])('never runs front matter in %s, and says where it stands', (language) => {
    const cwd = folder({ 'plan.md': `---${language}\nrequire('node:fs').writeFileSync('owned', '')\n---\n\n${INSIDE_OUT}` });
    const { status, stderr } = outsideIn(['plan.md'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('plan.md:1: ');
    expect(readdirSync(cwd)).toEqual(['plan.md']);
  });
});

describe('what is printed', () => {
  it('says in words that a folder holds no planning document', () => {
    const bread = outsideIn(['.'], { cwd: folder({ 'bread.md': NO_PLAN, 'soup.md': NO_PLAN }) });
    expect(bread).toMatchObject({ status: 0, stderr: '' });
    expect(bread.stdout).toContain('None of 2 Markdown files looks like a planning document');
    const empty = outsideIn([], { cwd: folder() });
    expect(empty).toMatchObject({ status: 0, stderr: '' });
    expect(empty.stdout).toContain('There is no Markdown file here');
  });

  it('is nothing with --quiet where there is nothing to say, and no remarks otherwise', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN });
    expect(outsideIn(['bread.md', '--quiet'], { cwd }).stdout).toBe('');
    const quiet = outsideIn(['plan.md', '--quiet', '--rule', 'internal-kpi-only=info'], { cwd });
    expect(quiet.stdout).not.toContain('internal-kpi-only');
  });

  it('has colour on request only', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const coloured = (args: string[], env = {}) => outsideIn(['plan.md', ...args], { cwd, env }).stdout.includes('\x1b[');
    expect(coloured([])).toBe(false);
    expect(coloured(['--color'])).toBe(true);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured(['--color', '--format', 'json'])).toBe(false);
  });

  it('goes to --output-file whole, in a folder made for it', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const direct = outsideIn(['plan.md', '--format', 'json'], { cwd });
    const written = outsideIn(['plan.md', '--format', 'json', '--output-file', 'reports/new/plan.json', '--color'], { cwd });
    expect(written).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'reports/new/plan.json'), 'utf8')).toBe(direct.stdout);
    expect(readdirSync(join(cwd, 'reports/new'))).toEqual(['plan.json']);
  });

  it('leaves nothing behind when --output-file cannot be written', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'taken/file.txt': '' });
    const { status, stderr } = outsideIn(['plan.md', '--output-file', 'taken'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('The report cannot be written to "taken"');
    expect(existsSync(join(cwd, 'taken/file.txt'))).toBe(true);
  });

  it('tells with --debug what each file was taken for and why, apart from the report', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN });
    const { stdout, stderr } = outsideIn(['.', '--debug', '--format', 'json'], { cwd });
    expect(stderr).toMatch(/^plan\.md: taken for okr: ./m);
    expect(stderr).toMatch(/^bread\.md: taken for other: ./m);
    expect(json(stdout).files).toHaveLength(2);
  });

  it('tells with --timing where the time went', () => {
    const { stderr } = outsideIn(['plan.md', '--timing'], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    for (const stage of ['read', 'parse', 'recognise', 'rules', 'report', 'internal-kpi-only']) {
      expect(stderr).toMatch(new RegExp(`^${stage} +[\\d.]+ ms`, 'm'));
    }
  });

  it('takes a document for what --kind says, unless its front matter says otherwise', () => {
    const cwd = folder({ 'bread.md': NO_PLAN, 'declared.md': `---\nplanning-kind: roadmap\n---\n\n${NO_PLAN}` });
    const { files } = json(outsideIn(['.', '--kind', 'brief', '--format', 'json'], { cwd }).stdout);
    expect(files.map(({ path, kind }: { path: string; kind: string }) => [path, kind])).toEqual([
      ['bread.md', 'brief'],
      ['declared.md', 'roadmap'],
    ]);
  });
});

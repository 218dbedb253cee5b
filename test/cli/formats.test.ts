import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/reporters/index.js';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';

/** A plan in which whatever is quoted tries to be something else, in a file whose name does too. */
const HOSTILE = `# OKRs <script>alert(1)</script> ]]> ::error::boom %0A \u001b[31m \u202e

## =1+1 & "grow" | \`the\` ::error::boom business

- KR1: Revenue from €2.1m to €3.0m ]]> <b onclick="x()"> \u001b[31m
`;
const FOLDERS = {
  'a folder without findings': { 'bread.md': NO_PLAN },
  'a folder with findings': { 'plan.md': INSIDE_OUT },
  'a hostile document': { 'a,<b>&%0A ::error::"c\'.md': HOSTILE },
};

const schema = new Ajv.default({ strict: false, unicodeRegExp: false });
addFormats.default(schema);
const isSarif = schema.compile(createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const isXml = (text: string) => XMLValidator.validate(text) === true;
/** Whether a text is what a format claims; formats for people are whatever they are. */
const isWell: Partial<Record<string, (text: string) => boolean>> = {
  json: (text) => Array.isArray(JSON.parse(text).files),
  gitlab: (text) => Array.isArray(JSON.parse(text)),
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .at(-1).type === 'summary',
  sarif: (text) => isSarif(JSON.parse(text)),
  junit: isXml,
  checkstyle: isXml,
  csv: (text) => Array.isArray(parseCsv(text, { columns: true })),
  html: (text) => text.startsWith('<!doctype html>') && (text.match(/<script/g)?.length ?? 0) <= 1,
  github: (text) => text.split('\n').every((line) => line === '' || /^::(?:error|warning|notice) |^\d/.test(line)),
};

describe('every format', () => {
  it.each(Object.entries(FOLDERS))('of %s is what it claims to be, ends with a line break and has no colour', (name, files) => {
    const cwd = folder(files);
    const formats = FORMATS.flatMap((format) => ['--format', `${format}=out/${format}`]);
    const expected = { status: name.includes('without') ? 0 : 1, stdout: '', stderr: '' };
    expect(outsideIn(formats, { cwd, env: { FORCE_COLOR: '1' } })).toEqual(expected);
    for (const format of FORMATS) {
      const text = readFileSync(join(cwd, 'out', format), 'utf8');
      expect(text === '' || text.endsWith('\n'), format).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(text, format).not.toMatch(/[\x00\x1b]/);
      expect(text, format).not.toMatch(/^::error::boom/m);
      expect(isWell[format]?.(text) ?? true, format).toBe(true);
    }
  });
});

describe('what GitHub has no room for', () => {
  const goals = Array.from({ length: 14 }, (_, at) => `## Objective: Grow region ${at}\n\n- KR1: Revenue of €${at + 2}m\n`);

  it('is counted, and told in the summary of the step after what stands there', () => {
    const cwd = folder({ 'plan.md': `# Company OKRs\n\n${goals.join('\n')}`, 'summary.md': 'Before.\n' });
    const { stdout } = outsideIn(['--format', 'github', '--rule', 'internal-kpi-only=error'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    });
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toContain('4 more errors');
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^Before\.\n### outside-in: 14 errors/);
  });

  it('cannot be told where there is no summary to write to, which is said', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stderr } = outsideIn(['--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'gone/summary.md') },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: The summary of the step cannot be written to ".*summary\.md": ENOENT.*\n$/);
  });
});

describe('a reporter of a team', () => {
  it('is a module, named by its path', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'count.mjs': 'export default ({ summary }, { width, quiet }) => [summary.warnings, width, quiet].join(" ") + "\\n";',
    });
    expect(outsideIn(['--format', './count.mjs', '--quiet'], { cwd })).toEqual({ status: 1, stdout: '3 100 true\n', stderr: '' });
    expect(outsideIn(['--format', './count.mjs=count.txt'], { cwd }).stdout).toBe('');
    expect(readFileSync(join(cwd, 'count.txt'), 'utf8')).toBe('3 100 false\n');
  });

  it.each([
    ['throw new Error("The disk is full.");', 'this reporter cannot be loaded: The disk is full.'],
    ['import "not-there"; export default () => "";', "this reporter cannot be loaded: Cannot find package 'not-there'"],
    ['export const render = () => "";', 'the default export of a reporter is a function from a report to a text.'],
    ['export default () => { throw new Error("Too many."); };', 'this reporter failed: Too many.'],
    ['export default async () => "";', 'a reporter gives back a text, and this one gave a promise of something.'],
    ['export default () => 42;', 'a reporter gives back a text, and this one gave something else.'],
  ])('that is broken is told of in a sentence: %s', (module, message) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'house.mjs': module });
    const { status, stdout, stderr } = outsideIn(['--format', './house.mjs'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`error: ./house.mjs: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Picture } from '../../src/lint/picture.js';
import { report } from '../../src/lint/report.js';
import type { FileReport, Report, Suppressed } from '../../src/lint/types.js';
import { SCRIPT, SCRIPT_HASH } from '../../src/reporters/html/script.js';
import { htmlReport } from '../../src/reporters/html.js';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';
import { fileReport, finding } from '../helpers/report.js';

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom');
const axe: string = require('axe-core').source;

const options = { colour: false, width: 100, all: false, quiet: false, rules, page: () => null };
const PLAN = '# Goals\n\n- Ship the new portal\n- Publish 12 guides\n';
const HOSTILE = `</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>" onload='x' javascript:0 \u202e \ud800 &lt;`;

const picture: Picture = {
  title: 'Goals of the Harbour Office',
  lines: 4,
  marks: [
    { what: 'internal', line: 3, month: null, words: 'Ship the new portal' },
    { what: 'insight', line: 4, month: null, words: 'Skippers wait an hour' },
  ],
  balance: { business: 2, technology: 1, customer: 0 },
  owner: null,
  month: null,
  occasions: [],
};
const kept: Suppressed = { ...finding(PLAN, 'Publish'), by: 'file', reason: 'Owed by law', owner: 'Ines', until: '2027-01-31' };
const harbour = fileReport(PLAN, [finding(PLAN, 'Ship the new portal')], {
  path: 'packs/harbour/goals.md',
  judged: { 'output-as-goal': 4 },
  suppressed: [kept],
  abstained: [{ rule: 'solution-first', reason: 'There is no problem section.' }],
  picture,
});
const quarry = fileReport(PLAN, [], { path: 'packs/quarry/goals.md', judged: { 'output-as-goal': 4 } });
const two = report([harbour, quarry], [{ path: 'broken.md', line: 3, message: 'It is broken.' }]);
const hostile = report(
  [
    {
      ...harbour,
      path: `packs/${HOSTILE}/${HOSTILE}.md`,
      kindReason: HOSTILE,
      picture: { ...picture, title: HOSTILE, marks: picture.marks.map((mark) => ({ ...mark, words: HOSTILE })) },
      suppressed: [{ ...kept, reason: HOSTILE, owner: HOSTILE, until: HOSTILE }],
      findings: [finding(PLAN, 'Ship', { section: [HOSTILE], evidence: HOSTILE, message: HOSTILE, confidence: 'low' })],
      lines: { 3: HOSTILE },
    },
    quarry,
    fileReport(PLAN, [finding(PLAN, 'Ship', { message: HOSTILE })], { path: `${HOSTILE}.yaml`, kind: 'other' }),
  ],
  [{ path: HOSTILE, line: null, message: HOSTILE }],
);

/** The page as a browser has it; its script runs where that is asked for. */
function opened(one: Report, { scripts = false, quiet = false } = {}) {
  const { window } = new JSDOM(htmlReport(one, { ...options, quiet }), { runScripts: scripts ? 'dangerously' : 'outside-only' });
  return window;
}

const words = (node: { textContent: string }): string => node.textContent.replace(/\s+/g, ' ').trim();
const rowsOf = (table: { tBodies: { rows: Iterable<{ cells: { textContent: string }[] }> }[] }): string[][] =>
  [...table.tBodies[0]!.rows].map(({ cells }) => [...cells].map(words));

describe('the HTML report', () => {
  it('compares packs, hides nothing from their scores, and says what it does not count', () => {
    const { document } = opened(two);
    const [comparison] = document.querySelectorAll('table');
    expect(rowsOf(comparison).map(([name, total]) => [name, total])).toEqual([
      ['packs/harbour', '50'],
      ['packs/quarry', '100'],
    ]);
    expect(
      document.querySelectorAll('figure svg[aria-label^="Scores of packs/harbour: sequence not judged, goals 50"]'),
    ).toHaveLength(1);
    expect(words(document.body)).toContain(
      'One finding that is suppressed or known counts all the same; if they were not counted, the total would be 75.',
    );
  });

  it('compares documents where there is one pack', () => {
    const { document } = opened(report([harbour, { ...quarry, path: 'packs/harbour/b.md' }], []));
    expect(words(document.querySelector('#overview'))).toBe('The documents compared');
    const [comparison] = document.querySelectorAll('table');
    expect(rowsOf(comparison).map(([name]) => name)).toEqual(['packs/harbour/b.md', 'Goals of the Harbour Office']);
  });

  it('shows of a document what came first, findings in their line, what is kept back and what was not judged', () => {
    const { document } = opened(two);
    const section = document.querySelector('#document-1');
    expect(section.querySelector('svg[role=img]').getAttribute('aria-label')).toContain('a view from within');
    expect(words(section.querySelector('.marks'))).toContain('Line 4, insight: Skippers wait an hour');
    expect(words(section)).toContain('2 of business, 1 of technology and delivery, 0 of customers');
    const [first, second] = section.querySelectorAll('.findings > li');
    expect(words(first.querySelector('blockquote'))).toBe('Line 3- Ship the new portal');
    expect(words(first.querySelector('mark'))).toBe('Ship the new portal');
    for (const said of [
      'Warning',
      'output-as-goal',
      'A deliverable is met on the day it ships.',
      'What will customers do differently?',
    ])
      expect(words(first)).toContain(said);
    for (const said of ['Suppressed by a suppression file', 'Owed by law', 'Ines', '2027-01-31'])
      expect(words(second)).toContain(said);
    expect(words(section)).toContain('solution-first: There is no problem section.');
    expect(words(document.body)).toContain('broken.md, line 3: It is broken.');
  });

  it('leads from every comparison to a section that is there', () => {
    const { document } = opened(two);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(document.querySelectorAll(link)).toHaveLength(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['an empty report', report([], []), 'There is no document here'],
    [
      'no plans',
      report([fileReport('', [], { path: 'bread.md', kind: 'other' })], []),
      'None of 1 file looks like a planning document',
    ],
    ['one plan', report([harbour], []), 'This document starts with an internal view.'],
  ])('has a word to say on %s', (_name, one, said) => {
    expect(words(opened(one).document.querySelector('.lede'))).toContain(said);
  });

  it('folds long lists, and says how much is in them', () => {
    const many = Array.from({ length: 40 }, () => finding(PLAN, 'Ship'));
    const { document } = opened(report([{ ...harbour, findings: many }], []));
    const lists = document.querySelectorAll('#document-1 h4 + ol.findings, #document-1 details > ol.findings');
    expect([...lists].map((list) => [list.children.length, list.start])).toEqual([
      [12, 1],
      [28, 13],
      [1, 1],
    ]);
    expect(words(document.body)).toContain('28 more findings');
    const crowd = Array.from({ length: 30 }, (_, index): FileReport => ({ ...quarry, path: `p${index % 3}/${index}.md` }));
    expect(opened(report(crowd, [])).document.querySelectorAll('details.document[open]')).toHaveLength(0);
    expect(opened(two).document.querySelectorAll('details.document[open]')).toHaveLength(2);
  });

  it('leaves remarks out of the lists when quiet, not out of the scores', () => {
    const one = report([{ ...harbour, findings: [finding(PLAN, 'Ship', { severity: 'info' })], suppressed: [] }], []);
    const [loud, quiet] = [opened(one).document, opened(one, { quiet: true }).document];
    expect(words(loud.querySelector('.breakdown'))).toBe(words(quiet.querySelector('.breakdown')));
    expect([loud, quiet].map((page) => page.querySelectorAll('.findings > li').length)).toEqual([1, 0]);
  });

  it('shows words of a document as words wherever they stand', () => {
    const { document } = opened(hostile);
    expect(document.querySelectorAll('img, script')).toHaveLength(1);
    expect(document.querySelectorAll('[onerror], [onload]')).toHaveLength(0);
    expect(words(document.querySelector('#document-1').parentElement.querySelector('h3'))).toContain('<script>alert(1)</script>');
    expect(words(document.querySelector('#document-1 blockquote'))).toContain('<img src=x onerror=alert(1)>');
    expect(htmlReport(hostile, options)).not.toMatch(/[\u202e\0]/);
  });

  it('fetches nothing, and lets no script run but its own', () => {
    const hash = createHash('sha256').update(SCRIPT).digest('base64');
    expect(SCRIPT_HASH).toBe(`sha256-${hash}`);
    const { document } = opened(hostile);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${SCRIPT_HASH}'`);
    expect(document.querySelector('script').textContent).toBe(SCRIPT);
    expect(document.querySelectorAll('[src], link, iframe, object')).toHaveLength(0);
    expect(document.querySelector('style').textContent).not.toMatch(/url\(|@import/);
  });

  it('sorts a table by a column where scripts run', () => {
    const { document } = opened(two, { scripts: true });
    const [comparison] = document.querySelectorAll('table');
    const heads = comparison.querySelectorAll('thead th');
    const names = () => rowsOf(comparison).map(([name]) => name);
    heads[1].querySelector('button').click();
    expect([names()[0], heads[1].getAttribute('aria-sort')]).toEqual(['packs/quarry', 'descending']);
    heads[1].querySelector('button').click();
    expect([names()[0], heads[1].getAttribute('aria-sort')]).toEqual(['packs/harbour', 'ascending']);
    heads[0].querySelector('button').click();
    heads[0].querySelector('button').click();
    expect([names()[0], heads[0].getAttribute('aria-sort'), heads[1].getAttribute('aria-sort')]).toEqual([
      'packs/quarry',
      'descending',
      null,
    ]);
  });

  it.each([
    ['with findings', two],
    ['empty', report([], [])],
    ['with hostile words', hostile],
  ])('has nothing that axe objects to, %s', { timeout: 60_000 }, async (_name, one) => {
    const window = opened(one);
    window.eval(axe);
    // Colours are for the test in a browser.
    const { violations, passes } = await window.axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]!.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
});

describe('outside-in --format html=report.html', () => {
  const files = {
    'a/plan.md': INSIDE_OUT,
    'b/plan.md': `${INSIDE_OUT}\nCustomers told us in eleven interviews that they wait.\n`,
    'c/bread.md': NO_PLAN,
  };

  it('writes the same page each time, with what came first in it, beside other formats', () => {
    const cwd = folder(files);
    const { stdout, status } = outsideIn(['--format', 'compact', '--format', 'html=report.html'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('a/plan.md:');
    const text = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(text).toContain('aria-label="What stands where');
    expect(text).toContain('The packs compared');
    outsideIn(['--format', 'html=again.html'], { cwd });
    expect(readFileSync(join(cwd, 'again.html'), 'utf8')).toBe(text);
  });

  it('has the pictures also where the configuration asks for the page', () => {
    const cwd = folder({ ...files, 'outside-in.config.json': JSON.stringify({ reporters: ['html=report.html'] }) });
    const { stderr } = outsideIn([], { cwd });
    expect(stderr).toBe('');
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('aria-label="What stands where');
  });

  it('has the same scores with --quiet', () => {
    const cwd = folder(files);
    const remarks = rules.flatMap(({ id }) => ['--rule', `${id}=info`]);
    const totals = ['', '--quiet'].map((quiet) => {
      const { stdout } = outsideIn(['--format', 'html', ...remarks, ...(quiet ? [quiet] : [])], { cwd });
      return stdout.match(/data-sort="[^"]*"/g);
    });
    expect(totals[0]!.length).toBeGreaterThan(10);
    expect(totals[1]).toEqual(totals[0]);
  });
});

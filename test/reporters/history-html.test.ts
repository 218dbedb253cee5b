import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Entry, History, Version } from '../../src/lint/history.js';
import { historyHtml } from '../../src/reporters/html/history.js';

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom');
const axe: string = require('axe-core').source;

const HOSTILE = `</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>" onload='x' javascript:0 \u202e \ud800 &lt;`;

const commit = (at: number, subject = `Edit ${at}`) => ({ hash: `${at}`.repeat(40), date: `2027-03-0${at + 1}`, subject });

const version = (at: number, more: Partial<Version> = {}): Version => ({
  ...commit(at),
  score: 25 * at,
  findings: { error: 0, warning: 4 - at, info: 1 },
  suppressed: 0,
  marks: { insight: at < 2 ? 0 : 1, option: 2, decision: 0 },
  ...more,
});

const entry = (at: number, words = 'Dispatchers retype every order'): Entry => ({ ...commit(at), at, words });

const shortlisted: History = {
  path: 'adr.md',
  kind: 'decision',
  versions: [version(0), version(1, { score: null, findings: null }), version(2), version(3)],
  earlier: 0,
  entered: { insight: entry(2), option: entry(0, 'Harbourline'), decision: null },
};
const learned: History = { ...shortlisted, path: 'b.md', entered: { insight: entry(0), option: entry(2), decision: entry(3) } };
const together: History = { ...shortlisted, path: 'c.md', entered: { insight: entry(1), option: null, decision: entry(1) } };
const open: History = { ...shortlisted, path: 'd.md', entered: { insight: entry(0), option: null, decision: null } };
const hostile: History = {
  path: `${HOSTILE}.md`,
  kind: 'decision',
  versions: [version(0, { subject: HOSTILE })],
  earlier: 7,
  entered: { insight: entry(0, HOSTILE), option: entry(0, HOSTILE), decision: null },
};

const opened = (...histories: History[]) => new JSDOM(historyHtml(histories), { runScripts: 'outside-only' }).window;
const words = (node: { textContent: string }): string => node.textContent.replace(/\s+/g, ' ').trim();
const titles = (root: { querySelectorAll(selector: string): Iterable<{ textContent: string }> }, selector: string) =>
  Array.from(root.querySelectorAll(`${selector} title`), words);

describe('the page on a history', () => {
  it('draws score and findings commit by commit, with a gap for what was not judged', () => {
    const { document } = opened(shortlisted);
    expect(titles(document, 'circle.bar')).toEqual([
      '2027-03-01 (00000000): score 0, 5 findings. Edit 0',
      '2027-03-03 (22222222): score 50, 3 findings. Edit 2',
      '2027-03-04 (33333333): score 75, 2 findings. Edit 3',
    ]);
    expect(document.querySelector('path').getAttribute('d').replace(/[^ML]/g, '')).toBe('MML');
    expect(document.querySelector('svg').innerHTML).not.toContain('NaN');
  });

  it('marks where insight and options entered, in the drawing, in words and in the table', () => {
    const { document } = opened(shortlisted);
    expect(titles(document, 'circle:not(.bar)')).toEqual([
      '2027-03-03 (22222222): the first insight enters, “Dispatchers retype every order”',
      '2027-03-01 (00000000): the first option enters, “Harbourline”',
    ]);
    expect(document.querySelector('svg[role=img]').getAttribute('aria-label')).toBe(
      'Score and findings of adr.md over 4 commits, 2027-03-01 to 2027-03-04; score from 0 to 75; findings from 5 to 2; the first insight in commit 3, 2027-03-03, the first option in commit 1, 2027-03-01, no decision so far.',
    );
    const rows = [...document.querySelectorAll('tbody tr')].map(({ cells }) => [...cells].map(words));
    expect(rows).toEqual([
      ['2027-03-01', '00000000', '0', '5', 'option: Harbourline', 'Edit 0'],
      ['2027-03-02', '11111111', '–not judged', '–not judged', '', 'Edit 1'],
      ['2027-03-03', '22222222', '50', '3', 'insight: Dispatchers retype every order', 'Edit 2'],
      ['2027-03-04', '33333333', '75', '2', '', 'Edit 3'],
    ]);
    expect(words(document.querySelector('section > .message'))).toContain('The shortlist came first');
  });

  it('says first what came first, of one document or of several', () => {
    const lede = (...histories: History[]) => words(opened(...histories).document.querySelector('.lede'));
    expect(lede(shortlisted)).toContain('The shortlist came first: it was there from the start, 2027-03-01 (00000000).');
    expect(lede(shortlisted, learned)).toBe('Of 2 documents, insight came first in 1, the shortlist or the decision in 1.');
    expect(lede(shortlisted, shortlisted, together, open)).toBe(
      'Of 4 documents, insight came first in none, the shortlist or the decision in 2; in 1 both came with one commit; in 1 nothing is chosen so far.',
    );
  });

  it('compares several, and folds the commits of many', () => {
    const { document } = opened(shortlisted, learned);
    expect([...document.querySelectorAll('#overview ~ div tbody tr')].map(words)[1]).toContain('insight');
    expect(document.querySelector('#overview ~ div a[href="#document-2"]').textContent).toBe('b.md');
    expect(document.querySelectorAll('details[open]')).toHaveLength(2);
    expect(opened(...Array(9).fill(shortlisted)).document.querySelectorAll('details[open]')).toHaveLength(0);
  });

  it('shows words of a document, its path and its commits as words wherever they stand', () => {
    const { document } = opened(hostile, shortlisted);
    expect(document.querySelectorAll('img, script')).toHaveLength(1);
    expect(document.querySelectorAll('[onerror], [onload]')).toHaveLength(0);
    expect(words(document.querySelector('#document-1'))).toContain('<script>alert(1)</script>');
    expect(titles(document, 'circle.bar')[0]).toContain('<img src=x onerror=alert(1)>" onload=');
    expect(historyHtml([hostile])).not.toContain('\u202e');
    expect(words(document.body)).toContain('7 commits before these were not looked at');
  });

  it('fetches nothing', () => {
    const { document } = opened(hostile);
    expect(document.querySelectorAll('[src], link, iframe, object, image, use')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]').getAttribute('content')).toContain("default-src 'none'");
  });

  it.each([
    ['of one document', [shortlisted]],
    ['of several, with hostile words', [shortlisted, hostile, together]],
  ])('has nothing that axe objects to, %s', { timeout: 60_000 }, async (_name, histories) => {
    const window = opened(...histories);
    window.eval(axe);
    // Colours are for a browser.
    const { violations, passes } = await window.axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]!.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
});

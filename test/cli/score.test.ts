import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn, ROOT } from '../helpers/command.js';

const OUTSIDE_IN = `---
owner: Ruta Okafor
---

# Roadmap 2027

## What we saw

In May we watched nine night-shift nurses fill in 40 handover sheets. Nurses copy each reading twice, which takes 14 minutes a shift (field notes, May 2026).

## What should change by June

| For whom | What changes | Today | Goal | Owner |
|---|---|---|---|---|
| Night-shift nurses | Minutes spent copying readings per shift | 14 | 3 | Product, Ward team |

## How we stay close

Every second Thursday an engineer works a night shift on the ward; the notes are read out on Friday.
`;

const clients = (more: Record<string, string> = {}) =>
  folder({
    'clients/inside/okrs.md': INSIDE_OUT,
    'clients/outside/roadmap.md': OUTSIDE_IN,
    'clients/outside/bread.md': NO_PLAN,
    'clients/outside/okrs.md': INSIDE_OUT.replace('Company', 'Ward'),
    ...more,
  });

const json = (args: string[], cwd: string) => JSON.parse(outsideIn(['score', ...args, '--format', 'json'], { cwd }).stdout);
interface Scored {
  name: string;
  total: number;
}
const names = (report: { packs: Scored[] }) => report.packs.map(({ name }) => name);

describe('score', () => {
  it('scores each sub-folder as a pack, with the documents in it', () => {
    const { packs } = json(['clients'], clients());
    expect(
      packs.map(({ name, documents }: { name: string; documents: { path: string }[] }) => [
        name,
        documents.map(({ path }) => path),
      ]),
    ).toEqual([
      ['clients/inside', ['clients/inside/okrs.md']],
      ['clients/outside', ['clients/outside/okrs.md', 'clients/outside/roadmap.md']],
    ]);
    expect(packs[1].total).toBeGreaterThan(packs[0].total);
    expect(packs[0].total).toBe(packs[0].documents[0].total);
  });

  it('counts the strict rules too', () => {
    const [pack] = json(['clients/inside'], clients()).packs;
    const rules = pack.categories.flatMap((category: { rules: { rule: string }[] }) => category.rules.map(({ rule }) => rule));
    expect(rules).toContain('no-leading-indicator');
  });

  it('puts documents together by folder, owner and kind', () => {
    const cwd = clients();
    expect(names(json(['clients', '--by', 'folder'], cwd))).toEqual(['clients/inside', 'clients/outside']);
    expect(names(json(['clients', '--by', 'owner'], cwd))).toEqual(['Ruta Okafor', 'no owner named']);
    expect(names(json(['clients', '--by', 'kind'], cwd))).toEqual(['okr', 'roadmap']);
  });

  it('takes the packs that the configuration names', () => {
    const cwd = clients({ '.outside-inrc.yaml': 'packs:\n  goals: clients/*/okrs.md\n' });
    const { packs } = json(['clients'], cwd);
    expect(names({ packs })).toEqual(['goals', 'in no pack']);
    expect(packs[0].documents).toHaveLength(2);
  });

  it('finds the packs of a configuration from its folder, wherever it is run', () => {
    const cwd = clients({ '.outside-inrc.yaml': 'packs:\n  goals: clients/*/okrs.md\n' });
    const { stdout } = outsideIn(['score', '.', '--format', 'json'], { cwd: `${cwd}/clients` });
    expect(names(JSON.parse(stdout))).toEqual(['goals', 'in no pack']);
  });

  it('says in words where there is nothing to score', () => {
    const { stdout, status } = outsideIn(['score'], { cwd: folder({ 'bread.md': NO_PLAN }) });
    expect({ stdout, status }).toEqual({
      stdout: 'There is no planning document here, so there is nothing to score.\n',
      status: 0,
    });
  });

  it('gives the same bytes twice', () => {
    const cwd = clients();
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const run = () => outsideIn(['score', 'clients', '--format', format, '--explain'], { cwd });
      expect(run()).toEqual(run());
    }
  });
});

describe('the gate', () => {
  it('fails for a pack below --min-score, and names it', () => {
    const cwd = clients();
    const [inside, outside] = json(['clients'], cwd).packs;
    const between = (inside.total + outside.total) / 2;
    const { status, stderr } = outsideIn(['score', 'clients', '--min-score', String(between)], { cwd });
    expect(status).toBe(1);
    expect(stderr).toBe(`clients/inside scores ${inside.total.toFixed(1)}, below ${between}.\n`);
    expect(outsideIn(['score', 'clients', '--min-score', String(inside.total)], { cwd }).status).toBe(0);
    expect(outsideIn(['score', 'clients'], { cwd }).status).toBe(0);
  });

  it.each([
    [['--min-score', '101'], 'It is a number from 0 to 100.'],
    [['--min-score', 'high'], 'It is a number from 0 to 100.'],
    [['--by', 'colour'], 'Allowed choices are folder, owner, kind.'],
    [['--format', 'pdf'], 'Allowed choices are text, json, csv, markdown.'],
    [['--format', 'csv', '--picture'], 'There is no room for a picture in a table'],
    [['nowhere'], 'There is no file or folder "nowhere".'],
  ])('tells a mistake in %j with exit code 2', (args, message) => {
    const { status, stderr } = outsideIn(['score', ...args], { cwd: clients() });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('scores what can be read where a file cannot', () => {
    const cwd = clients({ 'clients/inside/broken.md': '---\na: [\n---\n' });
    const { status, stdout, stderr } = outsideIn(['score', 'clients'], { cwd });
    expect({ status, told: stderr.includes('clients/inside/broken.md:') }).toEqual({ status: 2, told: true });
    expect(stdout).toContain('clients/inside');
  });
});

describe('what is kept back', () => {
  const suppressed = INSIDE_OUT.replace(
    '## Objective: Grow the business',
    '<!-- outside-in-disable -- The board asked for it. -->\n\n## Objective: Grow the business',
  );

  it('counts all the same, and is shown with what it would make', () => {
    const before = json(['plan.md'], folder({ 'plan.md': INSIDE_OUT })).packs[0];
    const cwd = folder({ 'plan.md': suppressed });
    const after = json(['plan.md'], cwd).packs[0];
    expect(after.total).toBe(before.total);
    expect(after.hidden.places).toBeGreaterThan(0);
    expect(after.hidden.totalWithout).toBeGreaterThan(after.total);
    expect(outsideIn(['score'], { cwd }).stdout).toMatch(
      new RegExp(
        `${after.hidden.places} suppressed or known, and counted all the same;\\s+${after.hidden.totalWithout.toFixed(1)} if they`,
      ),
    );
  });

  it('may be known to a baseline', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const before = json(['plan.md'], cwd).packs[0];
    outsideIn(['baseline', 'plan.md', '--strict'], { cwd });
    const after = json(['plan.md', '--baseline', 'outside-in-baseline.json'], cwd).packs[0];
    expect(after.total).toBe(before.total);
    expect(after.hidden).toEqual({ places: expect.any(Number), totalWithout: 100 });
  });

  it('is told of rules that are turned off', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': 'rules:\n  internal-kpi-only: off\n' });
    expect(outsideIn(['score'], { cwd }).stdout).toContain(
      'Turned off for some documents or all, and not counted there: internal-kpi-only.',
    );
    expect(json([], cwd).off).toEqual(['internal-kpi-only']);
  });
});

describe('formats', () => {
  it('fit the table into the line', () => {
    const cwd = clients({ [`clients/inside/${'long-'.repeat(30)}okrs.md`]: INSIDE_OUT });
    const wide = outsideIn(['score', 'clients', '--picture', '--explain'], { cwd });
    for (const line of wide.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(wide.stdout).toMatch(/total +seq +goals/);
    expect(wide.stdout).toMatch(/C customers +W a view from within/);
    expect(wide.stdout).not.toContain('\u001b[');
    expect(outsideIn(['score', 'clients', '--color'], { cwd }).stdout).toContain('\u001b[');
  });

  it('explain each category by figures that come to its score', () => {
    const cwd = clients();
    const { stdout } = outsideIn(['score', 'clients', '--explain'], { cwd });
    const sums = [...stdout.matchAll(/= 100 × \(1 − ([\d.]+) ÷ ([\d.]+)\) = ([\d.]+)/g)];
    expect(sums.length).toBeGreaterThan(4);
    for (const [, failed, judged, score] of sums)
      expect(100 * (1 - Number(failed) / Number(judged))).toBeCloseTo(Number(score), 0);
    expect(stdout).toMatch(/internal-kpi-only +2 of 2 failed, weight 2/);
  });

  it('are tables in csv, for packs and documents or for rules', () => {
    const cwd = clients();
    const rows = parse(outsideIn(['score', 'clients', '--format', 'csv'], { cwd }).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ pack, path }) => `${pack} ${path}`)).toEqual([
      'clients/inside ',
      'clients/inside clients/inside/okrs.md',
      'clients/outside ',
      'clients/outside clients/outside/okrs.md',
      'clients/outside clients/outside/roadmap.md',
    ]);
    expect(rows[4]).toMatchObject({ kind: 'roadmap', owner: 'Ruta Okafor', business: '0' });
    const rules = parse(outsideIn(['score', 'clients', '--format', 'csv', '--explain'], { cwd }).stdout, { columns: true });
    expect(rules).toContainEqual(expect.objectContaining({ path: '', rule: 'internal-kpi-only', judged: '2', failed: '2' }));
  });

  it('hold no markup and no formula of a document', () => {
    const cwd = clients({ 'clients/a|b <script>/okrs.md': `---\nowner: =cmd()\n---\n\n${INSIDE_OUT}` });
    const markdown = outsideIn(['score', 'clients', '--format', 'markdown', '--picture', '--explain'], { cwd }).stdout;
    expect(markdown).toContain('<script>');
    expect(markdown.replace(/`[^`]+`/g, '')).not.toContain('<script>');
    expect(outsideIn(['score', 'clients', '--format', 'csv'], { cwd }).stdout).toContain("'=cmd()");
  });

  it('print no control characters of a document', () => {
    const cwd = folder({ 'plan.md': `---\nowner: "x\\e[31m\\u202e"\n---\n\n${INSIDE_OUT}` });
    const { stdout, stderr } = outsideIn(['score', '--by', 'owner', '--explain', '--min-score', '100'], { cwd });
    expect(stderr).toContain('scores');
    for (const character of ['\u001b', '\u202e']) expect(stdout + stderr).not.toContain(character);
  });

  it('look as the page on scores shows them', () => {
    const sample = readFileSync(join(ROOT, 'docs/scores.md'), 'utf8').match(/```text\n([^`]*)```/)![1]!;
    expect(outsideIn(['score', 'fixtures/packs', '--picture']).stdout).toContain(sample);
  });

  it('go to a file without colour', () => {
    const cwd = clients();
    const { stdout } = outsideIn(['score', 'clients', '--color', '--output-file', 'out/scores.txt'], { cwd });
    expect(stdout).toBe('');
    expect(readFileSync(join(cwd, 'out/scores.txt'), 'utf8')).toBe(outsideIn(['score', 'clients'], { cwd }).stdout);
  });
});

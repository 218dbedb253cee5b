import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileReport, lintFiles } from '../../src/index.js';
import { folder, NO_PLAN, outsideIn, ROOT } from '../helpers/command.js';

const VISITS = `---
planning-kind: research
date: 2027-05-20
---
# What hut wardens and mountain guides told us

We stayed in seven huts and talked to nine wardens and 31 day hikers.

## Late arrivals

Hut wardens keep a list by the door: on 11 of 14 evenings somebody arrived after nine without a word.

## Method

Two of us and one notebook.
`;

const GOALS = `# OKRs 2028

## Objective: More from every bed

- KR1: Revenue per bed from €31 to €38
- KR2: Occupancy from 61 % to 70 %
`;

const roadmap = (link: string) => `# Roadmap 2028, for hut wardens

## Spring

- Bed list for all huts (${link})
- Lamp over the door (${link})
- New booking server
`;

const brief = (link: string, claim = 'Hut wardens want to see at six in the evening who is still on the way') => `---
planning-kind: brief
---
# Brief: one bed list

## Problem

${claim}, see ${link}.

## Solution

One list for seven huts.
`;

const decision = (more: string, link = '[visits](visits.md)') => `---
planning-kind: decision
${more}---
# One bed list for all huts

## Options

- A list kept by telephone
- Bergbook, a hosted system

## What we know

Hut wardens want to see at six in the evening who is still on the way (${link}).

## Decision

We chose Bergbook and rejected the list by telephone.
`;

const ARGS = ['--strict', '--all', '--no-cache', '--format', 'json', '--fail-on', 'never'];

/** What is found in one file of a folder, when some paths are linted. */
async function found(cwd: string, path: string, paths: readonly string[] = ['.']): Promise<FileReport> {
  const { files } = await lintFiles(paths, { cwd, strict: true });
  return files.find((file) => file.path === path)!;
}

const of = ({ findings }: FileReport, rule: string) => findings.filter((finding) => finding.rule === rule);

describe('an entry of a roadmap', () => {
  const files = { 'visits.md': VISITS, 'okrs.md': GOALS };

  it('has its reason in a document that tells of customers, where that is linted too', async () => {
    const cwd = folder({ ...files, 'roadmap.md': roadmap('[visits](visits.md)') });
    expect(of(await found(cwd, 'roadmap.md', ['roadmap.md']), 'unevidenced-roadmap')).toHaveLength(1);
    const together = await found(cwd, 'roadmap.md');
    expect(of(together, 'unevidenced-roadmap')).toEqual([]);
    expect(together.linked).toEqual(['visits.md']);
  });

  it.each([
    ['a document that tells nothing of customers', '[goals](okrs.md)'],
    ['a section that tells nothing of them', '[visits](visits.md#method)'],
    ['a document that is not there', '[visits](other.md)'],
  ])('has none in %s', async (_what, link) => {
    expect(of(await found(folder({ ...files, 'roadmap.md': roadmap(link) }), 'roadmap.md'), 'unevidenced-roadmap')).toHaveLength(
      1,
    );
  });

  it.each([
    ['with an anchor', '[late](visits.md#late-arrivals)'],
    ['with an anchor nobody knows', '[late](visits.md#somewhere)'],
    ['from here', '[visits](./visits.md)'],
    ['round about', '[visits](../plans/visits.md)'],
    ['with a query', '[visits](visits.md?plain=1)'],
    ['by reference', '[visits][v]'],
    ['in HTML', '<a href="visits.md">visits</a>'],
  ])('is linked %s', async (_how, link) => {
    const cwd = folder({ 'plans/visits.md': VISITS, 'plans/roadmap.md': `${roadmap(link)}\n[v]: visits.md\n` });
    expect(of(await found(cwd, 'plans/roadmap.md'), 'unevidenced-roadmap')).toEqual([]);
  });
});

describe('a document that is named', () => {
  const findings = async (words: string, more: Record<string, string> = {}) => {
    const cwd = folder({ 'plans/visits.md': VISITS, 'plans/roadmap.md': roadmap(words), ...more });
    return of(await found(cwd, 'plans/roadmap.md'), 'unevidenced-roadmap');
  };

  it.each([
    ['by its file name', 'as in visits.md'],
    ['in code', '`visits.md`'],
    ['by its path', 'in ./visits.md'],
    ['by its title', 'from What hut wardens and mountain guides told us'],
    ['by its title with other marks', 'from "what hut wardens, and mountain guides, told us"'],
  ])('counts as one that is linked %s', async (_how, words) => {
    expect(await findings(words)).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['an address', 'https://huts.example/visits.md', {}],
    ['a path to somewhere else', '../visits.md', {}],
    ['part of its title', 'see What hut wardens and mountain', {}],
    ['a title of two words', 'Hut visits', { 'plans/visits.md': VISITS.replace(/^# .*$/m, '# Hut visits') }],
    [
      'the name of a nearer one',
      'as in visits.md',
      { 'plans/a/visits.md': VISITS, 'plans/b/visits.md': VISITS, 'plans/visits.md': NO_PLAN },
    ],
  ])('is not meant by %s', async (_what, words, more) => {
    expect(await findings(words, more)).toHaveLength(1);
  });

  it('is the one that stands nearest, and none of two that are as near', async () => {
    expect(await findings('as in visits.md', { 'others/visits.md': GOALS, 'visits.md': GOALS })).toEqual([]);
    const cwd = folder({ 'a/visits.md': VISITS, 'b/visits.md': VISITS, 'roadmap.md': roadmap('as in visits.md') });
    expect(of(await found(cwd, 'roadmap.md'), 'unevidenced-roadmap')).toHaveLength(1);
  });

  it('is found at once in a text without breaks', async () => {
    const long = `![](data:image/png;base64,${'iVBOR.'.repeat(100_000)})`;
    expect(await findings(`as in visits.md), ${long}`)).toEqual([]);
  });

  it('is no reason to say that a claim rests on nothing', async () => {
    const cwd = folder({ 'okrs.md': GOALS, 'brief.md': brief('okrs.md') });
    const said = of(await found(cwd, 'brief.md'), 'unsourced-insight').map(({ message }) => message);
    expect(said.filter((message) => message.includes('tells nothing of them'))).toEqual([]);
  });
});

describe('a claim about customers', () => {
  it('has its source in a document that tells how it is known', async () => {
    const cwd = folder({ 'visits.md': VISITS, 'brief.md': brief('[PLAN-12](visits.md)') });
    expect(of(await found(cwd, 'brief.md'), 'unsourced-insight')).toEqual([]);
  });

  it('has none in a plan that tells nothing of customers, and the finding names it', async () => {
    const cwd = folder({ 'okrs.md': GOALS, 'brief.md': brief('[the goals](okrs.md)') });
    expect(of(await found(cwd, 'brief.md', ['brief.md']), 'unsourced-insight')).toEqual([]);
    const [finding] = of(await found(cwd, 'brief.md'), 'unsourced-insight');
    expect(finding?.message).toContain('and okrs.md, which it links to, tells nothing of them.');
  });

  it('keeps a link that may be its source', async () => {
    const notes = '# Meeting notes\n\nWardens came by. Coffee was cold.\n';
    const cwd = folder({ 'notes.md': notes, 'okrs.md': GOALS, 'brief.md': brief('[notes](notes.md)') });
    expect(of(await found(cwd, 'brief.md'), 'unsourced-insight')).toEqual([]);
    writeFileSync(join(cwd, 'brief.md'), brief('[survey of wardens](okrs.md)'));
    expect(of(await found(cwd, 'brief.md'), 'unsourced-insight')).toEqual([]);
  });
});

describe('a segment', () => {
  const strategy = `---
planning-kind: strategy
---
# Strategy 2028

## Target segments

- Hut wardens
- Mountain guides

## What we will do

One list, as in [the visits](visits.md).
`;

  it('has the need that a linked document tells of it, and of no other', async () => {
    const cwd = folder({ 'visits.md': VISITS, 'strategy.md': strategy });
    const messages = async (paths: string[]) =>
      of(await found(cwd, 'strategy.md', paths), 'segment-without-need').map(({ message }) => message);
    expect(await messages(['strategy.md'])).toHaveLength(2);
    expect(await messages(['.'])).toEqual([expect.stringContaining('"Mountain guides"')]);
  });

  it('that the front matter of a linked document declares is known, though it stands in another pack', async () => {
    const plan = (link: string) => `# Roadmap\n\n${link}\n\n- Ferals see the water level\n- Lamp\n- Server\n`;
    const cwd = folder({
      'group/strategy.md': '---\nsegments: [ferals]\n---\n# Strategy\n\nGrow.\n',
      'plans/a.md': plan('[strategy](../group/strategy.md)'),
      'plans/b.md': plan('Strategy'),
    });
    expect(of(await found(cwd, 'plans/a.md'), 'no-named-segment')).toEqual([]);
    expect(of(await found(cwd, 'plans/b.md'), 'no-named-segment')).toHaveLength(1);
  });

  it('is named where a plan links the word for its customers to those who they are', async () => {
    const plan = (link: string) => `# Roadmap\n\n${link}\n\n- Lamp\n- Server\n- Sign\n`;
    const cwd = folder({
      'visits.md': VISITS,
      'a.md': plan('This is for [our customers](visits.md).'),
      'b.md': plan('More in [visits](visits.md).'),
    });
    expect(of(await found(cwd, 'a.md'), 'no-named-segment')).toEqual([]);
    expect(of(await found(cwd, 'b.md'), 'no-named-segment')).toHaveLength(1);
  });
});

describe('a decision', () => {
  const late = async (files: Record<string, string>, paths?: string[]) =>
    of(await found(folder(files), 'decision.md', paths), 'insight-after-shortlist');

  it('that is older than the insight it links to is found, with both months and the other document', async () => {
    const files = { 'visits.md': VISITS, 'decision.md': decision('date: 2027-03-09\n') };
    expect(await late(files, ['decision.md'])).toEqual([]);
    const [finding] = await late(files);
    expect(finding?.message).toBe(
      'The choice dates from March 2027, "We chose Bergbook and rejected the list by telephone.", and the customer insight it rests on, in visits.md, from May 2027.',
    );
    expect(finding?.related[0]?.note).toBe('it rests on visits.md, from May 2027');
  });

  it.each<[string, Record<string, string>]>([
    ['of the same month', { 'decision.md': decision('date: 2027-05-02\n') }],
    ['without a date', { 'decision.md': decision('') }],
    ['of a year alone', { 'decision.md': decision('date: 2027\n') }],
    ['that was changed since', { 'decision.md': decision('date: 2027-03-09\nupdated: 2027-06-01\n') }],
    ['on insight without a date', { 'visits.md': VISITS.replace('date: 2027-05-20\n', '') }],
    ['on insight that is older than its document', { 'visits.md': VISITS.replace('We stayed', 'In February 2027 we stayed') }],
    ['that also links to older insight', { 'older.md': VISITS.replace('2027-05-20', '2027-01-10') }],
  ])('%s is not found', async (_what, files) => {
    const both = decision('date: 2027-03-09\n', '[visits](visits.md), [before](older.md)');
    expect(await late({ 'visits.md': VISITS, 'decision.md': both, ...files })).toEqual([]);
  });

  it('that only links to the insight has some', async () => {
    const bare = decision('').replace(
      /Hut wardens want.*/,
      'The system that we have costs €4,000 a year for its licence and its server. See [visits](visits.md).',
    );
    const cwd = folder({ 'visits.md': VISITS, 'decision.md': bare });
    expect(of(await found(cwd, 'decision.md', ['decision.md']), 'decision-without-insight')).toHaveLength(1);
    expect(of(await found(cwd, 'decision.md'), 'decision-without-insight')).toEqual([]);
  });
});

it('--debug says which documents are counted in', () => {
  const cwd = folder({ 'research/visits.md': VISITS, 'roadmap.md': roadmap('[visits](research/visits.md)') });
  const { stderr } = outsideIn(['.', '--debug', '--no-cache'], { cwd });
  expect(stderr).toContain('roadmap.md: counted in: research/visits.md, which it links to or names');
});

describe('what is not followed', () => {
  const bytes = (cwd: string, paths: readonly string[] = ['.'], input = '') =>
    JSON.stringify(JSON.parse(outsideIn([...paths, ...ARGS], { cwd, input }).stdout).files);

  it.each([
    '../../../../../../../etc/passwd',
    '/etc/passwd',
    '//host/share/visits.md',
    'file:///etc/passwd',
    'https://example.org/visits.md',
    '%2e%2e/%2e%2e/etc/passwd',
    '%2Fetc%2Fpasswd',
    '%E0%A4%A',
    'C:\\visits.md',
    'C:visits.md',
    '..\\visits.md',
    'visits.md%00.md',
    'outside/visits.md',
    '../outside/visits.md',
    'linked.md',
    'ignored/visits.md',
    '.',
    '',
    '#late-arrivals',
    'roadmap.md',
    'roadmap.md#spring',
  ])('a link to %j', async (target) => {
    const parent = folder({
      'outside/visits.md': VISITS,
      'plans/roadmap.md': roadmap(`[visits](<${target}>)`),
      'plans/visits.md': VISITS,
      'plans/ignored/visits.md': VISITS,
      'plans/outside-in.config.json': '{ "ignores": ["ignored/**"] }',
    });
    symlinkSync(join(parent, 'outside'), join(parent, 'plans/outside'));
    symlinkSync(join(parent, 'outside/visits.md'), join(parent, 'plans/linked.md'));
    const cwd = join(parent, 'plans');
    const file = await found(cwd, 'roadmap.md');
    expect(file.linked).toBeUndefined();
    expect(of(file, 'unevidenced-roadmap')).toHaveLength(1);
  });

  it('a link to a document that is left out on the command line', async () => {
    const cwd = folder({ 'visits.md': VISITS, 'roadmap.md': roadmap('[visits](visits.md)') });
    expect((await found(cwd, 'roadmap.md', ['.', '!visits.md'])).linked).toBeUndefined();
  });

  it.each<[string, string | Uint8Array]>([
    ['in another encoding', Buffer.from('# R\xe9sum\xe9', 'latin1')],
    ['with front matter that is a program', '---js\n1\n---\n# Visits\n'],
    ['without a word', ''],
  ])('a document %s', async (_what, content) => {
    const cwd = folder({ 'visits.md': content, 'roadmap.md': roadmap('[visits](visits.md)') });
    expect(of(await found(cwd, 'roadmap.md'), 'unevidenced-roadmap')).toHaveLength(1);
  });

  it('a link of a linked document', async () => {
    const between = brief('[visits](visits.md)', 'One list');
    const cwd = folder({ 'visits.md': VISITS, 'brief.md': between, 'roadmap.md': roadmap('[brief](brief.md)') });
    const file = await found(cwd, 'roadmap.md');
    expect(file.linked).toEqual(['brief.md']);
    expect(of(file, 'unevidenced-roadmap')).toHaveLength(1);
  });

  it('standard input, unless it goes by the name of a document of the run', () => {
    const cwd = folder({ 'visits.md': VISITS, 'roadmap.md': '# Roadmap\n' });
    const input = roadmap('[visits](visits.md)');
    expect(bytes(cwd, ['-'], input)).not.toContain('"linked"');
    expect(bytes(cwd, ['.', '-'], input)).not.toContain('"linked"');
    expect(bytes(cwd, ['-', '--stdin-filename', 'roadmap.md'], input)).not.toContain('"linked"');
    expect(bytes(cwd, ['.', '-', '--stdin-filename', 'roadmap.md'], input)).toContain('"linked":["visits.md"]');
  });

  it('documents that link to each other', async () => {
    const files = {
      'a.md': roadmap('[b](b.md) and [itself](a.md)'),
      'b.md': `${VISITS}\nMore in [a](a.md), [b](b.md), [c](c.md).\n`,
      'c.md': brief('[a](a.md), [b](b.md)'),
    };
    const cwd = folder(files);
    expect((await found(cwd, 'a.md')).linked).toEqual(['b.md']);
    expect((await found(cwd, 'b.md')).linked).toEqual(['a.md', 'c.md']);
    expect((await found(cwd, 'c.md')).linked).toEqual(['a.md', 'b.md']);
  });
});

describe('the bytes', () => {
  const PACK = ['fixtures/across-documents', '--strict', '--all'];

  it.each(['json', 'stylish', 'sarif', 'html'])('of shards, merged, are those of one run as %s', (format) => {
    const cwd = folder();
    const names = [1, 2, 3].map((index) => {
      const name = join(cwd, `${index}.json`);
      outsideIn([...PACK, '--shard', `${index}/3`, '--format', `json=${name}`]);
      return name;
    });
    const whole = outsideIn([...PACK, '--format', format]);
    expect(whole.stdout).toContain('visits');
    expect(outsideIn(['merge', ...names, '--all', '--format', format])).toEqual(whole);
  });

  it('of several threads are those of one', () => {
    const names = [
      'roadmap-2028.md',
      'strategy-2028.md',
      'decision-bed-list.md',
      'okrs-2028.md',
      'research/2027-05-warden-visits.md',
    ];
    const pack = names.map((name) => [name, readFileSync(join(ROOT, 'fixtures/across-documents', name), 'utf8')] as const);
    // Enough for two threads, with words that nobody judges.
    const ballast = NO_PLAN + 'Mix flour and water, and wait a night. '.repeat(4000);
    const copies = Array.from({ length: 12 }, (_, copy) => [
      ...pack.map(([name, text]) => [`${copy}/${name}`, text]),
      [`${copy}/bread.md`, ballast],
    ]).flat();
    const cwd = folder(Object.fromEntries(copies));
    const run = (paths: string[]) => outsideIn([...paths, ...ARGS, '--timing'], { cwd });
    const whole = run(['.']);
    expect(whole.stderr).toMatch(availableParallelism() > 1 ? /^2 threads/m : /^1 thread/m);
    const alone = JSON.parse(run(['7']).stdout);
    expect(JSON.parse(whole.stdout).files.filter(({ path }: { path: string }) => path.startsWith('7/'))).toEqual(alone.files);
    expect(alone.files.flatMap(({ linked = [] }: { linked?: string[] }) => linked)).toHaveLength(6);
  });

  it('of a run that knows an earlier one are those of a run that does not, whatever of the linked document has changed', () => {
    const cwd = folder({ 'visits.md': VISITS, 'okrs.md': GOALS, 'roadmap.md': roadmap('[visits](visits.md)') });
    const cache = folder();
    const run = () => {
      const args = ['.', '--strict', '--format', 'json', '--fail-on', 'never'];
      const { stdout, stderr } = outsideIn([...args, '--cache-location', cache, '--timing'], { cwd });
      expect(stdout).toBe(outsideIn([...args, '--no-cache'], { cwd }).stdout);
      return { found: stdout.includes('"rule": "unevidenced-roadmap"'), recalled: Number(/^(\d+) of/m.exec(stderr)?.[1]) };
    };
    expect(run()).toEqual({ found: false, recalled: 0 });
    expect(run()).toEqual({ found: false, recalled: 3 });
    writeFileSync(join(cwd, 'visits.md'), GOALS);
    expect(run()).toEqual({ found: true, recalled: 1 });
    expect(run()).toEqual({ found: true, recalled: 3 });
    writeFileSync(join(cwd, 'visits.md'), VISITS);
    expect(run()).toEqual({ found: false, recalled: 1 });
    writeFileSync(join(cwd, 'outside-in.config.json'), '{ "ignores": ["visits.md"] }');
    expect(run().found).toBe(true);
    rmSync(join(cwd, 'outside-in.config.json'));
    const kind = (name: string) => `{ "overrides": [{ "files": ["visits.md"], "kind": "${name}" }] }`;
    writeFileSync(join(cwd, 'visits.md'), VISITS.replace('planning-kind: research\n', ''));
    writeFileSync(join(cwd, 'outside-in.config.json'), kind('research'));
    expect(run().found).toBe(false);
    writeFileSync(join(cwd, 'outside-in.config.json'), kind('other'));
    expect(run()).toEqual({ found: true, recalled: 1 });
    rmSync(join(cwd, 'visits.md'));
    expect(run().found).toBe(true);
  });
});

it('the documents of the example depend on each other', async () => {
  const pack = join(ROOT, 'fixtures/across-documents');
  const rules = async (path: string, paths: string[]) => (await found(pack, path, paths)).findings.map(({ rule }) => rule);
  const changes = async (path: string) => {
    const [alone, together] = [await rules(path, [path]), await rules(path, ['.'])];
    return { silent: alone.filter((rule) => !together.includes(rule)), found: together.filter((rule) => !alone.includes(rule)) };
  };
  expect(await changes('roadmap-2028.md')).toEqual({ silent: ['no-named-segment', 'unevidenced-roadmap'], found: [] });
  expect(await changes('decision-bed-list.md')).toEqual({ silent: [], found: ['insight-after-shortlist', 'unsourced-insight'] });
  const [late] = of(await found(pack, 'decision-bed-list.md'), 'insight-after-shortlist');
  expect(readFileSync(join(ROOT, 'docs/packs.md'), 'utf8').replace(/\s+/g, ' ')).toContain(late?.message);
  const needless = async (paths: string[]) =>
    (await rules('strategy-2028.md', paths)).filter((rule) => rule === 'segment-without-need');
  expect(await needless(['strategy-2028.md'])).toHaveLength(3);
  expect(await needless(['.'])).toHaveLength(1);
});

describe('research beside the plans of its pack', () => {
  const HIKERS = `---
planning-kind: research
date: 2027-06-10
---
# What day hikers told us

We walked with 31 day hikers in May.

## Forgotten gloves

Day hikers lose gloves on the ladder and turn round: on 9 of 31 walks somebody went home before noon.
`;
  const PLANS = { 'okrs.md': GOALS, 'roadmap.md': roadmap('see the board') };
  const orphans = async (files: Record<string, string>, path = 'hikers.md', paths?: string[]) =>
    of(await found(folder(files), path, paths), 'orphan-insight').map(({ at, message }) => [at.start.line, message]);

  it('is an orphan where none of them takes it up', async () => {
    expect(await orphans({ ...PLANS, 'hikers.md': HIKERS })).toEqual([
      [
        5,
        'None of the 2 plans in its pack takes up what "What day hikers told us" tells of customers: none links to it, names it or shares a telling word with it.',
      ],
    ]);
    expect(await orphans({ 'okrs.md': GOALS, 'hikers.md': HIKERS })).toEqual([
      [
        5,
        'The plan in its pack does not take up what "What day hikers told us" tells of customers: it neither links to it nor names it, and shares no telling word with it.',
      ],
    ]);
  });

  it.each([
    ['links to it', 'for [walkers](hikers.md)'],
    ['names its file', 'see hikers.md'],
    ['names its title', 'see What day hikers told us'],
    ['plans something about the same', 'spare gloves at the ladder'],
  ])('is none where one of them %s', async (_how, words) => {
    expect(await orphans({ ...PLANS, 'roadmap.md': roadmap(words), 'hikers.md': HIKERS })).toEqual([]);
  });

  it('is one where the plan that speaks of the same is older', async () => {
    const dated = (month: string) => `---\ndate: ${month}-01\n---\n${roadmap('spare gloves at the ladder')}`;
    expect(await orphans({ 'roadmap.md': dated('2027-02'), 'hikers.md': HIKERS })).toHaveLength(1);
    expect(await orphans({ 'roadmap.md': dated('2027-06'), 'hikers.md': HIKERS })).toEqual([]);
  });

  it('is not judged without plans beside it, nor by those of another pack', async () => {
    const cwd = folder({ 'a/hikers.md': HIKERS, 'a/other.md': VISITS, 'b/okrs.md': GOALS });
    expect(of(await found(cwd, 'a/hikers.md'), 'orphan-insight')).toEqual([]);
    const files = { 'hikers.md': HIKERS, 'okrs.md': GOALS, 'roadmap.md': roadmap('see hikers.md') };
    expect(await orphans({ ...files, '.outside-inrc.yaml': 'packs: { trails: [hikers.md, okrs.md] }' })).toHaveLength(1);
    expect(await orphans({ ...files, '.outside-inrc.yaml': 'packs: { trails: [hikers.md], rest: [okrs.md] }' })).toEqual([]);
    expect(await orphans(files, 'hikers.md', ['hikers.md'])).toEqual([]);
  });

  it('takes what another plan of the pack links to for taken up, though the plan it stands in does not', async () => {
    const plan = `---
planning-kind: roadmap
---
# Trail roadmap 2028

## Findings from the ladder

Day hikers lose gloves and turn round: on 9 of 31 walks somebody went home before noon.

## Roadmap

- New booking server
- Colours of the start page
`;
    expect(await orphans({ 'trail.md': plan, 'okrs.md': GOALS }, 'trail.md')).toHaveLength(1);
    expect(await orphans({ 'trail.md': plan, 'okrs.md': `${GOALS}\nWhy: [gloves](trail.md)\n` }, 'trail.md')).toEqual([]);
    expect(await orphans({ 'trail.md': plan, 'notes.md': `${NO_PLAN}\n[gloves](trail.md)\n` }, 'trail.md')).toHaveLength(1);
  });

  it('is judged anew when the plans change, also where earlier reports are kept', () => {
    const cwd = folder({ ...PLANS, 'hikers.md': HIKERS });
    const cache = folder();
    const run = () =>
      outsideIn(['.', '--rule', 'orphan-insight=warning', '--cache-location', cache, '--format', 'compact'], { cwd }).stdout;
    expect(run()).toContain('orphan-insight');
    expect(run()).toContain('orphan-insight');
    writeFileSync(join(cwd, 'roadmap.md'), roadmap('spare gloves at the ladder'));
    expect(run()).not.toContain('orphan-insight');
  });
});

describe('owners', () => {
  const okrs = (owner: string, more: string) => `# Goals 2028 for mountain huts

${more}

| Measure | Target | Owner |
|---|---|---|
| Revenue per bed | 38 | Head of sales |
| Hikers who find their bed made on arrival | 95% | ${owner} |
| Breakdowns of the lift | below 3 | Head of engineering |
`;
  const owners = (name: string, words = 'Hikers who find their bed made on arrival') => `# Roles 2028

## Goals

- ${words}: from 80% to 95% (${name})
- Revenue per bed: from 31 to 38 (Head of sales)
`;
  const LINK = 'Who does what: [roles](roles.md).';

  it.each([
    ['known from a document that names one in the same words', LINK, owners('Head of product'), 0],
    ['missed where that document is not linked', 'Who does what is written down.', owners('Head of product'), 1],
    ['missed where it names one for something else', LINK, owners('Head of product', 'Wardens who sleep through'), 1],
    ['missed where it names nobody either', LINK, owners('TBD'), 1],
  ])('of a customer figure are %s', async (_what, link, roles, count) => {
    const report = await found(folder({ 'okrs.md': okrs('TBD', link), 'roles.md': roles }), 'okrs.md');
    expect(of(report, 'unowned-customer-outcome')).toHaveLength(count);
  });

  it.each([
    ['with product, by another document', LINK, 'Head of product', 0],
    ['with the desk alone, by both', LINK, 'Guest support', 1],
    ['with the desk alone, where nothing is linked', '', 'Head of product', 1],
  ])('share a customer figure %s', async (_what, link, name, count) => {
    const report = await found(folder({ 'okrs.md': okrs('Guest support', link), 'roles.md': owners(name) }), 'okrs.md');
    expect(of(report, 'customer-outcome-siloed')).toHaveLength(count);
  });
});

describe('segments that front matter declares', () => {
  const plan = '# Roadmap\n\n- Ferals see the water level\n- Lamp\n- Server\n';
  const declares = (names: string) =>
    `---\nplanning-kind: strategy\nsegments: [${names}]\n---\n# Strategy\n\nWe light the way.\n`;
  const misses = async (files: Record<string, string>, path = 'roadmap.md') =>
    of(await found(folder(files), path), 'no-named-segment').length > 0;

  it('are known in all documents of the pack', async () => {
    expect(await misses({ 'roadmap.md': plan, 'strategy.md': declares('hikers') })).toBe(true);
    expect(await misses({ 'roadmap.md': plan, 'strategy.md': declares('ferals') })).toBe(false);
  });

  it('are not known in another pack', async () => {
    expect(await misses({ 'a/roadmap.md': plan, 'b/strategy.md': declares('ferals') }, 'a/roadmap.md')).toBe(true);
  });

  it('are judged anew when they change, also where earlier reports are kept', () => {
    const cwd = folder({ 'roadmap.md': plan, 'strategy.md': declares('ferals') });
    const cache = folder();
    const run = () => outsideIn(['.', '--cache-location', cache, '--format', 'compact'], { cwd }).stdout;
    expect(run()).not.toContain('no-named-segment');
    writeFileSync(join(cwd, 'strategy.md'), declares('hikers'));
    expect(run()).toContain('no-named-segment');
  });
});

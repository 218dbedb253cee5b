import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { decisionsIn, verdict } from '../../src/lint/decisions.js';
import { lintText } from '../../src/lint/engine.js';
import { parser, plans } from '../helpers/lint.js';

const knowledge = loadKnowledge();

const read = (text: string, path = 'decision.md') =>
  lintText(text, [], { path, settings: { strict: true, rules: {} }, parser, knowledge, today: '2026-11-22', withPicture: true });

const record = (number: number, date: string, context: string) =>
  read(
    `---\ndate: ${date}\n---\n\n# ADR-${number}: Where exports run\n\n## Context\n\n${context}\n\n## Options\n\n- Nightly batch\n- On demand\n\n## Decision\n\nWe chose on demand.\n`,
    `adr-${number}.md`,
  );

const CONTRACT = 'The contract for the export server ends on 30 June 2027, and its licence fee rises by 20 %.';
const CLERKS =
  'Clerks at nine of twelve depots wait until the next morning for their export and phone the drivers meanwhile (visits, May 2026).';
const LAW = 'The new regulation on record keeping requires an export of every contract within one hour from January 2027.';

const starts = (context: string) =>
  decisionsIn([record(1, '2026-06-01', context)]).map(({ start, trigger }) => [start, trigger?.words]);

describe('a decision', () => {
  it('started inside when its stated occasion is an asset, capability or target gap', () => {
    expect(starts(CONTRACT)).toEqual([['inside', CONTRACT]]);
  });

  it('started at a customer problem when that is what its occasion tells of', () => {
    expect(starts(CLERKS)).toEqual([['customer', CLERKS]]);
  });

  it('is unclear when law or nothing set it off', () => {
    expect(starts(LAW)[0]![0]).toBe('unclear');
    expect(starts('Exports exist since the first version.')[0]![0]).toBe('unclear');
  });

  it('says what was known of customers before, and what came only after', () => {
    const [before] = decisionsIn([record(1, '2026-06-01', CLERKS)]);
    expect(before!.before.map(({ words }) => words)).toEqual([CLERKS]);
    const late = read(
      `# ADR-2: Where exports run\n\n## Context\n\n${CONTRACT}\n\n## Decision\n\nWe chose on demand.\n\n## What we heard\n\n${CLERKS}\n`,
    );
    const [after] = decisionsIn([late]);
    expect(after).toMatchObject({ start: 'inside', before: [], after: [{ words: CLERKS }] });
  });

  it('is taken from the latest, records of one month by their number', () => {
    const files = [record(1, '2026-06-01', CONTRACT), record(2, '2026-06-20', CLERKS), record(3, '2025-12-01', CONTRACT)];
    expect(decisionsIn(files).map(({ path }) => path)).toEqual(['adr-2.md', 'adr-1.md', 'adr-3.md']);
  });
});

describe('an initiative', () => {
  const roadmap = (heading: string) =>
    read(
      `# Roadmap 2027\n\n## ${heading}\n\n- **Price import.** Why now: our contract with the data supplier ends in June.\n- **Depot screen.** Why now: clerks at nine of twelve depots phone drivers because the screen shows yesterday's tour (visits, May 2026).\n`,
      'roadmap.md',
    );

  it('counts where it is committed to and says why', () => {
    expect(decisionsIn([roadmap('January to March')]).map(({ title, start }) => [title, start])).toEqual([
      ['Price import.', 'inside'],
      ['Depot screen.', 'customer'],
    ]);
  });

  it('does not count where it is only thought of', () => {
    expect(decisionsIn([roadmap('Later')])).toEqual([]);
  });
});

describe('the verdict', () => {
  const of = (...contexts: string[]) =>
    verdict(decisionsIn(contexts.map((context, index) => record(index, '2026-06-01', context))));

  it('counts what started inside', () => {
    expect(of(CONTRACT, CONTRACT, CLERKS)).toBe('2 of the last 3 started inside.');
    expect(of(CLERKS, CLERKS)).toBe('None of the last 2 started inside.');
    expect(of(CONTRACT, LAW)).toBe('1 of the last 2 started inside; of 1 it is unclear.');
    expect(of(CONTRACT)).toBe('The one decision found started inside.');
  });

  it('tells the example pairs apart', () => {
    const start = (name: string) => {
      const { text, path } = plans.find((plan) => plan.name === name)!;
      return decisionsIn([read(text, path)])[0]!.start;
    };
    expect(start('platform-decision-inside-out')).toBe('inside');
    expect(start('platform-decision-outside-in')).toBe('customer');
  });
});

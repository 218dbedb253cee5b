import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { recognise } from '../../src/plan/recognise.js';
import { parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();

/** Each goal of a document with its measures and their classes. */
function goalsIn(text: string): Record<string, string[]> {
  const { goals } = recognise(readDocument(text, parser), { path: 'plan.md', knowledge });
  return Object.fromEntries(
    goals.map((goal) => [goal.text.trim(), goal.measures.map((measure) => `${measure.class}: ${measure.text.trim()}`)]),
  );
}

describe('goals', () => {
  it('are items over figures, in whatever words and under whatever heading the team commits itself', () => {
    const text = `# Autumn goals, night bus desk

## What we signed up for

- **Buses that come**
  - trips that leave within two minutes of the table: 71% → 90%
  - riders left behind at a full stop: 300 → 50 a week
- **Grow**
  - tickets sold a week: 9,000 → 12,000
`;
    expect(Object.keys(goalsIn(text))).toEqual(['Buses that come', 'Grow']);
  });

  it('stand under the names of functions, which are none themselves', () => {
    const text = `# Objectives and key results

**Product**

- Callers are put through once
  - transfers per call: 2.1 → 1.2

**Operations**

- Lines are seldom busy
  - calls that meet a busy line: 14% → 4%
`;
    expect(Object.keys(goalsIn(text))).toEqual(['Callers are put through once', 'Lines are seldom busy']);
  });

  it('are what a heading asks for by its result, and a list of aims where no heading says so', () => {
    const aims = '- Tenants file a repair without a phone call.\n- Tenants report a leak without phoning anybody.\n';
    const expected = ['Tenants file a repair without a phone call.', 'Tenants report a leak without phoning anybody.'];
    expect(Object.keys(goalsIn(`# Product brief: Repairs\n\n## What the first release should achieve\n\n${aims}`))).toEqual(
      expected,
    );
    expect(Object.keys(goalsIn(`# Product brief: Repairs\n\n## In the stairwell\n\n${aims}`))).toEqual(expected);
  });

  it('are headings with words under them where the headings beside them are goals', () => {
    const text = `# Goals

## Publish the price list online
It went live in May.

## Creation of a partner handbook
Half of it is written.

## Moving the old archive
The boxes are packed.
`;
    expect(Object.keys(goalsIn(text))).toContain('Moving the old archive');
  });

  it('stand between lists as well as over them', () => {
    const text = `# Goals

Build a circle of regulars
- 40 regulars at the table
- 12 evenings

Publish a songbook
`;
    expect(Object.keys(goalsIn(text))).toEqual(['Build a circle of regulars', 'Publish a songbook']);
  });
});

describe('measures', () => {
  it('are key results, not what explains them', () => {
    const text = `# OKRs

- **Objective:** People find our forms
  - **Key result:** Make the two most used forms available:
    - Parking permit
    - Dog licence
`;
    expect(goalsIn(text)).toEqual({ 'People find our forms': ['outcome: Make the two most used forms available:'] });
  });

  it('are not what is done so far', () => {
    const text = `# 2027 goals

## Publish ten articles

So far we have:

- How lanterns are mended
- A visit to the glass works

## Hold two open days

## Write the visitors' handbook
`;
    expect(goalsIn(text)['Publish ten articles']).toEqual(['output: Publish ten articles']);
  });

  it('of people trained are output, and of people who do something are not', () => {
    const text = `# OKRs

## Objective 1: Safe ferries

- 40 deckhands trained and sworn in
- 80% of passengers find their boat at the first try
`;
    expect(goalsIn(text)).toEqual({
      'Objective 1: Safe ferries': [
        'output: 40 deckhands trained and sworn in',
        'outcome: 80% of passengers find their boat at the first try',
      ],
    });
  });

  it('that their author calls a metric are no deliverables', () => {
    const text = '# Goals\n\n## Goal 1: A harbour people can rely on\n\nMetric: harbour safety index.\n\n- Current: 78\n';
    expect(Object.values(goalsIn(text)).flat().join()).not.toContain('output');
  });
});

describe('vague goals', () => {
  const isVague = (text: string) =>
    recognise(readDocument(`# Goals\n\n| Goal | Who |\n|---|---|\n| ${text} | Ana |\n`, parser), {
      path: 'plan.md',
      knowledge,
    }).goals.map((goal) => goal.vague);

  it('are praise in place of an aim, and not whatever starts with such a word', () => {
    expect(isVague('A better experience for our guests')).toEqual([true]);
    expect(isVague('Great Barrow, whole house')).toEqual([false]);
  });
});

describe('marks and signs of key results', () => {
  it('say whose they are and belong to no statement', () => {
    const text =
      '# OKRs\n\n## Objective: Rides on time\n\n1. **Depot KR:** Cut late departures to 3 a week.\n2. **Depot KR 2:** Wash buses.\n';
    expect(Object.values(goalsIn(text))).toEqual([['operational: Cut late departures to 3 a week.', 'output: Wash buses.']]);
  });

  it('are read where "greater than" looks like a quotation', () => {
    const text = '# OKRs\n\n## Objective: Parcels on time\n\n- >99% of senders get their parcel the same day\n';
    expect(Object.values(goalsIn(text))[0]).toHaveLength(1);
  });

  it('are the figures in a column for how a target is seen', () => {
    const text =
      '# Targets, school year\n\n| Target | How we see it | Now | July |\n|---|---|---|---|\n| Schools renew | Yearly licence income | 1.1 M | 1.4 M |\n';
    expect(goalsIn(text)).toEqual({ 'Schools renew': ['business: Yearly licence income | 1.1 M | 1.4 M'] });
  });

  it('stand under the title, which is none itself where a section holds them', () => {
    const text =
      '# Season plan and targets: mooring app\n\n## What we are after\n\n- Skippers can change a berth until noon\n- A smoother arrival for skippers\n';
    expect(Object.keys(goalsIn(text))).toEqual(['Skippers can change a berth until noon', 'A smoother arrival for skippers']);
  });

  it('are no entries of a table of contents', () => {
    const text =
      '# Goals\n\n## Table of content\n\n- [First quarter](q1.md)\n- [Second quarter](q2.md)\n\n## Goal A\n\n- Berths found at the first try: 60 % → 80 %\n';
    expect(Object.keys(goalsIn(text))).toEqual(['Goal A']);
  });

  it('are things to deliver where a list of those holds one without a figure', () => {
    const text =
      '# OKRs\n\n## Objective: Quay relations\n\n- Documentation of the buoys\n- Newsletter set up\n- Podcast launched\n- Make Harbourmaster more human\n';
    expect(Object.values(goalsIn(text))[0]!.map((measure) => measure.split(':')[0])).toEqual(Array(4).fill('output'));
  });

  it('are not what is done for them', () => {
    const text =
      '# Goals of the harbour\n\n## Goal A\n\n- Skippers who berth at the first try: 60 % → 80 %\n\n## Projects that serve the goals\n\n1. Install the buoys\n2. Paint the pier\n';
    expect(Object.keys(goalsIn(text))).toEqual(['Goal A']);
  });

  it('are named by headings in a list of figures, and by a label over them', () => {
    const named =
      '# Key performance indicators\n\n## Percentage of berths bookable by phone\n\nHow we count it.\n\n## Availability of the booking line\n\nHow we count it.\n';
    expect(Object.keys(goalsIn(named))).toEqual(['Percentage of berths bookable by phone', 'Availability of the booking line']);
    const labelled = '# Goals of the harbour\n\nWe want quiet nights.\n\nMetrics:\n\n- Reports written\n- Buoys inspected\n';
    expect(Object.values(goalsIn(labelled)).at(-1)).toEqual(['output: Reports written', 'output: Buoys inspected']);
  });

  it('hold no "24/7"', () => {
    const text =
      '# Goals\n\n1. Reliability: Skippers rely on the lock 24/7. Our goal is a lock with 95% uptime. The crew spends less than 15% of its time on faults.\n';
    expect(Object.values(goalsIn(text))[0]!.every((measure) => measure.startsWith('operational'))).toBe(true);
  });

  it('are goals of their own under a short heading when numbered, and key results where they say so', () => {
    const entries = ['Run two open days.', 'Publish a map of the pier.'];
    const plan = (mark: string): string =>
      `# 2027 goals\n\n## Outreach\n\n${entries.map((entry) => `1. ${mark}${entry}\n`).join('')}`;
    expect(Object.keys(goalsIn(plan('')))).toEqual(entries);
    expect(Object.keys(goalsIn(plan('KR: ')))).toEqual(['Outreach']);
  });

  it('are what the title asks for', () => {
    const text =
      '# What we aim for this term\n\n- Cut the wait at the lock: 40 → 15 minutes\n- Skippers who come back: 30 % → 45 %\n';
    expect(Object.keys(goalsIn(text))).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { outline } from '../../src/plan/outline.js';
import { recognise } from '../../src/plan/recognise.js';
import { parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();
const planOf = (body: string) =>
  recognise(readDocument(`# Goals for the lending library\n\n${body}`, parser), { path: 'plan.md', kind: 'okr', knowledge });

/** The owners of each measure in reading order, as "name (function)". */
const owners = (body: string): string[] =>
  planOf(body)
    .goals.flatMap(({ measures }) => measures)
    .map((measure) => measure.owners.map((owner) => `${owner.name} (${owner.function})`).join(' + ') || 'nobody');

describe('owners are read', () => {
  it.each([
    ['a label', '- Loans after ten: 300, owner: Head of lending', 'Head of lending (commercial)'],
    ['a handle', '- Loans after ten: 300 @ines', '@ines (person)'],
    [
      'a function in brackets',
      '- Loans after ten: 300 (Support and Engineering)',
      'Support (listening) + Engineering (engineering)',
    ],
    [
      'a column with a name behind the function',
      '| Measure | Target | Answers for it |\n|---|---|---|\n| Loans after ten | 300 | Operations (Dvořák) |\n',
      'Operations (internal)',
    ],
    ['the mark of its goal', '**Objective, with Engineering: open late**\n\n- Loans after ten: 300', 'Engineering (engineering)'],
    ['a line below', '- Loans after ten: 300\n  - Lead: Product', 'Product (product)'],
    [
      'a sentence elsewhere',
      '- Loans after ten: 300\n\nThe product manager answers for loans after ten.',
      'The product manager (product)',
    ],
  ])('from %s', (_, item, owner) => {
    expect(owners(`## Goals\n\n${item}\n- Cost per loan below 2\n`)[0]).toBe(owner);
  });

  it('from a name beside a post: whoever holds it', () => {
    expect(owners('| Measure | Target | Owner |\n|---|---|---|\n| Loans after ten | 300 | K. Osei, product lead |\n')).toEqual([
      'product lead (product)',
    ]);
  });

  it('from a component that shows a person in the heading', () => {
    expect(owners('## Goals\n\n### Open late <Member name="Noor Haddad" />\n\n- Loans after ten: 300\n')).toEqual([
      'Noor Haddad (person)',
    ]);
  });

  it('from the headings of two functions, but not from a theme', () => {
    const parts = (first: string, second: string) =>
      `## ${first}\n\n### Objective: Open late\n\n- Loans after ten: 300\n\n## ${second}\n\n### Objective: Stay solvent\n\n- Cost per loan below 2\n`;
    expect(owners(parts('Support', 'Finance'))).toEqual(['Support (listening)', 'Finance (internal)']);
    expect(owners(parts('Support', 'Night workers'))).toEqual(['nobody', 'nobody']);
  });
});

describe('owners are not read', () => {
  it.each([
    ['where the place is left open', '- Loans after ten: 300 (owner: TBD)'],
    ['from thanks and copies', '- Loans after ten: 300, cc @ines'],
    ['from the tool that a figure comes from', '- Loans after ten: 300 (Zendesk)'],
    ['from leads that are counted', '- Leads: 4,000 a month'],
    ['from things that a function has', '- Loans after ten: 300 (without support tickets)'],
  ])('%s', (_, item) => {
    expect(owners(`## Goals\n\n${item}\n- Cost per loan below 2 (Grafana)\n`)[0]).toBe('nobody');
  });
});

it('shows them in the outline', () => {
  expect(outline(planOf('## Goals\n\n- Loans after ten: 300 (Product)\n- Cost per loan below 2\n'), [], [])).toContain(
    '[owner: Product]',
  );
});

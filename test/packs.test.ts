import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { type Scorecard, scorecard } from '../src/lint/score.js';
import { ROOT } from './helpers/command.js';
import { lint } from './helpers/lint.js';

type Pack = Record<string, string>;

const readFolder = (folder: string): Pack =>
  Object.fromEntries(readdirSync(join(ROOT, folder)).map((file) => [file, readFileSync(join(ROOT, folder, file), 'utf8')]));

const read = (name: string): Pack => readFolder(`fixtures/packs/${name}`);

const score = (pack: Pack): Scorecard => {
  const files = Object.entries(pack).map(([path, text]) => lint(text, { path }));
  return scorecard('pack', files, rules);
};

/** The sections that tell of customers, by their headings. */
const OF_CUSTOMERS = [
  'Whom we serve, and what is hard for them',
  'What we learned on the rounds',
  'Why we looked at this',
  'What a good answer has to do',
  'Trial',
  'The problem',
  'What we know',
];

/** The measures of customers' good, and what a planner who looks inside would have put in their place. */
const MEASURES: readonly [of: string, inside: string][] = [
  [
    'Relatives | Share who know by eight in the evening that somebody came | 22 % | 50 %',
    'Sales | Revenue from messages, in thousand € | 0 | 120',
  ],
  ['Duty nurses | Calls in an evening that only ask for this | 7 | 2', 'Support | Cost per call, in € | 7 | 4'],
  ['If carers still lose more than 25 minutes', 'If recurring revenue is still below €3.4m'],
  ['If by the end of 2027 the minutes lost are not below 22', 'If by the end of 2027 recurring revenue is not above €4.2m'],
  [
    'the share of carers who open the change list before they leave the house, weekly, today 18 %',
    'the number of demonstrations held by sales, weekly, today 6',
  ],
  [
    'Home carers | Minutes lost per evening shift to visits that changed | 31 | 8',
    'Licences | Annual recurring revenue, in million € | 3.1 | 5.8',
  ],
  [
    'Relatives | Share who know by eight in the evening that somebody came | 22 % | 85 %',
    'Sales | Share of tenders won | 22 % | 45 %',
  ],
  ['Clients above 85 | Different carers at the door in a month | 14 | 7', 'Municipalities | New contracts signed | 4 | 9'],
  ['Duty nurses | Calls per evening to re-plan | 40 | 12', 'Hosting | Cost per licence and month, in € | 4.0 | 1.2'],
  [
    'Home carers | Minutes lost per evening shift to changed visits | 31 | 15',
    'Licences | Annual recurring revenue, in million € | 3.1 | 4.2',
  ],
  [
    'Relatives who live far away | Share who know by eight that somebody came | 22 % | 65 %',
    'Sales | Share of tenders won | 22 % | 35 %',
  ],
  ['Stand-ins | Minutes until they are through the first door | 11 | 4', 'Engineering | Deployments per week | 4 | 11'],
  [
    'Evening visits at which the carer meets a dark flat fall from 39 to 15 in 100 rounds',
    'Annual recurring revenue rises from €3.1m to €3.6m',
  ],
  ['Carers who have read a change before they start the car rise from 18 % to 60 %', 'Test coverage rises from 48 % to 60 %'],
  ['Minutes lost per evening shift fall from 31 to 20', 'Hosting cost per licence falls from €4.00 to €2.50'],
  ['Relatives who know by eight that somebody came rise from 22 % to 50 %', 'Sales pipeline grows from €2.2m to €5.0m'],
  [
    'Relatives who ring the duty desk only to ask fall from 212 to 90 a month',
    'Cost of support falls from €21,200 to €9,000 a month',
  ],
  ["Different carers at a client's door in a month fall from 14 to 11", 'Gross margin rises from 44 % to 48 %'],
  ["Clients who know tonight's carer by name rise from 35 % to 55 %", 'Deployment frequency rises from 3 to 5 a week'],
];

const SECTION = /^(?=## )/m;

function customersLast(text: string): string {
  const [head = '', ...sections] = text.split(SECTION);
  const isOfCustomers = (section: string) => OF_CUSTOMERS.some((heading) => section.startsWith(`## ${heading}\n`));
  return [head, ...sections.filter((section) => !isOfCustomers(section)), ...sections.filter(isOfCustomers)]
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

const insideMeasures = (text: string): string => MEASURES.reduce((changed, [of, inside]) => changed.replaceAll(of, inside), text);

const changed = (pack: Pack, change: (text: string) => string): Pack =>
  Object.fromEntries(Object.entries(pack).map(([file, text]) => [file, change(text)]));

describe('the example packs', () => {
  const inside = read('vantry-lockers');
  const outside = read('solbakk-care');

  it('are scored at least 40 points apart', () => {
    expect(score(outside).total! - score(inside).total!).toBeGreaterThanOrEqual(40);
  });

  it('are taken for plans, all of them', () => {
    for (const [path, text] of Object.entries({ ...inside, ...outside })) expect(lint(text, { path }).kind).not.toBe('other');
  });

  it.each([
    ['inside', inside],
    ['outside', outside],
  ])('score the same with their sections in another order, except where order is judged (%s)', (_name, pack) => {
    const reversed = changed(pack, (text) => {
      const [head = '', ...sections] = text.split(SECTION);
      return [head, ...sections.toReversed()].map((part) => `${part.trimEnd()}\n`).join('\n');
    });
    const rest = (card: Scorecard) => card.categories.filter(({ category }) => !['sequence', 'rationale'].includes(category));
    const figures = (card: Scorecard) => rest(card).map(({ category, score: own }) => [category, own]);
    expect(figures(score(reversed))).toEqual(figures(score(pack)));
    expect(score(reversed).categories[0]!.score).not.toBe(score(pack).categories[0]!.score);
  });

  it('lose at least 15 points with the customers last and inside measures', () => {
    const all = Object.values(outside).join('');
    for (const heading of OF_CUSTOMERS) expect(all).toContain(`\n## ${heading}\n`);
    for (const [of] of MEASURES) expect(all).toContain(of);
    const turned = changed(outside, (text) => insideMeasures(customersLast(text)));
    expect(score(outside).total! - score(turned).total!).toBeGreaterThanOrEqual(15);
  });
});

describe('the year at a ferry company that the README tells of', () => {
  const year = readFolder('fixtures/a-year-at-orrin-ferries');

  it('is told in thirteen documents that lead to each other', () => {
    const links = Object.values(year).flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!));
    expect(Object.keys(year)).toHaveLength(13);
    expect(Object.keys(year)).toEqual(expect.arrayContaining(links));
  });

  it('has one document that is no plan, and plans that score more after the research than before', () => {
    const kinds = Object.entries(year).map(([path, text]) => [path, lint(text, { path }).kind] as const);
    const plans = kinds.filter(([, kind]) => kind !== 'other' && kind !== 'research').map(([path]) => path);
    const scores = (paths: string[]) => paths.map((path) => score({ [path]: year[path]! }).total!);
    expect(kinds.filter(([, kind]) => kind === 'other')).toEqual([['2026-06-storm-retrospective.md', 'other']]);
    const before = scores(plans.filter((path) => path < '2026-06'));
    const after = scores(plans.filter((path) => path > '2026-07'));
    expect(Math.min(...after)).toBeGreaterThan(Math.max(...before) + 20);
  });
});

import pkg from '../../../package.json' with { type: 'json' };
import type { Scorecard } from '../../lint/score.js';
import type { ScoredDocument, ScoredGroup } from '../../lint/scores.js';
import { CATEGORIES } from '../../lint/types.js';
import { table } from '../csv.js';
import type { ScoreReporter } from './types.js';

/** Changes when a reader of the format would have to. */
const FORMAT_VERSION = 1;

/** All scores with their arithmetic, for programs. */
export const json: ScoreReporter = ({ groups, off, errors }, { picture }) => {
  const data = {
    version: FORMAT_VERSION,
    tool: { name: pkg.name, version: pkg.version },
    packs: groups.map(({ card, documents }) => ({
      ...cardData(card),
      documents: documents.map((document) => documentData(document, picture)),
    })),
    off,
    errors,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};

function cardData({ name, total, categories, hidden }: Scorecard) {
  return { name, total, categories, hidden };
}

function documentData({ file, card, picture }: ScoredDocument, withPicture: boolean) {
  const { name: path, ...scores } = cardData(card);
  const { title, owner, balance, lines, marks } = picture;
  return { path, kind: file.kind, title, owner, ...scores, balance, ...(withPicture && { picture: { lines, marks } }) };
}

/** A row for each pack and each document in it; with the arithmetic, a row for each rule that judged one. */
export const csv: ScoreReporter = ({ groups }, { explain }) => {
  if (explain) {
    const head = ['pack', 'path', 'category', 'rule', 'weight', 'judged', 'failed', 'hidden'];
    return table([head, ...groups.flatMap(rowsOf).flatMap(({ places, card }) => ruleRows(places, card))]);
  }
  const head = [
    'pack',
    'path',
    'kind',
    'owner',
    'total',
    ...CATEGORIES,
    'business',
    'technology',
    'customer',
    'hidden',
    'without',
  ];
  const rows = groups
    .flatMap(rowsOf)
    .map(({ places, card, document }) => [
      ...places,
      document?.file.kind ?? '',
      document?.picture.owner ?? '',
      card.total ?? '',
      ...card.categories.map(({ score }) => score ?? ''),
      ...(document ? Object.values(document.picture.balance) : ['', '', '']),
      card.hidden.places,
      card.hidden.totalWithout ?? '',
    ]);
  return table([head, ...rows]);
};

function rowsOf({ card, documents }: ScoredGroup): { places: string[]; card: Scorecard; document?: ScoredDocument }[] {
  return [
    { places: [card.name, ''], card },
    ...documents.map((document) => ({ places: [card.name, document.file.path], card: document.card, document })),
  ];
}

function ruleRows(places: readonly string[], { categories }: Scorecard) {
  return categories.flatMap(({ category, rules }) =>
    rules.map(({ rule, weight, judged, failed, hidden }) => [...places, category, rule, weight, judged, failed, hidden]),
  );
}

import { Chalk, type ChalkInstance } from 'chalk';
import type { Scorecard } from '../../lint/score.js';
import type { ScoredDocument, ScoredGroup } from '../../lint/scores.js';
import { CATEGORIES, type Category } from '../../lint/types.js';
import { legend, strip } from '../strip.js';
import { inTime } from '../strip-words.js';
import { cells, columns, safe, wrap } from '../text.js';
import type { ScoreOptions, ScoreReporter } from './types.js';
import { BALANCE_MEANS, balanced, figure, hiddenIn, meanOf, sumOf, turnedOff } from './words.js';

const HEADS: Readonly<Record<Category, string>> = {
  sequence: 'seq',
  goals: 'goals',
  customers: 'cust',
  evidence: 'evid',
  rationale: 'rat',
  ownership: 'own',
  'follow-through': 'foll',
  language: 'lang',
};
const COLUMN = 6;
const TOTAL = 7;
const BALANCE = 10;
const FIGURES = TOTAL + CATEGORIES.length * COLUMN + BALANCE;
/** With less room than this for names, each score is told in lines of its own. */
const LEAST_NAME = 22;

/** Scores for people: a table where there is room, else a few lines for each document. */
export const text: ScoreReporter = ({ groups, off }, options) => {
  if (groups.length === 0) return 'There is no planning document here, so there is nothing to score.\n';
  const layout = { ...options, paint: new Chalk({ level: options.colour ? 1 : 0 }) };
  const asTable = options.width - FIGURES >= LEAST_NAME;
  const card = asTable ? row : list;
  const lines = [
    ...(asTable ? [head(layout)] : []),
    ...groups.flatMap((group) => ofGroup(group, card, layout)),
    ...(options.explain ? groups.flatMap(({ card: own }) => ['', ...arithmetic(own, layout)]) : []),
    '',
    ...(options.picture ? legend(options) : []),
    ...notes(asTable, off).flatMap((note) =>
      wrap(note, options.width).map((line) => layout.paint.dim(line.replaceAll('\u00a0', ' '))),
    ),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
};

type Layout = ScoreOptions & { paint: ChalkInstance };
type Card = (card: Scorecard, balance: string, indent: number, layout: Layout) => string[];

function ofGroup({ card, documents }: ScoredGroup, show: Card, layout: Layout): string[] {
  const sums = documents.map(({ picture }) => picture.balance);
  const sum = (side: keyof (typeof sums)[number]) => sums.reduce((total, balance) => total + balance[side], 0);
  const balance = balanced({ business: sum('business'), technology: sum('technology'), customer: sum('customer') });
  return [
    '',
    ...show(card, balance, 0, layout),
    ...documents.flatMap((document) => ofDocument(document, card.name, show, layout)),
  ];
}

function ofDocument({ card, picture }: ScoredDocument, pack: string, show: Card, layout: Layout): string[] {
  const name = card.name.startsWith(`${pack}/`) ? card.name.slice(pack.length + 1) : card.name;
  const lines = show({ ...card, name }, balanced(picture.balance), 2, layout);
  if (!layout.picture) return lines;
  const time = inTime(picture);
  const told = time === null ? [] : wrap(`in time: ${time}`, layout.width - 4).map((line) => `    ${layout.paint.dim(line)}`);
  return [...lines, `    ${strip(picture, { ...layout, width: layout.width - 4 })}`, ...told];
}

function head({ width, paint }: Layout): string {
  const heads = CATEGORIES.map((category) => HEADS[category].padStart(COLUMN)).join('');
  return paint.dim(`${' '.repeat(width - FIGURES)}${'total'.padStart(TOTAL)}${heads}${'b/t/c'.padStart(BALANCE)}`);
}

function row(card: Scorecard, balance: string, indent: number, { width, paint }: Layout): string[] {
  const room = width - FIGURES - indent;
  const name = shortened(card.name, room);
  const padded = ' '.repeat(indent) + (indent === 0 ? paint.bold(name) : name) + ' '.repeat(room - columns(name));
  const figures = card.categories.map(({ score }) => paintFor(score, paint)(rounded(score).padStart(COLUMN))).join('');
  const total = paintFor(card.total, paint)(figure(card.total).padStart(TOTAL));
  return [`${padded}${total}${figures}${balance.padStart(BALANCE)}`, ...kept(card, indent, { width, paint })];
}

function list(card: Scorecard, balance: string, indent: number, { width, paint }: Layout): string[] {
  const margin = ' '.repeat(indent);
  const name = shortened(card.name, width - indent - TOTAL);
  const judged = card.categories.filter(({ score }) => score !== null);
  const said = [...judged.map(({ category, score }) => `${category} ${rounded(score)}`), `${BALANCE_MEANS} ${balance}`].join(
    ', ',
  );
  return [
    `${margin}${indent === 0 ? paint.bold(name) : name}  ${paintFor(card.total, paint)(figure(card.total))}`,
    ...wrap(said, width - indent - 2).map((line) => `${margin}  ${line}`),
    ...kept(card, indent, { width, paint }),
  ];
}

function kept(card: Scorecard, indent: number, { width, paint }: { width: number; paint: ChalkInstance }): string[] {
  const said = hiddenIn(card);
  if (said === null) return [];
  return wrap(said, width - indent - 2).map((line) => `${' '.repeat(indent + 2)}${paint.yellow(line)}`);
}

function arithmetic(card: Scorecard, { width, paint }: Layout): string[] {
  const longest = Math.max(0, ...card.categories.flatMap(({ rules }) => rules.map(({ rule }) => rule.length)));
  return [
    paint.bold(`How ${shortened(card.name, width - 30)} comes to ${figure(card.total)}`),
    ...card.categories.flatMap((category) => [
      `  ${paint.bold(category.category)} = ${sumOf(category)}`,
      ...category.rules.map(
        ({ rule, judged, failed, hidden, weight }) =>
          `    ${rule.padEnd(longest)}  ${failed} of ${judged} failed, weight ${weight}${hidden > 0 ? `, ${hidden} hidden` : ''}`,
      ),
    ]),
    ...wrap(`total = ${meanOf(card)}`, width - 2).map((line) => `  ${line}`),
  ];
}

function notes(asTable: boolean, off: readonly string[]): string[] {
  const heads = CATEGORIES.map((category) => (HEADS[category] === category ? '' : `${HEADS[category]}\u00a0${category}, `)).join(
    '',
  );
  const disabled = turnedOff(off);
  return [
    'Share of judged places that pass, 0 to 100, weighted by severity and confidence; – is not judged.',
    ...(asTable ? [`${heads}b/t/c\u00a0${BALANCE_MEANS}`] : []),
    ...(disabled === null ? [] : [disabled]),
  ];
}

const rounded = (score: number | null): string => (score === null ? '–' : String(Math.round(score)));

function paintFor(score: number | null, paint: ChalkInstance): (words: string) => string {
  if (score === null) return paint.dim;
  return score < 50 ? paint.red : score < 75 ? paint.yellow : paint.green;
}

/** A name that keeps its end, which tells paths apart. */
function shortened(name: string, room: number): string {
  const all = cells(safe(name));
  let left = room;
  if (all.reduce((sum, { width }) => sum + width, 0) <= room) return safe(name);
  const from = all.findLastIndex(({ width }) => {
    left -= width;
    return left < 1;
  });
  return `…${all
    .slice(from + 1)
    .map(({ shown }) => shown)
    .join('')}`;
}

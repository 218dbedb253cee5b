import { GENERIC_CUSTOMERS, WEAK_GENERICS } from '../vocabulary/people.js';
import { singular } from '../vocabulary/tokens.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import type { Backing, Goal, Owner, Role, Segment, Told } from './types.js';

/** What a link leads to, with an anchor or without one. A section without insight, in a document that holds some, proves nothing. */
export function aimedAt(told: Told, anchor: string): Told {
  const key = keyOf(anchor);
  const aimed = told.insight === 'sourced' && key !== '' ? told.sections.filter(({ title }) => keyOf(title) === key) : [];
  return aimed.length === 0 || aimed.some(({ insight }) => insight) ? told : { ...told, insight: 'unclear' };
}

/** A heading and its anchor are alike in letters and digits, whatever makes the anchors. */
const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Words of a block that lead to a document of the run. */
interface Mark {
  words: string;
  start: number;
  told: Told;
  /** Whether it is only named, and not linked to. */
  named: boolean;
}

/** The links of a block that lead to documents of the run, and their names in it, with their words. */
export function linkedFrom({ linked, blocks }: Reading, block: number): Mark[] {
  if (linked.size === 0) return [];
  const { links, text, kind } = blocks[block]!;
  const marks = links.flatMap(({ start, end, url }): Mark[] => {
    const told = linked.get(url);
    return told ? [{ words: text.slice(start, end), start, told, named: false }] : [];
  });
  // A heading that reads like the title of another document is a heading.
  if (kind === 'heading') return marks;
  const names = [...linked].flatMap(([words, told]): Mark[] => {
    const start = text.indexOf(words);
    return start < 0 || marks.some((mark) => mark.told.path === told.path) ? [] : [{ words, start, told, named: true }];
  });
  return [...marks, ...names];
}

/** Whether the paragraph, item or row that a unit stands in links to a document that holds customer insight with its source. */
export const restsOnInsight = (reading: Reading, { block }: Pick<Unit, 'block'>): boolean =>
  linkedFrom(reading, block).some(({ told }) => told.insight === 'sourced');

/** Where a plan tells what it rests on. */
const BASIS: ReadonlySet<Role> = new Set<Role>(['insight', 'problem', 'background', 'segments', 'options', 'decision']);
/** Where links are for reference only, or lead to what is to come. */
const NO_BASIS: ReadonlySet<Role> = new Set<Role>([
  'apparatus',
  'check',
  'exclusions',
  'schedule',
  'ownership',
  'money',
  'risks',
]);

/** Finds the links to documents that hold customer insight with its source, in reading order. */
export function backingsOf(reading: Reading): Backing[] {
  return eachLink(reading).flatMap(({ unit, told: { insight, path, month } }): Backing[] => {
    if (insight !== 'sourced' || NO_BASIS.has(unit.role)) return [];
    return [{ span: unitSpan(reading, unit), text: unit.text, path, month, basis: BASIS.has(unit.role) }];
  });
}

/** Words for customers in general, or for groups of them without their names. */
const IN_GENERAL =
  /^(?:(?:the|our|these|those|all|different|target|key|user|customer) )*([\p{L}-]+)(?: (?:groups?|segments?|profiles?))?$/iu;
const GROUPS = /^(?:segment|persona|audience|group|profile)$/;

/** The groups of customers that other documents name for this one: where it says whom it is for by a link, or links a general word for customers. */
export function segmentsElsewhere(reading: Reading): Segment[] {
  return eachLink(reading).flatMap(({ unit, words, told: { segment } }): Segment[] => {
    const noun = singular(IN_GENERAL.exec(words.trim())?.[1]?.toLowerCase() ?? '');
    const meant = unit.role === 'segments' || GROUPS.test(noun) || (GENERIC_CUSTOMERS.has(noun) && !WEAK_GENERICS.has(noun));
    return meant && segment !== null ? [{ span: unitSpan(reading, unit), text: unit.text, name: segment }] : [];
  });
}

/** The goals and measures for which somebody is named, as they are told to other documents. Names for all of a document are not. */
export function ownedIn(goals: readonly Goal[]): Told['owned'] {
  return goals
    .flatMap((goal) => [goal, ...goal.measures])
    .map(({ text, owners }) => ({ words: wordsOf(text), owners: owners.filter(({ named }) => named !== 'document') }))
    .filter(({ words, owners }) => words !== '' && owners.length > 0);
}

/** The goals with whoever other documents name for them and for their measures, where these stand there in the same words. */
export function withOwnersElsewhere(goals: readonly Goal[], linked: ReadonlyMap<string, Told>): Goal[] {
  const owned = new Map<string, Owner[]>();
  for (const told of new Set(linked.values()))
    for (const { words, owners } of told.owned) owned.set(words, [...(owned.get(words) ?? []), ...owners]);
  const also = (text: string): Owner[] => (owned.get(wordsOf(text)) ?? []).map((owner) => ({ ...owner, named: 'elsewhere' }));
  return goals.map((goal) => {
    const own = also(goal.text);
    return {
      ...goal,
      owners: [...goal.owners, ...own],
      measures: goal.measures.map((measure) => ({ ...measure, owners: [...measure.owners, ...own, ...also(measure.text)] })),
    };
  });
}

/** What goes before the words of a goal or measure: "Objective 2:", "KR 1.3 –". */
const MARK = /^\W{0,4}(?:objective|goal|key result|measure|metric|kpi|okr|kr|o)\s?\d{0,2}(?:\.\d{1,2})?\s?[:.)–—-]\s/i;
/** What goes after them: a colon, a bracket, a dash, a figure. */
const FIGURES =
  /[:(].*$|\s[–—-]\s.*$|\s(?:(?:from|to|by|at least|at most|below|above|under|over|within)\s)?[^\s\p{L}\d]?\d.*$/isu;
const FEWEST_WORDS = 3;

/** The words of a goal or measure, by which it is known again; none where they are too few to mean only one. */
function wordsOf(text: string): string {
  const bare = text.replace(MARK, '').replace(FIGURES, '').toLowerCase();
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < FEWEST_WORDS ? '' : words.join(' ');
}

/** The links to documents of the run, each with the sentence, item, row or heading that it stands in. */
function eachLink(reading: Reading): { unit: Unit; words: string; told: Told }[] {
  if (reading.linked.size === 0) return [];
  return reading.units.flatMap((unit) => {
    if (unit.prompt || unit.struck) return [];
    const within = linkedFrom(reading, unit.block).filter(({ start }) => start >= unit.range.start && start < unit.range.end);
    return within.map(({ words, told }) => ({ unit, words, told }));
  });
}

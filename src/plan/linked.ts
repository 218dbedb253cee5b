import { GENERIC_CUSTOMERS, WEAK_GENERICS } from '../vocabulary/people.js';
import { singular } from '../vocabulary/tokens.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import type { Backing, Role, Segment, Told } from './types.js';

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

/** The links to documents of the run, each with the sentence, item, row or heading that it stands in. */
function eachLink(reading: Reading): { unit: Unit; words: string; told: Told }[] {
  if (reading.linked.size === 0) return [];
  return reading.units.flatMap((unit) => {
    if (unit.prompt || unit.struck) return [];
    const within = linkedFrom(reading, unit.block).filter(({ start }) => start >= unit.range.start && start < unit.range.end);
    return within.map(({ words, told }) => ({ unit, words, told }));
  });
}

import { isDepartment } from '../vocabulary/functions.js';
import { functionName, functionSections } from './function-sections.js';
import { FUNCTION_COLUMN, isOwnerHeader } from './owner-marks.js';
import { isOwnClaim } from './passages.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import type { Goal, Measure, Passage, Plan } from './types.js';

/** A function where it has goals, by the names it goes by: "Warehouse and Fleet" are two. */
interface Holder extends Passage {
  names: string[];
}

/** Words that make a goal the goal of several. */
const TOGETHER =
  /\b(?:together|jointly|joint|both|shared?|shares|sharing|half and half|in common|common|side by side|along with|hand in hand|co-own\w*)\b|\(with /i;
const COMMON =
  /^\W*(?:(?:company|organi[sz]ation|house|group|firm)(?:-| )?(?:wide)?|common|shared|joint|overall|cross[- ]\w+|collective|all (?:teams|functions|departments)|everyone|for all\b.*|together)\b/i;
const DENIED = /\b(?:no|not|none|nothing|nobody|never|each (?:for|on|its|their)|separately|own)\b/i;
const AIMING =
  /^\W*(?:the )?(?<name>[\p{L}'’& -]{2,40}?) (?:(?:has|have) (?:set (?:itself|themselves)|taken on|promised|committed)|(?:is|are) (?:after|aiming|going for)|wants?|aims?|commits?|intends?|promises?|undertakes?|targets?|will)\b/u;

/** Finds the functions that have goals of their own, each at its first heading, row, label or sentence, and whether a goal belongs to two of them. */
export function functionGoalsOf(reading: Reading, goals: readonly Goal[]): Plan['functionGoals'] {
  const none = { functions: [], shared: false };
  if (goals.length === 0 && reading.units.length > 400) return none;
  const sources = [bySection(reading, goals), byColumn(reading), byLabel(reading), bySentence(reading), byOwner(goals)];
  const holders = sources.find((found) => new Set(found.flatMap(({ names }) => names)).size >= 3);
  if (!holders) return none;
  const first = new Map<string, Passage>();
  for (const { names, span, text } of holders) for (const name of names) if (!first.has(name)) first.set(name, { span, text });
  const functions = [...new Map([...first.values()].map((passage) => [passage.span.start.offset, passage])).values()];
  return { functions, shared: isShared(reading, holders, [...first.keys()], goals) };
}

const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|our) | (?:team|department|dept|squad)$/g, '')
    .trim();

/** "Warehouse and Fleet together": the functions it names. */
function namesIn(text: string): string[] {
  return text
    .split(/\s*(?:,|;|\/|&|\+|\n|\band\b|\bwith\b)\s*/)
    .map((part) => key(part.replace(/^\W*(?:carried|owned|led|held) by |\b(?:together|jointly|both)\b/gi, '').trim()))
    .filter((part) => /\p{L}/u.test(part));
}

function bySection(reading: Reading, goals: readonly Goal[]): Holder[] {
  const parts = reading.sections.flatMap(({ title, span, heading }, index) =>
    heading >= 0 ? [{ index, span, text: title, names: namesIn(functionName(title)) }] : [],
  );
  const functions = functionSections(reading, goals);
  const levels = new Set([...functions.keys()].map((index) => levelOf(reading, index)));
  return parts.filter(
    ({ index, names }) =>
      functions.has(index) || (levels.has(levelOf(reading, index)) && names.length > 1 && names.every(isDepartment)),
  );
}

const levelOf = ({ sections }: Reading, index: number): string => `${sections[index]!.parent} ${sections[index]!.level}`;

/** The rows of tables with a column for functions; under "Owner" or "Who" only those whose cells name functions and no people. */
function byColumn(reading: Reading): Holder[] {
  const holders: Holder[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    const first = reading.unitsOf[index]![0];
    if (!block.table || first === undefined) continue;
    const column = block.table.headers.findIndex(isOwnerHeader);
    const cell = block.cells[column];
    if (!cell) continue;
    const text = block.text.slice(cell.start, cell.end);
    const said = FUNCTION_COLUMN.test(block.table.headers[column]!);
    const names = namesIn(text);
    if (names.length > 0 && (said || names.some(isDepartment)) && !/\d|@/.test(text))
      holders.push({ span: unitSpan(reading, reading.units[first]!), text, names });
  }
  return holders;
}

/** Labels of entries ("**Sales:** 40 contracts") and lines that lead into a list ("Sales:"). */
function byLabel(reading: Reading): Holder[] {
  return reading.blocks.flatMap((block, index) => {
    const first = reading.unitsOf[index]![0];
    const lead = block.kind === 'paragraph' ? /^\W*([^:]{2,40}):\s*$/.exec(block.text)?.[1] : undefined;
    const label = reading.labels[index]?.text ?? lead;
    if (!label || first === undefined || block.quoted || !isDepartment(functionName(label))) return [];
    return [{ span: unitSpan(reading, reading.units[first]!), text: label, names: namesIn(functionName(label)) }];
  });
}

/** "Pharmacy is after two things …": sentences in which a function sets itself a goal. */
function bySentence(reading: Reading): Holder[] {
  return reading.units.flatMap((unit) => {
    if (unit.form !== 'sentence' || !isOwnClaim(unit)) return [];
    const name = AIMING.exec(unit.text)?.groups?.name;
    return name && isDepartment(name) ? [{ span: unitSpan(reading, unit), text: name, names: namesIn(name) }] : [];
  });
}

/** Goals whose own words name the functions that answer for them. */
function byOwner(goals: readonly Goal[]): Holder[] {
  return goals
    .flatMap((goal): (Goal | Measure)[] => (goal.owners.length > 0 ? [goal] : goal.measures))
    .flatMap(({ owners, span, text }) => {
      const names = owners.filter((owner) => owner.named === 'here' && isDepartment(owner.name)).map(({ name }) => key(name));
      return names.length > 0 ? [{ span, text, names }] : [];
    });
}

/** Whether a goal belongs to two functions: they stand at one goal, a part holds common goals, or a sentence says that they share one. */
function isShared(reading: Reading, holders: readonly Holder[], names: readonly string[], goals: readonly Goal[]): boolean {
  const alone = new Set(holders.filter((holder) => holder.names.length === 1).flatMap((holder) => holder.names));
  if (holders.some((holder) => holder.names.length > 1 && holder.names.some((name) => alone.has(name)))) return true;
  if (reading.sections.some(({ title, heading }, index) => index > 0 && heading >= 0 && COMMON.test(title))) return true;
  if (
    goals.some(({ owners, measures }) =>
      [owners, ...measures.map((measure) => measure.owners)].some(
        (named) => named.filter(({ name }) => names.includes(key(name))).length > 1,
      ),
    )
  )
    return true;
  const lists = goals.filter((goal) => goal.listed);
  if (lists.length > 1 && lists.some(({ measures }) => ownersAmong(measures, names).size > 1)) return true;
  const patterns = names.map((name) => new RegExp(`(?<![\\p{L}-])${name.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}-])`, 'iu'));
  return reading.units.some((unit) => isOwnClaim(unit) && tellsOfSharing(reading, unit, patterns));
}

/** The functions that own one measure or another of a goal. */
function ownersAmong(measures: readonly Measure[], names: readonly string[]): Set<string> {
  const owners = measures.flatMap((measure) => measure.owners).filter(({ named }) => named === 'here');
  return new Set(owners.map(({ name }) => key(name)).filter((name) => names.includes(name)));
}

function tellsOfSharing(reading: Reading, unit: Unit, patterns: readonly RegExp[]): boolean {
  if (!TOGETHER.test(unit.text) || DENIED.test(unit.text)) return false;
  if (
    /\b(?:all|every) (?:teams|functions|departments)\b/i.test(unit.text) &&
    /\b(?:goal|objective|target|figure)\b/i.test(unit.text)
  )
    return true;
  const here = patterns.filter((pattern) => pattern.test(unit.text)).length;
  const heading = patterns.some((pattern) => pattern.test(reading.sections[unit.section]!.title));
  return (
    here >= 2 ||
    (here === 1 &&
      heading &&
      !patterns.some((pattern) => pattern.test(unit.text) && pattern.test(reading.sections[unit.section]!.title)))
  );
}

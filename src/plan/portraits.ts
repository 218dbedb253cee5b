import { GENERIC_CUSTOMERS } from '../vocabulary/people.js';
import { singular } from '../vocabulary/tokens.js';
import type { Slot } from './declared-targets.js';
import { speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { attributesIn, isAttributeColumn, isNeedColumn, listsTraits, tellsNeed } from './needs.js';
import { isOwnClaim } from './passages.js';
import { isStrongGeneric } from './people.js';
import { isPlaceholder } from './placeholders.js';
import { SILENT_ROLES, slotsOf } from './portrait-slots.js';
import { type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Goal, Portrait } from './types.js';

/** Finds described groups of customers: in the sections and behind the labels meant for them, and where a sentence declares a target. */
export function portraitsOf(reading: Reading, cast: Cast, goals: readonly Goal[]): Portrait[] {
  const slots = slotsOf(reading, cast);
  if (slots.length === 0) return [];
  const own = slots.map((slot) => needInside(reading, slot));
  const elsewhere = needsElsewhere(reading, cast, goals, slots);
  const general = elsewhere.general && !own.some(Boolean);
  return slots.map((slot, index) => ({
    span: unitSpan(reading, slot.head),
    text: slot.head.text.trim(),
    name: slot.name,
    target: slot.target,
    attributes: slot.body.some((unit) => isOfAttributes(reading, unit)),
    need:
      own[index]! ||
      elsewhere.told.has(slot) ||
      (general && (slot.target || slots.length === 1) && !FURTHER.test(slot.head.text)) ||
      [...reading.linked.values()].some(({ needs }) => needs.some((words) => isNeedOf(slot.name, words))),
  }));
}

/** "Our next segment is …": what is told of those served today is not said of them. */
const FURTHER = /\b(?:next|new|further|additional|second|also|besides) (?:target|segment|group|audience|market|customers?)\b/i;

/** Whether a unit of a description tells attributes: by the classifier, by enumeration under a heading for segments, or in columns for them. */
function isOfAttributes(reading: Reading, unit: Unit): boolean {
  if (attributesIn(unit) >= 0.5) return true;
  const columns = reading.blocks[unit.block]!.table?.headers.filter(isAttributeColumn).length ?? 0;
  return (unit.role === 'segments' || columns >= 2) && listsTraits(reading, unit);
}

function needInside(reading: Reading, { head, body, nameEnd }: Slot): boolean {
  const { table, cells, text } = reading.blocks[head.block]!;
  const needed = cells.some((cell, column) => {
    if (!isNeedColumn(table?.headers[column] ?? '') || isPlaceholder(text.slice(cell.start, cell.end))) return false;
    // "Why | new this year; 19 to 26 years, about 7,000" holds no need.
    const said = subUnit(reading, head, cell);
    return attributesIn(said) < 0.5 || tellsNeed(reading, said);
  });
  if (needed) return true;
  return body.some((unit) => {
    if (unit.form === 'heading') return false;
    if (unit !== head && (unit.role === 'problem' || unit.role === 'goals') && !unit.prompt) return true;
    return unit === head ? tellsNeed(reading, unit, nameEnd, 0.75) : tellsNeed(reading, unit);
  });
}

/** The last noun of a name, and the words before it that tell two groups apart. */
function keysOf(name: string): { head: string; rest: string[] } {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter(Boolean)
    .map(singular);
  return { head: words.at(-1) ?? '', rest: words.slice(0, -1) };
}

/** The descriptions whose people have a need told outside of them, and whether one is told of customers in general. */
function needsElsewhere(
  reading: Reading,
  cast: Cast,
  goals: readonly Goal[],
  slots: readonly Slot[],
): { told: ReadonlySet<Slot>; general: boolean } {
  const byHead = new Map<string, { slot: Slot; rest: string[] }[]>();
  const inside = new Set<number>();
  for (const slot of slots) {
    const { head, rest } = keysOf(slot.name);
    byHead.set(head, [...(byHead.get(head) ?? []), { slot, rest }]);
    for (const unit of slot.body) inside.add(unit.index);
  }
  const measured = new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map(({ span }) => span.start.line));
  const told = new Set<Slot>();
  let general = false;
  for (const unit of reading.units) {
    if (inside.has(unit.index) || (SILENT_ROLES.has(unit.role) && unit.role !== 'risks') || unit.form === 'heading') continue;
    if (unit.role === 'goals' || unit.role === 'measures' || measured.has(reading.blocks[unit.block]!.span.start.line)) continue;
    if (!general && isNeedInGeneral(reading, cast, unit)) general = true;
    for (const { word } of unit.tokens) {
      const named = byHead.get(singular(word));
      if (!named) continue;
      const has = (modifier: string): boolean => unit.tokens.some((token) => singular(token.word) === modifier);
      const meant = named.filter(({ slot, rest }) => !told.has(slot) && (named.length === 1 || rest.some(has)));
      if (meant.length > 0 && (tellsOfCustomers(reading, unit, cast) || tellsNeed(reading, unit)))
        for (const { slot } of meant) told.add(slot);
    }
  }
  return { told, general };
}

/** Whether words in which a need is told, in another document, name a group: its noun, and what tells it apart where something does. */
function isNeedOf(name: string, words: readonly string[]): boolean {
  const { head, rest } = keysOf(name);
  if (!words.includes(head)) return false;
  return rest.length === 0 ? !GENERIC_CUSTOMERS.has(head) : rest.some((modifier) => words.includes(modifier));
}

/** The needs that a document tells, each by the words of the statement and of the headings above it, in the singular. A heading that names two groups is left out. */
export function needsToldIn(reading: Reading, cast: Cast): string[][] {
  const { sections, units, unitsOf } = reading;
  // Under a heading for two groups it is not said whose need is told.
  const headings = sections.map(({ heading }) => {
    const [unit] = unitsOf[heading]?.map((index) => units[index]!) ?? [];
    const groups = unit?.mentions.filter(({ kind }) => kind !== 'we') ?? [];
    return unit && groups.length < 2 ? unit.tokens.map(({ word }) => singular(word)) : [];
  });
  const above = (section: number): string[] => (section < 0 ? [] : [...above(sections[section]!.parent), ...headings[section]!]);
  return units.flatMap((unit): string[][] => {
    if (unit.form === 'heading' || SILENT_ROLES.has(unit.role) || unit.role === 'goals' || unit.role === 'measures') return [];
    const ofOthers = /\bthey\b/i.test(unit.text) || unit.mentions.some(({ kind }) => kind !== 'we');
    if (!ofOthers || !(tellsOfCustomers(reading, unit, cast) || tellsNeed(reading, unit))) return [];
    return [[...new Set([...above(unit.section), ...unit.tokens.map(({ word }) => singular(word))])]];
  });
}

/** A need of everybody: told under the problem or the findings, or of customers by a generic word. */
function isNeedInGeneral(reading: Reading, cast: Cast, unit: Unit): boolean {
  if (!isOwnClaim(unit) && !unit.quoted) return false;
  if (unit.role === 'problem' || unit.role === 'insight') return tellsNeed(reading, unit);
  return (
    unit.mentions.some(isStrongGeneric) &&
    speaksOfCustomers(unit, cast) &&
    tellsOfCustomers(reading, unit, cast) &&
    tellsNeed(reading, unit)
  );
}

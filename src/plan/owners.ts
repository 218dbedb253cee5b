import { supersensesOf } from '../vocabulary/supersense.js';
import { functionSections } from './function-sections.js';
import {
  handlesIn,
  isFunctionTail,
  isNobody,
  isPersonTail,
  labelledIn,
  type Named,
  OWNER_COLUMN,
  OWNER_LABEL,
  ownersIn,
  partnersIn,
  tailOf,
} from './owner-marks.js';
import { statedOwners } from './owner-statements.js';
import type { Reading } from './reading.js';
import type { Goal, Measure, Owner, Passage } from './types.js';

/** A goal or measure with the place of its words: its block, and where in the block's text it starts. */
interface Entry {
  block: number;
  /** The stretch of the block that is its own, up to the next goal or measure of the block. */
  text: string;
}

/** The goals with whoever is named for them and for each of their measures; an objective's owner covers its measures [rules.md, Fine print]. */
export function withOwners(reading: Reading, goals: readonly Goal[]): Goal[] {
  if (goals.length === 0) return [];
  const entries = entriesOf(reading, goals);
  const at = (passage: Passage): Entry => entries.get(passage.span.start.offset)!;
  const blocks = new Set([...entries.values()].map(({ block }) => block));
  const tails = tailReader(reading, [...entries.values()]);
  const attached = attachedOwners(reading, new Set(goals.map((goal) => at(goal).block)), blocks);
  const functions = functionSections(reading, goals);
  const whole = documentOwners(reading, attached);
  const stated = statedOwners(reading, goals, blocks);
  const here = (passage: Goal | Measure, { block, text }: Entry): Named => {
    const named =
      columnOwners(reading, block) ??
      labelledIn(text) ??
      attached.blocks.get(block) ??
      handlesIn(text) ??
      headingOwners(reading, block, attached.sections, tails) ??
      (reading.blocks[block]!.kind === 'heading' ? null : tails(text));
    const told = stated.get(passage);
    return told ? [...(named ?? []), ...told] : named;
  };
  const above = ({ block }: Entry): Owner[] => {
    for (let index = reading.sectionOf[block]!; index >= 0; index = reading.sections[index]!.parent) {
      const named = headingOwners(reading, reading.sections[index]!.heading, attached.sections, tails);
      if (named) return named;
      const { title } = reading.sections[index]!;
      const name = functions.get(index) ?? (COMMON.test(title) ? title : null);
      if (name) return ownersIn(name, 'heading');
    }
    return whole;
  };
  return goals.map((goal) => {
    const own = here(goal, at(goal));
    const owners = own ?? [...above(at(goal)), ...partnersIn(at(goal).text)];
    return {
      ...goal,
      owners,
      measures: goal.measures.map((measure) => {
        const named = here(measure, at(measure));
        if (named && named.length > 0) return { ...measure, owners: named };
        // Where the place is left open, only the objective's own owner fills it.
        return { ...measure, owners: named ? (own ?? []) : [...owners, ...partnersIn(at(measure).text)] };
      }),
    };
  });
}

/** A section whose goals belong to all on purpose. */
const COMMON = /\b(?:shared|joint|common|collective)\b/i;

/** Goals and measures by the offset at which they start. */
function entriesOf(reading: Reading, goals: readonly Goal[]): Map<number, Entry> {
  const { blocks } = reading;
  const offsets = [...new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map(({ span }) => span.start.offset))].sort(
    (a, b) => a - b,
  );
  const places: { offset: number; block: number; start: number }[] = [];
  let block = 0;
  for (const offset of offsets) {
    while (block + 1 < blocks.length && blocks[block + 1]!.span.start.offset <= offset) block += 1;
    places.push({ offset, block, start: indexIn(blocks[block]!.map, offset) });
  }
  return new Map(
    places.map(({ offset, block, start }, index) => {
      const next = places[index + 1];
      const text = blocks[block]!.text;
      return [offset, { block, text: text.slice(start, next?.block === block ? next.start : text.length) }];
    }),
  );
}

/** The index into a block's text of an offset into the file. */
function indexIn(map: readonly [number, number][], offset: number): number {
  const pair = map.findLast(([, at]) => at <= offset) ?? map[0]!;
  return pair[0] + Math.max(0, offset - pair[1]);
}

const isOwnerHeader = (header: string): boolean => OWNER_LABEL.test(header) || OWNER_COLUMN.test(header);

/** Whoever the row's column for owners names; a row that goes on from the one above shares its owner. */
function columnOwners(reading: Reading, index: number): Named {
  const block = reading.blocks[index]!;
  if (!block.table) return null;
  const { headers, id } = block.table;
  const column = headers.findIndex((header) => OWNER_LABEL.test(header));
  const owner = column >= 0 ? column : headers.findIndex(isOwnerHeader);
  if (owner < 0) return null;
  for (let at = index; at >= 0 && reading.blocks[at]!.table?.id === id; at -= 1) {
    const { cells, text } = reading.blocks[at]!;
    const cell = cells[owner];
    const words = cell ? text.slice(cell.start, cell.end).trim() : '';
    if (words !== '' || owner === 0) return ownersIn(words);
    // A blank first cell too: the row belongs to the one above.
    const first = cells[0];
    if (first && /\p{L}/u.test(text.slice(first.start, first.end))) return [];
  }
  return [];
}

interface Attached {
  /** Owners named on a line of their own, by the block of the goal or measure they belong to. */
  blocks: Map<number, Owner[]>;
  /** Those that belong to a whole section, by its index. */
  sections: Map<number, Owner[]>;
}

/** "Owner: …" on a line of its own: it belongs to the item it is nested in, to the goal whose paragraph stands before it, or to its section. */
function attachedOwners(reading: Reading, goalBlocks: ReadonlySet<number>, known: ReadonlySet<number>): Attached {
  const attached: Attached = { blocks: new Map(), sections: new Map() };
  let last = -1;
  for (const [index, block] of reading.blocks.entries()) {
    if (goalBlocks.has(index) && block.kind === 'paragraph') last = index;
    const owners = known.has(index) ? null : ownLine(reading, index);
    if (!owners) continue;
    let parent = block.parent;
    while (parent >= 0 && !known.has(parent)) parent = reading.blocks[parent]!.parent;
    const section = reading.sectionOf[index]!;
    const around = block.kind === 'heading' ? reading.sections[section]!.parent : section;
    if (parent >= 0) attached.blocks.set(parent, owners);
    else if (last >= 0 && reading.sectionOf[last] === section) attached.blocks.set(last, owners);
    else if (block.parent < 0 && around >= 0 && !attached.sections.has(around)) attached.sections.set(around, owners);
  }
  return attached;
}

/** The owners that a block names which says nothing else: "**Owner:** Head of finance", "| Owner | Petra Lund |", "### Lead: Rosa". */
function ownLine(reading: Reading, index: number): Named {
  const { kind, text, cells } = reading.blocks[index]!;
  if (kind === 'row' && cells.length !== 2) return null;
  const split = kind === 'row' ? cells[0]!.end : (reading.labels[index]?.end ?? text.indexOf(':') + 1);
  const label = kind === 'row' ? text.slice(0, split) : (reading.labels[index]?.text ?? text.slice(0, Math.max(0, split - 1)));
  const words = text.slice(split).replace(/^[\s|:]+/, '');
  return OWNER_LABEL.test(label) && !/^\d/.test(words) ? ownersIn(words) : null;
}

/** Whoever a heading names, or a line of its section that says so. The title's section speaks for the whole document. */
function headingOwners(reading: Reading, heading: number, sections: Attached['sections'], tails: (text: string) => Named): Named {
  const block = reading.blocks[heading];
  if (block?.kind !== 'heading') return null;
  const section = reading.sectionOf[heading]!;
  const named = labelledIn(block.text) ?? handlesIn(block.text) ?? badgesIn(reading, heading);
  if (named || isTitle(reading, section)) return named;
  return sections.get(section) ?? (tailOf(block.text)?.bracketed ? tails(block.text) : null);
}

/** A component that shows a person: `<TeamMember name="Noor Haddad" />`. */
const BADGE = /<[A-Z]\w*\s[^<>]*\bname=["']([^"'<>]{2,40})["']/g;

function badgesIn({ document, blocks }: Reading, index: number): Named {
  const { start, end } = blocks[index]!.span;
  const names = [...document.text.slice(start.offset, end.offset).matchAll(BADGE)].map(([, name]) => name!);
  return names.length > 0 ? names.flatMap((name) => ownersIn(name)) : null;
}

function isTitle(reading: Reading, section: number): boolean {
  return section === 0 || (section === 1 && reading.sections[0]!.heading < 0);
}

/** Whoever the front matter or the title block names, for the whole document. */
function documentOwners(reading: Reading, { sections }: Attached): Owner[] {
  const data = reading.document.frontMatter?.data ?? {};
  const key = Object.keys(data).find((name) => OWNER_LABEL.test(name));
  const value = key === undefined ? null : data[key];
  const names = Array.isArray(value) ? value : [value];
  const owners = names.flatMap((name) => (typeof name === 'string' ? ownersIn(name, 'document') : []));
  if (owners.length > 0) return owners;
  const section = [0, 1].find((index) => sections.has(index) && isTitle(reading, index));
  return section === undefined ? [] : sections.get(section)!.map((owner) => ({ ...owner, named: 'document' }));
}

const ANNOUNCED =
  /\b(?:in (?:\w+ )?(?:brackets|parenthes[ei]s)|(?:behind|after|beside|at the end of) (?:it|each|every|an?|the)\b).{0,60}\b(?:who|owners?|owns?|answers?|carr(?:y|ies)|responsible|accountable|leads?|reports?)\b|\b(?:who|owners?|owns?|answers?|carr(?:y|ies)|responsible|accountable|leads?|reports?)\b.{0,60}\b(?:in (?:\w+ )?(?:brackets|parenthes[ei]s)|(?:behind|after|beside|at the end of) (?:it|each|every|an?|the)\b)/i;

/**
 * Reads the name at the end of an entry: "(Product)", "— Director of Housing". Functions speak for themselves; bare names count where two entries or
 * more end in one, any words in brackets where the document says that they are the owners.
 */
function tailReader(reading: Reading, entries: readonly Entry[]): (text: string) => Named {
  const { lexicon } = reading.knowledge;
  const announced = reading.units.some(({ text, form }) => form === 'sentence' && text.length < 200 && ANNOUNCED.test(text));
  const isName = (words: string): boolean =>
    isPersonTail(words) && words.split(/\W+/).every((word) => supersensesOf(lexicon, word.toLowerCase()).length === 0);
  const named = entries.filter(({ text }) => {
    const tail = tailOf(text);
    return tail?.bracketed && isName(tail.words);
  });
  return (text) => {
    const tail = tailOf(text);
    if (!tail) return null;
    if (isFunctionTail(tail.words)) return ownersIn(tail.words);
    if (isNobody(tail.words)) return announced ? [] : null;
    if (announced && (tail.bracketed || /^\p{Lu}/u.test(tail.words))) return ownersIn(tail.words);
    return named.length >= 2 && tail.bracketed && isName(tail.words) ? ownersIn(tail.words) : null;
  };
}

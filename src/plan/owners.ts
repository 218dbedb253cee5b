import { supersensesOf } from '../vocabulary/supersense.js';
import { functionSections } from './function-sections.js';
import { attachedOwners, documentOwners, headingOwners } from './owner-lines.js';
import {
  handlesIn,
  isFunctionTail,
  isNobody,
  isOwnerHeader,
  isPersonTail,
  labelledIn,
  type Named,
  namesOf,
  OWNER_LABEL,
  ownersIn,
  partnersIn,
  partnersInMark,
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
  const own = new Map<Goal | Measure, Named>(
    goals.flatMap((goal) => [goal, ...goal.measures]).map((passage) => [passage, here(passage, at(passage))]),
  );
  const forms = new Set(
    [...own].filter(([, named]) => named && named.length > 0).map(([passage]) => formOf(reading, at(passage).block)),
  );
  return goals.map((goal) => {
    const named = own.get(goal)!;
    const owners = named ?? [...above(at(goal)), ...partnersOf(reading, at(goal))];
    return {
      ...goal,
      owners,
      measures: goal.measures.map((measure) => ({
        ...measure,
        owners: measureOwners(own.get(measure)!, named, [...owners, ...partnersOf(reading, at(measure))]),
        ownerExpected: [goal, measure].some((passage) => forms.has(formOf(reading, at(passage).block))),
      })),
    };
  });
}

const partnersOf = (reading: Reading, { block, text }: Entry): Owner[] => [
  ...partnersIn(text),
  ...partnersInMark(reading.blocks[block]!.text),
];

/** A measure's own owners, else those of its objective; where the measure's place is left open, only owners that the objective itself names. */
function measureOwners(own: Named, objective: Named, above: Owner[]): Owner[] {
  if (own && own.length > 0) return own;
  return own ? (objective ?? []) : above;
}

/** What an entry looks like: entries of one form are owned, or left without owner, alike. A row has room for an owner only where its table has; a bold line is a paragraph as much as a heading. */
function formOf({ blocks }: Reading, index: number): string {
  const { kind, level, table, bold } = blocks[index]!;
  if (bold) return 'paragraph 0';
  return kind === 'row' ? `row ${table!.headers.some(isOwnerHeader)}` : `${kind} ${level}`;
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

const ANNOUNCED =
  /\b(?:in (?:\w+ )?(?:brackets|parenthes[ei]s)|(?:behind|after|beside|at the end of) (?:it|each|every|an?|the)\b).{0,60}\b(?:who|owners?|owns?|answers?|carr(?:y|ies)|responsible|accountable|leads?|reports?)\b|\b(?:who|owners?|owns?|answers?|carr(?:y|ies)|responsible|accountable|leads?|reports?)\b.{0,60}\b(?:in (?:\w+ )?(?:brackets|parenthes[ei]s)|(?:behind|after|beside|at the end of) (?:it|each|every|an?|the)\b)/i;

/** Where figures come from, in brackets behind them just as people are. */
const TOOLS =
  /\b(?:zendesk|intercom|freshdesk|salesforce|hubspot|stripe|amplitude|mixpanel|heap|pendo|hotjar|fullstory|looker|tableau|grafana|datadog|sentry|prometheus|jira|linear|asana|github|gitlab|google|analytics|matomo|plausible|gartner|forrester|qualtrics|typeform|medallia|trustpilot|excel|snowflake|bigquery|segment|posthog|splunk|kibana)\b/i;

/**
 * Reads the name at the end of an entry: "(Product)", "— Director of Housing". Functions speak for themselves; bare names count where two entries or
 * more end in one, any words in brackets where the document says that they are the owners.
 */
function tailReader(reading: Reading, entries: readonly Entry[]): (text: string) => Named {
  const { lexicon } = reading.knowledge;
  const announced = reading.units.some(({ text, form }) => form === 'sentence' && text.length < 200 && ANNOUNCED.test(text));
  const isSure = (name: string): boolean =>
    name.split(/\W+/).every((word) => supersensesOf(lexicon, word.toLowerCase()).length === 0);
  const tails = entries.flatMap(({ text }) => {
    const tail = tailOf(text);
    return tail?.bracketed && isPersonTail(tail.words) && !TOOLS.test(tail.words) ? [namesOf(tail.words)] : [];
  });
  // "Max" is a word as well; beside Zach he is a person.
  const met = new Set(tails.filter((names) => names.some(isSure)).flat());
  const isName = (words: string): boolean =>
    isPersonTail(words) && !TOOLS.test(words) && namesOf(words).every((name) => isSure(name) || met.has(name));
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

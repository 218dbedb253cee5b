import { supersenseOf } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { unitsBetween, unitsWithin } from './passages.js';
import { indicativeAfter, isStrongGeneric, type Mention } from './people.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import { type Cast, phrase } from './segments.js';
import type { Passage, Plan, RolesAtStake, Segment } from './types.js';

/** Sections that tell of the team, of others or of nobody. */
const ELSEWHERE = new Set(['ownership', 'apparatus', 'exclusions', 'schedule', 'money', 'risks']);

/**
 * Finds the customer roles that have a stake of their own, each at the first words that tell what it does, wants or has, or at its portrait; and the
 * first goal that speaks of customers in general, where no goal names a group. Where goals say nothing of customers, initiatives are looked at.
 */
export function rolesAtStakeOf(
  reading: Reading,
  cast: Cast,
  { goals, initiatives, portraits }: Pick<Plan, 'goals' | 'initiatives' | 'portraits'>,
): RolesAtStake {
  const aims = plannedUnits(reading, [...goals, ...goals.flatMap(({ measures }) => measures)]);
  const described = new Set(portraits.map(({ span }) => span.start.line));
  const entries = plannedUnits(
    reading,
    initiatives.filter(({ span }) => !described.has(span.start.line)),
  );
  const inPlan = new Set([...aims, ...entries].flat());
  if (inPlan.size === 0) return { roles: [], conflated: null };
  const told = rolesOf(reading, cast, inPlan);
  const roles: Segment[] = told.length < 2 ? portraits.map(({ name, span, text }) => ({ name, span, text })) : told;
  if (roles.length < 2) return { roles: told, conflated: null };
  const names = new Set(portraits.map(({ name }) => headOf(name)));
  const named = (units: readonly Unit[]): boolean =>
    units.some(
      (unit) =>
        unit.mentions.some((mention) => namesGroup(reading, unit, mention, cast)) ||
        unit.tokens.some(({ word }) => names.has(singular(word))),
    );
  if (aims.some(named)) return { roles, conflated: null };
  const general = aims.find(speakInGeneral) ?? (entries.some(named) ? undefined : entries.find(speakInGeneral));
  return { roles, conflated: general ? { span: unitSpan(reading, general[0]!), text: general[0]!.text } : null };
}

const speakInGeneral = (units: readonly Unit[]): boolean => units.some((unit) => unit.mentions.some(isStrongGeneric));

/** The units of each goal, measure or initiative with all that belongs to it, in reading order. */
function plannedUnits(reading: Reading, passages: readonly Passage[]): Unit[][] {
  const lines = new Set(passages.map(({ span }) => span.start.line));
  return reading.blocks.flatMap((block, index) => {
    if (!lines.has(block.span.start.line)) return [];
    const section = reading.sections[reading.sectionOf[index]!]!;
    const units = section.heading === index ? unitsBetween(reading, index, section.ownEnd) : unitsWithin(reading, index);
    return units.length > 0 ? [units] : [];
  });
}

/** Whether a mention names a group: a role that is served and not made to do the work, or customers of a certain kind. "Users who finish in a day" are still everybody. */
function namesGroup({ knowledge: { lexicon } }: Reading, unit: Unit, mention: Mention, cast: Cast): boolean {
  const word = (at: number): string => unit.tokens[at]?.word ?? '';
  if (mention.kind === 'we') return false;
  if (mention.kind !== 'generic') return cast.customers.has(mention.head) && word(mention.start - 1) !== 'by';
  if (!mention.qualified) return false;
  if (isStrongGeneric(mention) && mention.start < mention.token) return true;
  const next = word(mention.token + 2);
  return LOOSE.test(word(mention.token + 1)) && !/\d/.test(next) && supersenseOf(lexicon, next) !== 'noun.time';
}

/** "Users with screen readers", "people in care". */
const LOOSE = /^(?:with|without|in|using|living|working)$/;

/** What somebody must, may or cannot do is a stake as well. */
const BOUND = /^(?:must|cannot|can't|may)$/;

/** Only people want: whoever does so at the start of a sentence is a role, known as one or not. */
const WANTS =
  /^\W*(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,2}s) (?:want|expect|prefer|hate|dread|struggle|complain|worry|hope|fear|love)\b/u;

/** Roles of customers that are the subject of something, each at its first telling. */
function rolesOf(reading: Reading, cast: Cast, inPlan: ReadonlySet<Unit>): Segment[] {
  const roles = new Map<string, Segment>();
  const compound = toldApart(reading.units, cast);
  for (const unit of reading.units) {
    if (unit.form === 'heading' || unit.prompt || unit.struck || ELSEWHERE.has(unit.role) || inPlan.has(unit)) continue;
    const wanting = unit.mentions.length === 0 ? WANTS.exec(unit.text)?.[1] : undefined;
    if (wanting) roles.set(headOf(wanting), { name: wanting, text: unit.text, span: unitSpan(reading, unit) });
    for (const mention of unit.mentions) {
      const head = roleIn(unit, mention, cast);
      if (!head || !hasStake(reading, unit, mention)) continue;
      // "Head teachers" and "class teachers" are two roles.
      const name = head === mention.head && compound.has(head) ? nameOf(unit, mention) : head;
      if (roles.has(name)) continue;
      const { start, end } = unit.tokens[mention.token]!;
      roles.set(name, { ...phrase(reading, unit, mention).passage, name: unit.text.slice(start, end) });
    }
  }
  return [...roles.values()];
}

/** The noun of a role with the word before it that belongs to it. */
const nameOf = (unit: Unit, { start, token }: Mention): string =>
  unit.tokens
    .slice(Math.max(start, token - 1), token + 1)
    .map(({ word }) => singular(word))
    .join(' ');

/** The nouns of roles that always have a word before them, and not always the same. */
function toldApart(units: readonly Unit[], cast: Cast): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const unit of units)
    for (const mention of unit.mentions)
      if (mention.kind === 'role' && cast.customers.has(mention.head) && unit.tokens[mention.token]!.word !== mention.head)
        names.set(mention.head, (names.get(mention.head) ?? new Set()).add(nameOf(unit, mention)));
  return new Set([...names].filter(([head, told]) => told.size > 1 && !told.has(head)).map(([head]) => head));
}

const headOf = (name: string): string => singular(name.toLowerCase().split(' ').at(-1)!);

/** Whether a role does, has or must do something, in its own sentence or in one that goes on with "they". */
function hasStake(reading: Reading, unit: Unit, mention: Mention): boolean {
  if (BOUND.test(unit.tokens[mention.token + 1]?.word ?? '')) return true;
  if (indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0) return true;
  const next = reading.units[unit.index + 1];
  return mention.start <= 1 && next?.block === unit.block && /^\W*they\b/i.test(next.text);
}

/** The role a mention stands for; "end users" are one beside those who buy or administer. */
function roleIn(unit: Unit, mention: Mention, cast: Cast): string | null {
  if (mention.kind === 'role' || mention.kind === 'group') return cast.customers.has(mention.head) ? mention.head : null;
  const before = unit.tokens[mention.token - 1]?.word ?? '';
  return mention.kind === 'generic' && /^(?:end|daily|everyday)$/.test(before) ? 'end user' : null;
}

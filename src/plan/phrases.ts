import { ABSOLUTE_CUES, isAbsolute } from './absolutes.js';
import { CHOICE_CUES, isFalseChoice } from './false-choices.js';
import { isIncentive, PAY_CUES, weighsCustomers } from './incentives.js';
import { isOwnClaim } from './passages.js';
import { likelihood, once, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import { isBacked, isSlogan, SLOGAN_CUES } from './slogans.js';
import type { Goal, Phrase } from './types.js';
import { CUSTOMER_CUES, wordingOf } from './wording.js';

/** Bits of the sorts of phrase, and of the customers whom three of them speak of. */
const SLOGAN = 1;
const CHOICE = 2;
const ABSOLUTE = 4;
const INCENTIVE = 8;
const CUSTOMERS = 16;

/** Words without which there is no phrase of a sort: looked up first, since most sentences hold none. */
const CUES = new Map<string, number>();
for (const [bit, cues] of [
  [SLOGAN, SLOGAN_CUES],
  [CHOICE, CHOICE_CUES],
  [ABSOLUTE, ABSOLUTE_CUES],
  [INCENTIVE, PAY_CUES],
  [CUSTOMERS, CUSTOMER_CUES],
] as const)
  for (const cue of cues) CUES.set(cue, (CUES.get(cue) ?? 0) | bit);

/** The sorts of phrase that a unit may hold, as bits. */
function cuesIn(reading: Reading, cast: Cast, { tokens, mentions, block }: Unit): number {
  let bits = mentions.some(({ kind }) => kind !== 'we') ? CUSTOMERS : 0;
  for (const { word } of tokens) {
    bits |= CUES.get(word) ?? 0;
    if (cast.customers.has(word)) bits |= CUSTOMERS;
    // "Patient-centric" counts by its last part.
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0) bits |= CUSTOMERS | (CUES.get(word.slice(hyphen + 1)) ?? 0);
  }
  // The header of a table may speak of pay where its rows do not.
  const header = reading.blocks[block]!.table ? INCENTIVE : 0;
  return header | (bits & CUSTOMERS ? bits : bits & INCENTIVE);
}

/** Finds slogans, false choices, absolute promises and incentives among the author's own sentences. */
export function phrasesOf(reading: Reading, cast: Cast, goals: readonly Goal[]): Phrase[] {
  const aims = new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map(({ span }) => span.start.offset));
  const phrases: Phrase[] = [];
  for (const unit of reading.units) {
    if (unit.form === 'heading' || !isOwnClaim(unit)) continue;
    const cues = cuesIn(reading, cast, unit);
    if ((cues & ~CUSTOMERS) === 0) continue;
    const wording = once(() => wordingOf(reading, unit, cast));
    const isAim = once(() => aims.has(unitSpan(reading, unit).start.offset) && soundsLikeAim(reading, unit));
    const add = (sort: Phrase['sort'], backed = false) =>
      phrases.push({ sort, span: unitSpan(reading, unit), text: unit.text, backed });
    if (cues & SLOGAN && isSlogan(unit, wording) && !isAim()) add('slogan', isBacked(reading, unit, cast));
    if (cues & CHOICE && isFalseChoice(reading, unit, wording)) add('false-choice');
    if (cues & ABSOLUTE && isAbsolute(reading, unit, wording) && !isAim()) add('absolute');
    if (cues & INCENTIVE && isIncentive(reading, unit, cast)) add('incentive', weighsCustomers(reading, unit, cast));
  }
  return phrases;
}

/** Called an aim, or worded like one; a list of principles may stand among goals. */
function soundsLikeAim({ labels }: Reading, unit: Unit): boolean {
  return (
    labels[unit.block] !== null ||
    likelihood(unit, 'g-vague', 'g-outcome', 'g-internal', 'm-outcome', 'm-satisfaction', 'm-operational', 'm-output') >= 0.2
  );
}

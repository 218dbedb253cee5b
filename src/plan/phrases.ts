import { isAbsolute } from './absolutes.js';
import { isFalseChoice } from './false-choices.js';
import { isIncentive, weighsCustomers } from './incentives.js';
import { isOwnClaim } from './passages.js';
import { likelihood, once, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import { isBacked, isSlogan } from './slogans.js';
import type { Goal, Phrase } from './types.js';
import { wordingOf } from './wording.js';

/** Below this the classifier finds no phrase of any sort in a sentence, as in most, and nothing else is looked at. */
const HOPELESS = 0.05;

/** Finds slogans, false choices, absolute promises and incentives among the author's own sentences. */
export function phrasesOf(reading: Reading, cast: Cast, goals: readonly Goal[]): Phrase[] {
  const aims = new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map(({ span }) => span.start.offset));
  const phrases: Phrase[] = [];
  for (const unit of reading.units) {
    if (unit.form === 'heading' || !isOwnClaim(unit)) continue;
    if (likelihood(unit, 'slogan', 'absolute', 'false-choice', 'incentive-internal', 'incentive-customer') < HOPELESS) continue;
    const wording = once(() => wordingOf(reading, unit, cast));
    const isAim = once(() => aims.has(unitSpan(reading, unit).start.offset) && soundsLikeAim(reading, unit));
    const add = (sort: Phrase['sort'], backed = false) =>
      phrases.push({ sort, span: unitSpan(reading, unit), text: unit.text, backed });
    if (isSlogan(unit, wording) && !isAim()) add('slogan', isBacked(reading, unit, cast));
    if (isFalseChoice(reading, unit, wording)) add('false-choice');
    if (isAbsolute(reading, unit, wording) && !isAim()) add('absolute');
    if (isIncentive(reading, unit, cast)) add('incentive', weighsCustomers(reading, unit, cast));
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

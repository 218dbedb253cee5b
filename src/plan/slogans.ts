import { knowledge } from './insights.js';
import { restsOnInsight } from './linked.js';
import { introduces, passageOf, unitsOfSection } from './passages.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';
import { wordingOf } from './wording.js';

/** Devotion: customers in the place of honour ("first", "at the heart"), an attitude named after them ("¤-centric"), or a feeling for them. */
const DEVOTION =
  /¤[- ](?:centric|cent(?:er|re)d|obsess|first|minded|focus|led|driven|orient)|\b(?:first|the (?:very |beating )?(?:heart|cent(?:re|er)|core)|kings?|priority|before (?:all|every|any)|lov(?:e|es|ing)|passion|obsess|breathe|empathy|delight|devot|dedicat|car(?:e|ing)|cherish|proud|shoes|smile|reason)/;
const OURS = /\b(?:we|our|us|ours|your?)\b/;
/** Asked, turned down, wished away, said of others, or talked about as words. */
const NOT_CLAIMED =
  /\?\W*$|\b(?:not|never|no longer|cannot|instead of|rather than|says?|saying|said|claim(?:s|ed)?|words?|slogans?|posters?|calls? (?:itself|themselves)|should|could|would|might|must|if|stop(?:ped)?|competitors?|rivals?)\b|n't\b/;
const OF_OTHERS = new Set(['competition', 'exclusions', 'apparatus', 'risks', 'insight', 'measures']);

/** Whether a sentence claims to be close to customers: an attitude of those who write, neither a goal nor a method. The classifier knows most; words of devotion help where it wavers. */
export function isSlogan(unit: Unit, wordingOf: () => string): boolean {
  const sure = likelihood(unit, 'slogan');
  const either = likelihood(unit, 'slogan', 'absolute');
  if (either < 0.15 || OF_OTHERS.has(unit.role)) return false;
  const wording = wordingOf();
  const customers = wording.includes('¤');
  const ours = OURS.test(wording);
  if ((!customers && !ours) || NOT_CLAIMED.test(wording)) return false;
  if (sure >= 0.92) return true;
  if (!customers) return false;
  if (DEVOTION.test(wording)) return either >= 0.3;
  return ours && sure >= 0.8 && !/\d/.test(wording);
}

/** A decision that turned out differently. */
const CHANGED =
  /\b(?:we|therefore|hence)\b.{0,30}\b(?:stopped|dropped|moved|postponed|delayed|gave up|cancell?ed|withdrew|took out|changed|closed)\b/i;
/** What the devotion led to in the same sentence, or a figure. */
const CONSEQUENCE =
  /\b(?:which|that) is why \w+|,? so (?:when|that|the|our|we|in|last|this)\b.{12,}|\d\s?(?:%|per ?cent)|\b(?!(?:19|20)\d\d\b)\d{2,}\b/i;
/** Bodies that those who write are made of. */
const OWN_BODIES =
  /^(?:tribe|squad|team|organi[sz]ation|company|firm|business|department|institution|association|authority|council|city|state|trust)$/;

/**
 * Whether the sentence or its section backs a slogan: a segment, an insight, an outcome measure or a changed decision
 * [rules.md, customer-slogan]. A bare role in the slogan itself ("passengers first") says no more than "customers" would.
 */
export function isBacked(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (CONSEQUENCE.test(unit.text) || CHANGED.test(unit.text) || namesSegment(unit, cast, true)) return true;
  if (around(reading, unit).some((other) => restsOnInsight(reading, other))) return true;
  return around(reading, unit).some(
    (other) =>
      other !== unit &&
      !other.prompt &&
      !other.struck &&
      (namesSegment(other, cast, false) || (other.form !== 'heading' && tellsMore(reading, other, cast))) &&
      !isSlogan(other, () => wordingOf(reading, other, cast)),
  );
}

function tellsMore(reading: Reading, unit: Unit, cast: Cast): boolean {
  return (
    CHANGED.test(unit.text) ||
    knowledge(reading, unit, cast) >= 0.5 ||
    likelihood(unit, 'm-outcome', 'm-relevance', 'm-satisfaction', 'g-outcome', 'plan-changed', 'why-customer') >= 0.45
  );
}

function namesSegment(unit: Unit, cast: Cast, qualifiedOnly: boolean): boolean {
  return unit.mentions.some(({ kind, head, qualified, team }) => {
    if (kind === 'generic') return qualified;
    if (qualifiedOnly && !qualified) return false;
    return cast.customers.has(head) && (kind === 'role' ? !team : !OWN_BODIES.test(head));
  });
}

/** The section; for an entry of a list or table the entry itself and what introduces the list [rules.md, Fine print]. */
function around(reading: Reading, unit: Unit): Unit[] {
  const section = unitsOfSection(reading, unit.section);
  const { kind, parent } = reading.blocks[unit.block]!;
  if (kind === 'paragraph' && parent < 0) return section;
  return [...passageOf(reading, unit), ...section.filter((other) => introduces(reading, other.block, unit.block))];
}

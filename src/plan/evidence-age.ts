import { datesIn } from './dates.js';
import { KNOWLEDGE_TYPES, METHOD, speaksOfCustomers, tellsOfCustomers, tellsOfPoll } from './insights.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { DatedEvidence, Role } from './types.js';

/** What sections like these date is planned, owned or counted, not learned. */
const PASSED_OVER: ReadonlySet<Role> = new Set<Role>([
  'goals',
  'measures',
  'schedule',
  'ownership',
  'apparatus',
  'exclusions',
  'money',
]);

/** Any date has one of these. */
const DATED = /\b(?:19|20)\d{2}\b|\b[qh][1-4]\b|\b(?:ago|back)\b/i;
/** What was founded, launched or ruled in a year is no evidence of that year. */
const OTHER_EVENT =
  /\b(?:since|until|till|by|before|founded|established|(?:re)?built|opened|launched|introduced|released|created|acts?|laws?|codes?|regulations?|directives?|standards?|versions?|ordinances?|(?:re-?)?(?:print|publish|post|shar|cit|quot|present|circulat)ed(?: again)?(?: this| last)?|from \d{4} to)\s+(?:(?:in|of|on|early|late|mid|the|end|year)\s+)*$/i;
const AGAIN =
  /\b(?:again|re-?(?:ran|run|asked|visited|tested|counted|interviewed|surveyed|checked|peated)|repeated|the same|still|confirm(?:s|ed)|since then|unchanged|holds?)\b/i;
const REPEATED =
  /\b(?!(?:print|publish|post|shar|cit|quot|present)ed\b)(?:\w+ed|rang|went|stood|sat|spoke|met|saw) (?:\w+ ){0,4}again\b|\bre-?(?:ran|asked|visited|tested|counted|interviewed|surveyed)|\brepeated (?:the|it|this|them)\b/i;
/** Something done to learn, said as a deed. */
const LEARNED =
  /\b(?:last|first) time (?:we|anybody|anyone|somebody|the team)\b|\bwe (?:\w+ )?(?:asked|stood|saw|found|learned|learnt|spent (?:[\w-]+ ){1,4}(?:with|beside|among))\b|\b(?:interviewed|surveyed|shadowed|observed|polled|visited|counted)\b|\bvisits?\b/i;

/**
 * Finds evidence about customers that says when it was learned; where it was looked at again, the last time counts [rules.md, stale-evidence].
 *
 * @param written when the document was written, as year × 12 + month: what is later is planned, and times gone by count from it.
 */
export function datedEvidenceOf(reading: Reading, cast: Cast, written: number | null): DatedEvidence[] {
  if (written === null) return [];
  const found: { unit: Unit; month: number }[] = [];
  const latest = new Map<string, number>();
  const renew = (place: string, month: number): void => void latest.set(place, Math.max(latest.get(place) ?? 0, month));
  for (const unit of reading.units) {
    if (unit.form === 'heading') continue;
    const month = DATED.test(unit.text) ? learnedIn(unit.text, written) : 0;
    if (month === 0) {
      if (REPEATED.test(unit.text)) renew(`section ${unit.section}`, written);
      continue;
    }
    if (AGAIN.test(unit.text)) renew(`section ${unit.section}`, month);
    if (METHOD.test(unit.text) || LEARNED.test(unit.text)) renew(`block ${unit.block}`, month);
    if (isEvidence(unit, cast) || isTrial(reading, unit, cast)) found.push({ unit, month });
  }
  return found.map(({ unit, month }) => ({
    span: unitSpan(reading, unit),
    text: unit.text,
    month: Math.max(month, latest.get(`block ${unit.block}`) ?? 0, latest.get(`section ${unit.section}`) ?? 0),
  }));
}

/** The latest month a text names that can be one of learning; 0 where it names none. */
function learnedIn(text: string, written: number): number {
  const months = datesIn(text, written)
    .filter(({ at, month }) => month <= written && !OTHER_EVENT.test(text.slice(Math.max(0, at - 40), at)))
    .map(({ month }) => month);
  return Math.max(0, ...months);
}

/** "In spring 2023 we put a display into 120 kitchens. Tenants read it each morning": what we did, and what they did next. */
function isTrial(reading: Reading, unit: Unit, cast: Cast): boolean {
  const next = reading.units[unit.index + 1];
  return (
    isOwnClaim(unit) &&
    !PASSED_OVER.has(unit.role) &&
    /\bwe \w/i.test(unit.text) &&
    next !== undefined &&
    next.block === unit.block &&
    tellsOfCustomers(reading, next, cast)
  );
}

/** Whether a dated unit tells what was learned of customers, and how or how many. */
function isEvidence(unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || PASSED_OVER.has(unit.role)) return false;
  const deed = LEARNED.test(unit.text);
  const customers = speaksOfCustomers(unit, cast);
  if ((deed && customers) || tellsOfPoll(unit.text)) return true;
  const method = deed || METHOD.test(unit.text);
  if (!method && !customers) return false;
  return likelihood(unit, ...KNOWLEDGE_TYPES) >= (method && customers ? 0.2 : 0.6);
}

import { KNOWLEDGE_TYPES, METHOD, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';

/** What somebody will be able to do, or be spared. */
const BENEFIT =
  /\bso (?:that )?(?:\w+ ){0,3}?(?:can|could|will|no longer|need not|stop|know|see)\b|\b(?:(?:are|is|be) able to|no longer|without (?:having|needing) to|instead of \w+ing|(?:help|let|allow|enabl)(?:s|e|es|ing)? (?:\w+ ){1,4}\w+|makes? it \w+er|eas(?:e|ier) (?:to|for|path|of)|(?:save|spare) (?:\w+ ){1,3}(?:time|trips?|calls?)|improv(?:e|es|ing) (?:the )?(?:experience|usability))\b/i;
/** Below this the classifier hears nothing of customers. */
const HOPELESS = 0.02;

/** What is told behind a thing's name of those it is for. */
const OF_THEM = /\s[–—-]\s+(?:they|nobody|no one|half|most|many|some|those)\b|:\s+(?:they|nobody|no one|most|many|those)\b/i;

/** "Backups for small clinics that lose a day": those it is for, and what happens to them. */
const FOR_THOSE = /\bfor (?:[\p{L}-]+ ){0,3}\p{L}+s (?:that|who|whose|which) \p{L}+/iu;

/** Whether a unit gives a reason in the customer's terms: a problem, need, benefit or evidence. */
export function givesCustomerReason(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.prompt || unit.struck) return false;
  if (tellsOfCustomers(reading, unit, cast)) return true;
  // "Problem: item 2 above." points to what was told before.
  if (reading.labels[unit.block]?.role === 'problem' && likelihood(unit, 'g-internal', 'internal-state') < 0.4) return true;
  const told = likelihood(
    unit,
    ...KNOWLEDGE_TYPES,
    'why-customer',
    'future-need',
    'm-outcome',
    'g-outcome',
    'second-hand',
    'request',
    'outcome-check',
    'insight-sourced',
  );
  if (told < HOPELESS) return false;
  const about = speaksOfCustomers(unit, cast);
  if (about && told >= 0.45) return true;
  const benefit = BENEFIT.test(unit.text);
  if (about ? benefit : benefit && told >= 0.3) return true;
  // "Two harbours side by side – nobody anchors where they planned".
  if (told >= 0.6 && (OF_THEM.test(unit.text) || FOR_THOSE.test(unit.text))) return true;
  return told >= 0.75 && (about || benefit || METHOD.test(unit.text));
}

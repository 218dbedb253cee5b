import { KNOWLEDGE_TYPES, METHOD, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';

const BENEFIT =
  /\b(?:so (?:that )?(?:\w+ ){0,3}?(?:can|could|no longer|need not|will be able|don't have to|stop|know|see)|(?:will be|are|is|be) able to|no longer (?:need|have|has|wait|sign|type|see|lose)|without (?:having|needing) to|instead of (?:\w+ing|having)|helps? (?:\w+ ){1,3}(?:to )?\w+|lets? (?:\w+ ){1,3}\w+|allows? (?:\w+ ){1,4}to|enabl(?:e|es|ing) (?:\w+ ){1,4}to|makes? it (?:easier|possible|simpler|faster)|eas(?:e|ier) (?:to|for|path|of)|to (?:save|spare) (?:\w+ ){1,3}(?:time|trips?|calls?)|improv(?:e|es|ing) (?:the )?(?:experience|usability))\b/i;

/** Whether a unit gives a reason in the customer's terms: a problem, need, benefit or evidence. */
export function givesCustomerReason(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.prompt || unit.struck) return false;
  if (tellsOfCustomers(reading, unit, cast)) return true;
  // "Problem: item 2 above." points to what was told before.
  if (reading.labels[unit.block]?.role === 'problem' && likelihood(unit, 'g-internal', 'internal-state') < 0.4) return true;
  const about = speaksOfCustomers(unit, cast);
  const benefit = BENEFIT.test(unit.text);
  if (!about && !benefit && !METHOD.test(unit.text)) return false;
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
  if (about && (told >= 0.45 || benefit)) return true;
  if (told >= 0.75) return true;
  return benefit && told >= 0.3;
}

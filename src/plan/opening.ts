import { isSummary } from './choices.js';
import { KNOWLEDGE_TYPES, speaksOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Opening } from './types.js';

const STATUS_LINE = /^\W*(?:_|\*)?(?:status|state|date|owners?|authors?|version|last (?:updated|modified|edited|touched)|updated|created|approved|drawn up|prepared|written|edited|reviewers?|deciders?|tags?|related|link|links|due|drafted|published|contributors?|facilitator|by )\b.{0,160}$/i;
const PASSED_OVER = new Set(['summary', 'apparatus', 'goals', 'measures', 'ownership', 'exclusions', 'schedule']);
const MARKET = /\b(?:market|competitors?|rivals?|demand|industry|sector|customers?|users?|communit(?:y|ies))\b/i;

/**
 * Finds the first substantive passage: the first paragraph, list or table after title and summary passages that is about the
 * organisation or about customers and their world. Goals, external rules and statements of scope are passed over.
 */
export function openingOf(reading: Reading, cast: Cast): Opening | null {
  let before: Unit[] = [];
  for (const passage of passagesOf(reading)) {
    const view = viewOf(passage, cast);
    if (view === null) {
      before = [...before, ...passage];
      continue;
    }
    const first = passage[0]!;
    return { span: unitSpan(reading, first), text: first.text, view };
  }
  return null;
}

/** Paragraphs, lists and tables in reading order, as the units they hold; headings and passages that do not count are left out. */
function passagesOf(reading: Reading): Unit[][] {
  const passages: Unit[][] = [];
  let current: Unit[] = [];
  let list = -1;
  for (const [index, block] of reading.blocks.entries()) {
    const id = block.list?.id ?? block.table?.id ?? -1;
    const continues = (block.parent >= 0 || id === list) && current.length > 0 && block.kind !== 'heading' && (block.kind === 'item' || block.kind === 'row' || block.parent >= 0);
    const units = reading.unitsOf[index]!.map((unit) => reading.units[unit]!).filter((unit) => counts(reading, unit));
    if (continues) current.push(...units);
    else {
      if (current.length > 0) passages.push(current);
      current = [...units];
    }
    if (block.kind === 'item' || block.kind === 'row') list = id;
    else if (block.parent < 0) list = -1;
  }
  if (current.length > 0) passages.push(current);
  return passages;
}

function counts(reading: Reading, unit: Unit): boolean {
  if (unit.form === 'heading' || unit.quoted || unit.prompt || unit.struck) return false;
  if (PASSED_OVER.has(unit.role) || isSummary(reading, unit)) return false;
  return !STATUS_LINE.test(unit.text);
}

function viewOf(passage: readonly Unit[], cast: Cast): Opening['view'] | null {
  let internal = 0;
  let customer = 0;
  let length = 0;
  for (const unit of passage) {
    const weight = Math.min(unit.tokens.length, 40);
    length += weight;
    const inside = likelihood(unit, 'internal-state', 'allotment', 'why-comfort', 'incentive-internal');
    const outside = likelihood(unit, ...KNOWLEDGE_TYPES, 'future-need', 'why-customer', 'segment-attributes', 'request', 'second-hand');
    const about = speaksOfCustomers(unit, cast);
    internal += weight * inside * (about ? 0.7 : 1);
    customer += weight * (outside + (about ? 0.2 : 0) + (MARKET.test(unit.text) ? 0.05 : 0));
  }
  if (length < 5) return null;
  if (customer / length >= 0.45 && customer >= internal) return 'customer';
  if (internal / length >= 0.45 && internal > customer) return 'internal';
  return null;
}

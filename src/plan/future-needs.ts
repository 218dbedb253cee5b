import { speaksOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

const AHEAD =
  /\b(?:will|won't|going to|by (?:the end of the decade|20\d\d)|in (?:the )?(?:next|coming) |in (?:\w+|\d+) years|within (?:\w+|\d+) years|(?:from|after|beyond) 20\d\d|20\d\d\+|years? from now|tomorrow's|next (?:year|decade|generation)|increasingly|more and more|no longer|soon|before long|trends?|emerging|future|heading|drift\w*|shift\w*|tilt\w*|mov(?:e|es|ing) (?:from|to|towards?|away)|turn(?:s|ing)? (?:into|from)|grow(?:s|ing) (?:share|number|part)|spread|becom(?:e|es|ing)|as more|once|ageing|aging)\b/i;
const WANTED =
  /\b(?:needs?|needing|wants?|wanting|expect\w*|ask(?:s|ing)? for|look(?:s|ing)? (?:for|to)|demand\w*|require\w*|care(?:s)? (?:about|less|more)|rel(?:y|ies)|values?|prefer\w*|seek\w*|search for|choose|obvious choice|first choice|proof|prove)\b/i;
/** "Our hall would have to stay open at night": what the offer must become. */
const WOULD_HAVE_TO =
  /\b(?:we|it|they|platform|product|service|offer|tool|app|system|\p{Lu}\w+) (?:would |will |also )?(?:need|needs|have|has|must)(?: to)? (?:\w+ly )?(?:support|become|offer|cover|enable|allow|make|deliver|provide|scale|handle)\b|\b(?:would|will) (?:have|need) to\b|\b(?:has|have|needs?) to (?:become|change|turn into|be (?:rebuilt|redesigned))\b|\bmust (?:become|change|turn into)\b/iu;
/** Headings, labels and columns that look ahead. */
const LOOKS_AHEAD =
  /\b(?:outlook|trends?|future|tomorrow|emerging|horizon|next needs?|what (?:will|would|must|has to) change|(?:in|by) (?:20\d\d|(?:\w+|\d+) years)|20[3-9]\d|year vision|long[- ]term vision|vision (?:for|in|by|of) 20|are going|years (?:from now|ahead)|(?:first|obvious) choice|will (?:value|need|want|expect))\b/;

/**
 * Finds accounts of where customers' needs are heading, or of what would have to change about the offer to meet them
 * [rules.md, no-future-need]. Our own growth, markets and sites are not needs.
 */
export function futureNeedsOf(reading: Reading, cast: Cast): Passage[] {
  const ahead = reading.sections.map(({ title }) => LOOKS_AHEAD.test(normaliseHeading(title)));
  const found: Passage[] = [];
  for (const unit of reading.units) {
    if (unit.form === 'heading' || unit.prompt || unit.struck) continue;
    if (unit.role === 'apparatus' || unit.role === 'ownership') continue;
    const announced = ahead[unit.section]! || looksAhead(reading, unit);
    if (unit.quoted && !announced) continue;
    if (isFutureNeed(reading, unit, cast, announced))
      found.push({ span: unitSpan(reading, unit), text: unit.text });
  }
  return found;
}

/** "Trend: …", or a column "Will value in 2030". */
function looksAhead(reading: Reading, unit: Unit): boolean {
  const block = reading.blocks[unit.block]!;
  const label = reading.labels[unit.block]?.text;
  if (label && LOOKS_AHEAD.test(normaliseHeading(label))) return true;
  return block.table?.headers.some((header) => LOOKS_AHEAD.test(header.toLowerCase()) && WANTED.test(header)) ?? false;
}

function isFutureNeed(reading: Reading, unit: Unit, cast: Cast, announced: boolean): boolean {
  const { text } = unit;
  const ahead = AHEAD.test(text);
  const wanted = WANTED.test(text);
  const change = WOULD_HAVE_TO.test(text);
  if (!announced && !change && !(ahead && wanted) && !ahead) return false;
  const ours = /^(?:[^:]{2,40}: )?\W*(?:we|our|i)\b(?! (?:see|expect|foresee|think|believe|anticipate|assume|hear))/i.test(text);
  const people =
    speaksOfCustomers(unit, cast) ||
    unit.mentions.some(({ kind }) => kind === 'role' || kind === 'group') ||
    /\b(?:they|them|their)\b/i.test(text);
  const sure = likelihood(unit, 'future-need');
  if (likelihood(unit, 'slogan') > Math.max(0.4, sure)) return false;
  if (change && (people || announced)) return true;
  if (sure >= 0.5) return people || wanted || announced;
  if (ours) return false;
  if (announced && people) return ahead || wanted;
  if (announced) return (wanted && sure >= 0.1) || likelihood(unit, 'future-need', 'customer-world', 'segment-need') >= 0.5;
  return ahead && wanted && people && sure >= 0.2;
}

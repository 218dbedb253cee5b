import { ENOUGH, tellsOfUs } from './alternatives.js';
import { speaksOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

const AHEAD =
  /\b(?:will|won't|going to|by (?:the end of the decade|20\d\d)|in (?:the )?(?:next|coming) |in (?:\w+|\d+) years|within (?:\w+|\d+) years|(?:from|after|beyond) 20\d\d|20\d\d\+|years? from now|tomorrow's|next (?:year|decade|generation)|increasingly|more and more|no longer|soon|before long|trends?|emerging|future|heading|drift\w*|shift\w*|tilt\w*|mov(?:e|es|ing) (?:from|to|towards?|away)|turn(?:s|ing)? (?:into|from)|grow(?:s|ing) (?:share|number|part)|spread|becom(?:e|es|ing)|as more|once|each year|every year|20[3-9]\d|ageing|aging)\b/i;
/** "Grocers will need proof of origin": what somebody will want. */
const WILL_WANT =
  /(?:\bwill|'ll|’ll|\b(?:is|are) going to|\bbound to) (?:\w+ ){0,2}?(?:need|want|expect|look (?:for|to)|be (?:looking for|asking for|after|shopping for)|ask (?:us )?for|demand|require|care (?:about|less|more)|depend on|prefer|no longer (?:accept|want|need|come))\b/i;
/** Only people can want, so nobody has to be named; whoever plans does not count. */
const WILL_DESIRE =
  /(?<!\b(?:we|i|board|management|team|finance|steering|auditors?|investors?|lenders?|owners?) )(?:\bwill|(?<!\bwe)['’]ll|\b(?:is|are) going to) (?:\w+ ){0,2}?(?:want|expect|look for|be (?:looking for|asking for|after)|ask for|care (?:about|less|more)|prefer)\b/i;
/** "The demand of mid-sized firms is shifting from loans to hedging". */
const WANTS_MOVE =
  /\b(?:needs?|demand|expectations?|concerns?|job|preferences?|patience|habits?|what (?:\S+ ){1,4}?(?:wants?|needs?|expects?|asks? for|cares? about|looks? for|seeks?))\b[^.;]*\b(?:shift|drift|mov|tilt|turn|head|go)(?:s|es|e|ing|ed)?\b [^.;]*\b(?:from|to|towards?|into)\b/i;
/** Time that passes, not only a verb in the future. */
const OVER_TIME =
  /\b(?:increasingly|more and more|fewer and fewer|less and less|(?:over|in) the (?:next|coming)|(?:with)?in (?:\w+|\d+) years|by 20\d\d|years? from now|from year to year)\b/i;
const WANTED =
  /\b(?:needs?|needing|wants?|wanting|expect\w*|ask(?:s|ing)? for|look(?:s|ing)? (?:for|to)|demand\w*|require\w*|care(?:s)? (?:about|less|more)|rel(?:y|ies)|values?|prefer\w*|seek\w*|search for|choose|obvious choice|first choice|proof|prove)\b/i;
/** "Our hall would have to stay open at night": what the offer must become. */
const WOULD_HAVE_TO =
  /\b(?:we|it|they|platform|product|service|offer|tool|app|system|\p{Lu}\w+) (?:would |will |also )?(?:need|needs|have|has|must)(?: to)? (?:\w+ly )?(?:support|become|offer|cover|enable|allow|make|deliver|provide|scale|handle)\b|\b(?:would|will) (?:have|need) to\b|\b(?:has|have|needs?) to (?:become|change|turn into|be (?:rebuilt|redesigned))\b|\bmust (?:become|change|turn into)\b/iu;
/** What we see coming is no plan of ours. */
const FORESEEN = /\bwe (?:see|expect|foresee|think|believe|anticipate|assume|hear)\b/i;
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
    if (found.length >= ENOUGH) break;
    if (unit.form === 'heading' || unit.prompt || unit.struck) continue;
    if (unit.role === 'apparatus' || unit.role === 'ownership') continue;
    const announced = ahead[unit.section]! || looksAhead(reading, unit);
    if (unit.quoted && !announced) continue;
    if (isFutureNeed(unit, cast, announced)) found.push({ span: unitSpan(reading, unit), text: unit.text });
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

function isFutureNeed(unit: Unit, cast: Cast, announced: boolean): boolean {
  const { text } = unit;
  const ahead = AHEAD.test(text);
  const wanted = WANTED.test(text);
  const change = WOULD_HAVE_TO.test(text);
  if (!announced && !change && !(ahead && wanted) && !ahead) return false;
  const ours = tellsOfUs(unit, cast) && !FORESEEN.test(text);
  const people =
    speaksOfCustomers(unit, cast) ||
    unit.mentions.some(({ kind }) => kind === 'role' || kind === 'group') ||
    /\b(?:they|them|their)\b/i.test(text);
  const sure = likelihood(unit, 'future-need');
  if (likelihood(unit, 'slogan') > Math.max(0.4, sure)) return false;
  if (change && (people || announced)) return true;
  if (!ours && WILL_DESIRE.test(text)) return true;
  if (!ours && people && (WILL_WANT.test(text) || (WANTS_MOVE.test(text) && sure >= 0.05))) return true;
  if (ours) return false;
  if (sure >= 0.8) return true;
  if (sure >= 0.5) return people || wanted || announced;
  if (announced && people) return ahead || wanted;
  if (announced) return (wanted && sure >= 0.1) || likelihood(unit, 'future-need', 'customer-world', 'segment-need') >= 0.5;
  return ahead && wanted && people && sure >= (OVER_TIME.test(text) ? 0.05 : 0.2);
}

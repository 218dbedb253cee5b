import { ENOUGH, tellsOfUs } from './alternatives.js';
import { speaksOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** Time that passes, or a verb in the future. */
const AHEAD =
  /\b(?:will|won't|going to|20[2-9]\d|(?:next|coming) (?:\w+ )?(?:years?|decade|generation)|years? from now|(?:in|within) \w+ years|tomorrow|future|soon|increasingly|more and more|no longer|trends?|emerging|head(?:ed|ing)|shift\w*|becom\w+|growing|as more|ageing|aging)\b|['’]ll\b/i;
const WANTED =
  /\b(?:needs?|wants?|expect\w*|ask\w* for|look(?:s|ing)? (?:for|to)|demand\w*|requir\w+|care(?:s)? (?:about|less|more)|values?|prefer\w*|seek\w*|choose|choice|accept\w*)\b/i;
/** "Grocers will need proof of origin": what somebody will want. */
const WILL_WANT =
  /(?:\bwill|['’]ll|\bgoing to|\bbound to) (?:\w+ ){0,2}?(?:need|want|expect|demand|require|prefer|care|depend on|look for|ask|be (?:after|looking|asking))\b/i;
/** "Our hall would have to stay open at night": what the offer must become. */
const WOULD_HAVE_TO =
  /\b(?:would|will) (?:have|need) to\b|\b(?:must|ha(?:s|ve) to|needs? to) (?:become|change|turn into|support|offer|cover|be (?:re(?:made|built|done|drawn|thought|designed|written|placed)|made|built|put|turned))/i;
/** What we see coming is no plan of ours. */
const FORESEEN = /\bwe (?:see|expect|foresee|think|believe|anticipate|assume|hear)\b(?! to\b)/i;
const OUR_VIEW = /\bwe (?:\w+ )?(?:expect|want|need|value|prefer)\b/gi;
/** Headings, labels and columns that look ahead. */
const LOOKS_AHEAD =
  /\b(?:outlook|trends?|future|tomorrow|emerging|horizon|next needs?|what (?:will|would|must|has to) change|(?:in|by) (?:20\d\d|\w+ years)|20[3-9]\d|year vision|vision (?:for|in|by|of) 20|are (?:going|heading|headed)|years (?:from now|ahead)|first choice|will (?:value|need|want|expect))\b/;
/** "Where we will be in 2030": of us, and not of what is needed from us. */
const OURS = /\b(?:where|who|what|how) we (?:will|shall|want to|would like to) (?:be|stand|have)\b/;
/** "A third of our operators will have retired": what is ours is the subject, or part of it. */
const OF_OURS =
  /^\W*(?:(?:by|in|from|until) [\w ]{2,16}? )?(?:(?:\w+ )?(?:third|quarter|half|most|part)s? of )?our (?!(?:customers?|users?|members?|clients?|guests?|readers?|patients?)\b)[\w-]+ (?:\w+ )?(?:will|would|shall|is|are)\b/i;
/** Below this the classifier sees no need to come, whatever the words. */
const HOPELESS = 0.03;

/**
 * Finds accounts of where customers' needs are heading, or of what would have to change about the offer to meet them
 * [rules.md, no-future-need]. Our own growth, markets and sites are not needs.
 */
export function futureNeedsOf(reading: Reading, cast: Cast): Passage[] {
  const ahead = reading.sections.map(({ title }) => {
    const plain = normaliseHeading(title);
    return LOOKS_AHEAD.test(plain) && !OURS.test(plain);
  });
  const found: Passage[] = [];
  for (const unit of reading.units) {
    if (found.length >= ENOUGH) break;
    if (unit.form === 'heading' || unit.prompt || unit.struck) continue;
    if (unit.role === 'apparatus' || unit.role === 'ownership') continue;
    const announced = ahead[unit.section]! || looksAhead(reading, unit);
    if (unit.quoted && !announced) continue;
    if (isFutureNeed(unit, cast, announced) && !isOfProduct(reading, unit))
      found.push({ span: unitSpan(reading, unit), text: unit.text });
  }
  return found;
}

/** "Meridian will grow into …": of what the title names. */
function isOfProduct({ sections }: Reading, { text }: Unit): boolean {
  const name = /(?:^|[,;:]\s|\byears?\s)(\p{Lu}[\p{L}\d-]+) (?:will|shall|is going to|is to)\b/u.exec(text)?.[1];
  return name !== undefined && (sections.find(({ title }) => title !== '')?.title.includes(name) ?? false);
}

/** "Trend: …", or a column "Will value in 2030". */
function looksAhead(reading: Reading, unit: Unit): boolean {
  const block = reading.blocks[unit.block]!;
  const label = reading.labels[unit.block]?.text;
  if (label && LOOKS_AHEAD.test(normaliseHeading(label))) return true;
  return block.table?.headers.some((header) => LOOKS_AHEAD.test(header.toLowerCase()) && WANTED.test(header)) ?? false;
}

function isFutureNeed(unit: Unit, cast: Cast, announced: boolean): boolean {
  const sure = likelihood(unit, 'future-need');
  if ((sure < HOPELESS && !announced) || likelihood(unit, 'slogan') > Math.max(0.4, sure)) return false;
  const { text } = unit;
  const people =
    speaksOfCustomers(unit, cast) ||
    unit.mentions.some(({ kind, team }) => !team && (kind === 'role' || kind === 'group')) ||
    /\b(?:they|them|their)\b/i.test(text);
  if ((people || announced) && WOULD_HAVE_TO.test(text)) return true;
  if ((tellsOfUs(unit, cast) || OF_OURS.test(text)) && !FORESEEN.test(text)) return false;
  if (WILL_WANT.test(text)) return true;
  const wanted = WANTED.test(text.replace(OUR_VIEW, ''));
  if (sure >= 0.8) return people || wanted;
  if (sure >= 0.5) return people || wanted || announced;
  if (announced && people) return wanted || AHEAD.test(text);
  if (announced)
    return (wanted && people && sure >= 0.1) || likelihood(unit, 'future-need', 'customer-world', 'segment-need') >= 0.5;
  return wanted && people && sure >= 0.05 && AHEAD.test(text);
}

import { passageOf } from './passages.js';
import { likelihood, type Reading, type Unit } from './reading.js';

/** What stands for the business and its product. */
const HOUSE =
  /\b(?:business|compan(?:y|ies)|bank|firm|house|margins?|profit\w*|revenue|money|growth|earn|cash|loans|books|budget|bottom line|shareholders?|investors?|products?|platform|technology|tech|engineering|craft|vision|roadmap|strategy|innovat\w+|commercial|compliance|efficiency|costs?|p&l|ebitda)\b/;
/** One thing set against another, or put before it. */
const OPPOSED =
  /\b(?:or|either|neither|vs|versus|against|instead|rather than|pick|choose|choice|decide|cannot|above|over|not|beats?|wins?|outranks?|precedence|priority|conflict|luxury|opposite|next|later|afterwards|turn)\b|[≠↔]/;
/** May be a rank of principle or an order of work. */
const ORDERED = /\b(?:first|then|before|until|once|as long as|while|only)\b/;
/** Words that can hardly say anything else: "either … or", "put § above ¤", "not both". */
const CHOSEN =
  /\b(?:either|whether|choose|decide|pick|are we|is it|do we) [^.]*\b(?:or|and|vs)\b|\b(?:not|cannot [^.]*|neither[^.]*) both\b|§ (?:above|before|over|ahead of|(?:comes?|goes) (?:first|before|ahead)|(?:takes|has) (?:precedence|priority))|\b(?:first|until|once|as long as)\b[^.]*§[^.]*\b(?:then|turn|later|after)/;
/** Turned down, reconciled, or told of others. */
const SETTLED =
  /\bif we (?:do not|don't|fail to|never)\b|\b(?:no|not a|never a|false|no such) (?:such )?(?:choice|contradiction|trade-?off|either)|\b(?:mistake|myth|wrong|nonsense|outdated|no (?:either|longer))\b|\b(?:do not|does not|refuse to|need(?: not|n't)|no need to|never|without) (?:\w+ )?(?:believe|think|choos\w+|decide|pick|have to choose|accept|see|want to choose|set)\b|\b(?:hand in hand|together|as well as|alike|in balance|balance between|reconcile\w*|also)\b|(?<!cannot )\bat the same time\b|\b(?:some|many|people|others|they|critics)(?: of (?:you|us))? (?:say|says|said|think|believe|argue|claim|fear|see)\b|\b(?:often|sometimes) (?:framed|seen|heard|put|told|said)\b|(?<!(?:not|be|have|do|serve|managed|for|from) )\bboth\b(?!\.)/;
/** What each side costs makes it a trade-off between two things, no choice between principles. */
const CONCRETE = /[€$£¥]\s?\d|\b\d[\d.,]*\s?(?:%|per ?cent|[km]\b|million|euros?|dollars?|pounds?|days?|hours?|weeks?|months?)/;
const ELSEWHERE = new Set(['exclusions', 'apparatus', 'competition', 'insight', 'measures']);

/**
 * Whether a sentence sets the business or product against its customers as if one of them had to be chosen, or came first on principle.
 * The classifier takes many a sentence on products and users for one, so something in it must be opposed to something.
 */
export function isFalseChoice(reading: Reading, unit: Unit, wordingOf: () => string): boolean {
  const sure = likelihood(unit, 'false-choice');
  if (sure < 0.02 || ELSEWHERE.has(unit.role) || CONCRETE.test(unit.text)) return false;
  const wording = wordingOf();
  const poles = wording.replace(HOUSE, '§');
  const both = poles.includes('§') && wording.includes('¤');
  return sure >= enough(poles, both) && !SETTLED.test(wording) && !isRetorted(reading, unit);
}

/** How sure the classifier must be, by what the words set against what. */
function enough(poles: string, both: boolean): number {
  if (CHOSEN.test(poles)) return both ? 0.02 : poles.includes('¤') ? 0.5 : 0.9;
  if (OPPOSED.test(poles)) return both ? 0.4 : poles.includes('¤') ? 0.75 : 0.9;
  return both ? (ORDERED.test(poles) ? 0.6 : 0.95) : 2;
}

const RETORT =
  /\b(?:no such (?:choice|thing)|never been true|not true|false choice|we disagree|this is wrong|neither is true|nonsense)\b/i;

/** Whether what follows in the passage turns the choice down. */
function isRetorted(reading: Reading, unit: Unit): boolean {
  return passageOf(reading, unit).some((other) => other.index > unit.index && RETORT.test(other.text));
}

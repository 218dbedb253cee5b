import { passageOf } from './passages.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { wordSet } from './wording.js';

/** A false choice holds one of these words, which set one thing against another or in front of it. */
export const CHOICE_CUES = wordSet(`
  either or vs versus against instead rather before above over first until once long soon both neither exclude luxury win wins beat beats
  precedence priority choose decide pick side not can't cannot stop wait turn later expense conflict now question lives lost means
`);

/** No page, team or list of that name. */
const NO_NAME =
  '(?! (?:page|view|report|portal|team|manager|owner|menu|code|list|name|service|table|line|unit|catalogue|catalog|type|number|data|id|development|design|discovery|metric|lead|goal|count|chart|revenue|transfer)s?\\b)';
/** What stands for the business and its product. */
const HOUSE = new RegExp(
  `\\b(?:(?:the|a|our|its|this|real|own|sound|scalable|engineering|product|technology|tech|technical|network|commercial|financial|business|policy|working|best) )*(?:business(?: (?:needs|interests?|side|decision|company|discipline))?|compan(?:y|ies)|margins?|profit(?:s|ability)?|profitable|revenue|money|growth|platform|products?(?: (?:company|house|organi[sz]ation|roadmap))?|technology(?: (?:house|company|leadership))?|(?:product|technology|tech|engineering|vision|category|platform|margin|sales)-(?:led|driven|centric(?:ity)?|first|oriented)|engineering(?: (?:company|excellence))?|shareholders?|investors?|books|ledger|balance[- ]sheet|budget|bottom line|p&l|ebitda?|payroll|bills|loans|unit economics|break[- ]?even|solven(?:t|cy)|treasury|efficiency|innovation|innovate|vision|roadmap(?: integrity)?|strategy|commercial (?:needs|reality|discipline)|policy needs|compliance|restructuring|capital market|costs?|result|tools?|instruments?|machines?|software|architecture)\\b${NO_NAME}`,
  'g',
);
const CUSTOMER = new RegExp(
  `(?:our |the |happy )*¤(?:-\\w+|['’]?s?(?: (?:needs?|wish(?:es|list)|orientation|focus|compan(?:y|ies)|interests?|benefit|decision|topics|satisfaction|wants?|value|convenience|comfort|love|centricity))?)?${NO_NAME}|\\b(?:listening|nps)\\b`,
  'g',
);

/** Both poles, in either order. */
const both = (between: string) => `(?:§${between}¤|¤${between}§)`;
/** One or the other: a choice that the sentence itself demands. */
const EITHER_OR = [
  new RegExp(`\\beither\\b[^.]*${both('[^.]*\\bor\\b[^.]*')}`),
  new RegExp(
    `\\b(?:choose|decide|pick|made? up (?:our|its|their|your) minds?|make up (?:our|its|their|your) minds?|do we want|are we|is it|shall (?:we|the)|question (?:is|of)|which of the two|can be (?:run|built|led)|we can)\\b[^.]*${both('[^.]*\\b(?:or|and|versus|vs)\\b[^.]*')}`,
  ),
  new RegExp(
    `${both('[^.]{0,40}(?:\\b(?:or|vs|versus|against|and)\\b|≠)[^.]{0,40}')}[^.]*\\b(?:not both|(?:can't|cannot|can not) (?:be|have|do|serve) both|pick (?:one|a side)|one (?:has|must|will have) to|exclude each other|don't mix|do not mix|neither|nobody has managed|no one can|nobody can|wins?)\\b`,
  ),
  new RegExp(`\\b(?:cannot|can't)\\b[^.,;]*${both('[^.,;]*\\band\\b[^.,;]*')}`),
  /\b(?:cannot (?:have|serve|be) both|serves? neither|nobody (?:can|has)[^.]* both)\b/,
];
/** One before the other, on principle. */
const RANKED = [
  /\bput(?:s|ting)? § (?:above|before|over|ahead of) ¤/,
  /§[^.;]{0,30}\b(?:comes? (?:first|before|ahead)|takes? (?:precedence|priority)|outranks?|wins? over|beats?)\b[^.]{0,60}¤/,
  /^\W*§ (?:before|over|above) ¤/,
  /§[^.]{0,80}(?:¤[^.]{0,30}(?:\b(?:its|their|the)|['’]) turn\b|\b(?:turn|time) (?:of|for) (?:the )?¤)/,
];
/** May be a rank of principle or an order of work: here the classifier has the last word. */
const ORDERED = [
  /\bfirst\b[^.]{0,60}§[^.]{0,60}\b(?:then|after(?:wards)?|turn|later)\b[^.]{0,60}¤|§[^.]{0,40}\bfirst\b[^.]{0,80}¤/,
  /\b(?:until|as long as|once|as soon as|while)\b[^.]{0,60}§[^.]{0,80}¤|¤[^.]{0,60}\b(?:until|as long as|once|as soon as|luxury|can wait)\b/,
  /§[^.;]{0,40}\b(?:before|above|over|now|rather than|instead of|not)\b[^.;]{0,40}¤|\bnot ¤[^.;]{0,30}\bbut §|\bstop \w+ing (?:to )?¤[^.]*\bstart\b/,
];
/** Named side by side, which may as well be a chart. */
const BESIDE = [new RegExp(`${both('[^.]{0,60}\\b(?:or|vs|versus|and|is|means?|conflict)\\b[^.]{0,60}')}|≠`)];

/** How sure the classifier must be, by what the words say. */
const SAYINGS: readonly [number, readonly RegExp[]][] = [
  [0, RANKED],
  [0.1, EITHER_OR],
  [0.5, ORDERED],
  [0.8, BESIDE],
];

/** Turned down, reconciled, or told of others. */
const SETTLED = [
  /\b(?:no|not a|never a|false|no such) (?:such )?(?:choice|contradiction|trade-?off|either)|\b(?:mistake|myth|wrong|nonsense|outdated)\b|\bno (?:either|longer)\b/,
  /\b(?:do not|don't|does not|doesn't|refuse to|need not|needn't|no need to|never|without) (?:\w+ )?(?:believe|think|choos\w+|have to choose|accept|see|want to choose|set)\b/,
  /\b(?:hand in hand|at the same time|together|as well as|alike|in balance|balanc(?:e|es|ed|ing)(?![- ]sheet)|reconcile\w*|go well|not opposites|also)\b/,
  /\b(?:some|many|people|others|they|critics|directors|colleagues)(?: of (?:you|us))?(?: \w+)? (?:say|says|said|read|think|believe|argue|claim|fear|see)\b|\b(?:often|sometimes) (?:\w+ )?(?:framed|seen|heard|put|told|said)\b/,
  /(?<!(?:not|be|have|do|serve|managed|for) )\bboth\b/,
];
/** What each side costs makes it a trade-off between two things, no choice between principles. */
const CONCRETE =
  /[€$£¥]\s?\d|\b\d[\d.,]*\s?(?:%|(?:k|m|million|euros?|dollars?|pounds?|days?|hours?|weeks?|minutes?|months?|people|posts|seats)\b)/;
const ELSEWHERE = new Set(['exclusions', 'apparatus', 'competition', 'insight', 'measures']);

/** Whether a sentence sets the business or product against its customers as if one of them had to be chosen, or came first on principle. */
export function isFalseChoice(reading: Reading, unit: Unit, wordingOf: () => string): boolean {
  if (ELSEWHERE.has(unit.role) || CONCRETE.test(unit.text)) return false;
  const wording = wordingOf();
  const poles = wording.replace(CUSTOMER, '¤').replace(HOUSE, '§');
  if (!poles.includes('¤')) return false;
  const saying = poles.includes('§')
    ? SAYINGS.find(([, patterns]) => patterns.some((pattern) => pattern.test(poles)))
    : undefined;
  if (likelihood(unit, 'false-choice') < (saying?.[0] ?? 0.95)) return false;
  return !SETTLED.some((pattern) => pattern.test(wording)) && !isRetorted(reading, unit);
}

const RETORT =
  /\b(?:no such (?:choice|thing)|never been true|not true|false choice|we disagree|this is wrong|neither is true|nonsense)\b/i;

/** Whether what follows in the passage turns the choice down. */
function isRetorted(reading: Reading, unit: Unit): boolean {
  return passageOf(reading, unit).some((other) => other.index > unit.index && RETORT.test(other.text));
}

import { KNOWLEDGE_TYPES } from './insights.js';
import { likelihood, type Reading, subUnit, type Unit } from './reading.js';

/** Words that leave nothing and nobody out. */
const UNIVERSAL =
  /\b(?:never|always|ever|every\w*|each|all|any\w*|no|not (?:an?|one)|none|nobody|nothing|zero|what(?:so)?ever|when(?:so)?ever|wherever|without (?:any )?exception|guarante\w+|full stop|period|forever|entirely|wholly|(?:a|one) single)\b|100 ?(?:%|per ?cent)/;
/** Turned down, softened, asked, or demanded of somebody. */
const NO_PROMISE =
  /\bnot (?:\w+ ){0,2}(?:every|all|always|each)|\b(?:cannot|can't|don't|do not|will not|won't|never|no) (?:\w+ )?(?:always|promis|guarantee|claim|pretend|say|believe)|\bas always\b|\bat no (?:point|time|stage) (?:do|does|did)\b|\b(?:try|tries|aim|hope|like to|possible|we can|usually|except (?:for|when|where|in)|unless (?:the|it|there)|would|should|must|may|might|could|if)\b|\?\W*$/;
/** Law, safety and machinery have absolutes of their own. */
const OF_SYSTEMS =
  /\b(?:laws?|act|regulat\w+|entitled|encrypt\w*|passwords?|backups?|(?:personal|¤['’]?s?) data|safety|tests?|commits?|branch(?:es)?|pipelines?|screens?|buttons?|fields?|default|api|pages?)\b/;
/** Something to be counted, or due on a date. */
const COUNTABLE =
  /\b(?!100 ?(?:%|per ?cent))(?!(?:19|20)\d\d\b)\d+|\b(?:within|after|by|under|below|at least|at most) (?:the )?(?:\d|one|two|three|four|five|six|ten|a (?:day|week|month))\b/;
/** "Our customers are right. Always." */
const SEAL =
  /^\W*(?:always|period|full stop|no exceptions?|without exception|guaranteed|forever|every time)\W*$|^(?:and )?(?:that|this) (?:holds|goes|applies|is so|is true) (?:for|to|of|in|at) (?:all|every|any|each)\b/i;
/** What is to be built may well be for all. */
const PLANNED = new Set(['initiatives', 'solution', 'exclusions', 'schedule']);
const TOLD = new Set(['problem', 'insight', 'segments', 'risks']);

/** Whether a sentence promises customers something that admits of no exception; targets, requirements and laws do not. */
export function isAbsolute(reading: Reading, unit: Unit, wordingOf: () => string): boolean {
  const { units } = reading;
  const next = units[unit.index + 1];
  const sealed = next?.block === unit.block && SEAL.test(next.text);
  const whole = sealed ? subUnit(reading, unit, { start: unit.range.start, end: next.range.end }) : unit;
  const sure = likelihood(whole, 'absolute', 'slogan');
  if (sure < 0.05) return false;
  const wording = sealed ? `${wordingOf()} ${next.text.toLowerCase()}` : wordingOf();
  // What is done for a purpose is no promise of it.
  if (!/¤|\b(?:you|guest)\b/.test(wording.split(/\bso that\b/, 1)[0]!)) return false;
  if (NO_PROMISE.test(wording) || OF_SYSTEMS.test(wording) || COUNTABLE.test(wording)) return false;
  if (TOLD.has(unit.role)) return sure >= 0.9 && UNIVERSAL.test(wording);
  const plain = likelihood(whole, 'absolute');
  if (plain >= 0.9) return true;
  if (PLANNED.has(unit.role)) return false;
  const told = likelihood(whole, ...KNOWLEDGE_TYPES, 'm-outcome', 'm-operational', 'research-plan', 'validation-contact');
  return plain >= 0.05 && sure >= 0.25 && sure > told && UNIVERSAL.test(wording);
}

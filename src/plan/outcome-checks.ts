import { BUSINESS, OPERATIONAL } from '../vocabulary/metrics.js';
import { bareMonthIn } from './dates.js';
import { isDenied } from './feedback-loops.js';
import { isOwnClaim, wordsWithLabel } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

/** A spell after the launch, or a date that may lie after it. */
const AFTER =
  /\b(?:after|afterwards|later|following|post-?\w*|once|(?:days?|weeks?|months?|quarters?|years?|seasons?|terms?) (?:in|on)|(?:day|week|month)s? (?:\d|one|two|three|four|five|six|eight|ten|twelve)|(?:in|by|over) (?:the )?(?:spring|summer|autumn|winter|first|q[1-4]))\b|(?:^|\s)[+t]\s?\+?\d/i;
/** What is done before the launch cannot see what the launch did. */
const AHEAD = /\b(?:before|ahead of|prior to) (?:the |we )?(?:launch|release|roll|go|ship)/i;
/** Verbs of looking and asking. */
const LOOK =
  /\b(?:ask|call|ring|phon|(?:re-?)?visit|interview|survey|compar|count|review|look|check|(?:re-?)?measur|watch|see|evaluat|assess|track|monitor|judge|follow|find out|hear|listen|talk|sit|show|go(?:es)? (?:back|along))(?:s|es|ed|ing|e|ement|ment)?\b/i;
/** "How many of those who rang had a chair within two days": people and what they do are counted. */
const HOW_MANY =
  /\bhow (?:many|often|long|quickly|soon) (?:of )?(?:the |those |them |our )?(?:\w+ ){0,2}?(?:who|whom|\p{L}+s|people|they)\b/iu;
/** What operations and the books watch. */
const MACHINERY =
  /\b(?:load|errors?|logs?|latency|crash\w*|memory|cpu|servers?|uptime|incidents?|bills?|invoices?|costs?|budget|bugs?|on[- ]call|p9\d|mileage|fuel)\b/i;
/** What is only to be seen in customers. */
const EFFECT =
  /\b(?:adoption|uptake|retention|satisfaction|nps|csat|drop-?offs?|complaints|churn|task success|(?:user|customer) (?:surveys?|feedback|research|interviews?|testing)|usage (?:data|metrics|rates?))\b/i;

/**
 * Finds how the effect on customers will be checked: a measure on their side, a look at what became of them, a way of hearing it from them. The classifier finds
 * checks; whom they look at, and when, decides. What is said before the first launch tells how things are, unless it is called a measure of success.
 */
export function outcomeChecksOf(reading: Reading, cast: Cast, launches: readonly Passage[]): Passage[] {
  const launched = launches[0]?.span.start.offset ?? 0;
  const from = reading.units.findIndex((unit) => unitSpan(reading, unit).start.offset >= launched);
  return reading.units
    .filter((unit) => isOwnClaim(unit) && !TOLD.has(unit.role) && isCheck(reading, unit, cast, unit.index >= from))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

/** Sections that tell what is known, not what will be looked at. */
const TOLD: ReadonlySet<string> = new Set([
  'problem',
  'insight',
  'background',
  'segments',
  'competition',
  'exclusions',
  'options',
]);

/** Below this, nothing is looked at. */
const HOPELESS = 0.05;

function isCheck(reading: Reading, unit: Unit, cast: Cast, late: boolean): boolean {
  // A heading promises a check; what stands under it makes it one.
  if (unit.form === 'heading') return false;
  const people = unit.mentions.some(
    (mention) => isOutsider(unit, mention, cast) && !(ofTheirs(unit, mention) && isInternal(unit.text)),
  );
  if (unit.role === 'check' && people && HOW_MANY.test(unit.text)) return true;
  const check = likelihood(unit, 'outcome-check');
  const side = likelihood(unit, 'm-outcome', 'm-satisfaction', 'm-relevance', 'g-outcome');
  const asked = likelihood(unit, 'assumption-test', 'research-plan', 'feedback-loop', 'validation-contact', 'insight-sourced');
  const usage = likelihood(unit, 'insight-usage');
  if (unit.form !== 'cell' && check + side + asked + usage < HOPELESS) return false;
  if (likelihood(unit, 'engineering-check') >= 0.5) return false;
  const measured = unit.role === 'measures' || unit.role === 'goals' || unit.role === 'check';
  if (measured && check + side + usage >= 0.5)
    return people || likelihood(unit, 'm-operational', 'm-business', 'engineering-check') < 0.2;
  const text = wordsWithLabel(reading, unit);
  const effect = EFFECT.exec(text);
  if (effect && !isDenied(text, effect.index) && (check >= 0.15 || (LOOK.test(text) && asked >= 0.15))) return true;
  if (check >= 0.5 && (people || !isInternal(text))) return true;
  if (!late || AHEAD.test(text)) return false;
  const after = AFTER.test(text) || bareMonthIn(text) !== null;
  // The date stands in one cell of a row, the check in another.
  if (unit.form === 'cell') return cellsOf(reading, unit).some((cell) => isCheckCell(cell, cast, after));
  if ((!LOOK.test(text) && check < 0.3) || (MACHINERY.test(text) && check < 0.5)) return false;
  if (!people) return after && check + asked >= 0.6 && !isInternal(text);
  if (after) return check + side + asked >= 0.15;
  return likelihood(unit, 'outcome-check', 'feedback-loop', 'research-plan') >= 0.6 || (check >= 0.08 && check + asked >= 0.5);
}

/** One cell of a row that tells in others what is done, for whom and when. */
function isCheckCell(cell: Unit, cast: Cast, dated: boolean): boolean {
  if (isInternal(cell.text)) return false;
  if (likelihood(cell, 'outcome-check') >= 0.6) return true;
  if (!dated) return false;
  if (LOOK.test(cell.text)) return likelihood(cell, 'outcome-check', 'assumption-test', 'research-plan', 'feedback-loop') >= 0.6;
  const seen = likelihood(cell, 'm-outcome', 'insight-usage', 'assumption-test', 'customer-world') >= 0.3;
  return seen && AFTER.test(cell.text) && cell.mentions.some((mention) => isOutsider(cell, mention, cast));
}

/** Whether the words are of what the organisation watches in itself. */
function isInternal(text: string): boolean {
  return [MACHINERY, BUSINESS, OPERATIONAL].some((words) => words.test(text));
}

/** Customers, or a plural of a role that the document says little of ("three of the tuners"). */
function isOutsider(unit: Unit, { kind, team, head, token }: Unit['mentions'][number], cast: Cast): boolean {
  if (kind === 'we' || MACHINERY.test(head)) return false;
  const { word } = unit.tokens[token]!;
  return kind === 'generic' || cast.customers.has(head) || (!team && word !== head && !/['’]/.test(word));
}

/** "Drivers' overtime": what of theirs is looked at, not they. */
const ofTheirs = (unit: Unit, { token }: Unit['mentions'][number]): boolean =>
  /^['’]/.test(unit.text.slice(unit.tokens[token]!.end));

function cellsOf(reading: Reading, unit: Unit): Unit[] {
  return reading.blocks[unit.block]!.cells.map((cell) => ({ ...subUnit(reading, unit, cell), form: 'bullet' }));
}

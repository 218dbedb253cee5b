import { BUSINESS, OPERATIONAL } from '../vocabulary/metrics.js';
import { bareMonthIn } from './dates.js';
import { isDenied } from './feedback-loops.js';
import { isOwnClaim, wordsWithLabel } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

const SPELL = '(?:days?|weeks?|wks?|months?|quarters?|half[- ]years?|years?|seasons?|terms?|winters?)';
/** A spell after the launch. */
const AFTER = new RegExp(
  `\\b${SPELL} (?:after|later|in(?:to)?|on|following|post)\\b|\\bafter (?:(?:the|each|every|its|our|a|an|this) )?(?:[\\w-]+ ){0,2}(?:launch|releases?|roll-?out|go-?live|cut-?over|switch|versions?|opening|deployment|introduction|start|waves?|weeks?|months?|days?|season|winter|term)|\\b(?:post|after)[- ](?:launch|release|rollout|implementation|deployment|go-?live)|\\b(?:t|day|week|month|d|w|wk)[- ]?\\+?\\s?\\d+\\b|(?:^|\\s)\\+\\s?\\d+|\\b30\\/60|\\b\\d+-${SPELL} (?:review|check)|\\bonce (?:live|launched|released|it(?:'s| is) (?:live|out))|\\b(?:from|within|in) the first ${SPELL}|\\bfollowing (?:the )?(?:launch|release|rollout|switch)`,
  'i',
);
/** A date, which may lie before the launch or after it. */
const DATED = /\b(?:in|until|by|over|at the end of) (?:the )?(?:spring|summer|autumn|fall|winter|q[1-4])\b/i;
const LOOK =
  /\b(?:ask(?:s|ed)?|call(?:s|ed)?|ring(?:s)?|rung|phone[sd]?|telephone[sd]?|(?:re-?)?visit(?:s|ed)?|(?:re-?)?interview(?:s|ed)?|survey(?:s|ed)?|poll(?:s|ed)?|compare[sd]?|count(?:s|ed)?|review(?:s|ed)?|look(?:s|ed)?|check(?:s|ed)?|(?:re-?)?measur(?:e|es|ed|ement)|watch(?:es|ed)?|sees?|seen|evaluat\w+|assess\w*|go(?:es)? (?:back|along)|follow[- ]?ups?|track(?:s|ed)?|monitor(?:s|ed)?|re-?test\w*|re-?run|sits? down|talks?|listens?|find out|stud(?:y|ies|ied)|analy[sz]\w+|judge[sd]?|verif\w+|hears?|readout|trace[sd]?)\b/i;
/** What operations watch. */
const MACHINERY =
  /\b(?:load|errors?|logs?|latency|crash\w*|memory|cpu|servers?|uptime|incidents?|bills?|invoices?|costs?|budget|bugs?|on[- ]call|p9\d)\b/i;
/** What has become of them. */
const CHANGED =
  /\d\s?%|\b\d+ (?:of|in|out of) \d|\b(?:half|most|majority|fewer|less often|no longer|nobody|third|quarter|two in|one in|still|again)\b/i;
/** What is only to be seen in customers. */
const EFFECT =
  /\b(?:adoption|uptake|(?<!resource |memory |cpu |disk )usage (?:metrics|data|numbers|statistics|rates?)|(?:user|customer|client|member|community|reader|player|patient|developer|tester)s?['’]? (?:satisfaction|surveys?|interviews?|research|testing|retention|engagement|success|adoption|usage)|satisfaction|nps|csat|task success|success rates?|drop-?offs?|abandonment|complaints|churn|a\/b[- ]test\w*)\b/i;
/** What customers say, which may be heard for another end than to see what the launch did. */
const FEEDBACK = /\b(?:feedback|bug reports)\b/i;
const LAUNCHED = /\b(?:launch\w*|releas\w+|roll-?out|beta|preview|pilot|go-live|shipp?\w*|iterat\w+)\b/i;
const WATCHING =
  /\b(?:collect|gather|monitor|measur|track|survey|analy[sz]|evaluat|assess|review|watch|test|learn|iterat|validat|incorporat|solicit|seek|ask|compar|report|observ|understand)(?:e|es|ed|ing|s|e?ment)?\b/i;
/** "We'll know it worked when …": whatever follows is what counts. */
const WORKED =
  /\b(?:(?:how (?:will |do )?(?:we|you)(?:'ll)?|we(?:'ll| will)) (?:know|tell|see) (?:that |if |whether )?(?:it|this|we|they)\b|(?:it|this|the (?:\w+ )?(?:change|launch|pilot|project)) (?:has|have|will have) (?:worked|succeeded|missed its purpose)|did (?:it|this|the \w+) (?:work|help|spare|save|bring)|success (?:is when|means|looks like)|successful (?:if|when)|we (?:keep|leave) (?:it|them) if .{0,60}\b(?:more|fewer|less)|keep or kill|(?:is|are) (?:kept|withdrawn|reversed|taken back) (?:if|when|should)|if .{3,80} (?:we (?:reopen|reverse|take it back|go back|withdraw|stop)|is (?:withdrawn|reversed|reopened)))\b/i;
/** A review that has its name from what it looks at. */
const REVIEW =
  /\b(?:impact|outcome|benefits?|success|post[- ](?:launch|implementation|release|rollout|go-live)|after[- ]launch) (?:reviews?|checks?|tracking|reali[sz]ation|evaluation|read-?outs?|assessment|measurement)\b/i;

/**
 * Finds how the effect on customers will be checked: a measure on their side, a look at what became of them, a way of hearing it from them. Words find candidates; who is looked at, or the classifier, decides.
 * What is said before the first launch tells how things are, unless it is called a measure of success.
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

function isCheck(reading: Reading, unit: Unit, cast: Cast, late: boolean): boolean {
  const text = wordsWithLabel(reading, unit);
  const measured = unit.role === 'measures' || unit.role === 'goals' || unit.role === 'check';
  const after = late && AFTER.test(text);
  const dated = after || (late && (DATED.test(text) || bareMonthIn(text) !== null));
  const worked = WORKED.test(text);
  const seen = EFFECT.exec(text) ?? (dated || LAUNCHED.test(text) ? FEEDBACK.exec(text) : null);
  const effect = (seen !== null && WATCHING.test(text) && !isDenied(text, seen.index)) || isReview(text);
  if (!measured && !dated && !worked && !effect) return false;
  if (unit.form === 'heading') return (effect || after) && likelihood(unit, 'outcome-check') >= 0.5;
  if (likelihood(unit, 'engineering-check') >= 0.5) return false;
  if (effect) return true;
  const checked = likelihood(unit, 'outcome-check', 'm-outcome', 'm-satisfaction', 'm-relevance', 'g-outcome');
  const people = unit.mentions.some((mention) => isOutsider(unit, mention, cast));
  if (measured) {
    const figure = checked + likelihood(unit, 'insight-usage');
    return figure >= 0.6 && (people || likelihood(unit, 'm-operational', 'm-business', 'engineering-check') < 0.2);
  }
  if (worked) return (people && likelihood(unit, 'm-output') < 0.5) || checked >= 0.4 || !isInternal(text);
  // The date stands in one cell of a row, the check in another.
  if (unit.form === 'cell')
    return cellsOf(reading, unit).some(
      (cell) => isAsked(cell) || (after && AFTER.test(cell.text) && isCheck(reading, cell, cast, late)),
    );
  const looked = after && LOOK.test(text);
  if ((likelihood(unit, 'launch-plan') >= 0.3 && !looked) || (MACHINERY.test(text) && (checked < 0.5 || !people))) return false;
  if (after && isAsked(unit)) return true;
  if (likelihood(unit, 'outcome-check') >= 0.7 && !isInternal(text)) return true;
  if (!people) return false;
  if (looked || (after && CHANGED.test(text))) return true;
  return LOOK.test(text) && checked + likelihood(unit, 'feedback-loop', 'research-plan') >= 0.2;
}

/** Whether somebody is asked, visited or counted, whoever it is. */
function isAsked(unit: Unit): boolean {
  const asked = likelihood(unit, 'outcome-check', 'assumption-test', 'research-plan', 'feedback-loop') >= 0.6;
  return LOOK.test(unit.text) && asked && !isInternal(unit.text);
}

/** Whether the words are of what the organisation watches in itself. */
function isInternal(text: string): boolean {
  return [BUSINESS, OPERATIONAL, MACHINERY].some((words) => words.test(text));
}

function isReview(text: string): boolean {
  const review = REVIEW.exec(text);
  return review !== null && !isDenied(text, review.index) && !isInternal(text);
}

/** Customers, or a plural of a role that the document says little of ("three of the tuners"). */
function isOutsider(unit: Unit, { kind, team, head, token }: Unit['mentions'][number], cast: Cast): boolean {
  if (kind === 'we' || MACHINERY.test(head)) return false;
  const { word } = unit.tokens[token]!;
  return kind === 'generic' || cast.customers.has(head) || (!team && word !== head && !/['’]/.test(word));
}

function cellsOf(reading: Reading, unit: Unit): Unit[] {
  return reading.blocks[unit.block]!.cells.map((cell) => ({ ...subUnit(reading, unit, cell), form: 'bullet' }));
}

import { MONTH } from './dates.js';
import { matchesOf } from './matches.js';
import { isOwnClaim, wordsWithLabel } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

const PERIOD = `(?:days?|weeks?|fortnights?|months?|quarters?|(?:half-)?(?:years?|terms?)|seasons?|sprints?|iterations?|cycles?|releases?|spring|summer|autumn|winter|\\w+days?|${MONTH})`;
/** Words for what comes back. */
const RHYTHM = new RegExp(
  `\\b(?:(?:every|each|per)\\s+(?:[\\w-]+\\s+){0,3}?${PERIOD}|(?:once|twice|\\w+s|one [\\w -]{2,20}) an? ${PERIOD}|of (?:the|each|every) ${PERIOD}|\\w*(?:daily|weekly|nightly|monthly|quarterly|yearly|annual(?:ly)?)|(?:regular|recurr|routine|periodic|contin)\\w+|ongoing|standing|(?:mon|tues|wednes|thurs|fri|satur|sun)days|keep\\w*)\\b|\\/\\s?${PERIOD}\\b|^\\W*(?:mon|tue|wed|thu|fri)\\w*\\s*:`,
  'i',
);
/** Ways of hearing people, and what they said as it lies in drawers. */
const HEARING =
  /\b(?:interview|survey|poll(?:s|ed)?\b|questionnaire|feedback|panel|council|usability|user (?:test|research|stud)|focus group|complain|ticket|letters?\b|transcript|(?:\w+er|recorded|support|client) calls?\b|the calls\b|(?:calls?|conversations?|evenings?)[ ,]+(?:\w+ ){0,2}with\b|talk|listen|hear|ask|r[ia]ng|phon|visit|observ|shadow|accompan|sit(?:s|ting)?\b|try-?out|tells?\b)/gi;
/** Bodies and habits that exist to hear people and go on by themselves are found by name, whatever the classifier says; they hold one of these words. */
const NAMED = new Set(
  'panel panels council councils board boards forum hours community loop loops feedback surveys interviews research keep'.split(
    ' ',
  ),
);
const STANDING =
  /\b(?:(?:customer|user|client|member|patient|community|citizen|developer|partner)s?['’]? (?:advisory )?(?:council|panel|board|forum|(?:office )?hours|feedback (?:loops?|sessions?))\b(?! discussion)|community (?:calls?|meetings?)|advisory (?:board|council|group|panel)s?|office hours|feedback (?:sessions|loops? with)|(?:regular|ongoing|contin\w+) [^.;]{0,30}(?:feedback|surveys|interviews|user research)\b|keep (?:reading|listening|asking|talking))/gi;
/** "The survey that we send to our growers every March": told of in passing, and ours. */
const HABIT =
  /\b(?:survey|questionnaire|poll|interview|panel|visit|call|round|letter)s? (?:that |which )?we (?:always )?(?:send|run|hold|make|do|give|hand)\b/i;
/** "We look at call centre data every month". */
const REVIEWED =
  /\bwe (?:\w+ )?(?:look at|read|review|go through|check|study|discuss)\b.{0,60}\b(?:user research|call(?: cent(?:re|er))? (?:data|logs?|reasons)|complaints|support (?:tickets|data|calls|requests)|feedback|survey results|reviews)\b/i;
const STAFF = /\b(?:employee|staff|team|colleague|peer|candidate|hiring|investor|retro|manager)/i;
/** What comes from customers, whoever reads it. */
const COMPLAINED = /\b(?:complain|ticket|letters?\b)/i;
/** Said of what is gone or turned down. */
const TURNED_DOWN = /\b(?:no longer|used to|stopped|dropped|abandoned|ruled out|instead of|rather than)\b/i;
const NEGATED_BEFORE =
  /\b(?:no|not|never|without|nor|neither|cannot|\w+n't)\s+(?:(?:a|an|any|our|the|yet|have|held|run|do)\s+)*(?:[\w-]+[\s,]+){0,3}$/i;

/** Whether a negation stands before a place of a text, a few words away at most: "no panel, no survey". */
export function isDenied(text: string, index: number): boolean {
  return NEGATED_BEFORE.test(text.slice(0, index));
}

/** Finds recurring ways of hearing customers: interviews, panels, surveys, support reviews that come back [rules.md, Fine print]. The classifier finds what recurs; that customers are heard in it has to be said beside the rhythm. */
export function feedbackLoopsOf(reading: Reading, cast: Cast): Passage[] {
  return reading.units
    .filter((unit) => isOwnClaim(unit) && unit.role !== 'exclusions' && isLoop(reading, unit, cast))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

/** Below this, only what bears the name of a loop is one. */
const HOPELESS = 0.05;
/** From here on customers beside a rhythm need no word for hearing them: "twelve carers meet with the heads six times a year". */
const SURE = 0.6;

function isLoop(reading: Reading, unit: Unit, cast: Cast): boolean {
  const loop = likelihood(unit, 'feedback-loop');
  const planned = likelihood(unit, 'feedback-loop', 'research-plan', 'research-allotment');
  const customers = unit.mentions.some((mention) => isCustomer(mention, cast));
  if (unit.tokens.some(({ word }) => NAMED.has(word)) && isStated(unit.text, STANDING))
    return !TURNED_DOWN.test(unit.text) && (customers || !STAFF.test(unit.text));
  const reviewed = REVIEWED.test(unit.text);
  const habit = reviewed || HABIT.test(unit.text);
  if (unit.form === 'heading' || (planned < HOPELESS && !habit)) return false;
  const text = wordsWithLabel(reading, unit);
  if (![text, titleAround(reading, unit), goneOnFrom(reading, unit)].some((words) => RHYTHM.test(words))) return false;
  if (TURNED_DOWN.test(text)) return false;
  if (!customers && STAFF.test(text) && !COMPLAINED.test(text)) return false;
  if ((customers && habit) || reviewed) return true;
  const heard = isStated(text, HEARING) || isMet(unit, cast);
  // "Interviews in May: nurses sign in four times a shift" has a rhythm, and it is not ours.
  if ((!heard && !(customers && loop >= SURE)) || (ofTheirs(unit) && loop < 0.5)) return false;
  return (
    loop >= 0.4 ||
    planned >= 0.5 ||
    (customers && planned >= 0.1 && planned > likelihood(unit, 'customer-world', 'insight-unsourced', 'm-output'))
  );
}

/** Whether words stand in a text that no negation turns down. */
function isStated(text: string, words: RegExp): boolean {
  for (const match of matchesOf(words, text)) if (!isDenied(text, match.index)) return true;
  return false;
}

/** "An evening with ten passengers": customers are those with whom something is done. */
function isMet(unit: Unit, cast: Cast): boolean {
  return unit.mentions.some(
    (mention) => isCustomer(mention, cast) && WITH.test(unit.text.slice(0, unit.tokens[mention.token]!.start)),
  );
}

const WITH = /\b(?:with|from|among|beside|behind|through)(?: [\w'’-]+){0,3} $/i;

/** "Parents are polled weekly by the school" tells of a problem, not of our habits. */
function ofTheirs({ role }: Unit): boolean {
  return role === 'problem' || role === 'insight' || role === 'segments' || role === 'competition';
}

function isCustomer({ kind, head }: Unit['mentions'][number], cast: Cast): boolean {
  if (kind === 'generic') return head !== 'stakeholder' && head !== 'partner';
  return kind !== 'we' && head !== 'colleague' && cast.customers.has(head);
}

/** "The board meets monthly. It hears two growers": the sentence that a unit goes on from. */
function goneOnFrom(reading: Reading, unit: Unit): string {
  const before = reading.units[unit.index - 1];
  return before?.block === unit.block && /^\W*(?:it|they|there|these|this)\b/i.test(unit.text) ? before.text : '';
}

/** The heading over a unit, save for the document's title: "## Every quarter". */
function titleAround(reading: Reading, unit: Unit): string {
  const { title, parent } = reading.sections[unit.section]!;
  return parent >= 0 && unit.form !== 'heading' ? title : '';
}

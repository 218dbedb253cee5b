import { isOwnClaim, wordsWithLabel } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage } from './types.js';

const PERIOD =
  '(?:days?|weeks?|wks?|fortnights?|months?|mo|quarters?|half(?:[- ]years?)?|years?|yr|seasons?|terms?|half-terms?|sprints?|iterations?|cycles?|releases?|(?:planning )?rounds?|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)';

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|autumn)';

/** Words for what comes back. */
const RHYTHM = new RegExp(
  `\\b(?:(?:every|each)\\s+(?:[\\w-]+\\s+){0,3}?${PERIOD}|(?:in|at|after|before) (?:every|each)|(?:once|twice|one (?:[\\w-]+ ){0,2}?[\\w-]+|\\w+s|\\d+) an? ${PERIOD}|per ${PERIOD}|(?:bi-?|half-|semi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?(?! (?:report|fee|plan|budget|revenue)))|biannual(?:ly)?|periodic(?:al|ally)?|regular(?:ly)?|contin(?:u?ous|u?ously|ual|ually)(?! (?:integration|deliver|deploy|improve))|ongoing|rolling(?! out)|standing|always[- ]on|recurr\\w+|routine(?:ly)?|as a (?:rule|matter of)|on rota|(?:mon|tues|wednes|thurs|fri|satur|sun)days|of (?:the|each|every) ${PERIOD}|(?:mon|tues|wednes|thurs|fri)day(?:['’]s)? (?:meeting|stand-?up|demo|round|review|triage|huddle)|(?:every|each|all) (?:\\w+ )?(?:ticket|message|comment|review|letter|complaint|reply|e?mail|issue)s?|keep(?:s|ing)? (?:on )?(?:reading|listening|talking|asking|collecting|gathering)|${MONTH} and (?:in )?${MONTH}|all year round|year after year)\\b|\\d\\s?[x×]\\s?\\/|\\/\\s?${PERIOD}\\b|^\\W*(?:mon|tue|wed|thu|fri)\\w*\\s*:`,
  'i',
);

/** Ways of hearing people that need a rhythm to be a loop. */
const HEARING =
  /\b(?:interview(?:s|ed|ing)?|usability (?:test(?:s|ing)?|sessions?|stud(?:y|ies)|days?|rounds?)|user (?:tests?|testing|research|stud(?:y|ies)|sessions?)|concept tests?|surveys?|polls?|polled|pulse|questionnaires?|focus groups?|ride-?alongs?|listening|(?:collect|gather|track|seek|solicit|get|ask for|hear|review|act on)\w* (?:[\w-]+ ){0,3}feedback|(?:customer|user|client|member|community|reader|player|patient|developer)s?['’]? feedback|feedback (?:from|by|of)|panels?|(?:home|site|field|shop|customer|user|client) visits?|(?:customer|user|client|discovery|exit) (?:calls?|conversations?|interviews?|meetings?)|call-?backs?|win[/ -]loss|open (?:hours?|doors?|mics?|lines?)|round tables?|forums?|community meetings?|\w+(?:er|or|ist|ant|ent)s?['’]? councils?)\b/i;
/** What customers said, as it lies in drawers until somebody reads it. */
const RECORDS =
  /\b(?:(?:support|service|help ?desk|helpline|hotline|call[- ]?cent(?:er|re)) (?:\w+ )?(?:tickets?|cases?|calls?|requests?|contacts?|themes?|inbox|e?mails?|queue|tags?|chats?|shifts?)|tickets?|complaints?|helpline|contact reasons|call (?:recordings?|themes|tags|notes)|recorded calls|(?:app(?: store)?|store|product) reviews|(?:calls|e?mails|messages|questions) (?:to|from|by|that)|letters|verbatims?|comments?(?: cards?)?|(?:return|cancellation|churn) reasons|reasons (?:for|of) (?:return|cancel)\w+|replies|suggestions?|(?:bug|user|customer) reports|feature requests|what (?:people|users|customers|members) (?:say|write|post))\b/i;
const TAKING_IN =
  /\b(?:review(?:s|ed|ing)?|read(?:s|ing|-?out)?|go(?:es)? through|gone through|going through|triag\w+|discuss\w*|analy[sz]\w+|listen(?:s|ed|ing)?|summari[sz]\w+|tagged|coded|look(?:s|ed|ing)? (?:at|through)|feed(?:s|ing)?|digest\w*|take (?:a |the )?(?:\w+ )?(?:shift|calls?)|answers? (?:\w+ )?calls?)\b/i;
/** What we do with people to hear them; the people follow. */
const MEETING =
  /\b(?:talk(?:s|ing)?|speak(?:s|ing)?|listen(?:s|ing)?|sit(?:s|ting)?|meet(?:s|ing|ings|ups?)?|visit(?:s|ed|ing)?|call(?:s|ing)?|ring(?:s|ing)?|phone[sd]?|ask(?:s|ing)?|shadow(?:s|ing)?|accompan\w+|rides?|riding|join(?:s|ing)?|observ\w+|watch(?:es|ing)?|hear(?:s|ing)?|consult(?:s|ing|ed)?|evenings?|breakfasts?|lunch(?:es)?|coffee|hours?|sessions?|demos?|check-?ins?|conversations?|opens)\b/gi;
/** Ways of going to somebody and listening that need no word for customers, as long as it is not ourselves we go to. */
const GOING_OUT =
  /\b(?:(?:talk|speak|chat)(?:s|ed|ing)? (?:with|to)|listen(?:s|ed|ing)? to|sit(?:s|ting)? (?:down )?(?:with|beside|next to)|rid(?:e|es|ing) (?:along|with)|goe?s? (?:along|out) with|spend(?:s|ing)? (?:an?|one|two|half an?) (?:\w+ )?(?:day|morning|afternoon|evening|shift|hour|night)s? (?:[\w-]+ ){0,4}?(?:with|beside)|shadow(?:s|ing)?|visit(?:s|ing)?|accompan(?:y|ies|ying))\b(?! (?:(?:the|our|all|its|each|other|new) )*(?:teams?|colleagues|other|boards?|leads?|engineers|management|managers|leadership|investors?|vendors?|suppliers?|stakeholders?|staff|employees|press|conferences?)\b)/i;
/** Bodies and habits that exist to hear people, and go on by themselves. */
const STANDING =
  /\b(?:(?:customer|user|client|member|patient|community|citizen|resident|developer|partner|dealer|supplier|industry)s?['’]? (?:advisory (?:board|council|group|panel|committee)|council|panel|board|forum)s?\b(?! discussion)|advisory (?:board|council|group|panel|committee)s?|panel of (?:\w+ ){0,2}\w+s\b|(?:(?:each|every|regular|recurring|weekly|monthly|quarterly) )community (?:call|meeting)|community (?:calls?|hours?|meetings)|office hours|(?:customer|user|community|client|member)\w* feedback (?:loops?|cycles?|sessions?|rounds?)|feedback sessions|feedback (?:loops?|cycles?) (?:with|from|to) (?:[^.;:]{0,30} )?(?:users|customers|clients|members|the community)|insights? programmes?|listening programmes?)/i;

const STAFF =
  /\b(?:employees?|staff|team|hiring|candidates?|applicant interviews|peers?|colleagues?|performance|manager|360|retrospectives?|retros?|code|investors?|engagement|self)['’s]{0,2} (?:\w+ )?(?:surveys?|pulse|interviews?|feedback|reviews?|polls?|panels?|forums?)\b|\b(?:employees|staff)\b.{0,60}\b(?:survey|pulse|poll)\b|\bannual review\b|\bpanel discussions?\b|\breviews? (?:feedback|comments)|(?:feedback|comments) (?:on|from) (?:pull|code|the (?:rfc|draft))/i;

/** Said of what is gone or turned down. */
const TURNED_DOWN =
  /\b(?:no longer|used to|stopped|dropped|discontinued|abandoned|decided against|ruled out|turned down|will not be repeated|not be repeated|never happened|instead of|rather than)\b/i;
const NEGATED_BEFORE =
  /\b(?:no|not|never|without|nor|neither|cannot|\w+n't)\s+(?:(?:a|an|any|our|the|yet|have|held|run|do)\s+)*(?:[\w-]+[\s,]+){0,3}$/i;

/** Whether a negation stands before a place of a text, a few words away at most: "no panel, no survey". */
export function isDenied(text: string, index: number): boolean {
  return NEGATED_BEFORE.test(text.slice(0, index));
}

/** Finds recurring ways of hearing customers: interviews, panels, surveys, support reviews that come back [rules.md, Fine print]. The words decide: a rhythm, and a way of hearing; where they name people alone, the classifier has to agree. */
export function feedbackLoopsOf(reading: Reading, cast: Cast): Passage[] {
  return reading.units
    .filter((unit) => isOwnClaim(unit) && unit.role !== 'exclusions' && isLoop(reading, unit, cast))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

function isLoop(reading: Reading, unit: Unit, cast: Cast): boolean {
  const text = wordsWithLabel(reading, unit);
  const standing = STANDING.exec(text);
  const rhythm = RHYTHM.test(text) || RHYTHM.test(titleAround(reading, unit));
  if (!standing && !rhythm) return false;
  if (TURNED_DOWN.test(text)) return false;
  const stated = (match: RegExpExecArray | null): boolean => match !== null && !isDenied(text, match.index);
  if (stated(standing)) return true;
  if (!rhythm || (STAFF.test(text) && !cast.customers.has('employee'))) return false;
  const model = likelihood(unit, 'feedback-loop');
  const planned = model + likelihood(unit, 'research-plan', 'research-allotment');
  const contact = planned + likelihood(unit, 'insight-sourced');
  // "Interviews in May: nurses sign in four times a shift" has a rhythm, and it is not ours.
  if (stated(HEARING.exec(text)) && (ofTheirs(unit) ? model >= 0.5 : model >= 0.15 || unit.tokens.length <= BRIEF)) return true;
  if (TAKING_IN.test(text) && stated(RECORDS.exec(text))) return true;
  if (stated(GOING_OUT.exec(text)) && model >= 0.12 && contact >= 0.4) return true;
  if (!unit.mentions.some((mention) => isCustomer(mention, cast))) return false;
  const met = [...text.matchAll(MEETING)].some((match) => !isDenied(text, match.index));
  const measured = unit.role === 'goals' || unit.role === 'measures' || /\d\s?%|→|->/.test(text);
  if (!met) return model >= 0.5;
  return planned >= 0.5 || (model >= 0.12 && (contact >= 0.4 || !measured));
}

/** Words of an entry that says one thing. */
const BRIEF = 14;

/** "Parents are polled weekly by the school" tells of a problem, not of our habits. */
function ofTheirs({ role }: Unit): boolean {
  return role === 'problem' || role === 'insight' || role === 'segments' || role === 'competition';
}

function isCustomer({ kind, head }: Unit['mentions'][number], cast: Cast): boolean {
  if (kind === 'generic') return head !== 'stakeholder' && head !== 'partner';
  return kind !== 'we' && cast.customers.has(head);
}

/** The heading over a unit, save for the document's title: "## Every quarter". */
function titleAround(reading: Reading, unit: Unit): string {
  const { title, parent } = reading.sections[unit.section]!;
  return parent >= 0 && unit.form !== 'heading' ? title : '';
}

import { SELLERS } from '../vocabulary/people.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { bareMonthIn, dayIn, MONTH, monthIn } from './dates.js';
import { linkedFrom } from './linked.js';
import { matchesOf } from './matches.js';
import { introduces, isAboutThePaper, samePassage } from './passages.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { PEOPLE_HEADING } from './sections.js';
import type { Cast } from './segments.js';
import type { Insight, Role } from './types.js';

/** Words for how something was learned. */
export const METHOD =
  /(?<!\b(?:their|your) )\b(?:interview(?:s|ed|ees?)?|survey(?:s|ed)?|poll(?:s|ed)?|usability (?:test|stud)|user tests?|diar(?:y|ies)|shadow(?:ed|ing)|ride-?alongs?|observ(?:ed|ations?)|(?:field|site) (?:visits?|walks?)|visited|focus groups?|workshops?|panel|respondents?|participants?|n\s?=\s?\d|telemetry|(?:usage|support|pilot|analytics|call|search|server|error) (?:data|logs?|notes|show|results)|tickets?|transcripts?|recordings?|complaints? (?:file|log|register)|reviews? (?:in|on)|census|statistics|stud(?:y|ies)|research (?:report|findings|by|from)|reported (?:by|from|in)|(?:an?|the|this|our|their|annual|\w+ly|\d{4}) (?:[\w-]+ )?report (?:by|from|in)|according to|dataset|inquiry|a\/b test|we (?:(?:ask|follow|join|count|watch|talk|call|visit|listen|measur|analy[sz]|review)ed|spent (?:[\w-]+ ){1,4}(?:with|beside|among)|sat|stood|spoke|rang|met|heard from)|told us|wrote (?:to|that|in|us|down)|said that|\w+ notes\b|figures from|data from|minutes of|letters|feedback (?:from|form)|(?:in|on|at|during|from) our (?:[\w-]+ ){0,3}(?:trials?|pilots?|visits?|calls?|conversations?|sessions?|rounds?))\b/i;
/** Customers met or heard; a figure may come from anywhere. */
const ENCOUNTER = /\b(?:visits?|talks?|calls?|conversations?|sessions?|meetings?)\b/i;
const EXACT_FIGURE =
  /(?:\b\d+(?:[.,]\d+)*\s?%|\bper cent\b|\b(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|half|\w+ty)(?: \w+)? (?:in|of|out of) (?:the |our |every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|(?<!\b(?:the|these|those|our) )\b(?!(?:19|20)\d\d\b)\d{2,}(?:[.,]\d{3})*(?! ?(?:\w+ )?(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\w*)(?: [\w-]+){0,2} [\w-]+s\b|\b(?:a third|two thirds|a quarter|three quarters|half) of\b)/i;
/** Speech, as opposed to a label or a term in quotation marks. */
const QUOTATION = /[“"«](?=[^“”"»]{24,})[^“”"»]*(?:\b(?:I|we|my|me|our|you|us)\b|[?!.,])[^“”"»]*[”"»]/;
const EVIDENCE_LINK =
  /\b(?:survey|interviews?|research|tickets?|thread|discussions?|dashboard|feedback|study|findings|reports?|data|poll|analytics|usability|reviews?|ux|insights?|forum|complaints?|issues?\/\d+|user[- ]profiles?)\b/i;
const WORK_LINK =
  /(?:\/pull\/|\/milestone|\/projects?\/|\/epics?\/|\/browse\/|\/commit\/|\/blob\/|\/tree\/|\/[A-Z][A-Z]+-\d+|tracker\.|jira|linear\.app|trello|asana|spec\b|rfc\b|\/docs?\/)/i;

/** Words that mark a statement as believed, not known. */
const HYPOTHESIS =
  /\b(?:hypothes\w+|assum(?:e|es|ed|ing|ption\w*)|we (?:believe|think|expect|suspect|guess|bet|hope)|our (?:belief|guess|bet|hunch)|might|may|could|perhaps|probably|presumably|possibly|potential(?:ly)?|if (?:users|customers|people|they)|unclear(?! to (?:\w+ )?\w+s\b)|to be (?:checked|tested)|(?:un|not (?:yet )?)(?:validated|known))\b/i;
const STORY =
  /^\W*(?:as an? .{2,80}?,? (?:i|we) (?:want|need|can|would|should|expect)|(?:i|we) want (?:to|a)\b|given .+ when\b|so that\b)/i;
const REQUIREMENT = /\b(?:should|shall|must|needs? to be|will be|are able to|is able to)\b/i;
/** Whether a text has a word for what somebody wants, needs, feels or struggles with. */
export const tellsOfWants = (text: string): boolean => text.search(STRONG_CLAIM) >= 0;

export const KNOWLEDGE_TYPES = [
  'insight-sourced',
  'insight-unsourced',
  'insight-usage',
  'customer-world',
  'segment-need',
  'signal-against',
  'alternative-today',
  'request-why',
] as const;

const KNOWN_OF_OPTIONS = KNOWLEDGE_TYPES.filter((type) => type !== 'alternative-today');

/** Whether somebody outside the team is spoken of in a unit, as subject or object: a customer word or a role that the document takes for a customer. */
export function speaksOfCustomers(unit: Unit, cast: Cast): boolean {
  return unit.mentions.some((mention) =>
    mention.kind === 'generic' ? true : mention.kind !== 'we' && cast.customers.has(mention.head),
  );
}

/** Whether customers are the subject of something they do, did or cannot do: no wish, no plan, no aim. */
export function tellsOfCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.mentions.length === 0) return false;
  return unit.mentions.some((mention) => {
    if (mention.kind === 'we' || (mention.kind !== 'generic' && !cast.customers.has(mention.head))) return false;
    return (
      indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0 ||
      (TOLD.has(unit.role) && isForced(unit, mention))
    );
  });
}

/** "This requires authors to repeat the name", "leaves tenants without a lift": what is, and what it makes customers do. */
const FORCES = /^(?:requires|forces|obliges|compels|leads|leaves|forcing|requiring)$/;

function isForced({ tokens }: Unit, mention: Mention): boolean {
  const before = tokens
    .slice(Math.max(0, mention.start - 2), mention.start)
    .filter(({ word }) => !/^(?:the|a|an|all|most|many|our)$/.test(word));
  return (
    FORCES.test(before.at(-1)?.word ?? '') && /^(?:to|from|without|with|unable)$/.test(tokens[mention.token + 1]?.word ?? '')
  );
}

const GOES_ON =
  /^\W*(?:they|their|most|many|some|half|several|others|nobody|no one|few|those|one|two|three|four|five|six|seven|eight|nine|ten|each|every second|all of them|\d+ (?:of|in|out of|%|per ?cent))\b/i;

/** "Sixteen of them stand in the vestibule". */
const PART_OF_THEM =
  /^\W*(?:[\w-]+ ){1,3}of (?:them|these|those|the (?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|\w+ty))\b (?!will|would|should|must|may)/i;

/** "On Monday we stood at eleven stalls; eight cannot read the till". */
const NUMBER_OF_THEM =
  /[;:]\s+(?:(?:only|all but|about|over) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+) (?:cannot|could|had|have|said|told|gave|left|lost|took|asked|did|do|waited|wait|used|use|found|find|wanted|want|needed|need|never|already|stopped|went|got|get|missed|miss|paid|pay|knew|know)\b/i;

/** "The last survey is from 2019: 61% of yards wanted an answer within a week". */
const POLLED =
  /\b(?:survey|poll|questionnaire|interviews?|study|census|diar(?:y|ies))\b.*\b(?:\d+ ?(?:%|per ?cent)|\d+ (?:in|of|out of) (?:the |our )?\d+|(?:half|most|a third|two thirds|a quarter|three quarters)) of (?:the |our |all )?[\w-]+ (?:\w+ )?(?:wanted|want|said|say|told|use[sd]?|did|do|had|have|could|cannot|felt|feel|asked|found|find|prefer(?:red)?|would|needed|need|struggled?|gave|left)\b/i;
const TO_COME = /\b(?:will|shall|is planned|are planned|to be)\b/i;
/** "So teams write their own wrapper around it": how those outside get by. */
const OWN_WAY =
  /(?<!\b(?:we|us|our|let) )\b\w+s (?:\w+ly )?(?:write|build|built|keep|maintain|roll|make|script|wrote|hack) their own (?:\w+ )?(?:wrappers?|scripts?|tools?|forks?|cop(?:y|ies)|lists?|versions?|workarounds?|sheets?|code)\b/i;
/** Whether a text tells what a share of those asked said or did. */
export const tellsOfPoll = (text: string): boolean => text.includes(' of ') && POLLED.test(text) && !TO_COME.test(text);

/** "We rang 24 roofers in June; 17 write quotes on Sundays": a number, and what they do or did. */
function countsSome({ knowledge: { lexicon } }: Reading, { text, tokens, mentions }: Unit): boolean {
  if (!text.includes(';') || (mentions[0]?.kind !== 'we' && !mentions.some(({ qualified }) => qualified))) return false;
  return tokens.some(({ word, start, end }, at) => {
    const next = tokens[at + 1];
    return (
      at > 2 &&
      next !== undefined &&
      /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+)$/.test(word) &&
      /;\s+(?:(?:only|all but|about|over) )?$/.test(text.slice(0, start)) &&
      text.slice(end, next.start) === ' ' &&
      !/ing$/.test(next.word) &&
      (/ed$/.test(next.word) || supersensesOf(lexicon, next.word)[0]?.startsWith('verb.') === true)
    );
  });
}

/** A sentence that is a question from its first word on, and so tells nothing; "40 callers asked: am I on the boat?" does. */
const QUESTION =
  /^\W*(?:(?:in|on|at|from|for|to|by|with|of|under) )?(?:who|whose|what|when|where|why|how|which|do|does|did|is|are|was|were|has|have|can|could|should|would|will|shall|may)\b[^:]*\?\s*$/i;

/** "Three suppliers answered the enquiry": an offer, and nothing of customers. */
const isOffered = ({ mentions, text, role }: Unit): boolean =>
  (role === 'options' ||
    /\b(?:answer|respon|repl[iy]|offer|quot|bid|tender|submit|chosen|select|short-?list|invit|left\b)/i.test(text)) &&
  mentions.some(({ head }) => SELLERS.has(head)) &&
  mentions.every(({ kind, head }) => kind === 'we' || SELLERS.has(head));

/** Sections that tell how things are. */
const TOLD: ReadonlySet<Role> = new Set<Role>(['problem', 'insight', 'segments', 'background', 'framing', 'summary']);

/** "Upload both so that lenders see them": outside of what is told, those named after it are whom a deed is for. */
function isForThem({ text, tokens, mentions }: Unit): boolean {
  const at = text.search(/\bso that\b/i);
  return at >= 0 && mentions.every(({ kind, token }) => kind === 'we' || tokens[token]!.start > at);
}

/** How surely a unit says something of what customers do, need, value, struggle with or said: 0–1. */
export function knowledge(reading: Reading, unit: Unit, cast: Cast): number {
  if (unit.prompt || unit.struck || unit.form === 'heading' || (!unit.quoted && QUESTION.test(unit.text))) return 0;
  if (!TOLD.has(unit.role) && isForThem(unit)) return 0;
  const tells =
    tellsOfCustomers(reading, unit, cast) ||
    (/^\W*(?:(?:in|on|at|from|by|since|before|after|during|until) (?:[\w-]+ ){1,4})?(?:they|some|most|many|half|several)\b (?!will|would|should|must|may)/i.test(
      unit.text,
    ) &&
      follows(reading, unit, cast)) ||
    ((PART_OF_THEM.test(unit.text) || NUMBER_OF_THEM.test(unit.text) || countsSome(reading, unit)) &&
      (speaksOfCustomers(unit, cast) || follows(reading, unit, cast, true)));
  if (isOffered(unit)) return 0;
  const planned = unit.role === 'solution' || unit.role === 'decision' || unit.role === 'risks' || unit.role === 'schedule';
  if (!planned && (tells || (unit.text.includes(' own ') && OWN_WAY.test(unit.text)))) return 0.62;
  if (tellsOfPoll(unit.text)) return 0.62;
  // "Let the carriers write to them": what stands to choice is not how it is done today.
  const types = unit.role === 'options' ? KNOWN_OF_OPTIONS : KNOWLEDGE_TYPES;
  const model = likelihood(unit, ...types, 'future-need');
  // Nothing below makes half of less than this.
  if (!tells && model < 0.4) return model;
  const about = speaksOfCustomers(unit, cast) || (GOES_ON.test(unit.text) && follows(reading, unit, cast));
  if (
    !about &&
    !tells &&
    !METHOD.test(unit.text) &&
    !ENCOUNTER.test(unit.text) &&
    !(unit.role === 'problem' || unit.role === 'insight')
  )
    return 0;
  if (tells) return Math.min(1, model * 1.3 + (tellsOfWants(unit.text) ? 0.2 : 0));
  return about || unit.role === 'problem' || unit.role === 'insight' || PEOPLE_HEADING.test(reading.sections[unit.section]!.title)
    ? Math.min(1, model * 1.15)
    : model * 0.8;
}

/** Whether the sentence before it in the section tells of customers, or the heading names them; with `mentioned`, whether it names them at all. */
function follows(reading: Reading, unit: Unit, cast: Cast, mentioned = false): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const before = reading.units[unit.index - back];
    if (before === undefined || before.section !== unit.section) return false;
    if (speaksOfCustomers(before, cast)) return before.form === 'heading' || mentioned || tellsOfCustomers(reading, before, cast);
    if (!mentioned) return false;
  }
  return false;
}

/** Whether a unit sounds like a need or a struggle told of somebody outside, and not like something to measure. */
export function soundsLikeNeed(unit: Unit): boolean {
  return (
    !/\d/.test(unit.text) &&
    matchesOf(STRONG_CLAIM, unit.text).length > 0 &&
    unit.mentions.some((mention) => mention.kind !== 'we' && !mention.team)
  );
}

/** Finds what the document knows of customers, each with its source. */
export function insightsOf(reading: Reading, cast: Cast): Insight[] {
  const insights: Insight[] = [];
  for (const unit of reading.units) {
    if (unit.quoted && !isCustomerQuote(unit)) continue;
    const sure = knowledge(reading, unit, cast);
    const claim = isClaim(reading, unit, cast);
    if ((!claim && (sure < 0.5 || isPlanned(unit))) || isAboutThePaper(unit.text)) continue;
    if (unit.role === 'goals' || unit.role === 'measures' || unit.role === 'risks' || unit.role === 'exclusions')
      if (!claim) continue;
    const source = claim ? sourceOf(reading, unit) : sourceIn(unit.text);
    insights.push({
      span: unitSpan(reading, unit),
      text: unit.text,
      claim,
      source,
      emptyLink: claim && source === null ? emptyLinkOf(reading, unit) : null,
      firsthand: source !== null && (METHOD.test(unit.text) || ENCOUNTER.test(unit.text)),
      ...whenLearned(reading, unit),
    });
  }
  return insights;
}

/** When something was learned: by its own words, or by the deed of ours that its paragraph tells of before it. */
function whenLearned(reading: Reading, unit: Unit): Pick<Insight, 'month' | 'day'> {
  const own = datedIn(unit.text);
  if (own !== null) return { month: own, day: dayIn(unit.text) };
  const deeds = reading.unitsOf[unit.block]!.map((index) => reading.units[index]!).filter(
    ({ index, text, mentions }) => index < unit.index && mentions.some(({ kind }) => kind === 'we') && datedIn(text) !== null,
  );
  const told = deeds.at(-1)?.text;
  return told === undefined ? { month: null, day: null } : { month: datedIn(told), day: dayIn(told) };
}

const datedIn = (text: string): number | null => monthIn(text) ?? bareMonthIn(text);

/** "Passengers pay at the new machine from 3 November": what begins on a day is a plan. */
const BEGINS = new RegExp(
  `\\b(?:from|as of) (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b(?! (?:to|until|till)\\b)`,
  'i',
);

/** "The registrar signs by the end of February": a deadline. */
const DUE = new RegExp(`\\bby (?:the )?(?:end of |mid-?|early |late )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\b`, 'i');
/** "In November the students are asked": said of what is to come, and of what comes back. */
const TO_BE_HEARD =
  /\b(?:is|are) (?:\w+ )?(?:asked|interviewed|visited|polled|surveyed|rung|called|phoned|observed|consulted)\b/i;

/** What will be so, or research to come, is no insight yet. */
function isPlanned(unit: Unit): boolean {
  return (
    (DUE.test(unit.text) && likelihood(unit, ...KNOWLEDGE_TYPES) < 0.3) ||
    (BEGINS.test(unit.text) &&
      likelihood(unit, 'launch-plan', 'm-outcome', 'g-outcome') > likelihood(unit, ...KNOWLEDGE_TYPES)) ||
    /\b(?:survey|questionnaire|interviews?|research|study|tests?|visits?|pilot)\b.{0,60}\b(?:is|are|will be|to be) (?:planned|scheduled|drafted|due|sent|held|run|done)\b/i.test(
      unit.text,
    ) ||
    ((METHOD.test(unit.text) || ENCOUNTER.test(unit.text) || TO_BE_HEARD.test(unit.text)) &&
      likelihood(unit, 'research-plan', 'assumption-test', 'validation-contact') > likelihood(unit, ...KNOWLEDGE_TYPES))
  );
}

function isCustomerQuote(unit: Unit): boolean {
  return unit.quoted && likelihood(unit, ...KNOWLEDGE_TYPES) > 0.6;
}

const PRONOUN = /^\W*(?:\w+ )?(?:they|s?he)\b/i;
/** What a sentence with a word of wanting may be instead. */
const OTHERWISE = [
  'g-outcome',
  'g-vague',
  'g-internal',
  'm-output',
  'm-outcome',
  'slogan',
  'why-comfort',
  'options-neutral',
  'launch-plan',
  'research-plan',
  'second-hand',
  'owner',
  'incentive-internal',
] as const;
/** Words of wanting and struggling that customers are the subject of; they make a claim without any help of the classifier. */
const STRONG_CLAIM =
  /\b(?:wants?|needs?|wish(?:es)? (?:to|for|they|that)|feels?|struggl(?:es?|ing)|prefers?|cares? (?:about|most|more|less|for (?:one|nothing|little))|(?:less|more) concerned|frustrat(?:ed|ing)|dreads?|hates?|afraid|confus(?:ed|ing)|annoy(?:ed|ing)|tired of|fed up|complains?|cannot|can't|unable|unfamiliar|hard time|have trouble|won't|would (?:like|love|rather|prefer)|(?:do(?:es)?|did) not (?:\w+ )?(?:know|understand|reali[sz]e|notice|find|trust|remember|recogni[sz]e)|not (?:\w+ )?accessible|love to|no way (?:of|to|for)|have no|lack|ask(?:s|ed|ing)? (?:us|for|whether|why|how)|pain(?:ful|[- ]points?)|friction(?: points?)?|challenging|difficult|cumbersome|tedious|unusable|unclear to)\b/gi;
const FUTURE =
  /\b(?:will(?! (?:often|usually|typically|generally|mostly|not want|always want)\b)|shall|would|should|must|to be|going to|can now|able to|so that|in order to|helps?|enables?|allows?|lets?)\b/i;

const OUT_OF_PLACE: ReadonlySet<Role> = new Set<Role>(['assumptions', 'risks', 'decision', 'apparatus', 'ownership']);
/** Where plans are told, a sentence about customers may be what they are to have. */
const PLANNED: ReadonlySet<Role> = new Set<Role>(['goals', 'measures', 'initiatives', 'solution', 'exclusions', 'schedule']);
/** Four in ten claims by authors the classifier has not seen are this likely, and one in five hundred other statements. */
const SURE = 0.4;
const HOPELESS = 0.06;
/** What customers often do, told among plans, is this sure to be meant as known. */
const TOLD_AMONG_PLANS = 0.85;

/** "For: owners of a heat pump who want to see …": whom it is for. */
const WHOM = /^\W*(?:for|who|whom|audience|target(?: group)?|segment)\s*:/i;

const ASKED_OF_THEM =
  /\b(?:needs? to|ha(?:s|ve) to|must)\s+(?:\w+ly )?(?:change|update|migrate|upgrade|adapt|adjust|rewrite|switch|replace|recompile|rename|edit|set|pass|opt|(?:re)?install|move|convert)\b/i;

/** A claim of what customers want, need, say or struggle with, put as fact: no hypothesis, no user story, no requirement, no quotation. */
function isClaim(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.quoted || unit.form === 'heading' || unit.prompt || OUT_OF_PLACE.has(unit.role)) return false;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES);
  const habit = TOLD.has(unit.role) && isHabit(reading, unit, cast);
  if ((told < HOPELESS && !habit) || WHOM.test(unit.text)) return false;
  // Among goals only a sentence that starts with customers tells of them.
  if (
    (unit.role === 'goals' || unit.role === 'measures') &&
    !unit.mentions.some((mention) => mention.kind !== 'we' && mention.start <= 1)
  )
    return false;
  const { text } = unit;
  // "Plugin authors need to change one line": what a change asks of them.
  if (ASKED_OF_THEM.test(text) && (unit.role === 'solution' || unit.role === 'decision' || unit.role === 'schedule'))
    return false;
  const bare = likelihood(unit, 'insight-unsourced');
  const customers = speaksOfCustomers(unit, cast) || /\bthey\b/i.test(text);
  const strong =
    customers &&
    told >= (unit.role === 'options' ? 0.12 : HOPELESS) &&
    told >= likelihood(unit, ...OTHERWISE) * 0.6 &&
    matchesOf(STRONG_CLAIM, text).some((match) => isSubjectOf(reading, unit, cast, match));
  if (
    !strong &&
    !habit &&
    !isLoose(reading, unit, cast) &&
    (bare < SURE ||
      (PLANNED.has(unit.role) && !(bare >= TOLD_AMONG_PLANS && isHabit(reading, unit, cast))) ||
      !isAboutPeople(reading, unit, cast, bare))
  )
    return false;
  return !(
    STORY.test(text) ||
    HYPOTHESIS.test(text) ||
    /\?\s*$/.test(text.trim()) ||
    REQUIREMENT.test(text) ||
    QUOTATION.test(text)
  );
}

const MANY = /^(?:many|most|few|several|majority)$/;
const OFTEN =
  /^(?:often|frequently|usually|typically|generally|mostly|sometimes|regularly|routinely|rarely|seldom|commonly|tend|increasingly)$/;

/** "Many of our users keep a sheet", "clerks often leave before the end": what customers do, of many of them or many a time. */
function isHabit({ knowledge: { lexicon } }: Reading, unit: Unit, cast: Cast): boolean {
  const { text, tokens } = unit;
  return unit.mentions.some((mention) => {
    if (mention.kind === 'we' || (mention.kind !== 'generic' && !cast.customers.has(mention.head))) return false;
    const verb = indicativeAfter(text, tokens, mention, lexicon);
    return (
      verb >= 0 &&
      (tokens.slice(Math.max(0, mention.start - 3), mention.token).some(({ word }) => MANY.test(word)) ||
        tokens.slice(mention.token + 1, verb + 1).some(({ word }) => OFTEN.test(word)))
    );
  });
}

/** A word of wanting of which customers are no near subject: the classifier must take it for something told. */
function isLoose(reading: Reading, unit: Unit, cast: Cast): boolean {
  const told = likelihood(unit, 'insight-unsourced', 'segment-need', 'signal-against', 'customer-world', 'request-why');
  if (told < 0.5 || told < likelihood(unit, ...OTHERWISE)) return false;
  return tellsOfCustomers(reading, unit, cast) && tellsOfWants(unit.text) && !FUTURE.test(unit.text);
}

/** Whether somebody outside the team is the subject, or what is said goes on about them; where the classifier is surer, whether they are spoken of at all. */
function isAboutPeople(reading: Reading, unit: Unit, cast: Cast, sure: number): boolean {
  if (PRONOUN.test(unit.text) && follows(reading, unit, cast, true)) return true;
  return unit.mentions.some(
    (mention) =>
      mention.kind !== 'we' &&
      (!mention.team || cast.customers.has(mention.head)) &&
      (indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0 || sure >= 0.7),
  );
}

/** Whether customers stand before a word as its subject, or right after it as those who feel it ("hard for applicants"). */
function isSubjectOf(reading: Reading, unit: Unit, cast: Cast, claim: RegExpMatchArray): boolean {
  const index = claim.index!;
  const { text } = unit;
  // "It would push so much down that readers cannot see it": what has not come about.
  if (/\bwould\b.*\bso [^.;:]*\bthat\b/i.test(text.slice(0, index))) return false;
  if (
    /\b(?:no|not|don't|doesn't|didn't|without|never)\s+(?:\w+\s+)?$/i.test(text.slice(0, index)) &&
    /^(?:want|need|care)/i.test(claim[0])
  )
    return false;
  const wish = /^(?:needs?|wants?|prefers?)$/i.test(claim[0]);
  if (
    wish &&
    /\b(?:the|their|our|user|customer|changing|growing|of|own|different|these|specific|real|core|business)\s+$/i.test(
      text.slice(0, index),
    )
  )
    return false;
  const they =
    /(?:^|[.,;:]\s*|\b(?:and|that|because|but|so)\s+)they\s+(?:\w+ly\s+|also\s+|all\s+|are\s+|have\s+)?$/i.test(
      text.slice(0, index),
    ) && follows(reading, unit, cast, true);
  if (they) return true;
  const customers = unit.mentions.filter(
    (mention) => mention.kind === 'generic' || (mention.kind !== 'we' && cast.customers.has(mention.head)),
  );
  const last = customers.findLast((mention) => unit.tokens[mention.token]!.end <= index);
  if (last) {
    const between = text.slice(unit.tokens[last.token]!.end, index);
    // "users who want to migrate" says which users, not what users want.
    const relative =
      /\b(?:who|that|which|whose|looking|trying|wanting)\s+(?:\w+\s+){0,2}$/i.test(between) || /\b(?:we|i)\s/i.test(between);
    // "Members to name common needs": several need, so "needs" is a noun.
    if (/^(?:needs|wants)$/i.test(claim[0]) && unit.tokens[last.token]!.word !== last.head) return false;
    // "**Field nurses:** need the chart offline".
    if (/^\s*:\s*$/.test(between)) return true;
    if (!relative && !FUTURE.test(between) && between.length <= 70 && !/[.;:|]/.test(between)) return true;
  }
  return (
    !wish &&
    customers.some((mention) => {
      const { start } = unit.tokens[mention.token]!;
      return start > index && start - index <= 40 && /\b(?:for|among)\s+(?:\S+\s+){0,3}$/.test(text.slice(index, start));
    })
  );
}

/** How a statement is known: the method, count, figure, date, quotation or link in its passage or section; null where nothing says so. */
function sourceOf(reading: Reading, unit: Unit): string | null {
  const own = sourceIn(unit.text);
  if (own) return own;
  const block = reading.blocks[unit.block]!;
  for (const link of block.links) {
    const words = block.text.slice(link.start, link.end);
    const told = reading.linked.get(link.url)?.insight;
    if (told === 'none' && !EVIDENCE_LINK.test(words)) continue;
    if (told === 'sourced' || !WORK_LINK.test(link.url) || EVIDENCE_LINK.test(words)) return words || link.url;
  }
  const named = nameOfSource(reading, unit.block);
  if (named) return named;
  const section = reading.sections[unit.section]!;
  const entry = block.kind === 'item' || block.kind === 'row' || block.parent >= 0;
  for (const other of reading.units) {
    if (other.section !== unit.section || other.index === unit.index || other.prompt || other.form === 'heading') continue;
    if (entry && !samePassage(reading, unit.block, other.block) && !introduces(reading, other.block, unit.block)) continue;
    const found = sourceIn(other.text);
    if (found && (METHOD.test(other.text) || likelihood(other, ...KNOWLEDGE_TYPES) > 0.2)) return found;
  }
  for (let index = section.heading + 1; index < section.ownEnd; index += 1) {
    const other = reading.blocks[index]!;
    for (const link of other.links) {
      const words = other.text.slice(link.start, link.end);
      const told = reading.linked.get(link.url)?.insight;
      if (told === 'sourced' || EVIDENCE_LINK.test(words)) return words || link.url;
      if (told !== 'none' && EVIDENCE_LINK.test(link.url) && !WORK_LINK.test(link.url)) return words || link.url;
    }
    const name = nameOfSource(reading, index);
    if (name) return name;
  }
  return reading.declared.evidence;
}

/** The name of a document that holds customer insight with its source, as it stands in a block without a link. */
const nameOfSource = (reading: Reading, block: number): string | undefined =>
  linkedFrom(reading, block).find(({ named, told }) => named && told.insight === 'sourced')?.words;

/** The first document that a claim's paragraph links to and that tells nothing of customers. */
const emptyLinkOf = (reading: Reading, unit: Unit): string | null =>
  linkedFrom(reading, unit.block).find(({ told, named }) => !named && told.insight === 'none')?.told.path ?? null;

/** "From the 19 visits". */
const MEETINGS =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty) (?:[\w-]+ )?(?:visits|talks|calls|conversations|sessions|interviews|evenings|rides)\b/i;

function sourceIn(text: string): string | null {
  return (
    METHOD.exec(text)?.[0] ??
    MEETINGS.exec(text)?.[0] ??
    QUOTATION.exec(text)?.[0] ??
    (EXACT_FIGURE.exec(text)?.[0] || null) ??
    (monthIn(text) !== null ? 'a date' : null)
  );
}

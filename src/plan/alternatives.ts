import { supersensesOf } from '../vocabulary/supersense.js';
import { KNOWLEDGE_TYPES, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { indicativeAfter } from './people.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import { TROUBLE } from './solving.js';
import type { Passage, Role } from './types.js';

/** Headings, labels and first cells that announce how it is done now, or by whom else. */
const ANNOUNCES =
  /^(?:(?:the )?(?:current |existing )?workarounds?|(?:the )?status quo|today|right now|at present|as[- ]is(?: (?:state|process))?|doing nothing|(?:existing|current|present) (?:solutions?|alternatives?|tools?|methods?|practice|ways?|process)|alternatives? (?:today|in use|on the market)|substitutes?|rivals?|compet(?:itors?|ition|itive|es|ing)\b|(?:market|competitive) (?:landscape|overview)|landscape|without us|used alongside|how .{2,40} (?:today|now|at present|solved?|copes?|manages?|get by|done|do it)\b|players?$)/;

/** Whether there is an account is what counts: after a few the search ends. */
export const ENOUGH = 5;
/** Doing it with what is at hand, in another way, or not at all. */
const OTHERWISE =
  /\b(?:workarounds?|by (?:hand|phone|fax)|manual(?:ly)?|(?:on|and) paper|paper (?:\w+s|and)|on an? (?:sheet|list|slip|wall|door|calendar|whiteboard|clipboard)|(?:text|ring|call|phone|message)s? each other|notebooks?|spreadsheets?|excel|csv|whatsapp|copy(?:ing)? and|past(?:e|es|ing)|from memory|home-?(?:made|grown)|ad[- ]hoc|instead|in the absence of|for (?:want|lack) of|their own|themselves|third-party|(?:another|external|separate|second) (?!(?:times?|nights?|days?|mornings?|weeks?|months?|years?|quarters?|half|rounds?|hours?|place)\b)\w+|work\w* around|mak(?:e|es|ing) do|(?:get|manag|fall|fell|turn|resort|switch)\w* (?:by|with(?:out)?|back|to)|do(?:es)? (?:without|nothing)|(?:let|leave)s? it|(?:buy|order|borrow|rent|hire)s? (?:\w+ )?(?:at|from|with)|put\w* up with)\b/i;
/** Whoever else is chosen. */
const RIVAL =
  /\b(?:competitors?|rivals?|incumbents?|competing|compar(?:e|es|ed|ing) (?:us|it|this|them) (?:to|with)|alternatives? (?:such as|like|include|are|today)|(?:other|existing) (?:tools?|products?|providers?|vendors?|platforms?|solutions?|services?|apps?)|status quo)\b/i;
const NONE =
  /\b(?:no|not an?|without|few|hardly any|lack of|nobody|no one|nothing)\b[^.;]{0,30}\b(?:compet\w+|rivals?|alternatives?|workarounds?|substitutes?|equivalent)\b|\b(?:nobody|no one) else\b|^\W*(?:none\b|no other (?:product|tool|service|solution|offer|supplier)s?\b)|\bto be (?:documented|analy[sz]ed|researched|listed)\b/i;
/** "They tape over it", "most leave it": whoever was named before. */
const GOES_ON =
  /(?:^|[,;:]\s*)\W*(?:they|those|many|most|some|several|others|(?:some|no|every)(?:one|body)|whoever|half|\w+ (?:in|of|out of) \w+) (?!will|would|can|could|should|must|may|want|need)\w+/i;
const WORKAROUND = /\bworkarounds?\b/i;
/** What they cannot do is the problem, not how they manage. */
const CANNOT = /\b(?:cannot|can't|unable|no way|(?:has|have) no|nowhere)\b/i;
/** What we looked at, host or buy is no account of what customers do; what we saw them do is. */
const OURS = /^(?:[^:]{2,40}: )?\W*(?:we|our|i|us)\b/i;
/** "Today the shift leader phones …": told as the way of the present. */
const AT_PRESENT =
  /^\W*(?:today|at present|right now|currently|for now|at the moment|until now|so far|as things (?:are|stand)|nowadays|these days)\b/i;
/** "Status quo – letter by post". */
const IN_PLACE = /^\W*(?:status quo|workaround|today|at present|right now)\b[^:–—]{0,50}\s?[:–—]/i;
const WANTS = /\b(?:wants?|needs?|would like|ask(?:s|ed)? (?:for|to)|wish(?:es)?|expects?|insists?|would rather)\b/i;

const ELSEWHERE: ReadonlySet<Role> = new Set([
  'solution',
  'initiatives',
  'goals',
  'measures',
  'options',
  'decision',
  'exclusions',
  'ownership',
  'money',
  'schedule',
  'apparatus',
  'check',
]);

/**
 * Finds how customers solve the problem today: a workaround, a competitor, another tool, the status quo, doing without
 * [rules.md, no-alternatives]. A heading or label that announces it is enough; else the words and the classifier must agree.
 */
export function alternativesOf(reading: Reading, cast: Cast): Passage[] {
  const announced = reading.sections.map(({ title, role }) => role === 'competition' || ANNOUNCES.test(normaliseHeading(title)));
  // Where there is said to be no competitor, a flourish beside it ("the field is open") names none.
  const denied = new Set<number>();
  const found: Passage[] = [];
  for (const unit of reading.units) {
    if (found.length >= ENOUGH) break;
    if (unit.form === 'heading' || unit.prompt || unit.struck) continue;
    const named = announced[unit.section] || (!ELSEWHERE.has(unit.role) && isAnnounced(reading, unit));
    if (
      !named &&
      isHopeless(unit) &&
      !(ON_CUSTOMERS.has(unit.role) && OTHERWISE.test(unit.text) && isDoing(reading, unit)) &&
      !FORCED.test(unit.text) &&
      !RIVAL.test(unit.text) &&
      !isPresent(unit) &&
      !AS_NOW.test(unit.text) &&
      !USED_TO.test(unit.text)
    )
      continue;
    if (NONE.test(unit.text)) denied.add(unit.section);
    else if (named ? isAccount(unit, denied.has(unit.section) ? 7 : 2) : isCoping(reading, unit, cast))
      found.push({ span: unitSpan(reading, unit), text: unit.text });
  }
  return found;
}

/** "Workaround: …", "| Today | pencil and paper |", or a table of players. */
function isAnnounced(reading: Reading, unit: Unit): boolean {
  if (IN_PLACE.test(unit.text)) return true;
  const { table } = reading.blocks[unit.block]!;
  if (table?.headers.some((header) => ANNOUNCES.test(normaliseHeading(header)))) return true;
  const label = reading.labels[unit.block]?.text ?? /^([^|]{2,40})\s\|/.exec(unit.text)?.[1];
  return label !== undefined && ANNOUNCES.test(normaliseHeading(label));
}

/** Under such a heading anything told counts, save for our own side. */
function isAccount(unit: Unit, words: number): boolean {
  return unit.tokens.length >= words && likelihood(unit, 'internal-state', 'placeholder', 'g-internal', 'research-plan') < 0.5;
}

/** What stands in a section on customers is about them, even where nobody is named. */
const ON_CUSTOMERS: ReadonlySet<Role> = new Set(['problem', 'insight', 'segments', 'background']);

/** "Our current panel shows …", "a solution is in place that …": what is there today. */
const EXISTING =
  /\b(?:our|the|their|an?) (?:current|existing|present) (?!state|situation|plan|roadmap|status|year|quarter|goal|users?\b|customers?|team|scope|phase|focus)[\w-]+(?: (?!that|which|is|are)[\w-]+){0,2} (?:(?:only|already|also) )?(?:is|are|has|have|does|do|\w{3,}s)\b|\b(?:solution|system|tool|process|service|product) (?:is )?(?:currently |already )?in (?:place|use)\b/i;

/** "…, which is what they do now". */
const AS_NOW = /\b(?:what|as|how|the way) (?:[\w'’-]+ ){1,3}(?:(?:it|things) )?(?:now|today|at present|already)\b/i;

/** "Editors now export to a sheet". */
const NOWADAYS = /\b(?:now|today|currently|at present)\b/i;

/** Neither how something is done today nor anything else that is known of customers. */
function isHopeless(unit: Unit): boolean {
  return likelihood(unit, 'alternative-today') < 0.03 && likelihood(unit, ...KNOWLEDGE_TYPES, 'm-relevance') < 0.3;
}

/** "Currently, when new tags come in, they are mapped to Others": how things are done, by whatever, and no trouble. */
function isPresent({ text, tokens }: Unit): boolean {
  return tokens.length >= 6 && (AT_PRESENT.test(text) || EXISTING.test(text)) && !TROUBLE.test(text) && !CANNOT.test(text);
}

/** "This leads to editors having to create three versions": what is made for want of it. */
const FORCED = /\b(?:having|forced|left|obliged|compelled|ha(?:s|ve)) to (?:\w+ly )?(\w+)/i;

/** “I used to stand in the field and guess”: what one of them says of the way until now. */
const USED_TO = /[“"«]I (?:used to|always|still|usually|normally) \w+[^“”"»]{10,}[”"»]/;

function makesDo(reading: Reading, { text, mentions, role }: Unit): boolean {
  const verb = FORCED.exec(text)?.[1];
  return (
    verb !== undefined &&
    ON_CUSTOMERS.has(role) &&
    mentions.some(({ kind }) => kind !== 'we') &&
    mentions.every(({ kind }) => kind !== 'we') &&
    supersensesOf(reading.knowledge.lexicon, verb.toLowerCase())[0] === 'verb.creation'
  );
}

function isCoping(reading: Reading, unit: Unit, cast: Cast): boolean {
  const { text, role } = unit;
  if (makesDo(reading, unit) || USED_TO.test(text)) return true;
  const coping = likelihood(unit, 'alternative-today');
  // Among options the present way is one of them.
  if (
    role === 'options' &&
    ((EXISTING.test(text) && isPresent(unit)) ||
      (NOWADAYS.test(text) && tellsOfCustomers(reading, unit, cast)) ||
      (AS_NOW.test(text) && (coping >= 0.5 || isDoing(reading, unit))))
  )
    return true;
  if (ELSEWHERE.has(role))
    return coping >= 0.3 && (WORKAROUND.test(text) || (AT_PRESENT.test(text) && isDoing(reading, unit) && !TROUBLE.test(text)));
  const rival = RIVAL.test(text);
  if (!rival && tellsOfUs(unit, cast) && likelihood(unit, 'insight-sourced') < 0.3) return false;
  const subject = isDoing(reading, unit) || GOES_ON.test(text);
  const people = subject || speaksOfCustomers(unit, cast);
  if (coping >= 0.5) return people || rival || ON_CUSTOMERS.has(role);
  if (rival) return subject || likelihood(unit, ...KNOWLEDGE_TYPES, 'm-relevance', 'why-customer') >= 0.3;
  if (!people && isPresent(unit)) return true;
  const otherwise = OTHERWISE.test(text);
  if (otherwise && WORKAROUND.test(text)) return people || ON_CUSTOMERS.has(role);
  if (CANNOT.test(text)) return false;
  if (!subject || WANTS.test(text))
    return otherwise && ((people && coping >= 0.12) || (ON_CUSTOMERS.has(role) && likelihood(unit, ...KNOWLEDGE_TYPES) >= 0.3));
  return otherwise || coping >= (ON_CUSTOMERS.has(role) ? 0.1 : 0.2) || (AT_PRESENT.test(text) && !TROUBLE.test(text));
}

/** Whether a unit starts from whoever writes; "our readers" are somebody else. */
export function tellsOfUs(unit: Unit, cast: Cast): boolean {
  return OURS.test(unit.text) && !(/^\W*our\b/i.test(unit.text) && speaksOfCustomers(unit, cast));
}

/** Whether somebody other than the writer is the subject of something done, customer or not: those who help them along count. */
function isDoing(reading: Reading, { mentions, text, tokens }: Unit): boolean {
  return mentions.some(
    (mention) => mention.kind !== 'we' && indicativeAfter(text, tokens, mention, reading.knowledge.lexicon) >= 0,
  );
}

import { KNOWLEDGE_TYPES, METHOD, speaksOfCustomers } from './insights.js';
import { indicativeAfter } from './people.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import { TROUBLE } from './solving.js';
import type { Passage, Role } from './types.js';

/** Headings, labels and first cells that announce how it is done now, or by whom else. */
const ANNOUNCES =
  /^(?:(?:the )?(?:current |existing )?workarounds?|(?:the )?status quo|today|right now|at present|as things are|used alongside|doing nothing|(?:existing|current|present) (?:solutions?|alternatives?|tools?|methods?|practice|ways?|process)|alternatives? (?:today|in use|on the market)|substitutes?|rivals?|compet(?:itors?|ition|itive|es|ing)\b|(?:market|competitive) (?:landscape|overview)|landscape|differentiat\w+|how (?:it|this|that|they|people|\w+ ?\w*) (?:\w+ )?(?:is |are |do |does |get |gets )?(?:\w+ )?(?:solved?|done|handled?|copes?|manages?|get by)\b.*|how .{2,40} (?:cope|manage|do it|solve it|get by)(?: today| now| at present)?|without us|players?$)/;

/** Whether there is an account is what counts: after a few the search ends. */
export const ENOUGH = 5;
/** Things at hand that stand in for a product, whatever the trade. */
const STOPGAP =
  /\b(?:spreadsheets?|excel|csv|google (?:sheets?|docs?)|on paper|paper (?:and \w+|lists?|slips?|forms?|certificates?|diar(?:y|ies)|logs?|sheets?|notes?|maps?|calendars?|plans?|records?|files?|books?)|notebooks?|notepads?|exercise books?|whiteboards?|sticky notes|post-its?|slips? of paper|pen and paper|pencils?|clipboards?|shoe ?box(?:es)?|fax(?:es)?|by (?:hand|phone|fax|word of mouth)|manually|in (?:their|her|his) heads?|from memory|whatsapp|telegram|(?:chat|messenger|messaging|facebook) (?:groups?|channels?)|group chats?|text messages?|screenshots?|copy(?:ing)? and past(?:e|ing)|copy-paste|past(?:e|es|ed) [^.;]*\b(?:in|into|by)\b|usb (?:sticks?|drives?)|powerpoint|shared (?:drives?|folders?|sheets?|inbox(?:es)?)|home-?(?:made|grown|brew)|do-it-yourself|diy|makeshift|ad[- ]hoc|workarounds?)\b/i;
/** Doing it in another way, or not at all. */
const INSTEAD =
  /\b(?:instead|work(?:s|ed|ing)? around|mak(?:e|es|ing) do|made do|manage(?:s|d)? with(?:out)?|get(?:s|ting)? by|fall(?:s|ing)? back (?:on|to)|fell back|resort(?:s|ed)? to|turn(?:s|ed)? to|switch(?:es|ed)? to|went (?:back )?to|choose between|chooses between|help(?:s|ed)? themselves|do(?:es)? without|go(?:es)? without|do(?:es)? nothing|doing nothing|let(?:s)? it be|put(?:s)? up with|for (?:want|lack) of|in the absence of|buy(?:s)? from|order(?:s|ed)? (?:from|with)|us(?:e|es|ing) (?:their own|other|another|external|third-party)|buil[dt]s? their own|keep(?:s)? (?:an?|their) (?:\w+ )?(?:list|file|sheet|record|log|diary|calendar)|(?:bring|buy|build|make|keep|use|run|write|pay|rent|cancel|organi[sz]e|do|fix|script|put|copy|patch)\w* [^.;]{0,40}(?:their own|themselves)|get(?:s|ting)? (?:round|around)|go(?:es)? back to|(?:pays?|rents?|hires?|asks?) (?:an?|the one|one) \w+|pays? (?:\d+|€|£|\$)|an? (?:second|parallel|private|separate|third-party) \w+)\b/i;
/** Looser signs of the same, which need the classifier's word. */
const LOOSE =
  /\b(?:rel(?:y|ies|ied) on|go(?:es)? to|mov(?:e|es|ed) to|lacking|whoever|otherwise|rather than|in parallel|on the side|hires?|borrow(?:s|ed)?|rent(?:s|ed)?|shar(?:e|es|ed)|keep(?:s)?|use(?:s|d)?|using|take(?:s)?|photos?|photograph|diar(?:y|ies)|calendars?|scripts?|cron|drawers?|neighbou?rs?|cousins?|relatives?|friends?|colleagues?|mates?|cash|phones?|rings?|rang|calls?|ask(?:s)?|today|currently|at present|right now|for now|now|at the moment|as things (?:are|stand)|so far|until now|still|mostly|usually|typically|often)\b/i;
/** Whoever else is chosen. */
const RIVAL =
  /\b(?:competitors?|rivals?|incumbents?|competing (?:products?|offers?|tools?|services?|suites?)|compet(?:es?|ing) with(?![^.;]*\bfor\b)|compar(?:es?|ed|ing) (?:us|it|this|them) (?:to|with)|alternatives? (?:such as|like|include|are|on the market|today|to us)|other (?:tools?|products?|providers?|vendors?|platforms?|solutions?|services?|apps?) (?:such as|like|that|offer|already|are|do)|existing (?:tools?|products?|solutions?|services?)|status quo)\b/i;
const NONE =
  /\b(?:no|not an?|without|few|hardly any|lack of) (?:\w+ )?(?:competitors?|competition|rivals?|alternatives?|workarounds?|substitutes?|equivalent)\b|\b(?:nobody|no one) (?:else|competes)\b|\bto be (?:documented|analysed|analyzed|researched|listed)\b/i;
/** "They tape over it", "most leave it": whoever was named before. */
const GOES_ON =
  /(?:^|[,;:]\s*)\W*(?:they|many|most|some|several|others|nobody|no one|somebody|someone|everybody|whoever|half|nine in ten|\w+ (?:in|of|out of) (?:\w+)) (?!will|would|can|could|should|must|may|want|need)\w+/i;
const WORKAROUND = /\bworkarounds?\b/i;
/** What they cannot do is the problem, not how they manage. */
const CANNOT = /\b(?:cannot|can't|unable|no way|(?:has|have) no|nowhere)\b/i;
/** What we looked at, host or buy is no account of what customers do; what we saw them do is. */
const OURS = /^(?:[^:]{2,40}: )?\W*(?:we|our|i|us)\b/i;
/** "If we cannot deliver, they order elsewhere." */
const IF_WE = /\b(?:if|when|whenever|since|because|as|where|unless|until|before) (?:we|our)\b[^,;.]*/i;
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
  const found: Passage[] = [];
  for (const unit of reading.units) {
    if (found.length >= ENOUGH) break;
    if (unit.form === 'heading' || unit.prompt || unit.struck || NONE.test(unit.text)) continue;
    const named = announced[unit.section] || (!ELSEWHERE.has(unit.role) && isAnnounced(reading, unit));
    if (named ? isAccount(unit) : isCoping(reading, unit, cast)) found.push({ span: unitSpan(reading, unit), text: unit.text });
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
function isAccount(unit: Unit): boolean {
  return unit.tokens.length >= 2 && likelihood(unit, 'internal-state', 'placeholder', 'g-internal', 'research-plan') < 0.5;
}

/** What stands in a section on customers is about them, even where nobody is named. */
const ON_CUSTOMERS: ReadonlySet<Role> = new Set(['problem', 'insight', 'segments', 'background']);

function isCoping(reading: Reading, unit: Unit, cast: Cast): boolean {
  const { text, role } = unit;
  if (ELSEWHERE.has(role)) return WORKAROUND.test(text) && likelihood(unit, 'alternative-today') >= 0.3;
  const rival = RIVAL.test(text);
  const otherwise = STOPGAP.test(text) || INSTEAD.test(text);
  const subject = isDoing(reading, unit) || GOES_ON.test(text);
  const ours = tellsOfUs(unit, cast) && !METHOD.test(text);
  if (ours && !rival) return false;
  const manages = subject && !CANNOT.test(text.replace(IF_WE, ''));
  if (manages && !WANTS.test(text) && (otherwise || (AT_PRESENT.test(text) && !TROUBLE.test(text)))) return true;
  const people = subject || speaksOfCustomers(unit, cast);
  if (WORKAROUND.test(text)) return people || ON_CUSTOMERS.has(role);
  if (!people && !rival && !otherwise) return false;
  const coping = likelihood(unit, 'alternative-today');
  if (coping >= 0.5 || (rival && subject)) return true;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'm-relevance', 'why-customer');
  if (rival) return told >= 0.3;
  if (manages && coping >= (ON_CUSTOMERS.has(role) && LOOSE.test(text) ? 0.15 : 0.3)) return told >= 0.5;
  return otherwise && (people ? coping >= 0.12 : ON_CUSTOMERS.has(role) && told >= 0.3);
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

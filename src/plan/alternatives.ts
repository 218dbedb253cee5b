import { KNOWLEDGE_TYPES, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage, Role } from './types.js';

/** Headings, labels and first cells that announce how it is done now, or by whom else. */
const ANNOUNCES =
  /^(?:(?:the )?(?:current |existing )?workarounds?|(?:the )?status quo|today|right now|at present|as things are|used alongside|doing nothing|(?:existing|current|present) (?:solutions?|alternatives?|tools?|methods?|practice|ways?|process)|alternatives? (?:today|in use|on the market)|substitutes?|rivals?|compet(?:itors?|ition|itive|es|ing)\b|(?:market|competitive) (?:landscape|overview)|landscape|differentiat\w+|how (?:it|this|that|they|people|\w+ ?\w*) (?:\w+ )?(?:is |are |do |does |get |gets )?(?:\w+ )?(?:solved?|done|handled?|copes?|manages?|get by)\b.*|how .{2,40} (?:cope|manage|do it|solve it|get by)(?: today| now| at present)?|without us)\b/;

/** Things at hand that stand in for a product, whatever the trade. */
const STOPGAP =
  /\b(?:spreadsheets?|excel|csv|google (?:sheets?|docs?)|on paper|paper (?:\w+|and \w+)|notebooks?|notepads?|exercise books?|whiteboards?|sticky notes|post-its?|slips? of paper|paper slips|pen and paper|pencils?|clipboards?|shoe ?box(?:es)?|fax(?:es)?|by (?:hand|phone|post|fax|letter|word of mouth)|manually|in (?:their|her|his) heads?|from memory|whatsapp|telegram|(?:chat|messenger|messaging|facebook) (?:groups?|channels?)|group chats?|text messages?|screenshots?|copy(?:ing)? and past(?:e|ing)|copy-paste|pasted?|home-?(?:made|grown|brew)|do-it-yourself|diy|makeshift|ad[- ]hoc|workarounds?)\b/i;
/** Doing it in another way, or not at all. */
const INSTEAD =
  /\b(?:instead|work(?:s|ed|ing)? around|mak(?:e|es|ing) do|made do|manage(?:s|d)? with(?:out)?|get(?:s|ting)? by|fall(?:s|ing)? back (?:on|to)|fell back|resort(?:s|ed)? to|turn(?:s|ed)? to|switch(?:es|ed)? to|went (?:back )?to|choose between|chooses between|help(?:s|ed)? themselves|do(?:es)? without|go(?:es)? without|do(?:es)? nothing|doing nothing|let(?:s)? it be|put(?:s)? up with|for (?:want|lack) of|in the absence of|buy(?:s)? (?:from|at)|order(?:s)? from|us(?:e|es|ing) (?:their own|other|another|external|third-party)|buil[dt]s? their own|keep(?:s)? (?:an?|their) (?:\w+ )?(?:list|file|sheet|record|log|diary|calendar)|their own (?:\w+ )?(?:scripts?|tools?|lists?|sheets?))\b/i;
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
/** What they cannot do is the problem, not how they manage. */
const CANNOT = /\b(?:cannot|can't|unable|no way|(?:has|have) no|nowhere)\b/i;
/** What we looked at, host or buy is no account of what customers do. */
const OURS = /\b(?:we|us|our|ours|i)\b/i;

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
  const announced = reading.sections.map(
    ({ title, role }) => role === 'competition' || ANNOUNCES.test(normaliseHeading(title)),
  );
  const found: Passage[] = [];
  for (const unit of reading.units) {
    if (unit.form === 'heading' || unit.prompt || unit.struck || NONE.test(unit.text)) continue;
    if (announced[unit.section] || isAnnounced(reading, unit) ? isAccount(unit) : isCoping(reading, unit, cast))
      found.push({ span: unitSpan(reading, unit), text: unit.text });
  }
  return found;
}

/** "Workaround: …", "| Today | pencil and paper |". */
function isAnnounced(reading: Reading, unit: Unit): boolean {
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
  const { text } = unit;
  if (ELSEWHERE.has(unit.role)) return /\bworkarounds?\b/i.test(text) && likelihood(unit, 'alternative-today') >= 0.3;
  const rival = RIVAL.test(text);
  const otherwise = STOPGAP.test(text) || INSTEAD.test(text);
  const subject = tellsOfCustomers(reading, unit, cast) || GOES_ON.test(text);
  if (!rival && !otherwise && !LOOSE.test(text) && !subject) return false;
  const ours = OURS.test(text);
  if (otherwise && subject && !ours) return true;
  const people = subject || speaksOfCustomers(unit, cast) || unit.mentions.some(({ kind }) => kind !== 'we');
  if (/\bworkarounds?\b/i.test(text)) return people || ON_CUSTOMERS.has(unit.role);
  if (!people && ours) return false;
  const coping = likelihood(unit, 'alternative-today');
  if (coping >= 0.5) return true;
  if (subject && !ours && ON_CUSTOMERS.has(unit.role) && LOOSE.test(text) && !CANNOT.test(text) && coping >= 0.15) return true;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'm-relevance', 'why-customer');
  if (rival) return subject || told >= 0.3;
  return otherwise && !ours && (people ? coping >= 0.12 : ON_CUSTOMERS.has(unit.role) && told >= 0.3);
}

import { KNOWLEDGE_TYPES, speaksOfCustomers } from './insights.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage, Role } from './types.js';

/** Headings, labels and first cells that announce how it is done now, or by whom else. */
const ANNOUNCES =
  /^(?:(?:the )?(?:current |existing )?workarounds?|(?:the )?status quo|today|right now|at present|as things are|used alongside|doing nothing|(?:existing|current|present) (?:solutions?|alternatives?|tools?|methods?|practice|ways?|process)|alternatives? (?:today|in use|on the market)|substitutes?|rivals?|compet(?:itors?|ition|itive|es|ing)\b|(?:market|competitive) (?:landscape|overview)|landscape|differentiat\w+|how (?:it|this|that|they|people|\w+ ?\w*) (?:\w+ )?(?:is |are |do |does |get |gets )?(?:\w+ )?(?:solved?|done|handled?|copes?|manages?|get by)\b.*|how .{2,40} (?:cope|manage|do it|solve it|get by)(?: today| now| at present)?|without us)\b/;

/** Things at hand that stand in for a product, whatever the trade. */
const STOPGAP =
  /\b(?:spreadsheets?|excel|csv|google (?:sheets?|docs?)|paper|papers|notebooks?|notepads?|exercise books?|diar(?:y|ies)|calendars?|whiteboards?|sticky notes|post-its?|slips?|pen|pencils?|clipboards?|shoe ?box(?:es)?|drawers?|envelopes?|fax(?:es)?|by (?:hand|phone|post|e-?mail|fax|letter|word of mouth)|manual(?:ly)?|in (?:their|her|his) heads?|from memory|whatsapp|telegram|slack|(?:chat|messenger|messaging|facebook) (?:groups?|channels?|apps?)|group chats?|text messages?|screenshots?|screenshot|photograph|photos?|copy(?:ing)? and past(?:e|ing)|copy-paste|paste|pasted|scripts?|cron|home-?(?:made|grown|brew)|do-it-yourself|diy|makeshift|ad[- ]hoc|usb sticks?|neighbours?|neighbors?|cousins?|relatives?|friends?|colleagues?|acquaintances?|grandchild\w*|mates?|cash|phones?|ring|rings|rang|call(?:s|ed)? the)\b/i;
/** Doing it in another way, or not at all. */
const INSTEAD =
  /\b(?:instead|workarounds?|work(?:s|ed|ing)? around|rel(?:y|ies|ied) on|mak(?:e|es|ing) do|made do|manage(?:s|d)? (?:with|without)|get(?:s|ting)? by|fall(?:s|ing)? back (?:on|to)|fell back|resort(?:s|ed)? to|turn(?:s|ed)? to|switch(?:es|ed)? to|mov(?:e|es|ed) to|went to|go(?:es)? to|choose between|chooses between|help(?:s|ed)? (?:themselves|each other)|do(?:es)? (?:it )?without|go(?:es)? without|do(?:es)? nothing|doing nothing|let(?:s)? it be|leave it|leaves it|give(?:s)? up|put(?:s)? up with|for (?:want|lack) of|lacking|in the absence of|whoever|those who can|otherwise|rather than|in parallel|on the side|buy(?:s)? (?:it|them|one|from|at)|order(?:s)? from|hire(?:s)? an?|borrow(?:s|ed)?|rent(?:s|ed)?|share(?:s|d)? (?:one|an?)|keep(?:s)? an?|us(?:e|es|ing) (?:an?|the|their own|other|another)|take(?:s)? a taxi|third-party)\b/i;
/** Whoever else is chosen. */
const RIVAL =
  /\b(?:competitors?|rivals?|incumbents?|competing (?:products?|offers?|tools?|services?|suites?)|compet(?:es?|ing) with|alternatives? (?:such as|like|include|are|on the market|today|to us)|other (?:tools?|products?|providers?|vendors?|platforms?|solutions?|services?|apps?) (?:such as|like|that|offer|already|are|do)|existing (?:tools?|products?|solutions?|services?)|status quo)\b/i;
const NOW =
  /\b(?:today|currently|at present|right now|for now|now|at the moment|as things (?:are|stand)|so far|until now|to date|nowadays|these days|still|mostly|usually|typically|often)\b/i;
const NONE =
  /\b(?:no|not an?|without|few|hardly any|lack of) (?:\w+ )?(?:competitors?|competition|rivals?|alternatives?|workarounds?|substitutes?|equivalent)\b|\b(?:nobody|no one) (?:else|competes)\b|\bto be (?:documented|analysed|analyzed|researched|listed)\b/i;
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
    if (announced[unit.section] || isAnnounced(reading, unit) ? isAccount(unit) : isCoping(unit, cast))
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

function isCoping(unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) && !unit.quoted) return false;
  const { text } = unit;
  const rival = RIVAL.test(text);
  if (ELSEWHERE.has(unit.role) && !/\bworkarounds?\b/i.test(text)) return false;
  const cues = Number(STOPGAP.test(text)) + Number(INSTEAD.test(text)) + Number(NOW.test(text)) + Number(rival);
  if (cues === 0) return false;
  const people =
    speaksOfCustomers(unit, cast) ||
    unit.mentions.some(({ kind }) => kind !== 'we') ||
    /\b(?:they|them|many|most|some|somebody|someone|everybody|whoever|those|nobody)\b/i.test(text);
  const coping = likelihood(unit, 'alternative-today');
  if (coping >= 0.5) return people || !OURS.test(text);
  if (OURS.test(text) && !rival) return false;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'm-relevance', 'why-customer');
  if (rival) return told >= 0.3;
  return (STOPGAP.test(text) || INSTEAD.test(text)) && (people ? coping >= 0.12 || (cues >= 2 && told >= 0.3) : told >= 0.4);
}

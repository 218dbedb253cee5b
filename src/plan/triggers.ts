import { isInternalEngineering } from './engineering.js';
import { KNOWLEDGE_TYPES, knowledge, tellsOfCustomers } from './insights.js';
import { isOwnClaim, passageOf, unitsBetween, unitsOfSection } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import { TROUBLE } from './solving.js';
import type { Section, Trigger } from './types.js';

/** Headings and labels that announce why something is done, and why now. */
const OCCASION =
  /^(?:why(?: (?:now|this|we|do|are we|it matters).*)?\??$|context\b|background\b|motivation\b|rationale$|trigger|drivers?$|(?:the )?(?:occasion|reason)s?(?: for (?:this|change|the change))?$|what (?:prompted|triggered|started|set off|led|brought|moved|made)\b|how (?:we got|it came|this came|this started)|starting point|the story so far|reasons? (?:why|for) now|business (?:context|driver|reason))/;
/** The same inside a sentence or a table row: "Insurance check — why now: …", "| Trigger | … |". */
const OCCASION_INSIDE =
  /(?:^|[–—;(.]\s*)(?:why now|trigger(?:ed by)?|occasion|driver|context|background|motivation|why|rationale)\s*(?:[:?]|\s\|)\s*(?=\S)/i;
/** "Now that the process is tested", "this was prompted by". */
const NOW_THAT =
  /\bnow that (?:we|our|the)\b|\b(?:this|it|which|the (?:idea|project|work|decision)) (?:is|was|has been|comes|came) (?:\w+ )?(?:prompted|triggered|occasioned|set off|brought on) by\b|\bthe (?:trigger|occasion) (?:is|was|for)\b|\b(?:we|the team) (?:do|start|tackle|propose|raise|decide) (?:this|it) now (?:because|since|as)\b/i;

/** A contract, licence or machine at its end. */
const ENDS =
  /\b(?:contracts?|licen[cs]es?|leases?|leased|rented|agreements?|subscriptions?|support|warranty|hardware|servers?|systems?|platforms?|machines?|vendors?|suppliers?|hall|building)\b[^.;]*\b(?:ends?|ended|expires?|expired|expiring|runs? out|ran out|run(?:s)? until|rented until|(?:is|are|falls?|comes?) due|renew(?:ed|al)?|end[- ]of[- ](?:life|support)|written off|discontinued?|terminated?|notice|no longer supported|unsupported|service life|until \d)\b|\bend[- ]of[- ](?:life|support|sale)\b/i;
/** A figure that falls short of what was planned. */
const GAP =
  /\b(?:behind|below|under|short of|off|against|missed|misses|missing|over|above)\b (?:\S+ ){0,3}?(?:targets?|plan|budget|forecast|quota|goal)\b|\btargets?\b[^.;]*\b(?:short|missed|behind|gap|out of reach|away)\b/i;
/** Money or time that has to be used up, or a date of our own to be met. */
const DEADLINE =
  /\b(?:budget|underspend|funds?|grant|allocation|money)\b[^.;]*\b(?:spent|used|use|lapses?|expires?|must go|left|remaining|before|by)\b|\b(?:deadline|year[- ]end|(?:board|steering|quarterly|planning) (?:meeting|review))\b/i;
/** Hands or things of our own with nothing to do, or new in the house. */
const IDLE =
  /\b(?:idle|unused|spare|free) (?:capacity|hands|time|slots?|machines?|servers?)\b|\b(?:free|spare|unused) capacity\b|\b(?:is|are|sits?|sit|stands?|stand|lies?|lie) (?:idle|unused|still|empty)\b/i;
/** What is new in the house: an occasion wherever a plan's entry tells of it. */
const ACQUIRED =
  /\b(?:since|after|through|following) (?:the|our) (?:merger|acquisition|takeover|re-?organi[sz]ation|restructuring)\b|\bwe(?:'ve|’ve| have)? (?:\w+ )?(?:acquired|bought|taken over|took over|hired|welcomed|merged with)\b/i;
/** What an organisation consists of. */
const HOUSE =
  /\b(?:revenues?|turnover|bookings|margins?|profit|sales|budgets?|costs?|savings?|spend(?:ing)?|price|invest\w+|funding|headcount|posts|hires?|colleagues|capacity|vacanc\w+|departments?|divisions?|platforms?|systems?|servers?|stack|codebase|architecture|infrastructure|database|data cent(?:re|er)|rack|legacy|technical debt|tech debt|machines?|contracts?|licen[cs]es?|released?|versions?|migrat\w+|engine|technology|viability|traction|capabilit\w+|assets?|patents?|staff|teams?|squads?|board|management|strategy|process(?:es)?|model|tooling|tools?|api|roadmap|target)\b/i;
const NEGATED =
  /\b(?:not|no|nor|never|neither|rather than|instead of)\b (?:\w+ ){0,2}?(?:because|about|our|the|start\w*|budget|contract|deadline|cost|capacity|licen[cs]e)\b|\b(?:plays? no (?:part|role)|is not (?:why|the reason)|no reason|has nothing to do)\b/i;
/** Law and regulation come from outside. */
const LAW =
  /\b(?:laws?|regulations?|regulators?|regulatory|acts?\b(?! (?:as|like|on))|directives?|legislation|legal(?:ly)?|statut\w+|mandat(?:e|es|ed|ory)|compliance|court|ruling|ministry|parliament|gdpr|obliges?|obliged|ordinance|decree|tax(?:es)? rules|supervis(?:or|ory)|authorit(?:y|ies))\b/i;
/** Those who sell to us or work with us are no customers. */
const NO_CUSTOMERS = new Set(['supplier', 'vendor', 'contractor', 'consultant', 'competitor', 'owner', 'colleague', 'teammate']);

const INSIDE = [
  'internal-state',
  'why-comfort',
  'why-sunk',
  'why-senior',
  'm-business',
  'm-operational',
  'g-internal',
  'allotment',
] as const;
const OUTSIDE = [...KNOWLEDGE_TYPES, 'why-customer', 'g-outcome', 'm-outcome', 'future-need', 'request', 'second-hand'] as const;

/** Where an occasion is stated, and what stands beside it. */
interface Occasion {
  told: Unit[];
  beside: Unit[];
}

/**
 * Finds the stated occasions of decisions and initiatives, and where each comes from. A customer problem or aim in the same
 * section makes it a customer's; law and regulation come from outside [rules.md, internal-trigger].
 */
export function triggersOf(reading: Reading, cast: Cast): Trigger[] {
  const triggers: Trigger[] = [];
  for (const { told, beside } of occasionsOf(reading)) {
    const own = told.filter((unit) => unit.form !== 'heading' && isOwnClaim(unit));
    const first = own[0];
    if (!first) continue;
    const around = beside.filter((unit) => unit.form !== 'heading' && !unit.prompt && !unit.struck);
    const inner = own.find((unit) => isInternal(unit));
    const from = !inner
      ? 'unclear'
      : around.some((unit) => isOfCustomers(reading, unit, cast))
        ? 'customer'
        : around.some((unit) => LAW.test(unit.text))
          ? 'law'
          : 'internal';
    const at = inner ?? first;
    triggers.push({ span: unitSpan(reading, at), text: at.text, from });
  }
  return triggers.some(({ from }) => from === 'internal') && isInternalEngineering(reading, cast) ? [] : triggers;
}

function occasionsOf(reading: Reading): Occasion[] {
  const { sections, labels, units, unitsOf, blocks } = reading;
  const occasions: Occasion[] = [];
  const taken = new Set<number>();
  const add = (told: Unit[], beside: Unit[]): void => {
    const fresh = told.filter((unit) => !taken.has(unit.index));
    for (const unit of fresh) taken.add(unit.index);
    if (fresh.length > 0) occasions.push({ told: fresh, beside });
  };
  for (const [index, { title, heading, ownEnd, parent }] of sections.entries()) {
    const words = normaliseHeading(title);
    if (!OCCASION.test(words) || weighsOptions(reading, parent)) continue;
    // After the decision, a rationale argues for it.
    if (/^(?:rationale|the reason|reason)/.test(words) && sections.slice(0, index).some(isSettled)) continue;
    add(unitsBetween(reading, heading + 1, ownEnd), [...unitsOfSection(reading, index), ...problemNextTo(reading, index)]);
  }
  const inSection = new Map<number, number>();
  const stated = units.filter((unit) => {
    if (unit.form === 'heading' || taken.has(unit.index) || weighsOptions(reading, unit.section)) return false;
    const label = labels[unit.block];
    const labelled = label && unitsOf[unit.block]![0] === unit.index && OCCASION.test(normaliseHeading(label.text));
    const states = labelled || OCCASION_INSIDE.test(unit.text) || NOW_THAT.test(unit.text) || ACQUIRED.test(unit.text);
    if (states) inSection.set(unit.section, (inSection.get(unit.section) ?? 0) + 1);
    return states;
  });
  for (const unit of stated) {
    const { parent, kind } = blocks[unit.block]!;
    const alone = inSection.get(unit.section) === 1;
    const entry = kind === 'item' || parent >= 0;
    const told = labels[unit.block] && !entry ? unitsOf[unit.block]!.map((at) => units[at]!) : [unit];
    add(told, alone && !(entry && parent < 0) ? ownUnits(reading, unit.section) : passageOf(reading, unit));
  }
  return occasions;
}

const isSettled = ({ role }: Section): boolean => role === 'decision' || role === 'solution';

function ownUnits(reading: Reading, section: number): Unit[] {
  const { heading, ownEnd } = reading.sections[section]!;
  return unitsBetween(reading, Math.max(0, heading), ownEnd);
}

/** Under options and decisions a reason speaks for one of them: no occasion of the whole. */
function weighsOptions({ sections }: Reading, section: number): boolean {
  const role = sections[section]?.inherited;
  return role === 'options' || role === 'apparatus' || role === 'exclusions' || role === 'risks';
}

/** A section on the problem right after the background or right before it stands beside it. */
function problemNextTo(reading: Reading, index: number): Unit[] {
  const { sections } = reading;
  const { parent } = sections[index]!;
  const after = sections.findIndex((section, at) => at > index && section.parent === parent);
  const before = sections.findLastIndex((section, at) => at < index && section.parent === parent);
  return [after, before]
    .filter((at) => at >= 0 && ['problem', 'insight'].includes(sections[at]!.role))
    .flatMap((at) => unitsOfSection(reading, at));
}

function isInternal(unit: Unit): boolean {
  const { text } = unit;
  if (NEGATED.test(text) || unit.tokens.length < 4) return false;
  if (GAP.test(text) || ENDS.test(text) || DEADLINE.test(text) || IDLE.test(text) || ACQUIRED.test(text)) return likelihood(unit, ...OUTSIDE) < 0.6;
  const ours = unit.mentions.some(({ kind }) => kind === 'we');
  if (!ours && !HOUSE.test(text)) return false;
  const inside = likelihood(unit, ...INSIDE);
  return inside >= 0.6 || (NOW_THAT.test(text) && likelihood(unit, ...OUTSIDE) < 0.5);
}

function isOfCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  const customers = unit.mentions.filter(
    ({ kind, head }) => kind === 'generic' || (kind !== 'we' && cast.customers.has(head) && !NO_CUSTOMERS.has(head)),
  );
  const only = { ...unit, mentions: customers };
  if (tellsOfCustomers(reading, only, cast) || knowledge(reading, only, cast) >= 0.5) return true;
  const outside = likelihood(unit, ...OUTSIDE);
  if (customers.length > 0) return outside >= 0.4 || TROUBLE.test(unit.text);
  return outside >= 0.6;
}

import type { StatementType } from '../statements/types.js';
import { argumentsIn, asserted, isChoosing } from './arguing.js';
import { BASES, namesSenior, SENIORS } from './bases.js';
import { arguesForCustomers, tellsMoreThanAsking, tellsOfOthers, tellsWhyAsked } from './customer-arguments.js';
import { BEYOND_US, ENDS, FOR_MAKERS, TAKES_OF_US } from './inside.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { restsOnInsight } from './linked.js';
import { isOwnClaim, passageOf } from './passages.js';
import { likeliest, likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Kind, Rationale, Role } from './types.js';

/** A reason found: what it argues from, its words as a unit of their own, and how sure that is. */
interface Found {
  basis: Rationale['basis'];
  read: Unit;
  sure: number;
}

/**
 * Where a reason stands: in a place that asks for reasons, in a section that does or that decides, in the sentence of its choice (with a
 * word that says so, or as a clause of its own), in the sentence after the choice, beside something that chooses nothing in so many
 * words, right under the name of an entry, as an entry of a list, or on its own.
 */
type Place = 'slot' | 'section' | 'stated' | 'beside' | 'after' | 'claimed' | 'opens' | 'entry' | 'alone';

/** A sentence longer than any sentence is: a table or a log on one line. */
const LONG = 1000;
/** Below this the classifier sees no reason of any sort: nothing else is looked at. */
const HOPELESS = 0.02;
/** Surer than any classifier is. */
const NEVER = 2;

/** How sure the classifier has to be of a reason that words of its sort bear out, and of one that they do not. */
type Floors = readonly [borne: number, bare: number];
const FLOORS: Record<Place, Floors> = {
  slot: [0.06, 0.5],
  section: [0.15, 0.5],
  stated: [0.04, 0.35],
  beside: [0.12, 0.5],
  after: [0.25, 0.6],
  claimed: [0.35, NEVER],
  opens: [0.45, NEVER],
  entry: [0.6, NEVER],
  alone: [NEVER, NEVER],
};
/** How sure it has to be of a wish that stands on its own, and of one among aims and doubts. */
const WISHED = 0.4;
const WISHED_AMONG_AIMS = 0.5;
/** What is spent or wished is told for its own sake too: it takes a little more. */
const TOLD_TOO = 0.05;
/** How sure the classifier has to be of customers' reasons to take them for the better reading. */
const ELSEWHERE = 0.3;

const PASSED_OVER: ReadonlySet<Role> = new Set(['ownership', 'apparatus', 'competition', 'assumptions']);
/** Aims, figures and doubts choose nothing: a reason has to be given there in so many words. */
const NO_CHOICE: ReadonlySet<Role> = new Set(['goals', 'measures', 'check', 'risks', 'summary', 'framing']);
/** Nor is a sentence about an option, or one left out, a reason by itself. */
const WEIGHS: ReadonlySet<Role> = new Set(['options', 'exclusions']);

/** Finds choices and priorities argued from the inside, or by a request, with whether a customer argument stands in the same passage. */
export function rationalesOf(reading: Reading, cast: Cast, kind: Kind): Rationale[] {
  const rationales: Rationale[] = [];
  for (const unit of reading.units) {
    if (!isOwnClaim(unit) || unit.form === 'heading' || unit.text.length > LONG || PASSED_OVER.has(unit.role)) continue;
    for (const found of reasonsOf(reading, unit, kind)) {
      const { basis } = found;
      rationales.push({ span: unitSpan(reading, unit), text: unit.text, basis, backed: isBacked(reading, unit, found, cast) });
    }
  }
  return rationales;
}

/** "The director is convinced of it, and it takes the least effort": the reason of a sentence, and somebody senior's beside it. */
function reasonsOf(reading: Reading, unit: Unit, kind: Kind): Found[] {
  const found = reasonOf(reading, unit, kind) ?? criterionOf(reading, unit);
  if (!found) return [];
  const beside = found.basis !== 'senior' && found.basis !== 'request' && CONVINCED.test(unit.text);
  const given = beside && (unit.role === 'decision' || GIVEN.has(placeOf(reading, unit)));
  return given ? [found, { basis: 'senior', read: unit, sure: ELSEWHERE }] : [found];
}

/** Words that lead into what choices go by. */
const GO_BY =
  /\b(?:decid|priorit|choos|select|rank|plan)\w*\b[^.]{0,60}:\s*$|\b(?:factors?|criteria|considerations?|questions?)\b[^.]{0,80}:\s*$/i;
const HOW_WE_CHOOSE =
  /^\W*(?:how (?:we|things|items|features|work) .{0,20}\b(?:decid|priorit|choos|chosen|select|rank|pick)|prioriti[sz]ation|(?:selection |decision )?criteria)/i;
/** "What are the skills of the people available?", "maintainers' availability": hands of ours, as a thing to go by. */
const OUR_HANDS =
  /\b(?:skills?|availability|capacity|bandwidth|interests?|expertise|experience) (?:of|among|in|on) (?:the |our |those )?(?:[\w-]+ )?(?:people|team|maintainers?|developers?|engineers?|contributors|staff|us)\b|\b(?:maintainers?|teams?|developers?|engineering|engineers?|staff|our(?: own)?)['’]?s? (?:availability|capacity|bandwidth|interests?|skills?|expertise)\b/i;

/** An entry of a list of what choices go by that is about our own hands. */
function criterionOf({ blocks, unitsOf, sections }: Reading, unit: Unit): Found | null {
  const { block, index, section, text } = unit;
  const { kind } = blocks[block]!;
  if (kind !== 'item' || unitsOf[block]![0] !== index || !OUR_HANDS.test(text)) return null;
  let at = block;
  while (at >= 0 && block - at < NEAR && blocks[at]!.kind === 'item') at -= 1;
  const led = blocks[at]?.kind === 'paragraph' && GO_BY.test(blocks[at]!.text);
  return led || HOW_WE_CHOOSE.test(sections[section]!.title) ? { basis: 'comfort', read: unit, sure: ELSEWHERE } : null;
}

const TYPES = BASES.map(({ type }) => type);

/** The surest reason of the four sorts that a unit gives: the classifier proposes, the place and a few words say how sure it has to be. */
function reasonOf(reading: Reading, unit: Unit, kind: Kind): Found | null {
  const cell = reasonCell(reading, unit);
  const stands = cell ?? unit;
  const hopeless = likelihood(stands, ...TYPES) < HOPELESS;
  if (
    hopeless &&
    !BEYOND_US.test(stands.text) &&
    !TAKES_OF_US.test(stands.text) &&
    !ENDS.test(stands.text) &&
    !(kind === 'decision' && FOR_MAKERS.test(stands.text)) &&
    !OFTEN_ASKED.test(stands.text) &&
    !(WISH.test(stands.text) && namesSenior(stands.text))
  )
    return null;
  const said = asserted(stands.text);
  if (said.trim() === '' || said.trimEnd().endsWith(':')) return null;
  // What is denied or admitted is not to be taken for the reason.
  const read = said.length < stands.text.length - 10 ? subUnit(reading, unit, stands.range, said) : stands;
  const place = cell ? 'slot' : placeOf(reading, unit);
  const candidates = (cell ? [] : argumentsIn(said)).map(({ reason, stated, chosen }) => ({
    place:
      chosen || (stated && opensDecision(reading, unit))
        ? stated
          ? ('stated' as const)
          : ('beside' as const)
        : ('claimed' as const),
    read: subUnit(reading, unit, unit.range, reason),
  }));
  let best: Found | null = null;
  let most = 0;
  for (const { basis, type, words } of hopeless ? [] : BASES) {
    const whole = likelihood(read, type);
    // A wish of those above is heard as theirs, however it is put.
    if (basis === 'request' && whole < likelihood(read, 'why-senior') && namesSenior(read.text)) continue;
    for (const candidate of [...candidates, { place, read }]) {
      const [borne, bare] = floorsOf(unit, basis, candidate.place, candidate.read.text);
      const mean = candidate.place === 'claimed' ? whole : (whole + likelihood(candidate.read, type)) / 2;
      const isBorne = mean >= borne && words.test(candidate.read.text);
      const sure = isBorne ? Math.max(whole, mean) : whole;
      if (sure < (isBorne ? borne : PLANNED.test(said) || opensDecision(reading, unit) ? NEVER : bare)) continue;
      // Of one sentence read alike, its own clause says it best.
      if (best && (sure < best.sure || (sure === best.sure && (candidate.read === read || mean <= most)))) continue;
      best = { basis, read: candidate.read, sure };
      most = mean;
    }
  }
  if (
    !best &&
    (isLeast(unit, said) ||
      isBeyondUs(reading, unit, said, kind) ||
      (!isOccasion(reading, unit) && takesOfUs(unit, [...candidates, { place, read }])))
  )
    return { basis: 'comfort', read, sure: ELSEWHERE };
  if ((!best || best.basis === 'comfort') && isSpent([...candidates, { place, read }]))
    return { basis: 'sunk', read, sure: ELSEWHERE };
  if (best?.basis !== 'request' && isSeniorsWish(unit, [...candidates, { place, read }]))
    return { basis: 'senior', read, sure: ELSEWHERE };
  if (!best && isOftenAsked(unit, said)) return { basis: 'request', read, sure: ELSEWHERE };
  if (best?.basis === 'request') return tellsMore(unit) ? null : best;
  return best && isElse(read, best) ? null : best;
}

/** "Asked cold, 9 of 15 said yes": found out rather than asked for; "asked for once and applied everywhere" tells what for. */
const tellsMore = (unit: Unit): boolean =>
  likelihood(unit, 'request') < 0.1 && likelihood(unit, 'insight-sourced', 'signal-against', 'request-why') >= 0.5;

/** What a reason from the inside may look like as a whole. */
const ALIKE: ReadonlySet<StatementType> = new Set([
  ...TYPES,
  'neutral',
  'shortlist',
  'options-neutral',
  'internal-state',
  'plan-unchanged',
  'g-internal',
  'launch-plan',
  'm-output',
  'm-business',
  'm-operational',
]);

/** Whether the classifier hears something else more surely: a reason from outside, from the customers, or no reason. */
function isElse(whole: Unit, { read, sure }: Found): boolean {
  const most = Math.max(ELSEWHERE, sure);
  const { type, probability } = likeliest(read);
  if (probability > most && !ALIKE.has(type)) return true;
  return likelihood(whole, 'why-external') > most || likelihood(read, 'why-customer', 'request-why', ...KNOWLEDGE_TYPES) > most;
}

/** What costs us the least is chosen and argued for in one. */
const LEAST = /\b(?:cheap|eas|simpl|quick)i?est\b|\bleast (?:effort|work|expensive)/i;

const isLeast = (unit: Unit, said: string): boolean =>
  unit.role === 'decision' && likelihood(unit, 'shortlist', 'options-neutral') >= 0.5 && LEAST.test(said);

const WEIGHED = /\b(?:advantages|pros|benefits|strengths)\b/i;
/** "A fork of our own: would need a lot of work": an option by its name, and what told against it; "Cons: …" only weighs. */
const TELLS_AGAINST =
  /^\W*(?!(?:pros?|cons?|good|bad|benefits?|drawbacks?|(?:dis)?advantages?|up-?sides?|down-?sides?)\b)[^:.]{3,80}:\s/i;

const isBeyondUs = ({ sections }: Reading, { role, form, text, section }: Unit, said: string, kind: Kind): boolean =>
  !NO_CHOICE.has(role) &&
  (!WEIGHS.has(role) || (form === 'bullet' && TELLS_AGAINST.test(text) && !WEIGHED.test(sections[section]!.title))) &&
  (BEYOND_US.test(said) || (kind === 'decision' && FOR_MAKERS.test(said)));

/** Where a reason is asked for or given in so many words, what it takes of us is one. */
const GIVEN: ReadonlySet<Place> = new Set(['slot', 'section', 'stated', 'after', 'opens']);

/** "Why now: the contract ends in March": what sets the work off is judged as that. */
const isOccasion = ({ labels }: Reading, { block }: Unit): boolean =>
  /^\W*(?:why now|trigger|occasion)/i.test(labels[block]?.text ?? '');

const takesOfUs = ({ role }: Unit, candidates: readonly { place: Place; read: Unit }[]): boolean =>
  candidates.some(
    ({ place, read: { text } }) =>
      GIVEN.has(place) && (TAKES_OF_US.test(text) || ((place !== 'section' || role === 'decision') && ENDS.test(text))),
  );

/** "The VP of Engineering has asked us to …", as a sentence of its own. */
const WISHES =
  /^\W*(?:the |our )?(?:[\w-]+ ){0,5}?(?:has |have )?(?:wants?|wanted|asked|insists?|insisted|requested|would like|expects?|made it) /i;

/** What somebody senior prefers or makes a condition, given as the reason, is one whatever the classifier hears. */
const isSeniorsWish = (unit: Unit, candidates: readonly { place: Place; read: Unit }[]): boolean =>
  !OVERRULED.test(unit.text) &&
  candidates.some(
    ({ place, read: { text } }) =>
      GIVEN.has(place) &&
      (place !== 'section' || WISHES.test(text)) &&
      WISH.test(text) &&
      namesSenior(text) &&
      !APPROVAL.test(text),
  );

/** "Has already spent two sprints on it". */
const SPENT =
  /\b(?:we|i|team|developers?|engineers?|department|company)(?:'ve)? (?:ha(?:s|ve) )?(?:\w+ )?(?:spent|invested|sunk|poured)\b|\b(?:months|weeks|years|sprints|days|money|budget|work|effort|\d[\d.,]*k?) (?:\w+ ){0,3}(?:spent|invested|sunk)\b/i;

/** What was spent already, given as the reason, is that and no ease of ours. */
const isSpent = (candidates: readonly { place: Place; read: Unit }[]): boolean =>
  candidates.some(({ place, read: { text } }) => GIVEN.has(place) && place !== 'section' && SPENT.test(text));

/** "A recurring user request", "a great deal of feature requests", "the results of a poll": that many ask is the reason. */
const OFTEN_ASKED =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|some) (?:[\w-]+ )?\w+s (?:have |had )?(?:written|wrote|mailed|e-mailed|called)(?: to)? us (?:about|for)\b|\bwithout (?:an? |the |it\b|this\b)?.{0,40}?\b(?:will not|won't|does not|doesn't|refuses? to|cannot) (?:sign|renew|buy|extend|stay)\b|\bmost (?:often|frequently|commonly) (?:named|mentioned|asked|requested|raised|voted|wished)\b|\b(?:recurring|frequent(?:ly)?|common(?:ly)?|popular|long-standing|often|top|most|much|highly|heavily|repeatedly|widely)[ -](?:(?:user|customer|community|feature)[ -])*(?:requests?(?:ed)?|asked[ -]for)\b|\b(?:many|lots of|plenty of|a great deal of|numerous|several|dozens of|hundreds of|\d+) (?:(?:user|customer|community|feature|open) )+requests\b|\b(?:(?:un)?blocks?|blocking|needed (?:to (?:close|win)|for)) (?:[\w-]+ ){0,3}(?:deals?|tenders?|rfps?)\b|#\d+ (?:most )?(?:requested|asked|voted)|\b(?:second|third|number one) (?:most )?(?:requested|asked[- ]for)|\b(?:has|have) (?:it|this|that) in (?:the|its|their|his|her|an?) (?:\w+ )?(?:contract|tender|offer|rfp|wish ?list|specification)\b|\b(?:justification|rationale|reason) (?:for|of|behind) .{3,60} (?:is|are|was|were) .{0,30}\b(?:poll|votes?|requests?|survey)\b/i;

const isOftenAsked = (unit: Unit, said: string): boolean =>
  (ENTRY.has(unit.role) || unit.role === 'solution') && OFTEN_ASKED.test(said);

/** The first sentence under "Decision" chooses, whatever verb it does it with: "We will send reminders by text message, since …". */
function opensDecision({ sections, units }: Reading, { role, section, index }: Unit): boolean {
  return role === 'decision' && sections[section]!.role === 'decision' && units[index - 1]?.block === sections[section]!.heading;
}

/** Where a unit stands as a whole. */
function placeOf(reading: Reading, unit: Unit): Place {
  const label = reading.labels[unit.block];
  if ((label && ASKS_WHY.test(label.text)) || isListedReason(reading, unit)) return 'slot';
  // "Decision drivers": what stands there decided.
  if (DRIVERS.test(reading.sections[unit.section]!.title) && !PLANNED.test(unit.text)) return 'section';
  if (NO_CHOICE.has(unit.role) || WEIGHS.has(unit.role) || PLANNED.test(unit.text)) return 'alone';
  if (followsChoice(reading, unit)) return 'after';
  if (unit.role === 'decision' || ASKS_WHY.test(reading.sections[unit.section]!.title)) return 'section';
  if (opensEntry(reading, unit)) return 'opens';
  return unit.form !== 'sentence' && unit.tokens.length >= 5 ? 'entry' : 'alone';
}

const DRIVERS = /^\W*(?:the |our |key |main )?(?:decision )?drivers?\W*$/i;

/** The first sentence under a heading that says nothing of its part, with one like it beside it: an entry, and what is said of it. */
function opensEntry(reading: Reading, unit: Unit): boolean {
  const { sections, blocks } = reading;
  const { heading, role, parent, level } = sections[unit.section]!;
  if (heading < 0 || role !== 'none' || level < 3 || unit.block !== heading + 1 || blocks[unit.block]!.kind !== 'paragraph')
    return false;
  return (
    reading.unitsOf[unit.block]![0] === unit.index &&
    sections.filter((other) => other.parent === parent && other.level === level && other.role === 'none').length >= 2
  );
}

/** What somebody is going to do is no reason. */
const PLANNED =
  /\b(?:we|i)(?:['’]ll| will|['’]re going to| are going to| (?:\w+ )?(?:expect|plan|intend|hope|aim) to)\b|\blet['’]s\b/i;
/** The verbs of a wish. */
const WISH =
  /\b(?:wants?|wanted|would (?:\w+ )?(?:like|love)|wish|insist|keen|expect|ask(?:s|ed)|request|desire|instruct|demand|heart|mind|prefer|favou?r|condition\b)/i;
/** Somebody senior holds with it: "the director is convinced of it". */
const CONVINCED = new RegExp(
  `\\b(?:the|our) (?:[\\w-]+ ){0,3}?${SENIORS}(?: of [\\w ]{2,20}?)? (?:\\w+ ){0,2}?(?:convinced|keen|in favou?r|enthusiastic|a fan|wants?|likes?|prefers?|favou?rs?|insists?)\\b`,
  'i',
);
/** Approval is not yet a reason, nor is a wish that the facts speak against. */
const OVERRULED =
  /,\s*(?:but|yet|though)\s+(?:only|just|no|not|nobody|hardly|few|\d|so far)\b|[,;]\s*(?:and |but )?we (?:said no|declin|refus|turned)/i;
const APPROVAL = /\b(?:approv|sign(?:s|ed) off|endors|ratif)/i;

function floorsOf(unit: Unit, basis: Rationale['basis'], place: Place, reason: string): Floors {
  if (basis === 'request') return floorsOfRequest(unit, place, reason);
  const [borne, bare] = FLOORS[place];
  if (basis === 'senior') {
    if (APPROVAL.test(reason) || OVERRULED.test(unit.text)) return FLOORS.alone;
    // A wish told of somebody senior is a reason wherever it stands.
    if (WISH.test(reason)) {
      if (NO_CHOICE.has(unit.role)) return [WISHED_AMONG_AIMS, NEVER];
      // "Fountains first: the alderwoman has set her heart on them": what stands behind an entry's colon is said for it.
      if (unit.form === 'bullet' && /^[^:.]{3,60}:\s/.test(reason) && namesSenior(reason)) return [Math.min(borne, 0.08), NEVER];
      return [place === 'slot' || place === 'stated' || place === 'beside' ? 0.01 : Math.min(borne, WISHED), NEVER];
    }
  }
  if (place === 'slot' || place === 'alone') return FLOORS[place];
  if (basis === 'sunk' && place === 'claimed') return PLANNED.test(unit.text) ? FLOORS.alone : [0.5, NEVER];
  const least = Math.max(
    basis === 'comfort' ? 0 : TOLD_TOO,
    NO_CHOICE.has(unit.role) ? (place === 'claimed' ? 0.75 : 0.3) : 0,
    WEIGHS.has(unit.role) && place === 'claimed' ? NEVER : 0,
  );
  return [Math.max(borne, least), basis === 'senior' ? NEVER : Math.max(bare, least, basis === 'sunk' ? 0.5 : 0)];
}

/** Where what was asked for stands, that it was is the reason: entries of a plan, and what is told as its background. */
const ENTRY: ReadonlySet<Role> = new Set(['initiatives', 'background', 'problem', 'insight', 'decision']);
/** "We read requests on Fridays", "please vote": how requests are taken in. "We keep hearing" is how one was. */
const TAKES_IN =
  /^\W*(?:please|when|if|you|we(?!['’]ve| (?:keep |have |often )*(?:hear|receiv|got|get))|our(?! (?:[\w-]+ ){0,3}(?:customer|user|client|member|account|partner|reader|subscriber|buyer)s)|i)\b|\b(?:can|may|if you) (?:up-?)?vote|,? (?:and|but) we\b/i;
/** What is asked for, or by whom. */
const ASKED_FOR =
  /\b(?:requests?|requested|ask(?:s|ed|ing)|vot(?:es|ed)|demand(?:s|ed)?|wish(?:es|ed)) (?:\w+ )?(?:for|by)\b|\btop of/i;

function floorsOfRequest(unit: Unit, place: Place, reason: string): Floors {
  if (place === 'stated' || place === 'beside' || place === 'slot') return [place === 'slot' ? 0.02 : 0.3, NEVER];
  if (TAKES_IN.test(unit.text)) return FLOORS.alone;
  if (ENTRY.has(unit.role)) return [ASKED_FOR.test(reason) ? 0.02 : 0.35, NEVER];
  if (!ASKED_FOR.test(reason)) return FLOORS.alone;
  return place === 'after' ? [0.15, NEVER] : place === 'entry' || place === 'opens' ? [0.3, NEVER] : FLOORS.alone;
}

/** A label, heading or column that asks for the reason. */
const ASKS_WHY =
  /^\W*(?:the |our |decision |main )?(?:why|rationale|reason|driver|justification|motivation|trigger|basis|argument|because|source of priority|(?:what|which \w+) (?:comes?|goes|drives)|where we (?:begin|start)|how we (?:set|cho|decide|rank|priorit))/i;

/** "Why they stay with it": the reasons of those outside. */
const OF_OTHERS = /\b(?:they|them|their|customers?|users?|people)\b/i;

/** The cell of a row under a heading that asks for the reason. */
function reasonCell(reading: Reading, unit: Unit): Unit | null {
  const { table, cells } = reading.blocks[unit.block]!;
  const column = table ? table.headers.findIndex((header) => ASKS_WHY.test(header) && !OF_OTHERS.test(header)) : -1;
  const cell = cells[column];
  return cell ? subUnit(reading, unit, cell) : null;
}

/** How far above an item the words that introduce its list are looked for. */
const NEAR = 12;

/** Whether a list of reasons is open: "Chosen option: B, because", "We picked it for these reasons:". */
function isListedReason({ blocks }: Reading, { block }: Unit): boolean {
  let at = block;
  while (at >= 0 && block - at < NEAR && blocks[at]!.kind === 'item') at -= 1;
  return (
    blocks[block]!.kind === 'item' &&
    blocks[at]?.kind === 'paragraph' &&
    /\b(?:because|reasons?|since)\W*$/i.test(blocks[at]!.text)
  );
}

/** Whether the sentence before it in the same paragraph chooses something. */
function followsChoice(reading: Reading, unit: Unit): boolean {
  const label = reading.labels[unit.block];
  if (label && isChoosing(label.text)) return true;
  const before = reading.units[unit.index - 1];
  return before !== undefined && before.block === unit.block && isChoosing(before.text);
}

/** Whether the passage of a reason holds a customer argument; for a request, the problem behind it. */
function isBacked(reading: Reading, unit: Unit, { basis, read, sure }: Found, cast: Cast): boolean {
  const passage = passageOf(reading, unit).filter((other) => !other.prompt && !other.struck);
  if (basis === 'request')
    return (
      tellsWhyAsked(unit.text) ||
      passage.some((other) => tellsMoreThanAsking(reading, other, cast) || restsOnInsight(reading, other))
    );
  if (likelihood(read, 'why-customer') > Math.max(ELSEWHERE, sure)) return true;
  return passage.some((other) =>
    other.index !== unit.index || basis === 'senior'
      ? arguesForCustomers(reading, other, cast)
      : tellsOfOthers(reading, unit, read.text, cast),
  );
}

import { argumentsIn, asserted, isChoosing, isReasoning } from './arguing.js';
import { CUES, type Cue, isSenior, type Place, REQUEST } from './bases.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { isOwnClaim, passageOf } from './passages.js';
import { indicativeAfter, isStrongGeneric, type Mention } from './people.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Rationale, Role } from './types.js';

/** A reason found: what it argues from, its words, and how sure that is. */
interface Found {
  basis: Rationale['basis'];
  reason: string;
  sure: number;
}

const PASSED_OVER: ReadonlySet<Role> = new Set(['ownership', 'apparatus', 'competition', 'assumptions']);

/** Finds choices and priorities argued from the inside, or by a request, with whether a customer argument stands in the same passage. */
export function rationalesOf(reading: Reading, cast: Cast): Rationale[] {
  const rationales: Rationale[] = [];
  for (const unit of reading.units) {
    if (!isOwnClaim(unit) || unit.form === 'heading' || PASSED_OVER.has(unit.role)) continue;
    const found = reasonOf(reading, unit);
    if (!found) continue;
    const { basis } = found;
    rationales.push({ span: unitSpan(reading, unit), text: unit.text, basis, backed: isBacked(reading, unit, found, cast) });
  }
  return rationales;
}

/** The reason of one of the four sorts that a unit gives, the surest of them. */
function reasonOf(reading: Reading, unit: Unit): Found | null {
  const cell = reasonCell(reading, unit);
  const said = asserted(cell?.text ?? unit.text);
  let best: Found | null = null;
  for (const cue of CUES) {
    if (!holds(cue, said)) continue;
    const [place, reason] = cell ? (['slot', said] as const) : placeOf(reading, unit, said, cue);
    const [plain, words] = cue.floors[place];
    const floor = cue.plain.test(reason) ? plain : words;
    if (floor > 1) continue;
    const sure = likelihood(cell ?? unit, cue.type);
    if (sure >= floor && (best === null || sure > best.sure)) best = { basis: cue.basis, reason, sure };
  }
  return best;
}

const holds = ({ words, plain }: Cue, text: string): boolean => words.test(text) || plain.test(text);

/** Where in or around a unit the words of a reason stand, and the stretch that holds them. */
function placeOf(reading: Reading, unit: Unit, said: string, cue: Cue): readonly [Place, string] {
  const reasons = argumentsIn(said).filter((reason) => holds(cue, reason));
  if (reasons.length > 0) return ['sentence', reasons.find((reason) => cue.plain.test(reason)) ?? reasons[0]!];
  if (cue.basis === 'request' && TAKES_IN.test(unit.text)) return ['anywhere', said];
  if (isAskedFor(reading, unit) || (cue.basis === 'request' && ENTRY.has(unit.role))) return ['slot', said];
  if (followsChoice(reading, unit)) return [unit.role === 'decision' ? 'slot' : 'after', said];
  if (isChoosing(said) || isReasoning(said)) return ['beside', said];
  const entry = (unit.form === 'bullet' || unit.form === 'cell') && !LISTED.has(unit.role);
  return [entry ? 'entry' : 'anywhere', said];
}

/** Where entries of a list are pros and cons, or things to reach. */
const LISTED: ReadonlySet<Role> = new Set(['options', 'goals', 'measures', 'check']);

/** A label, heading or column that asks for the reason. */
const ASKS_WHY =
  /^\W*(?:the |our |decision |main )?(?:why|rationale|reason(?:s|ing)?|drivers?|justification|motivation|trigger|basis|argument|because|source of priority|(?:what|which \w+) (?:comes?|goes|drives)|where we (?:begin|start)|how we (?:set|chose|choose|decided?|ranked|prioriti[sz]ed?)|what we (?:will )?(?:do|start with) first)\b/i;

/** The cell of a row under a heading that asks for the reason. */
function reasonCell(reading: Reading, unit: Unit): Unit | null {
  const { table, cells } = reading.blocks[unit.block]!;
  const column = table ? table.headers.findIndex((header) => ASKS_WHY.test(header)) : -1;
  const cell = cells[column];
  return cell ? subUnit(reading, unit, cell) : null;
}

function isAskedFor(reading: Reading, unit: Unit): boolean {
  const label = reading.labels[unit.block];
  return ASKS_WHY.test(label ? label.text : reading.sections[unit.section]!.title) || isListedReason(reading, unit);
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

/** Where what was asked for stands, that it was is the reason: entries of a plan, and what is told as its background. */
const ENTRY: ReadonlySet<Role> = new Set(['initiatives', 'background', 'problem', 'insight', 'decision']);
/** "We read requests on Fridays", "please vote": how requests are taken in. "We keep hearing" is how one was. */
const TAKES_IN =
  /^\W*(?:please|you|we(?!['’]ve| (?:keep |have |often )*(?:hear|receiv|got|get))|we['’]ve (?!heard|received|got)|our|i)\b|\b(?:can|may|welcome to|if you) (?:up-?)?vote|,? (?:and|but) we\b/i;

/** Whether the sentence before it in the same paragraph chooses something. */
function followsChoice(reading: Reading, unit: Unit): boolean {
  const label = reading.labels[unit.block];
  if (label && isChoosing(label.text)) return true;
  const before = reading.units[unit.index - 1];
  return before !== undefined && before.block === unit.block && isChoosing(before.text);
}

/** Those outside the team who are not whom the work is for. */
const SUPPLIES = /^(?:vendor|supplier|integrator|contractor|agency|consultant|provider|manufacturer|colleague|staff)$/;

/** Roles that are customers of some plans; "our developers" are not. */
const BUILDS = /^(?:developer|engineer|designer|analyst|administrator)$/;

/** Whether somebody whom the work is for is mentioned; a team's own ("two of our developers") is not. */
function isCustomer({ tokens }: Unit, mention: Mention, cast: Cast): boolean {
  if (mention.kind === 'we') return false;
  if (mention.kind === 'generic') return isStrongGeneric(mention);
  const own =
    (mention.team || BUILDS.test(mention.head)) &&
    tokens.slice(Math.max(0, mention.start - 2), mention.token).some(({ word }) => word === 'our');
  return !own && cast.customers.has(mention.head) && !SUPPLIES.test(mention.head) && !isSenior(mention.head);
}

/** Whether the passage of a reason holds a customer argument; for a request, the problem behind it. */
function isBacked(reading: Reading, unit: Unit, found: Found, cast: Cast): boolean {
  const passage = passageOf(reading, unit);
  if (found.basis === 'request')
    return passage.some((other) => tellsProblem(reading, other, cast) || (other.index === unit.index && isTold(unit.text)));
  if (likelihood(unit, 'why-customer') > Math.max(0.3, found.sure)) return true;
  return passage.some((other) => {
    if (other.index !== unit.index || found.basis === 'senior') return arguesForCustomers(reading, other, cast);
    return unit.mentions.some((mention) => found.reason.includes(wordOf(unit, mention)) && gains(reading, unit, mention, cast));
  });
}

/** What is said of a team's hands and heads, and of nobody else in an argument from the inside. */
const AT_HAND =
  /^(?:know|knew|known|is|are|was|were|has|have|had|hold|held|own|sit|run|ran|leave|left|roll|cannot|can't|can|need|come|came|become|wrote|built)/;
const FOR_WHOM = /^(?:for|lets?|letting|helps?|helping|gives?|giving|spares?|of)$/;

/** Whether a reason tells of people outside the team: what customers do or gain, or what others do of their own ("clerks look for a phrase"). */
function gains(reading: Reading, unit: Unit, mention: Mention, cast: Cast): boolean {
  const { tokens, text } = unit;
  const customer = isCustomer(unit, mention, cast);
  const before = tokens[mention.start - 1]?.word ?? '';
  if (!customer && (mention.kind !== 'role' || before === 'our' || isSenior(mention.head) || SUPPLIES.test(mention.head)))
    return false;
  const verb = indicativeAfter(text, tokens, mention, reading.knowledge.lexicon);
  if (verb >= 0) return (customer && !BUILDS.test(mention.head)) || !AT_HAND.test(tokens[verb]!.word);
  return customer && FOR_WHOM.test(before);
}

const wordOf = ({ text, tokens }: Unit, { token }: Mention): string => text.slice(tokens[token]!.start, tokens[token]!.end);

/** Whether a unit says what customers do, need or gain. */
function arguesForCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.prompt || unit.struck) return false;
  const customers = unit.mentions.filter((mention) => isCustomer(unit, mention, cast));
  if (customers.some((mention) => indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0)) return true;
  return likelihood(unit, 'why-customer', 'future-need', ...KNOWLEDGE_TYPES) >= (customers.length > 0 ? 0.4 : 0.6);
}

/** What customers do when they ask for something. */
const ASKING =
  /^(?:ask|request|want|vote|demand|insist|wish|push|keep|petition|sign|renew|put|upvote|like|propose|suggest|has$|have$|is$|are$|do$)/;
/** What follows an ask and is more than it: "…: seedlings die in one night". */
const WHY =
  /\b(?:because|since|as (?=they|their|the|it|its|at|most|many|some|few|each|in)|so (?:that|they)|when|whose|who|to (?:avoid|stop|end|cut|prevent|spare|save))\b\s*(?=(?:\S+\s+){3}\S+)/i;
const BEYOND = /[:;–—]\s+(?=(?:\S+\s+){3}\S+)/;

/** "They hold the pipe with one hand": what is told of those who asked. */
const OF_THEM = /^\W*(?:what |how |why |where )?(?:they|their|these|today|at present|without it|behind it)\b(?=(?:\s+\S+){4})/i;

/** Whether a sentence goes on to tell why something is asked for. What follows an ask at its start is the thing asked for ("12 votes: dark mode"). */
function isTold(text: string): boolean {
  const ask = REQUEST.words.exec(text);
  if (!ask) return false;
  const rest = text.slice(ask.index + ask[0].length);
  const beyond = WHY.exec(rest) ?? (ask.index > 12 ? BEYOND.exec(rest) : null);
  return beyond !== null && !isChoosing(rest) && !holds(REQUEST, rest.slice(beyond.index));
}

/** Whether a unit says more of customers than that they ask for something. */
function tellsProblem(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.prompt || unit.struck) return false;
  const customers = unit.mentions.filter((mention) => isCustomer(unit, mention, cast));
  if (
    customers.some((mention) => {
      const verb = indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon);
      return verb >= 0 && !ASKING.test(unit.tokens[verb]!.word);
    })
  )
    return true;
  if (holds(REQUEST, unit.text)) return false;
  if (OF_THEM.test(unit.text)) return true;
  return likelihood(unit, 'request-why', 'why-customer', ...KNOWLEDGE_TYPES) >= (customers.length > 0 ? 0.4 : 0.7);
}

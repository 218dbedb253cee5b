import { argumentsIn, asserted, clausesArguing, isChoosing, isReasoning } from './arguing.js';
import { CUES, type Place } from './bases.js';
import { arguesForCustomers, tellsMoreThanAsking, tellsOfOthers, tellsWhyAsked } from './customer-arguments.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { isOwnClaim, passageOf } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Rationale, Role } from './types.js';

/** A reason found: what it argues from, its words, and how sure that is. */
interface Found {
  basis: Rationale['basis'];
  reason: string;
  sure: number;
}

/** A sentence longer than any sentence is: a table or a log on one line. */
const LONG = 1000;

const PASSED_OVER: ReadonlySet<Role> = new Set(['ownership', 'apparatus', 'competition', 'assumptions']);

/** Finds choices and priorities argued from the inside, or by a request, with whether a customer argument stands in the same passage. */
export function rationalesOf(reading: Reading, cast: Cast): Rationale[] {
  const rationales: Rationale[] = [];
  for (const unit of reading.units) {
    if (!isOwnClaim(unit) || unit.form === 'heading' || unit.text.length > LONG || PASSED_OVER.has(unit.role)) continue;
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
  const chooses = isChoosing(said);
  const reasons = chooses && !cell ? argumentsIn(said) : [];
  const worded = wordedReason(reading, unit, said, chooses, reasons, cell);
  if (cell || (worded && worded.basis !== 'comfort')) return worded;
  const judged = judgedReason(reading, unit, said);
  // What was put in is at hand too.
  return worded && !(judged?.basis === 'sunk' && DONE.test(judged.reason)) ? worded : judged;
}

/** The surest reason whose words tell its sort. */
function wordedReason(
  reading: Reading,
  unit: Unit,
  said: string,
  chooses: boolean,
  reasons: readonly string[],
  cell: Unit | null,
): Found | null {
  let best: Found | null = null;
  for (const cue of CUES) {
    if (!cue.words.test(said) || cue.unless?.test(said)) continue;
    const given = reasons.filter((reason) => cue.words.test(reason));
    const reason = given.find((other) => cue.plain.test(other)) ?? given[0] ?? said;
    const place = cell ? 'slot' : given.length > 0 ? 'sentence' : placeOf(reading, unit, said, chooses, cue.basis);
    const [plain, words] = cue.floors[place];
    const floor = cue.plain.test(reason) ? plain : words;
    if (floor > 1) continue;
    const whole = likelihood(cell ?? unit, cue.type);
    const sure =
      whole < floor && place === 'sentence' && cue.basis === 'senior'
        ? likelihood(subUnit(reading, unit, unit.range, reason), cue.type)
        : whole;
    if (sure >= floor && (best === null || sure > best.sure)) best = { basis: cue.basis, reason, sure };
  }
  return best;
}

/** How sure the classifier has to be of a reason whose words tell nothing. */
const BESIDE_CHOICE = 0.5;
/** Aims, figures and doubts choose nothing. */
const NO_CHOICE: ReadonlySet<Role> = new Set([
  'goals',
  'measures',
  'check',
  'risks',
  'exclusions',
  'options',
  'summary',
  'framing',
]);
/** What somebody is going to do is no reason. */
const PLANNED = /\b(?:we|i)(?:['’]ll| will|['’]re going to| are going to)\b|\blet['’]s\b/i;

/** What was done, as opposed to what is at hand. */
const DONE =
  /\b(?:has|have|had|having|['’]ve) (?:\w+ ){0,2}?(?!had\b)(?:\w{2,}ed|been|come|gone|put|built|bought|made|paid|spent|cut|told|written|drawn|given|begun|taken|grown|sunk)\b/i;

/** What has been, or would be lost. */
const PAST = /\b(?:has|have|had|having|was|were|would|lost|lose|spent|paid)\b|['’]ve\b/i;

/** The reason that the classifier alone knows, in words nobody thought of: given for a choice, and read as such either with it or by itself. */
function judgedReason(reading: Reading, unit: Unit, said: string): Found | null {
  if (NO_CHOICE.has(unit.role) || unit.tokens.length < 6 || said === '') return null;
  const given = clausesArguing(said);
  const stands = given.length > 0 || (!PLANNED.test(said) && (followsChoice(reading, unit) || isAskedFor(reading, unit)));
  if (!stands) return null;
  const reason = given[0] ?? said;
  const readings = given.length > 0 ? [unit, subUnit(reading, unit, unit.range, reason)] : [unit];
  if (readings.some((read) => likelihood(read, 'why-external') >= BESIDE_CHOICE)) return null;
  let best: Found | null = null;
  let most = 0;
  for (const { basis, type, unless } of CUES) {
    if (
      unless?.test(said) ||
      (basis === 'sunk' && !PAST.test(reason)) ||
      (basis === 'request' && (given.length === 0 || /\byou\b/i.test(said)))
    )
      continue;
    const weight = basis === 'sunk' && DONE.test(reason) ? 2.5 : 1;
    const sums = readings.map((read) => weight * likelihood(read, type));
    const sum = sums.reduce((total, sure) => total + sure, 0) / readings.length;
    const sure = Math.min(1, Math.max(...sums));
    if (sure < BESIDE_CHOICE || sum <= most || readings.every((read) => weight * likelihood(read, type) <= elsewhere(read)))
      continue;
    most = sum;
    best = { basis, reason, sure };
  }
  return best;
}

/** How surely a reason is one of the customers' own. */
const elsewhere = (unit: Unit): number => likelihood(unit, 'why-customer', 'request-why', ...KNOWLEDGE_TYPES);

/** Where a reason stands whose sentence makes no choice of its own. */
function placeOf(reading: Reading, unit: Unit, said: string, chooses: boolean, basis: Rationale['basis']): Place {
  if (basis === 'request' && TAKES_IN.test(unit.text)) return 'anywhere';
  if (isAskedFor(reading, unit) || (basis === 'request' && ENTRY.has(unit.role))) return 'slot';
  const follows = followsChoice(reading, unit);
  if (unit.role === 'decision' && (follows || basis === 'comfort')) return 'slot';
  if (follows) return 'after';
  // "Stopping now would be a waste" refuses to stop: words of sunk cost choose by themselves.
  if (isReasoning(said) || (chooses && basis === 'sunk')) return 'beside';
  return (unit.form === 'bullet' || unit.form === 'cell') && !LISTED.has(unit.role) ? 'entry' : 'anywhere';
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

/** Whether the passage of a reason holds a customer argument; for a request, the problem behind it. */
function isBacked(reading: Reading, unit: Unit, { basis, reason, sure }: Found, cast: Cast): boolean {
  const passage = passageOf(reading, unit).filter((other) => !other.prompt && !other.struck);
  if (basis === 'request') return tellsWhyAsked(unit.text) || passage.some((other) => tellsMoreThanAsking(reading, other, cast));
  if (likelihood(unit, 'why-customer') > Math.max(0.3, sure)) return true;
  return passage.some((other) =>
    other.index !== unit.index || basis === 'senior'
      ? arguesForCustomers(reading, other, cast)
      : tellsOfOthers(reading, unit, reason, cast),
  );
}

import { speaksOfCustomers } from './insights.js';
import { matchesOf } from './matches.js';
import { changesPlan, citesCheck, dismissalIn, keepingIn, type Reaction } from './reactions.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage, Role, Signal } from './types.js';

/** What went wrong: a refusal, a failure, a fall, a fault. */
const ADVERSE =
  /\b(?:complain\w*|object\w*|critici\w+|unhappy|annoy\w+|reject\w*|refus\w+|cancel\w*|left|leav\w+|quit|stop(?:s|ped)?|(?:gave|given|give) up|abandon\w*|return(?:s|ed)?|back|away|switch(?:ed)? off|drop\w*|fail\w*|could|cannot|can't|not|\w+n't|lost|stuck|struggl\w+|confus\w+|wrong|false|f[ae]ll(?:s|en)?|down|low(?:er)?|poor|weak|bad|below|worse|less|fewer|slow(?:er)?|too \w+|against|doubt\w*|concerns?|worr\w+|prefer(?:red|s)?|costs? them|only|no|nobody|hardly|barely|lack\w*|miss(?:es|ed|ing)?|problems?|difficult\w*|pain\w*)\b/i;
/** What a signal may be besides a signal. */
const TOLD_OF = [
  'signal-against',
  'insight-sourced',
  'insight-usage',
  'insight-unsourced',
  'request-why',
  'customer-world',
  'segment-need',
] as const;

const PASSED_OVER: ReadonlySet<Role> = new Set<Role>(['goals', 'measures', 'ownership', 'apparatus', 'assumptions']);
/** How many statements back a reaction may stand from the signal it answers. */
const REACH = 4;
/** Points back to what was said before. */
const POINTS_BACK =
  /^\W*(?:this|that|these|those|they|it|he|she|such|both|most|some|all|noted|no|we|i)\b|\b(?:these|those|such|the (?:\w+ )?(?:figures?|numbers?|results?|feedback|comments?|drop|rest|pilot|test)|regardless|anyway|nevertheless|nonetheless|despite|all the same|even so)\b/i;
/** A section for what came back from those outside. */
const LISTENING =
  /\b(?:talk\w*|feedback|hear[ds]?|sa(?:y|ys|id|w)|tells?|told|learn\w*|visits?|interviews?|pilot|beta|trial|tests?|survey|reviews?|consult\w+|complaints?|came (?:in|back)|reactions?|comments)\b/i;

/** "Two museums said that ticking is no faster". */
const SOME_SAID =
  /^\W*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|half)\b[^,;.]{2,60}\b(?:said|says?|told us|wrote|found|complained|felt|asked)\b/i;

const isTold = (unit: Unit): boolean => !unit.prompt && !unit.struck && unit.form !== 'heading' && !PASSED_OVER.has(unit.role);

/** Whether a unit tells of customers who are not served well, or of their words against something. */
function isSignal(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isTold(unit)) return false;
  const against = likelihood(unit, 'signal-against');
  if (against >= 0.5) return true;
  const told = likelihood(unit, ...TOLD_OF);
  if (!ADVERSE.test(unit.text)) return false;
  if (told < 0.15) return SOME_SAID.test(unit.text) && speaksOfCustomers(unit, cast);
  return told >= 0.4 || speaksOfCustomers(unit, cast) || LISTENING.test(reading.sections[unit.section]!.title);
}

/** Where a sentence turns from what was seen to what is made of it. */
const TURN = /[;:–—]\s|,\s+(?=(?:but|yet|though|so|and|which)\b)/g;

/** Whether a unit holds the signal itself, before or after the words that answer it; where no words do, the classifier reads both sides of a turn. */
function holdsSignal(reading: Reading, unit: Unit, reaction: Reaction, cast: Cast): boolean {
  const { fate, sure, words, start, end } = reaction;
  const { text } = unit;
  const ofCustomers = speaksOfCustomers(unit, cast) || likelihood(unit, ...TOLD_OF) >= 0.2;
  const cued = words === 'plain' ? 0.15 : fate === 'kept-plan' && words === 'weak' ? 0.3 : Number.POSITIVE_INFINITY;
  if (sure >= cued && ofCustomers && (ADVERSE.test(text.slice(0, start)) || ADVERSE.test(text.slice(end)))) return true;
  if (sure < 0.3) return false;
  // "The five who left": those who gave the signal, made the reason for it.
  if (sure >= 0.8 && /\b(?:the|those|these) (?:\w+ ){1,4}who\b/i.test(text) && ADVERSE.test(text)) return true;
  return matchesOf(TURN, text).some(({ index }) => {
    const at = unit.range.start + index;
    const seen = subUnit(reading, unit, { start: unit.range.start, end: at });
    const made = subUnit(reading, unit, { start: at + 1, end: unit.range.end });
    return (
      likelihood(made, fate === 'dismissed' ? 'dismissal' : 'plan-unchanged') >= 0.3 &&
      likelihood(seen, 'signal-against', 'insight-sourced', 'insight-usage') >= 0.3
    );
  });
}

/** What is surely explained away right after was seen, good or bad; a plan is also kept after good news. */
const isMeant = (unit: Unit, fate: Signal['fate']): boolean =>
  fate === 'dismissed' ? likelihood(unit, ...TOLD_OF) >= 0.4 : likelihood(unit, 'signal-against') >= 0.25;

/** The signal that a reaction answers: in its own words, or shortly before it in the same section; null where there is none. */
function signalOf(reading: Reading, unit: Unit, reaction: Reaction, cast: Cast): Unit | null {
  if (holdsSignal(reading, unit, reaction, cast)) return unit;
  if (unit.form === 'cell') return null;
  const { fate, sure, words } = reaction;
  const weak = fate === 'dismissed' && words !== 'plain';
  // Among things seen, the next may sound like an excuse for the last.
  if (weak && sure < likelihood(unit, ...TOLD_OF)) return null;
  const pointing = !weak && (sure >= 0.3 || POINTS_BACK.test(unit.text));
  for (let back = 1; back <= REACH; back += 1) {
    const before = reading.units[unit.index - back];
    if (before === undefined || before.section !== unit.section || before.form === 'heading') return null;
    const beside = back === 1 && before.block === unit.block;
    if (!beside && !pointing) return null;
    if (isSignal(reading, before, cast)) return before;
    if (beside && sure >= 0.7 && isTold(before) && isMeant(before, fate)) return before;
  }
  return null;
}

/** The rest of a text after a place, with what follows it in the same paragraph or item. */
function restOf(reading: Reading, unit: Unit, from: number): string {
  const after = reading.unitsOf[unit.block]!.filter((index) => index > unit.index);
  return [unit.text.slice(from), ...after.slice(0, 3).map((index) => reading.units[index]!.text)].join(' ');
}

/** Finds customer signals that are explained away, or acknowledged while the plan stays [rules.md, dismissed-signal, signal-without-consequence]. */
export function signalsOf(reading: Reading, cast: Cast): Signal[] {
  const found: { signal: Unit; at: number; fate: Signal['fate']; found: Signal }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const unit of reading.units) {
    const near = last === unit.index - 1 && reading.units[last]!.section === unit.section;
    if (isSignal(reading, unit, cast)) last = unit.index;
    if (PASSED_OVER.has(unit.role)) continue;
    const reaction = reactionIn(reading, unit, near);
    if (reaction === null) continue;
    const { fate } = reaction;
    const before = found.at(-1);
    // "We have taken that on board. The plan stays as it is." answers one signal.
    const goesOn = reaction.words === 'plain' && before?.at === unit.index - 1 && before.signal.section === unit.section;
    const signal = goesOn ? before.signal : signalOf(reading, unit, reaction, cast);
    if (signal === null) continue;
    if (before?.signal === signal) {
      // One signal, one finding: the dismissal first, else the words that say plainly that the plan stays.
      if (before.fate === 'dismissed' || fate === 'dismissed' || reaction.words !== 'plain') continue;
      found.pop();
    }
    const answered =
      fate === 'dismissed'
        ? citesCheck(restOf(reading, unit, reaction.words === 'none' && signal !== unit ? 0 : reaction.end))
        : hasConsequence(reading, signal, unit);
    found.push({
      signal,
      at: unit.index,
      fate,
      found: { ...passage(reading, unit), fate, answered, signal: signal === unit ? null : passage(reading, signal) },
    });
  }
  return found.map((entry) => entry.found);
}

/** Columns for what is made of a signal. */
const REACTION_COLUMN =
  /\b(?:respon\w+|answers?|actions?|reaction|reply|reading|assessment|decision|consequences?|what we|verdict|our|explanation|outcome|so what)\b/i;

/** A dismissal or a keeping of the plan; in a table row the cell that holds it is read on its own. */
function reactionIn(reading: Reading, unit: Unit, near: boolean): Reaction | null {
  const { cells, table } = reading.blocks[unit.block]!;
  if (!table || cells.length < 2) return dismissalIn(unit, near) ?? keepingIn(unit, near);
  for (const [column, cell] of cells.entries()) {
    const placed = REACTION_COLUMN.test(table.headers[column] ?? '');
    if (column === 0 || (!placed && likelihood(unit, 'dismissal', 'plan-unchanged') < 0.1)) continue;
    const part = subUnit(reading, unit, cell);
    const found = dismissalIn(part, placed) ?? keepingIn(part, placed);
    if (found === null) continue;
    const sure = placed ? Math.max(found.sure, 0.3) : found.sure;
    return { ...found, sure, start: found.start + cell.start, end: found.end + cell.start };
  }
  return null;
}

function passage(reading: Reading, unit: Unit): Passage {
  return { span: unitSpan(reading, unit), text: unit.text };
}

/** Whether something changes between a signal and the words that keep the plan, or right after them. */
function hasConsequence(reading: Reading, signal: Unit, kept: Unit): boolean {
  if (kept.form === 'cell') return false;
  for (let index = signal.index + 1; index <= kept.index + REACH; index += 1) {
    const unit = reading.units[index];
    if (unit === undefined || unit.section !== kept.section) return false;
    if (unit !== kept && changesPlan(unit)) return true;
  }
  return false;
}

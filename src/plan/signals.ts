import { speaksOfCustomers } from './insights.js';
import { changesPlan, citesCheck, dismissalIn, keepingIn, type Reaction } from './reactions.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage, Role, Signal } from './types.js';

/** What people do or feel who are not served well, and figures that fall. */
const ADVERSE =
  /\b(?:complain\w*|object\w*|grumbl\w*|moan\w*|protest\w*|critici\w+|petition\w*|unhappy|dissatisf\w+|annoy\w+|angry|disappoint\w*|reject\w*|refus\w+|declin\w+|oppos\w+|dislik\w+|hate[sd]?|cancel\w*|left|leav(?:e|es|ers|ing)|quit|churn\w*|terminat\w+|stop(?:s|ped)?|(?:gave|given|give|giving) up|abandon\w*|return(?:s|ed)?|sent (?:\w+ ){0,3}(?:back|away)|(?:went|go|gone|going) (?:back|elsewhere)|switch(?:ed)? (?:\w+ )?off|drop(?:ped)?[- ]?outs?|uninstall\w*|renew|fail\w*|could not|couldn't|cannot|can't|can not|did not|didn't|do not|don't|does not|doesn't|would not|wouldn't|won't|(?:got|get|are) (?:lost|stuck)|struggl\w+|confus\w+|wrong|fell|fall(?:s|en)?|dropp?(?:s|ed)?|down|dip(?:s|ped)?|decreas\w+|low(?:er)?|poor|weak|bad|negative|lukewarm|below|worse|slow(?:er)?|unreadable|illegible|tiring|too \w+|against|doubt\w*|concerns?|worr\w+|reservations?|scepti\w+|pleaded|rather|prefer(?:red|s)?|woken|ignored|walked (?:out|away|past|off)|costs? them|stars?|backlash|outcry|impossible|refund\w*|threads|no (?:card|use|interest)|undid|overrode|barely|hardly|only \d+|nobody|gaps?|lack\w*|missing|troubles?|problems?|difficult\w*|pain\w*)\b/i;
/** Words for what comes back from customers. */
const FEEDBACK =
  /\b(?:feedback|complaints?|objections?|criticisms?|concerns|reviews?|ratings?|petitions?|letters?|reservations|protests?|backlash|drop-?outs?|terminations|cancellations|returns|refunds|uninstalls|take-?up|uptake|sign-?offs|testers?|respondents?|interviewees|participants?|leavers|callers|forum|logins|usage|renewals|scores?|votes?|comments|(?:tells?|telling|told) us|wrote (?:in|to))\b/i;

const PASSED_OVER: ReadonlySet<Role> = new Set<Role>(['goals', 'measures', 'ownership', 'apparatus', 'assumptions']);
/** How many statements back a reaction may stand from the signal it answers. */
const REACH = 4;
/** Points back to what was said before. */
const POINTS_BACK =
  /^\W*(?:this|that|these|those|they|it|he|she|such|both|most|some|all|many|half|noted|no\b|we\b|i\b|feedback|received|acknowledged|honestly|frankly|entered|duly|point)\b|\b(?:these|those|such|the (?:\w+ ){0,2}(?:figures?|numbers?|results?|groups?|writers?|criticism|complaints?|feedback|drop|fall|dip|loss(?:es)?|sample|rest|ones?|pilot|test|letters?|petition|comments?|concerns?|objections?))\b|\b(?:this|that|it) (?:on board|in mind|seriously|is|was|will)\b|\b(?:regardless|anyway|nevertheless|nonetheless|despite|notwithstanding|all the same|even so)\b/i;

/** A section for what came back from those outside. */
const LISTENING =
  /\b(?:talk(?:ed|ing|s)?|feedback|hear[ds]?|sa(?:y|ys|id|w)|tells?|told|learn\w*|visits?|interviews?|pilot|beta|trial|test(?:s|ing)?|survey|reviews?|consult\w+|objections?|complaints?|came (?:in|back)|reactions?|comments)\b/i;

/** Whether a unit tells of customers who are not served well, or of their words against something. */
function isSignal(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isTold(unit) || !ADVERSE.test(unit.text)) return false;
  if (isOfCustomers(unit, cast) || LISTENING.test(reading.sections[unit.section]!.title)) return true;
  return likelihood(unit, 'signal-against', 'insight-sourced', 'insight-usage') >= 0.5;
}

const isTold = (unit: Unit): boolean => !unit.prompt && !unit.struck && unit.form !== 'heading' && !PASSED_OVER.has(unit.role);

const isOfCustomers = (unit: Unit, cast: Cast): boolean =>
  speaksOfCustomers(unit, cast) || FEEDBACK.test(unit.text) || /\bwho\b/i.test(unit.text);

/** The signal that a reaction answers: in its own words, or shortly before it in the same section; null where there is none. */
function signalOf(reading: Reading, unit: Unit, { fate, sure, words, start, end }: Reaction, cast: Cast): Unit | null {
  const own =
    (isAdverse(unit.text.slice(0, start)) || isAdverse(unit.text.slice(end))) && (isOfCustomers(unit, cast) || sure >= 0.5);
  if (own && sure >= (words === 'plain' ? 0.15 : 0.3)) return unit;
  if (unit.form === 'cell') return null;
  const pointing = sure >= 0.3 || POINTS_BACK.test(unit.text);
  for (let back = 1; back <= REACH; back += 1) {
    const before = reading.units[unit.index - back];
    if (before === undefined || before.section !== unit.section || before.form === 'heading') return null;
    const beside = back === 1 && before.block === unit.block;
    if (!beside && (!pointing || words === 'loose')) return null;
    if (isSignal(reading, before, cast)) return before;
    // What is explained away, or said to change nothing, was against the plan.
    if (
      back === 1 &&
      sure >= (words === 'plain' && pointing && fate === 'dismissed' ? 0.1 : 0.8) &&
      isTold(before) &&
      isOfCustomers(before, cast)
    )
      return before;
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
  const found: { signal: Unit; fate: Signal['fate']; found: Signal }[] = [];
  for (const unit of reading.units) {
    if (PASSED_OVER.has(unit.role)) continue;
    const reaction = reactionIn(reading, unit);
    if (reaction === null) continue;
    const { fate } = reaction;
    const signal = signalOf(reading, unit, reaction, cast);
    if (signal === null) continue;
    const before = found.at(-1);
    if (before?.signal === signal) {
      // One signal, one finding: the dismissal first, else the words that say plainly that the plan stays.
      if (before.fate === 'dismissed' || fate === 'dismissed' || reaction.words !== 'plain') continue;
      found.pop();
    }
    const answered =
      fate === 'dismissed' ? citesCheck(restOf(reading, unit, reaction.end)) : hasConsequence(reading, signal, unit);
    found.push({
      signal,
      fate,
      found: { ...passage(reading, unit), fate, answered, signal: signal === unit ? null : passage(reading, signal) },
    });
  }
  return found.map((entry) => entry.found);
}

/** Columns for what is made of a signal. */
const REACTION_COLUMN =
  /\b(?:respon\w+|answers?|actions?|reaction|reply|reading|assessment|decision|consequences?|what we|verdict|our (?:view|take)|explanation|interpretation|outcome|treatment|so what)\b/i;

/** A dismissal or a keeping of the plan; in a table row the cell that holds it is read on its own. */
function reactionIn(reading: Reading, unit: Unit): Reaction | null {
  const { cells, table } = reading.blocks[unit.block]!;
  if (!table || cells.length < 2) return reactionOf(unit);
  for (const [column, cell] of cells.entries()) {
    if (column === 0) continue;
    const found = reactionOf(subUnit(reading, unit, cell));
    if (found === null) continue;
    const placed = REACTION_COLUMN.test(table.headers[column] ?? '');
    const sure = placed ? Math.max(found.sure, 0.3) : found.sure;
    return { ...found, sure, start: found.start + cell.start, end: found.end + cell.start };
  }
  return null;
}

const isAdverse = (text: string): boolean => ADVERSE.test(text);

const reactionOf = (unit: Unit): Reaction | null => dismissalIn(unit, isAdverse) ?? keepingIn(unit, isAdverse);

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

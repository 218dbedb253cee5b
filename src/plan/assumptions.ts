import { stemOf } from '../statements/words.js';
import { BELIEFS, isBelief } from './beliefs.js';
import { isNegatedContact, STOP_RULE } from './contacts.js';
import { restsOnInsight } from './linked.js';
import { isCustomerSide } from './measures.js';
import { isOwnClaim, passageOf } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Assumption, Contact, Goal } from './types.js';

/** A heading or column under which beliefs are put to the test. */
const TESTS =
  /\b(?:test(?:s|ed|ing)?|experiments?|validat\w+|evidence|checks?|proof|trials?|pilots?|research plan|falsif\w+|disprov\w+|(?:how|we|we'll) .{0,20}(?:know|find out|learn|tell|prove|look|measure)|(?:what|how) (?:would|could|might|will) .{0,30}(?:prove|change|show|wrong)|(?:drop|stop|kill|change) (?:it|this|our minds?))\b/i;
const TESTING =
  /\b(?:test(?:s|ed|ing)?|trials?|pilot\w*|experiment\w*|a\/b|survey\w*|interview\w*|check(?:ed|s)?|validat\w+|verif\w+|prototype\w*|prob(?:e|es|ed)|measure[sd]?|we (?:ask|asked|watch|count|sell|offer|put|show)|pre-?orders?|deposits?|we compare|compar(?:ed|ison)|sessions?|visits?|find out)\b/i;
/** A test of how a thing is used tells nothing of whether it is wanted. */
const HANDLING = /\b(?:usability|uat|user acceptance|accessibility|walk-?through)\b/i;
const MACHINE =
  /\b(?:simulated|synthetic|dummy|made-up) (?:\w+ )?\w+|\b(?:load|stress|unit|integration|regression|penetration|performance|security|system|hardware|technical|dry|migration)(?: \w+)?[- ](?:test\w*|trials?|runs?)\b/gi;
const TEST_TYPES = ['assumption-test', 'research-plan', 'validation-contact', 'outcome-check', 'insight-sourced'] as const;

/** "Whether that holds we will see in May". */
const HOLDS =
  /\bwhether (?:that|this|it|they|any of (?:it|this)) (?:holds?|(?:is|are|was) (?:so|true|right|the case)|turns? out)\b/i;
const OF_THE_BELIEF =
  /\b(?:this|that|the|these|both|each|every|our|riskiest) (?:\w+ )?(?:belief|assumption|hypothes[ie]s|bet|theory|guess)s?\b/i;

/** Finds what is believed of customers, each with whether an experiment, research, pilot or measure would prove it wrong [rules.md, Fine print]. */
export function assumptionsOf(reading: Reading, cast: Cast, contacts: readonly Contact[], goals: readonly Goal[]): Assumption[] {
  const believed = reading.units.filter((unit) => isBelief(reading, unit, cast));
  if (believed.length === 0) return [];
  const passages = believed.map((unit) => passageOf(reading, unit));
  const bound = new Set(passages.flat().map(({ index }) => index));
  const purposes = new Map(contacts.map(({ span, purpose }) => [span.start.offset, purpose]));
  const purpose = (unit: Unit): Contact['purpose'] | undefined => purposes.get(unitSpan(reading, unit).start.offset);
  const tests = reading.units.filter((unit) => !bound.has(unit.index) && isTest(reading, unit, purpose(unit)));
  const isAnswered = answering(reading, tests, goals);
  return believed.map((unit, at) => ({
    span: unitSpan(reading, unit),
    text: unit.text,
    tested:
      passages[at]!.some((other) => isTestHere(reading, other, unit, purpose(other)) || restsOnInsight(reading, other)) ||
      isAnswered(unit),
  }));
}

/** How far after a belief its test may stand, in sentences. */
const FOLLOWS = 4;
const ANYBODY = 'anybody';

/**
 * Whether what is tested elsewhere in the document answers a belief: a test meant for all of them, one in a paragraph right after it, one to come about the
 * same people or the same thing, or a customer-side measure of the same thing. A finding of the past, or a test of handling, has to share two words with it.
 */
function answering(reading: Reading, tests: readonly Unit[], goals: readonly Goal[]): (belief: Unit) => boolean {
  if (tests.some((test) => isOfAll(reading, test))) return () => true;
  const planned = tests.filter(isAhead);
  const near = new Map(
    planned.filter(({ block }) => reading.blocks[block]!.kind === 'paragraph').map(({ index, section }) => [index, section]),
  );
  const measured = goals.flatMap((goal) => goal.measures).filter((measure) => isCustomerSide(measure.class));
  const direct = planned.filter(({ text }) => !HANDLING.test(text));
  const words = new Set([...direct, ...measured].flatMap(({ text }) => wordsOf(text)));
  const whom = new Set(direct.flatMap(whomOf));
  const others = tests.filter((test) => !isAhead(test) || HANDLING.test(test.text)).map(({ text }) => new Set(wordsOf(text)));
  return (belief) => {
    for (let after = 1; after <= FOLLOWS; after += 1) if (near.get(belief.index + after) === belief.section) return true;
    const people = whomOf(belief);
    if (direct.length > 0 && (whom.has(ANYBODY) || people.includes(ANYBODY) || people.some((head) => whom.has(head))))
      return true;
    const terms = termsOf(belief);
    return terms.some((term) => words.has(term)) || others.some((other) => terms.filter((term) => other.has(term)).length >= 2);
  };
}

/** The heads of those a unit speaks of; customers as everybody are one. */
const whomOf = (unit: Unit): string[] =>
  unit.mentions.filter(({ kind }) => kind !== 'we').map(({ kind, head }) => (kind === 'generic' ? ANYBODY : head));

/** "We try it for a month". */
const WE_TRY = /\bwe (?:\w+ )?(?:try|test|pilot) (?:it|this|that|them|the \w+)\b/i;
const NOTHING = /^(?:|[–—?-]+|none(?: yet)?|tbd|no|n\/a|open|nothing)\.?$/i;

/** Whether a unit of an assumption's own passage tests it. */
function isTestHere(reading: Reading, unit: Unit, belief: Unit, purpose: Contact['purpose'] | undefined): boolean {
  if (unit.prompt || unit.struck || isNegatedContact(unit.text)) return false;
  const { table, cells, text: row } = reading.blocks[unit.block]!;
  const inCell = table?.headers.some((header, at) => {
    const cell = cells[at];
    const said = cell ? row.slice(cell.start, cell.end).trim() : '';
    return TESTS.test(header) && !BELIEFS.test(normaliseHeading(header)) && !NOTHING.test(said);
  });
  if (inCell) return true;
  const text = unit.text.replace(MACHINE, ' ');
  if (unit === belief) {
    const sure = likelihood(unit, 'assumption-test', 'research-plan');
    if (WE_TRY.test(text)) return true;
    if (STOP_RULE.test(text) && (table !== null || sure >= 0.2 || TESTING.test(text))) return true;
    return sure >= 0.2 && TESTING.test(text);
  }
  if (purpose === 'learn' || STOP_RULE.test(text)) return true;
  const label = reading.labels[unit.block];
  if (label && unit.block !== belief.block && TESTS.test(label.text)) return true;
  return (
    /^\W*(?:test|check|trial|experiment|pilot|proof|evidence|validation)\w*\s*(?:[:–—]|(?:in|at|with|from|on|for)\b)/i.test(
      text,
    ) ||
    (likelihood(unit, ...TEST_TYPES) >= 0.25 && TESTING.test(text))
  );
}

/** Whether a unit elsewhere tells of a test with customers, or of what would show after the launch that something was wrong. */
function isTest(reading: Reading, unit: Unit, purpose: Contact['purpose'] | undefined): boolean {
  if (!isOwnClaim(unit) || unit.form === 'heading' || isNegatedContact(unit.text)) return false;
  if (purpose) return purpose === 'learn';
  if (HOLDS.test(unit.text)) return true;
  const sure = likelihood(unit, ...TEST_TYPES);
  if (sure < 0.2) return false;
  const text = unit.text.replace(MACHINE, ' ');
  if (STOP_RULE.test(text)) return likelihood(unit, 'assumption-test', 'outcome-check') >= 0.3;
  return underTests(reading, unit) || (sure >= 0.5 && TESTING.test(text));
}

/** Whether a test is meant for all that is believed here. */
function isOfAll(reading: Reading, unit: Unit): boolean {
  const label = reading.labels[unit.block];
  return (
    underTests(reading, unit) ||
    HOLDS.test(unit.text) ||
    OF_THE_BELIEF.test(unit.text) ||
    (label !== null && label !== undefined && TESTS.test(label.text))
  );
}

const ASKED_BEFORE =
  /\b\d+ (?:of|out of) (?:the |our )?\d+ (?:\w+ )?(?:asked|interviewed|visited|surveyed|watched|polled|called)\b/i;

/** Whether a test is still to come, and no finding of the past. */
function isAhead(unit: Unit): boolean {
  const planned = likelihood(unit, 'assumption-test', 'research-plan', 'validation-contact', 'outcome-check', 'feedback-loop');
  // "31 of 50 asked": found out already.
  if (ASKED_BEFORE.test(unit.text)) return false;
  return (
    STOP_RULE.test(unit.text) ||
    planned > likelihood(unit, 'insight-sourced', 'insight-usage', 'insight-unsourced', 'signal-against')
  );
}

function underTests(reading: Reading, unit: Unit): boolean {
  const { title, role } = reading.sections[unit.section]!;
  return role !== 'assumptions' && role !== 'insight' && TESTS.test(title);
}

const EMPTY = new Set(
  'that this they them their there which what when where will would with from have more most than very much only also each every other some into about after before because while during until over under per assume assumption believe belief expect think hypothesis convince bet people'
    .split(' ')
    .map(stemOf),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf).filter((word) => !EMPTY.has(word));

/** What an assumption is about, the people left out: whom it is about, every plan says again and again. */
function termsOf(unit: Unit): string[] {
  const people = new Set(
    unit.mentions.flatMap(({ start, token }) => unit.tokens.slice(start, token + 1).map(({ word }) => stemOf(word))),
  );
  return [...new Set(wordsOf(unit.text))].filter((word) => !people.has(word));
}

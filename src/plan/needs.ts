import { supersensesOf } from '../vocabulary/supersense.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { likelihood, type Reading, type Unit } from './reading.js';

/** Words of wanting, having to, lacking and failing, and of the moment in which it happens. */
const NEED =
  /\b(?:wants?|wish(?:es)?|needs?|must|ha(?:s|ve) to|tr(?:y|ies|ying) to|struggl\w*|los(?:e|es|ing)|miss(?:es|ing)?|forget\w*|fear\w*|afraid|worr\w+|anxious|dread\w*|hat(?:e|es)|wait(?:s|ing)?|cannot|can['’]t|unable|because|so that|whenever|when|while|no longer|by hand|rel(?:y|ies|ying) on|depend\w*|prefers?|prizes?|cares? about|expects?|look(?:s|ing)? for|search\w* for|ask\w* for|under pressure|answers? for|responsible for|blamed|for whom|would like|hop(?:e|es|ing) to|aims? to|stuck|tired|hard|difficult|nobody|no one|too|never|trouble|problems?|pains?|annoy\w*|frustrat\w*|value(?:s|d)? (?!of|for|at)\w+)\b/i;
/** Verbs that say what somebody is or has, not what he does: they make an attribute. */
const ATTRIBUTE_VERBS = new Set(
  'is are was were be been being have has had having live lives lived living own owns owned earn earns employ employs locate located base based aged work works working use uses using run comprise comprises consist consists define defined divide divided address addressed target targeted serve serves concentrate focus drive drives belong include includes range ranges start started found founded register registered retire retired rent rented marry married widow widowed divorce head study studies speak speaks hold holds'.split(
    ' ',
  ),
);

/** Whether a stretch of a unit tells of a deed, beyond being and having: "water at night", "files his receipts". */
function tellsDeed({ knowledge: { lexicon } }: Reading, unit: Unit, from: number, until: number): boolean {
  return unit.tokens.some(
    ({ word, start }) =>
      start >= from &&
      start < until &&
      !ATTRIBUTE_VERBS.has(word) &&
      !/(?:ed|ing)$/.test(word) &&
      supersensesOf(lexicon, word)[0]?.startsWith('verb.') === true,
  );
}

/** Examples of a group describe nobody. */
const EXAMPLES = /\b(?:for (?:example|instance)|e\.g\.|such as)/i;

/** How surely a unit only lists what somebody is or has: age, size, place, trade. */
export function attributesIn(unit: Unit): number {
  return unit.prompt || EXAMPLES.test(unit.text) ? 0 : likelihood(unit, 'segment-attributes');
}

/**
 * Whether a unit, from an index of its text on, tells a job, need, goal, struggle or context of the people it describes: by words of wanting and
 * failing, by a deed where the classifier sees no mere attributes, or by the classifier alone. A bare name tells nothing, nor do examples.
 */
export function tellsNeed(reading: Reading, unit: Unit, from = 0): boolean {
  if (unit.prompt || unit.struck) return false;
  const until = EXAMPLES.exec(unit.text)?.index ?? unit.text.length;
  if (unit.tokens.filter(({ start }) => start >= from && start < until).length < 2) return false;
  if (NEED.test(unit.text.slice(from, until))) return true;
  const attributes = attributesIn(unit);
  if (attributes < 0.7 && tellsDeed(reading, unit, from, until)) return true;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'why-customer', 'future-need');
  return told >= 0.4 && told > attributes;
}

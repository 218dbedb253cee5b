import { type SupersenseLexicon, supersensesOf } from '../vocabulary/supersense.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';

/** Words of wanting, having to, lacking and failing, and of the moment in which it happens. */
const NEED =
  /\b(?:wants?|wish(?:es)?|needs?|must(?!-)|ha(?:s|ve) to|tr(?:y|ies|ying) to|struggl\w*|los(?:e|es|ing)|miss(?:es|ing)?|forget\w*|fear\w*|afraid|worr\w+|anxious|dread\w*|hat(?:e|es)|wait(?:s|ing)?|cannot|can['’]t|unable|whenever|by hand|rel(?:y|ies|ying) on|depend\w*|prefers?|prizes?|cares? about|expects?|look(?:s|ing)? for|search\w* for|ask\w* for|under pressure|answers? for|responsible for|blamed|for whom|would like|hop(?:e|es|ing) to|aims? to|stuck|tired|trouble|problems?|pains?|annoy\w*|frustrat\w*|value(?:s|d)? (?!of|for|at)\w+)\b/i;
/** Words that give reasons, moments and lacks of customers as often as our own. */
const CIRCUMSTANCE = /\b(?:because|so that|when|while|no longer|hard|difficult|nobody|no one|too|never)\b/i;
/** Words of markets, and of our own money and plans: what they give reasons for is no need. */
const BUSINESS =
  /\b(?:we|our|ours|us|margins?|revenue|turnover|deals?|deal size|pipeline|budgets?|market|grow(?:s|ing|th)?|must-win|competit\w+|sales|season (?:starts|begins)|quarter|contracts?|licen[cs]es?|prices?|profit\w*|accounts?)\b|[€$£]\s?\d|\d\s?%/i;
/** Verbs that say what somebody is or has, not what he does: they make an attribute. */
const ATTRIBUTE_VERBS = new Set(
  'is are was were be been being have has had having live lives lived living own owns owned earn earns employ employs locate located base based aged work works working use uses using run comprise comprises consist consists define defined divide divided address addressed target targeted serve serves concentrate focus drive drives belong include includes range ranges start started found founded register registered retire retired rent rented marry married widow widowed divorce head study studies speak speaks hold holds bring brings generate generates grow grows account accounts represent represents contribute contributes yield yields rise rises add adds win come comes remain remains follow follows promise promises renew renews sign signs'.split(
    ' ',
  ),
);

/** How many of them there are and what they use is no need. */
const NEED_TYPES = [...KNOWLEDGE_TYPES.filter((type) => type !== 'insight-usage'), 'why-customer', 'future-need'] as const;

/** Words that say what the team wants or does. */
const OURS = /\b(?:we|i|our team|the team)\b(?:\s+\S+){0,4}/gi;

const THEIRS = /\b(?:they|their|whose)\b/i;

/** "Their clerks type each name": a role in the stretch does something, whatever else the verb may mean. */
function isAtWork(lexicon: SupersenseLexicon, unit: Unit, mention: Mention, from: number, until: number): boolean {
  const { start } = unit.tokens[mention.token]!;
  if (mention.kind === 'we' || start < from || start >= until) return false;
  const verb = unit.tokens[indicativeAfter(unit.text, unit.tokens, mention, lexicon)]?.word;
  return verb !== undefined && !ATTRIBUTE_VERBS.has(verb) && !/(?:ed|ing)$/.test(verb);
}

/** Whether a stretch of a unit tells of a deed of others, beyond being and having: "water at night". With `joined`, only where it follows "and", "who" or "they". */
function tellsDeed({ knowledge: { lexicon } }: Reading, unit: Unit, from: number, until: number, joined: boolean): boolean {
  const theirs = THEIRS.test(unit.text);
  if (!theirs && (unit.mentions.some(({ kind }) => kind === 'we') || (!joined && BUSINESS.test(unit.text)))) return false;
  if (!joined && unit.mentions.some((mention) => isAtWork(lexicon, unit, mention, from, until))) return true;
  return unit.tokens.some(
    ({ word, start }, index) =>
      start >= from &&
      start < until &&
      !ATTRIBUTE_VERBS.has(word) &&
      !/(?:ed|ing)$/.test(word) &&
      // "Uses Excel and SAP": a name does nothing.
      (!joined ||
        (/^(?:and|who|that|which|they)$/.test(unit.tokens[index - 1]?.word ?? '') && !/^\p{Lu}/u.test(unit.text.slice(start)))) &&
      supersensesOf(lexicon, word)[0]?.startsWith('verb.') === true,
  );
}

/** Columns that hold a need. */
const NEED_COLUMN =
  /\b(?:needs?|jobs?|pains?|problems?|struggles?|values?|goals?|motivations?|wants?|challenges?|why|frustrations?|context|matters?|looking for|tasks?)\b/i;

/** Columns that hold attributes. */
const ATTRIBUTE_COLUMN =
  /\b(?:age|gender|town|city|region|country|place|location|household|income|turnover|revenue|industry|sector|size|employees|staff|headcount|job title|occupation|education|family)\b/i;

/** Whether the header of a column says that it holds attributes: age, place, size. */
export const isAttributeColumn = (header: string): boolean => ATTRIBUTE_COLUMN.test(header);

/** Whether the header of a column says that it holds needs, jobs or struggles. */
export const isNeedColumn = (header: string): boolean => NEED_COLUMN.test(header);

/** Examples of a group describe nobody. */
const EXAMPLES = /\b(?:for (?:example|instance)|e\.g\.|such as)/i;

/** How surely a unit only lists what somebody is or has: age, size, place, trade. */
export function attributesIn(unit: Unit): number {
  return unit.prompt || EXAMPLES.test(unit.text) ? 0 : likelihood(unit, 'segment-attributes');
}

/** "She is the office manager": what somebody is or has, until the classifier is surer. */
const PORTRAYS = /^\W*(?:s?he|they|\p{Lu}\p{L}+) (?:is|are|has|have|lives?|works?|owns?|comes?)\b/iu;

/** A sentence that goes on about the people of the one before it. */
const GOES_ON = /^\W*(?:they|their)\b(?! (?:are|is|were|was|have|has|had|live|average|median|mean)\b)/i;

/** Whether a unit enumerates traits, one of them a number: three parts or more without a deed. */
export function listsTraits(reading: Reading, unit: Unit): boolean {
  const parts = unit.text.split(/[,;|]/).length;
  return (
    parts >= 3 &&
    /\d|\b(?:two|three|four|five|six|past|over|under)\b/.test(unit.text) &&
    !NEED.test(unit.text) &&
    !tellsDeed(reading, unit, 0, unit.text.length, false)
  );
}

/**
 * Whether a unit, from an index of its text on, tells a job, need, goal, struggle or context of the people it describes: by words of wanting and
 * failing, by a deed where the classifier sees no mere attributes, or by the classifier alone, where it is `sure`. A bare name tells nothing, nor do examples.
 */
export function tellsNeed(reading: Reading, unit: Unit, from = 0, sure = 0.4): boolean {
  if (unit.prompt || unit.struck) return false;
  const until = EXAMPLES.exec(unit.text)?.index ?? unit.text.length;
  if (unit.tokens.filter(({ start }) => start >= from && start < until).length < 2) return false;
  const said = unit.text.slice(from, until).replace(OURS, ' ');
  if (NEED.test(said) || (CIRCUMSTANCE.test(said) && (THEIRS.test(said) || !BUSINESS.test(unit.text.slice(from, until)))))
    return true;
  const attributes = attributesIn(unit);
  if (GOES_ON.test(unit.text) && unit.tokens.length >= 5 && attributes < 0.5 && !BUSINESS.test(unit.text)) return true;
  if (tellsDeed(reading, unit, from, until, attributes >= 0.7)) return true;
  const told = likelihood(unit, ...NEED_TYPES);
  return told >= (PORTRAYS.test(unit.text) ? Math.max(sure, 0.6) : sure) && told > attributes;
}

import type { Block } from '../markdown/types.js';
import { linkedShare } from './goal-lists.js';
import { ATTRIBUTE, KEY_RESULT, OBJECTIVE, TARGET_VALUE } from './goal-marks.js';
import type { Region } from './goal-regions.js';
import { hasCustomerSubject, isMetric, startsWithVerb } from './measures.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { MEASURE_CLASSES } from './types.js';

const MEASURE_TYPES = MEASURE_CLASSES.map((name) => `m-${name}` as const);

export const GOAL_TYPES = ['g-vague', 'g-outcome', 'g-internal', ...MEASURE_TYPES] as const;

const GOAL_SENTENCE =
  /^(?:(?:\w+ ){0,4}(?:the|our|its|this \w+'s?|my|\w+'s) (?:(?:\w+[ -]){0,3})?(?:goal|objective|aim|ambition|target)s?(?: (?:for|of|in|with|this|here)(?: [\w'’&-]+){1,6})? (?:includes?|is|are|remains?|will be|was) (?:to\b|that\b|for\b|:)?|.{0,60}\b(?:will be|is|are) (?:deemed|considered|judged|called) (?:a )?success)/i;

/** Reads like something to reach: a verb first, a metric, customers who do something, or what the classifier takes for a goal or a measure. */
export function isGoalLike(unit: Unit): boolean {
  return (
    startsWithVerb(unit) ||
    isMetric(unit) ||
    OBJECTIVE.test(unit.text) ||
    KEY_RESULT.test(unit.text) ||
    hasCustomerSubject(unit) ||
    likelihood(unit, ...GOAL_TYPES) >= 0.3
  );
}

/** An aim about customers' good without a figure: under a heading it is a goal of its own, no measure. */
export function isAim(unit: Unit): boolean {
  return !isMetric(unit) && likelihood(unit, 'g-vague', 'g-outcome') > 0.5 && likelihood(unit, 'm-output') < 0.3;
}

/** "Outcome logging", "Goal setting": what is done about goals. */
const ABOUT_GOALS = /\b(?:goal|objective|outcome|target|result)s? [\p{L}-]+(?:ing|tion|ment)s?$/iu;

/** "Target: live in four halls" beside "Baseline: …" or "Owner: …" in one list: what is said of the result above. */
function isAttribute({ blocks }: Reading, { block }: Unit): boolean {
  const { list, text } = blocks[block]!;
  if (!list || !ATTRIBUTE.test(text)) return false;
  return blocks
    .slice(Math.max(0, block - 4), block + 5)
    .some((other) => other !== blocks[block] && other.list?.id === list.id && ATTRIBUTE.test(other.text));
}

export function isGoalStatement(reading: Reading, unit: Unit, region: Region): boolean {
  if (unit.form === 'heading' || unit.form === 'cell') return false;
  const label = reading.labels[unit.block];
  const first = reading.unitsOf[unit.block]![0] === unit.index;
  if (label && first && (TARGET_VALUE.test(reading.blocks[unit.block]!.text) || isAttribute(reading, unit))) return false;
  if (label && first && label.role === 'goals' && !ABOUT_GOALS.test(label.text))
    return !/:\s*$/.test(unit.text) && unit.tokens.length > 2 && !/^\s*[\d<>≤≥~$€£.,%]+\s*$/.test(unit.text);
  // "**Success metrics.** Comments at the wrong paragraph: 140 → 10".
  if (label && first && label.role === 'measures' && region === 'none' && unit.form !== 'bullet' && isMetric(unit)) return true;
  if (region === 'measures' || region === 'objective' || !/goal|objective|aim|ambition|target|success/i.test(unit.text))
    return false;
  return (
    GOAL_SENTENCE.test(unit.text) &&
    !/\b(?:is|are)\b.{0,12}[“"]/.test(unit.text) &&
    !/[:…]\s*$/.test(unit.text) &&
    !/\bnon-goal|not (?:a|our|the) goal\b/i.test(unit.text)
  );
}

/** "Related issues: https://…" leads elsewhere. */
const isMostlyLinks = (block: Block): boolean => linkedShare(block) >= 0.5 && /https?:/.test(block.text);

/** Goals put as sentences under a goals heading. */
export function paragraphGoals(reading: Reading, own: readonly number[]): Unit[] {
  const units = own
    .filter((index) => reading.blocks[index]!.kind === 'paragraph' && !isMostlyLinks(reading.blocks[index]!))
    .flatMap((index) => reading.unitsOf[index]!.map((unit) => reading.units[unit]!))
    .filter((unit) => !unit.prompt && !unit.quoted && unit.tokens.length <= 45 && !/[:?]\s*$/.test(unit.text));
  return units.filter(
    (unit) =>
      (units.length === 1 && unit.tokens.length <= 16 && !/^\W*(?:this|these|see|find|read)\b/i.test(unit.text)) ||
      GOAL_SENTENCE.test(unit.text) ||
      isAim(unit) ||
      (startsWithVerb(unit) && unit.form !== 'sentence') ||
      likelihood(unit, ...GOAL_TYPES) >= 0.5,
  );
}

export function sentencesAsMeasures(reading: Reading, own: readonly number[], asked: boolean): Unit[] {
  return own
    .filter((index) => reading.blocks[index]!.kind === 'paragraph')
    .flatMap((index) => reading.unitsOf[index]!.map((unit) => reading.units[unit]!))
    .filter(
      (unit, at) =>
        !unit.prompt &&
        !unit.quoted &&
        !unit.text.trim().endsWith(':') &&
        (isMetric(unit) ||
          (at < 3 && unit.tokens.length <= 60 && asked && likelihood(unit, 'neutral') < 0.6) ||
          likelihood(unit, ...MEASURE_TYPES, 'g-outcome', 'g-internal') > 0.4),
    );
}

/** Words of customers' good that nobody can see. */
export const VAGUE =
  /\b(?:better|best|improv\w+|great|greater|good|seamless\w*|delight\w*|intuitive\w*|easy|easier|easily|ease|simple|simpler|simplif\w+|smooth\w*|frictionless|effortless\w*|world[- ]class|best[- ]in[- ]class|first[- ]class|user[- ]friendly|modern|engag\w+|enhanc(?:e|es|ed|ing)|enrich\w*|richer|friendl\w+|pleasant|enjoyable|experience|happier|happy|love|trust\w*|valu\w+|meaningful\w*|empower\w*|satisf\w+|excellen\w+|top[- ]notch|welcom\w+|clear\w*|calm\w*|warm\w*|comfort\w*|at home|closer|caring|human|personal|inclusive)\b/i;

/** "A better experience", "Awesome documentation": praise in place of an aim. */
export const VAGUE_NOUN =
  /^(?:\W|\d|o\d|objective|goal)*(?:an? |the )?(?:much )?(?:better|calmer|smoother|easier|simpler|greater|friendlier|warmer|happier|seamless|frictionless|delightful|world-class|best-in-class|great|excellent|awesome|amazing|intuitive)\s+\w+/i;

/** "Delight pipeline authors": done to how they feel. */
const VAGUE_VERB = /^(?:\W|\d|o\d|objective|goal|to )*(?:delight|wow|enchant|inspire|excite|please|empower)\s/i;

/** "Sharing files is intuitive for casual users": praise of how a thing is done. */
const EASY_FOR =
  /\b(?:is|are|be|becomes?|feels?) (?:\w+ )?(?:intuitive|easy|simple|seamless|effortless|smooth|pleasant|enjoyable|natural|painless|frictionless|delightful|straightforward) (?:\w+ )?(?:for|to) /i;

/** Better in a way that nobody can count: not "faster", "fewer", "cheaper". */
export const QUALITY =
  /\b(?:more (?:comfort\w*|joy\w*|pleas\w+|fun|delight\w*|trust|confiden\w+|ease|convenien\w+|helpful|attractive|appealing|welcoming|personal|human|satisf\w+|valuable|value|useful|accessible|inclusive|usable)|nicer|warmer|kinder|gentler|smarter|friendlier|calmer|smoother|livelier|lovelier|happier|fairer|clearer|richer|closer|pleasanter|more pleasant)\b/i;
/** What customers feel, put as the aim. */
const FEELING =
  /\b(?:feels?|enjoys?|loves?|likes?|trusts?|appreciates?|(?:are|is|be|stay|leave) (?:\w+ )?(?:happy|happier|glad|pleased|delighted|proud|satisfied|at ease|looked after|well served|valued|welcome))\b/i;

/** What customers are to feel is nothing that they do. */
const MADE_TO_FEEL = /\b(?:(?:made|helped|invited) to feel|feels? (?:that|like|as if|as though)\b)/i;

/** "A letting that feels right": how something is to feel. */
const FEELS = /\b(?:that|which) (?:feels?|sounds?) \w+/i;

/** About customers' good, without a figure or a change that could be seen. */
export function isVague(unit: Unit): boolean {
  const text = unit.text.replace(/\s*\([^()]*\)\s*$/, '');
  if (
    /\d|\b(?:half|twice|double|one in (?:\w+t(?:y|een)|two|three|four|five|six|seven|eight|nine|ten)|every second|without|no longer|any ?more|any longer|nobody|no one|instead of|same day|within|can now|(?:one|two|three) [\p{L}-]+,? (?:not|and not))\b/iu.test(
      text.replace(/^\W*(?:\w+ )?[\w.]{0,4}\d+(?:\.\d+)*\W/, ''),
    )
  )
    return false;
  if (hasCustomerSubject(unit) && QUALITY.test(text)) return true;
  if (FEELS.test(text) || (hasCustomerSubject(unit) && MADE_TO_FEEL.test(text))) return true;
  if (unit.role === 'goals' && hasCustomerSubject(unit) && VAGUE.test(text) && !/\bcan(?:not)?\b/i.test(text)) return true;
  if (unit.mentions.length > 0 && (VAGUE_VERB.test(text) || EASY_FOR.test(text))) return true;
  // Words of praise stand in many sentences that aim at nothing; a wish put as what customers want may.
  if (likelihood(unit, 'g-vague', 'g-outcome', 'insight-unsourced') < 0.2) return false;
  if (VAGUE_NOUN.test(text) || (hasCustomerSubject(unit) && FEELING.test(text))) return true;
  const sure = likelihood(unit, 'g-vague');
  const good =
    unit.mentions.some((mention) => mention.kind !== 'we' && (!mention.team || mention.kind === 'group')) ||
    /\b(?:experience|journey|usability|ease of|easy|easier|intuitive|seamless|frictionless|user|customer|contributor|developer|member|everyone|whoever|(?:for|to) (?:our |the |small |large |all |every |new )?\p{L}+s)\b/iu.test(
      unit.text,
    );
  if (sure >= 0.9 || (good && (sure >= 0.6 || QUALITY.test(text)))) return true;
  if (hasCustomerSubject(unit) && VAGUE.test(text)) return true;
  return good && VAGUE.test(text) && sure >= 0.08 && sure > likelihood(unit, 'm-output', 'g-internal') * 0.8;
}

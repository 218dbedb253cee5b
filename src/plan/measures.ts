import {
  BUSINESS,
  CHANGE_VERBS,
  DELIVERABLE,
  ENABLING_VERBS,
  GAIN_VERBS,
  OPERATIONAL,
  OUTCOME,
  OUTPUT_VERBS,
  RELEVANCE,
  SATISFACTION,
} from '../vocabulary/metrics.js';
import { type SupersenseLexicon, supersensesOf } from '../vocabulary/supersense.js';
import { termIn } from '../vocabulary/terms.js';
import { MONTH } from './dates.js';
import { NAMED_METRIC } from './goal-marks.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { MEASURE_CLASSES, type Measure, type MeasureClass } from './types.js';

/** How much each kind of sign says for a class, in units of log-odds; fitted by hand on labelled measures. */
const WORD = 1.3;
const FLOOR = 0.1;
/** How much likelier a class is before anything is known of the measure; scores and relevance are rare and name themselves. */
const PRIOR: Record<MeasureClass, number> = {
  business: 0,
  operational: 0,
  output: 0.3,
  satisfaction: -1,
  outcome: 0.1,
  relevance: -1,
};
const FORM = 1.8;
const SUBJECT = 2;

/** What a measure looks like before it is put into a class. */
interface Shape {
  figure: boolean;
  fromTo: boolean;
  outputVerb: boolean;
  changeVerb: boolean;
  customerSubject: boolean;
  deliverable: boolean;
  enabling: boolean;
  gaining: boolean;
}

const FIGURE =
  /(?:(?<!24[x/])\d(?!\d?[x/]7)|\b(?:half|twice|double|zero|none|one in|two in|three in|\w+ (?:out )?of (?:two|three|four|five|six|seven|eight|nine|ten)|most|majority|all|every|no more than|at least|fewer|less than|more than)\b|[[_ ]N[\d_\]])/i;
/** The day by which something is there says nothing of how much. */
const DAY = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b|\\b(?:19|20)\\d\\d\\b`, 'gi');
/** "Hold completion at or above 47 %": a level to keep, and nothing made. */
const LEVEL =
  /(?:\b(?:at|above|below|under|over|within|between|to (?:less|more|fewer) than)|[<>≤≥])\s(?:or (?:above|below|over|under) |least |most |about |around )?[$€£~]?\d/i;
const ABILITY = /\b(?:(?:un)?able to|can now|can|cannot|no longer)\b/i;
const FROM_TO =
  /(?:→|->|=>|⇒|\bfrom\b(?! (?:(\w+) to \1|start to (?:finish|end)|beginning to end|top to bottom)\b)(?:[^,;]|,\d){1,40}\bto\b|\b(?:today|now|currently|baseline|was|target|up from|down from|instead of)\b[:\s]{1,3}\S*\d|\b(?:under|below|less than|fewer than|at most|no more than)\s[$€£]?\d[\d.,]*\s?(?:s|ms|secs?|seconds?|mins?|minutes?|h|hours?|days?)\b|\d\s?(?:%|per ?cent)|\||≥|≤|>=|<=|[<>]\s?\d)/i;

function shapeOf(unit: Unit): Shape {
  const lead = leadVerb(unit);
  // "Drop the old runtime" is a deed, "drop to 4%" a change.
  const drops = lead === 'drop' && !/\b(?:by|from|to|below|under)\b/i.test(unit.text);
  const kept = /^(?:hold|keep|maintain|continue)$/.test(lead) && LEVEL.test(unit.text);
  return {
    figure: FIGURE.test(unit.text.replace(DAY, ' ')),
    fromTo: FROM_TO.test(unit.text),
    changeVerb: kept || (CHANGE_VERBS.has(lead) && !drops),
    outputVerb: drops || (OUTPUT_VERBS.has(lead) && !CHANGE_VERBS.has(lead) && !kept),
    customerSubject: hasCustomerSubject(unit),
    enabling: ENABLING_VERBS.has(lead),
    gaining: GAIN_VERBS.has(lead),
    deliverable: DELIVERABLE.test(unit.text),
  };
}

/** Whether an entry that begins with a word is a deed: a verb and nothing else, of none of the kinds that say what comes of it ("import", "publicise"). */
const isDeed = (lead: string, lexicon: SupersenseLexicon): boolean => {
  const senses = supersensesOf(lexicon, lead);
  return (
    senses.length > 0 &&
    senses.every((sense) => sense.startsWith('verb')) &&
    !CHANGE_VERBS.has(lead) &&
    !ENABLING_VERBS.has(lead) &&
    !GAIN_VERBS.has(lead)
  );
};

const LABEL_WORD = /^(?:kr|key|result|o|objective|goal|target|p\d|new|keep|doing|kr\d.*|\d.*)$/;

/** "Make local workflows easier to debug": a quality, not a thing delivered. */
const BETTERED = /\bmake\b.{3,80}\b(?:more|easier|better|faster|less|simpler|safer|cheaper|cleaner|stronger)\b/i;
const STATE =
  /^\W*(?:an? |the )?(?:(?:significantly|much|far|natively|fully|highly) )?(?:enhanced|improved|increased|reduced|decreased|lowered|strengthened|greater|better|higher|lower|fewer|less|more \w+|faster|stronger|safer|cheaper|simpler|\w+able with)\b/i;
const DONE =
  /\b(?:completed|scheduled|delivered|published|launched|shipped|released|certified|trained|documented|finali[sz]ed|merged|built|held|signed off|in place|set up|started|online|live|available|connected|installed|migrated|implemented|deployed|created|produced|written|reviewed|established|approved|signed|printed|introduced|closed|moved|collected|automated|refurbished|renovated|rolled out|switched off|hired|opened|replaced|redesigned|upgraded|purchased|ordered|drafted|submitted|appointed|rewritten|decommissioned|abolished|translated|handed over)\b(?: (?:by|in|on|before|until|for|at|to|with)\b.{0,40})?[\s.)]*$|\b(?:team|staff|employees|clerks|engineers|people|colleagues|managers)\b.{0,30}\b(?:trained|certified|onboarded|enabled)\b/i;
/** "Office in the north | – | open": there or not there. */
const REACHED =
  /^\W*(?:open|live|done|yes|ready|approved|in place|launched|released|complete[d]?|available|published|signed)\W*$/i;
const TEAM_SUBJECT =
  /^\W*(?:kr\S*\s+)?(?:all|each|every|every ?one|any ?one|\d+(?:%| per ?cent)? of|at least \d+(?:%| per ?cent)? of|the|our)\b.{0,25}\b(?:team|teams|engineers|staff|employees|managers|colleagues|leads?|departments?|packers|agents|clerks)\b/i;

/** "reused by new public organisations", "answered by somebody who knows": what customers do, said in the passive. */
function hasOutsideAgent(unit: Unit): boolean {
  return unit.mentions.some(
    (mention) =>
      mention.kind !== 'we' &&
      !(mention.team && mention.kind !== 'group') &&
      (unit.tokens[mention.start - 1]?.word === 'by' || unit.tokens[mention.start - 2]?.word === 'by'),
  );
}

/** A measure that opens with what it counts is no deliverable. */
const METRIC_NOUN =
  /^\W*(?:\[?(?:key result|kr)[\s\d.\]:–—-]*)?(?:the |our )?(?:average |median |total |mean |overall |net |weekly |monthly |daily )*(?:of|time|rate|percent(?:age)?|number|share|count|volume|frequency|ratio|proportion|amount|days|hours|minutes|weeks|(?:median|average|mean|total) of|\w+ (?:rate|time|score|volume|count|ratio|share)|(?:reduction|increase|decrease|decline|rise|drop|growth|improvement)s? (?:in|of))\b/i;
const TASK_METRIC =
  /\b(?:time (?:to|from|until|it takes|spent|for)|(?:completion|success|error|drop-?off|abandonment|resolution|retention|adoption|activation|self-service|first-time) rate|rate of (?:completion|success)|waits?|steps to)\b/i;

/** "10 new contributors", "increase the number of reference users": heads won; "200 active publishers": heads that do something. */
function headcount(unit: Unit): MeasureClass | null {
  const mention = unit.mentions.find((candidate) => candidate.kind !== 'we');
  if (!mention || (mention.team && mention.kind === 'role' && !unit.mentions.some((other) => other.kind === 'generic')))
    return null;
  const before = unit.tokens
    .slice(0, mention.token)
    .map((token) => token.word)
    .join(' ');
  // "Increase active contributors from 12 to 25": heads that do something.
  if (/\b(?:active|engaged|returning|retained|repeat)$/.test(before)) return 'outcome';
  const counted =
    /^(?:(?:key result|kr|get|have|reach|win|add|gain|recruit|sign|attract|grow|at least|there are|we)\W*|[\d.]+\W*)*(?:\d[\d.,k+-]*|\w+ty|ten|five|three)(?: more)?(?: (?!\d)\w+){0,3}$/.test(
      before,
    ) || /\bnumber of(?: \w+){0,3}$/.test(before);
  if (!counted) return null;
  const after = unit.tokens[mention.token + 1]?.word ?? '';
  if (
    /^(?:who|that|which|can|whose)$/.test(after) ||
    /\b(?:active|engaged|returning|retained|using)\b/.test(`${before} ${after}`)
  )
    return 'outcome';
  return unit.tokens.length - mention.token <= 8 ? 'business' : null;
}

/** "Payment component integrated into all forms": a thing, and what was done with it. */
function hasOutputParticiple(unit: Unit): boolean {
  return (
    unit.tokens.some(
      ({ word }, at) =>
        at > 0 && at <= 12 && /ed$/.test(word) && OUTPUT_VERBS.has(baseOf(word)) && unit.tokens[at - 1]!.word !== 'be',
    ) && !hasCustomerSubject(unit)
  );
}

function hasOutsider(unit: Unit): boolean {
  return unit.mentions.some((mention) => mention.kind !== 'we' && (!mention.team || mention.kind === 'group'));
}

const DONE_TO_PEOPLE = /^(?:trained|certified|accredited|onboarded|hired|recruited|equipped|briefed|coached|taught|migrated)$/;

/** Customers stand first and then do something: "Farms that weigh feed weekly", "Callers reach a person". */
export function hasCustomerSubject(unit: Unit): boolean {
  if (/^\W*whoever\b/i.test(unit.text)) return true;
  for (const mention of unit.mentions) {
    if (mention.kind === 'we' || mention.start > 6) continue;
    if (mention.team && !unit.tokens[mention.token + 1]?.word.match(/^(?:who|that|can|cannot)$/)) continue;
    const before = unit.tokens.slice(0, mention.start).map((token) => baseOf(token.word));
    if (
      before.some((word) => OUTPUT_VERBS.has(word) || CHANGE_VERBS.has(word) || GAIN_VERBS.has(word) || ENABLING_VERBS.has(word))
    )
      return false;
    // "Tenants and their families trust …": the last of them stands before the verb.
    const shared = /^(?:and|or) their$/.test(`${unit.tokens[mention.token + 1]?.word} ${unit.tokens[mention.token + 2]?.word}`);
    const next = unit.tokens[mention.token + (shared ? 4 : 1)];
    if (!next) return false;
    if (/^[,:;(|–—]/.test(unit.text.slice(unit.tokens[mention.token]!.end).trim())) return false;
    // "60 wardens trained": they are what something is done to.
    if (DONE_TO_PEOPLE.test(next.word)) return false;
    // "Every tenant in debt is …".
    if (/^(?:in|with|without|on|at|from|under|of)$/.test(next.word)) {
      const verb = unit.tokens.slice(mention.token + 3, mention.token + 6);
      return verb.some(({ word }) => /^(?:is|are|can|cannot|can't|ha(?:s|ve)|do(?:es)?|feels?|gets?|finds?|keeps?)$/.test(word));
    }
    return (
      !/^(?:and|or|of|in|for|to|from|by|at|on|with|through|into|onto|via|per|the|a|an|is|are|\d.*)$/.test(next.word) ||
      /^(?:is|are)$/.test(next.word)
    );
  }
  return false;
}

/** The verb a measure or goal begins with, in its base form, or ''; labels and numbering before it are passed over. */
function leadVerb(unit: Unit): string {
  // "For 2 use cases, deliver …": the clause before the comma is passed over.
  const first = unit.tokens[0]?.word ?? '';
  const comma = /^(?:for|in|by|with|to|at|on|through|via|as)$/.test(first) ? unit.text.indexOf(',') : -1;
  const from = comma > 0 && comma < 60 ? unit.tokens.findIndex((token) => token.start > comma) : 0;
  const start = Math.max(0, from);
  for (const [at, { word }] of unit.tokens.slice(start, start + 6).entries()) {
    // "Onboarding that farmers enjoy": a thing.
    if (/ing$/.test(word) && /^(?:that|which)$/.test(unit.tokens[start + at + 1]?.word ?? '')) return '';
    // "Hosting a site is easy for newcomers": what is said of a deed.
    if (/ing$/.test(word) && GERUND_SUBJECT.test(unit.text)) return '';
    // "Share of young parents who …": a noun.
    if (unit.tokens[start + at + 1]?.word === 'of') return '';
    if (LABEL_WORD.test(word) || word.length < 2 || /^\w{3,}ly$/.test(word)) continue;
    if (
      /^(?:to|we|are|aim|aiming|want|plan|planning|intend|going|will|should|be|successfully|also|then|fully|we'll|continue|continually|continuously|consistently|and|actively|further|formally|initial|jointly)$/.test(
        word,
      )
    )
      continue;
    return baseOf(word);
  }
  return '';
}

const GERUND_SUBJECT =
  /^\W*(?:[\p{L}]+-)?\p{L}+ing\b(?:(?!\b(?:that|which|who|what|so|there|it)\b)[^.;:])*\b(?:is|are|becomes?|feels?|takes?|costs?)\b/iu;

function baseOf(word: string): string {
  if (OUTPUT_VERBS.has(word) || CHANGE_VERBS.has(word)) return word;
  for (const base of [word.replace(/ed$/, ''), word.replace(/d$/, ''), word.replace(/ing$/, ''), word.replace(/ing$/, 'e')]) {
    if (base !== word && (OUTPUT_VERBS.has(base) || CHANGE_VERBS.has(base))) return base;
  }
  return word;
}

/** A heading whose list its author calls metrics. */
const CALLED_METRICS = /\b(?:metrics|kpis?|indicators)\b/i;

/** "Describe 3 realistic funding methods": so many things a verb is done to. */
const COUNTED_THINGS = /^\W*(?:kr\S*\W+)?\p{L}+ (?:at least )?\d+ (?!%|per)\p{L}/iu;

/** How often something was used. */
const USES =
  /^(?:[^|]*[^|\p{L}])?\d[\d.,k]*\+? (?:(?!\d)[\p{L}-]+ ){0,3}(uses|usages|sessions (?:per|a) (?:user|week|month|day))\b/iu;

/** What is done to a figure. */
const MOVES = /^(?:reduce|cut|lower|decrease|increase|raise|halve|double|shorten)$/;

/** What the team itself says of a metric decides. */
const TEAM_WORD = 12;

/** Puts a unit into a class of measure: the classifier's probabilities, the words of measures, its form and its subject, weighed together. `goal` is the objective it is listed under. */
export function measureOf(reading: Reading, unit: Unit, goal: Unit | null = null): Measure {
  const shape = shapeOf(unit);
  const score = {} as Record<MeasureClass, number>;
  const why = {} as Record<MeasureClass, string[]>;
  for (const name of MEASURE_CLASSES) {
    score[name] = Math.log(likelihood(unit, `m-${name}`) + FLOOR) + PRIOR[name];
    why[name] = [];
  }
  const add = (name: MeasureClass, weight: number, reason: string): void => {
    score[name] += weight;
    if (weight > 0 && reason !== '') why[name].push(reason);
  };
  const outcomeGoal = likelihood(unit, 'g-outcome', 'outcome-check');
  score.outcome = Math.log(Math.exp(score.outcome) + 0.5 * outcomeGoal);
  const internalGoal = likelihood(unit, 'g-internal');
  score.business = Math.log(Math.exp(score.business) + 0.3 * internalGoal);
  score.operational = Math.log(Math.exp(score.operational) + 0.3 * internalGoal);

  const { text } = unit;
  const business = BUSINESS.exec(text)?.[0];
  const operational = OPERATIONAL.exec(text)?.[0];
  const satisfaction = SATISFACTION.exec(text)?.[0];
  const outcome = OUTCOME.exec(text)?.[0];
  const relevance = RELEVANCE.exec(text)?.[0];
  const theirs = termIn(reading.terms, unit.tokens, 'customerMetrics');
  const ours = termIn(reading.terms, unit.tokens, 'internalMetrics');
  if (theirs) add('outcome', TEAM_WORD, `"${theirs}" in the team's vocabulary`);
  if (ours) add('operational', TEAM_WORD, `"${ours}" in the team's vocabulary`);
  if (business) add('business', WORD, `"${business}"`);
  if (operational) add('operational', WORD * 0.8, `"${operational}"`);
  if (satisfaction) add('satisfaction', WORD * 1.6, `"${satisfaction}"`);
  if (outcome) add('outcome', WORD * (shape.outputVerb ? 0.4 : 0.8), `"${outcome}"`);
  if (ABILITY.test(text) && (hasOutsider(unit) || (goal !== null && hasCustomerSubject(goal))))
    add('outcome', WORD, 'customers become able');
  // "10,000 calculator uses": how often somebody used it.
  if (USES.test(text) && !shape.outputVerb) {
    add('outcome', FORM, `"${USES.exec(text)![1]}"`);
    add('output', -FORM, '');
  }
  if (relevance) add('relevance', WORD * 3, `"${relevance}"`);
  if (shape.gaining && business) add('business', FORM, 'something won');
  if (shape.enabling) {
    const forThem = goal !== null && hasCustomerSubject(goal);
    if (hasOutsider(unit)) add('outcome', SUBJECT, 'lets customers do something');
    else add('outcome', 0.4, forThem ? 'lets customers do something' : '');
    add('output', -0.7, '');
  }
  if (shape.outputVerb) add('output', shape.gaining && business ? 0 : FORM, 'starts with a verb of making');
  else if (
    ((!shape.figure && !business) || COUNTED_THINGS.test(text)) &&
    !shape.fromTo &&
    isDeed(leadVerb(unit), reading.knowledge.lexicon)
  )
    add('output', FORM * 0.7, 'tells what is done');
  else if (shape.deliverable && !shape.fromTo && !shape.changeVerb && !shape.customerSubject && !(satisfaction && shape.figure))
    add('output', FORM * (business || operational ? 0.3 : 0.7), 'names a thing delivered');
  const [name = text, ...values] = text.split(' | ');
  const counted =
    (DONE.test(name) || hasOutputParticiple(unit)) &&
    !/[%€$£]|\b(?:per ?cent|min|hours?|days?|weeks?|months?|years?|seconds?|in \d|of \d)/i.test(values.join(' ') || text);
  // "Enhanced continuity", "A more predictable cost": how things are to be, and nothing made.
  if (STATE.test(text) && !shape.outputVerb && !DONE.test(name)) {
    add('output', -FORM, '');
  }
  if (DONE.test(name) || values.some((value) => REACHED.test(value))) add('output', FORM * 1.1, 'something done');
  if (
    (TEAM_SUBJECT.test(text) || unit.mentions.some((mention) => mention.kind === 'role' && mention.team && mention.start <= 1)) &&
    !shape.outputVerb
  )
    add('operational', FORM * 0.8, 'the team is the subject');
  const betters =
    shape.changeVerb &&
    !shape.figure &&
    /^(?:improve|grow|raise)$/.test(leadVerb(unit)) &&
    DELIVERABLE.test(text.split(/\s+/).slice(0, 6).join(' ')) &&
    !outcome;
  if ((shape.changeVerb && !betters) || (shape.fromTo && !counted))
    add('output', shape.figure && MOVES.test(leadVerb(unit)) ? -2 * FORM : -FORM, '');
  else if (betters) add('output', FORM * 0.5, 'betters a thing delivered');
  if (goal !== null && ABILITY.test(goal.text) && !OUTPUT_VERBS.has(leadVerb(goal))) score.outcome += 0.8;
  if (goal !== null && hasCustomerSubject(goal) && !OUTPUT_VERBS.has(leadVerb(goal))) score.outcome += 0.8;
  if (hasOutsideAgent(unit)) add('outcome', SUBJECT * 0.6, 'done by customers');
  if (!FIGURE.test(text.replace(DAY, '')) && !shape.changeVerb && !shape.customerSubject) add('output', 0.6, 'no figure');
  if (shape.customerSubject && !shape.outputVerb) {
    add(satisfaction ? 'satisfaction' : 'outcome', SUBJECT, 'customers are the subject');
  }
  if (BETTERED.test(text) && !shape.figure) {
    add('output', -1.4, '');
    add('operational', hasOutsider(unit) ? 0 : 0.8, 'makes something of ours better');
  }
  if (hasOutputParticiple(unit) && !shape.fromTo) add('output', FORM * 0.8, 'something done');
  if (NAMED_METRIC.test(reading.unitsOf[unit.block]![0] === unit.index ? reading.blocks[unit.block]!.text : text))
    add('output', shape.outputVerb || counted ? -FORM : -2 * FORM, '');
  const called = CALLED_METRICS.test(reading.sections[unit.section]?.title ?? '');
  if (called && !shape.outputVerb && !counted && !/^\W*\d/.test(text)) add('output', -FORM, '');
  if (METRIC_NOUN.test(text)) {
    add('output', -FORM, '');
    if (TASK_METRIC.test(text)) add('outcome', WORD, 'how a task goes');
  }
  const heads = headcount(unit);
  if (heads) add(heads, FORM, 'counts heads');
  // What nobody outside does or meets is rarely theirs.
  if (!hasOutsider(unit) && !outcome && !(goal !== null && hasCustomerSubject(goal)))
    score.outcome -= likelihood(unit, 'm-outcome') > 0.6 ? 0.8 : 1.6;
  // The classifier alone, with nothing in the words to bear it out, decides only where it is sure.
  for (const name of MEASURE_CLASSES)
    if (name !== 'output' && why[name].length === 0 && likelihood(unit, `m-${name}`) < (name === 'satisfaction' ? 0.8 : 0.3))
      score[name] -= 1;
  let best: MeasureClass = 'output';
  let total = 0;
  for (const name of MEASURE_CLASSES) {
    total += Math.exp(score[name]);
    if (score[name] > score[best]) best = name;
  }
  // A figure that is both ours and the customers' is not ours alone.
  if ((best === 'business' || best === 'operational') && why.outcome.length > 0 && score[best] - score.outcome < 1)
    best = 'outcome';
  const sum =
    best === 'business' || best === 'operational'
      ? Math.exp(score.business) + Math.exp(score.operational)
      : Math.exp(score[best]);
  return {
    span: unitSpan(reading, unit),
    text: unit.text,
    owners: [],
    ownerExpected: false,
    class: best,
    reason: why[best].join(', ') || 'reads like one',
    // Whether a figure is one of business or of operations is a fine line; that it is the house's own is what counts.
    probability: Math.round((sum / total) * 100) / 100,
  };
}

/** Whether a measure class is about customers. */
export function isCustomerSide(name: MeasureClass): boolean {
  return name === 'satisfaction' || name === 'outcome' || name === 'relevance';
}

/** Whether a measure is surely about customers: a weak guess without any word for it does not count for them. */
export function countsForCustomers(measure: Measure): boolean {
  return isCustomerSide(measure.class) && (measure.probability >= 0.4 || measure.reason !== 'reads like one');
}

/** Whether a unit reads as a metric or a figure rather than as something to do. */
export function isMetric(unit: Unit): boolean {
  const shape = shapeOf(unit);
  return !shape.outputVerb && !shape.changeVerb && (shape.fromTo || (shape.figure && unit.tokens.length <= 14));
}

/** Whether a unit starts with a verb of doing or changing: under a goals heading it is then a goal of its own. */
export function startsWithVerb(unit: Unit): boolean {
  const lead = leadVerb(unit);
  return OUTPUT_VERBS.has(lead) || CHANGE_VERBS.has(lead) || ENABLING_VERBS.has(lead) || GAIN_VERBS.has(lead);
}

import { isPersonNoun } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { speaksOfCustomers } from './insights.js';
import { isOwnClaim, passageOf, withoutSpeech } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Choice, Contact } from './types.js';

/** Methods that cannot do without customers. */
const WITH_CUSTOMERS =
  /\b(?:usability|(?:user|customer|client|reader|patient|member)s?[- ](?:test|research|interview|survey|session|feedback|stud|acceptance|panel|workshop|visit|trial)\w*|feedback (?:session|round)s?|interviews|focus groups?|uat|diary|ride-?alongs?|advisory (?:board|panel|group)s?|a\/b)\b/i;
/** What a meeting with customers may be called; others than customers are met and asked too. */
const MEETING =
  /\b(?:interview|survey|poll|questionnaire|pilot|trial|try|tried|tries|beta|test|demo|demonstrat|walk|walk-?through|workshop|session|panel|consult|feedback|prototype|experiment|show|present|invit|ask|talk|spe[ao]k|spoke|conversation|s[ia]t|visit|call|ring|rang|phone|follow|accompan|observ|watch|meet|met|listen|hear|heard|rode|shadow|stud(?:y|ied|ies)|research|t[eo]lls? us|(?:days?|hours?|weeks?|mornings?|evenings?) (?:[\w-]+ ){0,4}(?:with|among|beside|at))(?:s|e[ds]?|y|i?ng|ers?|ations?)?\b/i;
/** To win people for what stands: nothing here is open. */
const WINNING =
  /\b(?:buy-?in|endors\w+|bless\w*|testimonials?|thumbs[- ]?up|on board|w[io]n(?:ning)? .{1,20} over|reassur\w+|surpris\w+|so that (?:nobody|no one|nothing|no \w+)|get used to|acceptance|uat|explain (?:it|the|our|why)|(?:show|present)\w* .{0,60}\b(?:finished|final|approved|agreed|chosen|decided|frozen))\b/i;
/** To hear that what stands is right. */
const CONFIRMING =
  /\b(?:confirm|validat|prov(?:e|es|ing)\b|proof|demonstrat|(?:make|be) sure|no surprises|ensur|accept|approv|sign(?:s|ed)?[- ]?off|verif|convinc|persuad|understand (?:it|the|our|why)|is understood|happy with|nod\b|supportive|polish|show(?:s|ing)? that|works? as|t[eo]ll .{1,30} that)/i;
/** What comes of it can still turn the plan, or did. */
const TURNING =
  /\b(?:if\b(?! (?:possible|needed|necessary))|unless|otherwise|whichever|(?:fewer|less) than|(?:under|below) \d|decid\w+ (?:whether|which|what|if|on)|decides\b|settles? (?:whether|which)|before (?:(?:we|the team|anybody|it is|they are|a|any|anything|the (?:scope|design|concept|direction|decision|choice))\b|(?:choos|decid|design|build)ing)|shap(?:e|es|ed|ing)|(?:may|can|could|might) (?:still |yet )?(?:change|kill|drop|fall|turn)|(?:is|are|was|were|we) (?:then )?(?:chang|drop|kill|stop|replac)\w*|(?:revis|adjust|adapt|iterat|refin|rework)\w*|go\/no-go|we stop|wh(?:ich|y) is why|that is why|so we (?!can|could|will|may)|led (?:us|to))\b/i;
/** Something is to be learned. */
const LEARNING =
  /\b(?:whether|find(?:ing)? out|learn|to (?:see|hear|know|understand|ask|discover|explore) (?:how|whether|what|if|who|why|which|where)|(?:what|how|why) (?:they|people|users|customers)|needs?\b|improv|unmet|explor|discover|hypothes|assumption|belie[fv]|demand|priorit)/i;
/** The needs that something settled "meets" leave nothing open. */
const CLOSED =
  /\b(?:meets? [^.;]{0,30}needs?|not (?:itself )?(?:in question|to (?:reopen|change))|decision (?:itself )?stands|no (?:redesign|changes?)|bug[- ]?fix(?:es|ing)? only)\b/gi;
const SETTLED =
  /\b(?:signed[- ]off|approved|adopted|frozen|locked|settled|fixed|final|finali[sz]ed|decided|agreed|chosen|chose|selected|bought|ordered|contracted|resolved|closed|feature-complete|finished|ready and|committed to|after the (?:decision|vote|choice|design freeze))\b/i;
const UNSETTLED =
  /\b(?:not (?:yet )?(?:been )?(?:\w+ )?\w+(?:ed|en|ght|xed)|(?:to|will|can|must|should|may) be (?:\w+ )?\w+(?:ed|en|ght)|undecided|before .{0,40}(?:is|are|gets?) \w+(?:ed|en)|until)\b/i;
/** Meetings that show something made; interviews and visits listen. */
const SHOWING =
  /\b(?:pilot|trial|beta|uat|demo|walk-?through|try-?out|test|soft (?:start|launch)|roadshow|present(?:ed|s)?\b|shown?\b)/i;
/** Machines, code, staff to hire and the work of others are tested, piloted and interviewed too. */
const NO_CUSTOMERS =
  /\b(?:load|stress|unit|integration|regression|penetration|performance|smoke|security|system|automated|migration|hardware|backup|technical)(?: and \w+)?[- ](?:test|trial|pilot|run|walk-?through|workshop)\w*|\b(?:pilot|trial|dry) runs?\b|\b(?:job|hiring|candidate|press|media|expert|stakeholder|staff|employee) interviews?\b|\binterview(?:s|ing)? (?:candidates|applicants for)|\bperformance reviews?\b/gi;
const NONE =
  /\b(?:no|not|without|never|nobody|neither|nor|hardly|\w+n't|instead of|rather than|skip\w*)\s+(?:\S+\s+){0,3}?(?:interview|survey|pilot|trial|beta|test|ask|sp[oe]ken?|talk|research|feedback|experiment|stud(?:y|ies)|visit|consult)\w*|\b(?:test\w*|pilot|trial|survey|research)\b.{0,30}\b(?:unnecessary|not (?:needed|necessary|planned|foreseen))\b/i;
/** Whose approval is no contact with customers. */
const SUPERIORS =
  /\b(?:(?<!on |advisory |customer |user )boards?|committees?|steering|leadership|management|executives?|investors?|auditors?|regulators?|c[teof]o)\b/i;
/** Who decides, pays or builds is asked for other reasons. */
const INSIDERS = new Set(
  'manager director executive engineer developer designer stakeholder sponsor lead leader colleague employee vendor supplier reviewer owner architect officer chair staff candidate team department group committee consultant partner researcher auditor regulator lawyer tester council board'.split(
    ' ',
  ),
);

const LEARNING_TYPES = ['research-plan', 'assumption-test', 'insight-sourced', 'feedback-loop'] as const;

/** Whether a unit tells of a test, pilot or study that has not been left out, with customers or without. */
export function isNegatedContact(text: string): boolean {
  return NONE.test(text);
}

/** Below this, nobody is met. */
const HOPELESS = 0.1;

/** Whether a unit tells of a contact with customers, past or planned. The classifier makes a candidate; whom it is with decides. */
function isContact(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.role === 'exclusions' || unit.role === 'apparatus' || unit.role === 'ownership') return false;
  const sure = likelihood(unit, 'validation-contact', 'research-allotment', ...LEARNING_TYPES);
  if (isWatched(unit, cast)) return true;
  const likely = sure + likelihood(unit, 'outcome-check', 'assumption', 'plan-changed', 'signal-against');
  if (likely < HOPELESS || likelihood(unit, 'engineering-check') > likely) return false;
  const own = withoutSpeech(unit.text);
  if (own.length * 2 < unit.text.length) return false;
  const text = own.replace(NO_CUSTOMERS, ' ');
  if (NONE.test(text)) return false;
  const named = WITH_CUSTOMERS.test(text) || namesTheirs(reading, unit);
  const outsiders = speaksOfCustomers(unit, cast);
  if (unit.form === 'heading') return named;
  if (!outsiders && !named && SUPERIORS.test(text)) return false;
  const met = MEETING.test(text);
  if (named || (outsiders && met && meetsThem(unit, cast))) return true;
  const others = unit.mentions.filter(({ kind }) => kind !== 'we');
  // Of people who are all insiders, none is a customer.
  if (!outsiders && others.length > 0 && others.every(({ head }) => INSIDERS.has(head))) return false;
  const known = others.length > 0 || COUNTED.test(text);
  // What stands under "Beta weekend" need not name it again.
  const meeting = met || MEETING.test(reading.sections[unit.section]!.title);
  // Without a word for a meeting a figure may come from a counter by the door.
  if (!meeting)
    return (
      unit.role !== 'problem' &&
      known &&
      sure - likelihood(unit, 'insight-sourced') >= (STOP_RULE.test(text) ? 0.3 : outsiders ? 0.75 : 0.85)
    );
  if (outsiders) return sure >= 0.4 || (TRIAL.test(text) && likely >= 0.4 && COUNTED.test(text));
  return sure >= (others.length > 0 ? 0.5 : known || THEM.test(text) ? 0.6 : 0.9);
}

const METHODS = /^(?:surveys?|interviews?|panels?|workshops?|polls?|diary|diaries|feedback|focus)$/;
/** "Visitor survey", "tenant interviews": who is asked stands before how. */
const namesTheirs = ({ knowledge: { lexicon } }: Reading, { tokens }: Unit): boolean =>
  tokens.some(({ word }, at) => {
    const who = tokens[at - 1]?.word;
    return METHODS.test(word) && who !== undefined && isPersonNoun(lexicon, who) && !INSIDERS.has(singular(who));
  });

const WATCHED = /\b(?:and|while|as) we (?:only |just |then )?(?:watch|look on|listen|observe|note|redo|mend|learn|sit)\b/i;
/** "Eight patients try a paper plan at home and we watch": customers do something before our eyes. */
function isWatched({ form, mentions, text, tokens }: Unit, cast: Cast): boolean {
  const at = WATCHED.exec(text)?.index ?? -1;
  return (
    form !== 'heading' &&
    !NONE.test(text) &&
    mentions.some(
      ({ kind, head, token }) => kind !== 'we' && (kind === 'generic' || cast.customers.has(head)) && tokens[token]!.start < at,
    )
  );
}

/** "Trial at one branch: forty borrowers …". */
const TRIAL = /^\W*(?:\w+ )?(?:trial|pilot|beta|try-?out|user test)\b/i;
const THEM = /\b(?:them|they|their)\b/i;
/** The words right before those who are met. */
const MEETING_WITH =
  /\b(?:with|from|among|beside|r[ia]ng|call\w*|phon\w*|interview\w*|visit\w*|observ\w*|shadow\w*|survey\w*|accompan\w*|ask\w*|invit\w*)(?: (?!by\b)[\w'’-]+){0,3} $|\b(?:pilots?|trials?|beta)(?: \w+){0,2}? (?:in|at)(?: [\w'’-]+){0,3} $/i;

/** "Beta with five shops": the words before the customers say that they are met. */
function meetsThem(unit: Unit, cast: Cast): boolean {
  return unit.mentions.some(
    ({ kind, head, token }) =>
      kind !== 'we' &&
      (kind === 'generic' || cast.customers.has(head)) &&
      MEETING_WITH.test(unit.text.slice(0, unit.tokens[token]!.start)),
  );
}

/** A number of somebody or something: "forty flats". */
const COUNTED = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|\w+ty)\s+(?:[\w-]+\s+){0,2}?\w{3,}s\b/i;

/** What would end or turn the plan. */
export const STOP_RULE =
  /\b(?:if (?:fewer|less|under|below|more|over|not|nobody|none|most|half|they|it stays|it does|(?:\d+|one|two|three|four|five|six) (?:of (?:them|these|those) |[\w-]+ )?(?:do(?:es)? not|don't|doesn't|cannot|fail|leave|stop|drop|say|give|quit|cancel|turn)s?)\b|\b(?:plan|project|trial|pilot|idea) (?:ends|stops|is (?:dropped|off|over))\b|should (?:fewer|more|less)\b|(?:fewer|less) than .{2,60}(?:,|we|stop|drop|close)|(?:under|below|above|over) \d+(?: ?%| per ?cent)?,? we\b|(?:under|below) \d+.{2,60}\b(?:stop|drop|close|end|off|kill|back|dead|out)|(?:more|fewer|less) than (?:\d+|one|two|three|four|five|six|ten|half)\b.{2,50}\b(?:ends?|stops?|kills?) (?:it|this|the \w+)\b|(?:stop|kill|break-off|exit)[- ](?:rule|criteri\w+)|go\/no-go|we stop\b)/i;

/**
 * Finds contacts with customers, past or planned, and what they are for: to learn, or to confirm what is chosen. The words of the purpose decide together
 * with the classifier; where they are silent, a test of something made validates when it stands after the choice [rules.md, Fine print].
 */
export function contactsOf(reading: Reading, cast: Cast, choices: readonly Choice[]): Contact[] {
  const contacts: Contact[] = [];
  let settled = false;
  for (const unit of reading.units) {
    const span = unitSpan(reading, unit);
    const met = [unit, ...clausesOf(reading, unit)].find((part) => isContact(reading, part, cast));
    if (met) {
      const after = settled || (choices[0] !== undefined && choices[0].span.start.offset < span.start.offset);
      contacts.push({ span, text: unit.text, purpose: purposeOf(reading, met, after) });
    }
    settled ||= isSettled(reading, unit);
  }
  return contacts;
}

/** "Order screens; two evenings on which waiters try them; certification": each may be a step of its own. */
function clausesOf(reading: Reading, unit: Unit): Unit[] {
  if (!unit.text.includes(';')) return [];
  const clauses = unit.text.split(/;\s+/).filter((clause) => /\s\S+\s/.test(clause));
  return clauses.length < 2 ? [] : clauses.map((clause) => subUnit(reading, unit, unit.range, clause));
}

function isSettled(reading: Reading, unit: Unit): boolean {
  if (!isOwnClaim(unit) || unit.role === 'exclusions' || unit.role === 'problem') return false;
  if (unit.form === 'heading') return false;
  if (reading.sections[unit.section]!.role === 'decision') return !UNSETTLED.test(unit.text);
  return SETTLED.test(unit.text) && !UNSETTLED.test(unit.text);
}

function purposeOf(reading: Reading, unit: Unit, after: boolean): Contact['purpose'] {
  const validates = likelihood(unit, 'validation-contact');
  const learns = likelihood(unit, 'plan-changed', 'signal-against', ...LEARNING_TYPES);
  const passage = passageOf(reading, unit);
  const next = reading.units[unit.index + 1];
  const around =
    next && next.section === unit.section && next.form === 'sentence' && unit.form === 'sentence' ? [...passage, next] : passage;
  const said = around.map(({ text }) => text.replace(CLOSED, ' ')).join(' ');
  if (TURNING.test(said) || (validates < 0.8 && LEARNING.test(said))) return 'learn';
  const settled = after || SETTLED.test(said);
  const winning = WINNING.test(said);
  const confirming = winning || CONFIRMING.test(said);
  if (confirming && (settled || (winning && validates + 0.3 >= learns))) return 'validate';
  if (validates >= 0.6) return confirming || settled ? 'validate' : 'learn';
  return settled && learns < 0.6 && SHOWING.test(unit.text) ? 'validate' : 'learn';
}

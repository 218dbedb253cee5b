import { KNOWLEDGE_TYPES, METHOD } from './insights.js';
import { isOwnClaim, withoutSpeech } from './passages.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';

/** Verbs of belief with the team or its plan as their subject, now and not once. */
const WE_BELIEVE =
  /\b(?:we|i|this|this (?:plan|proposal|paper|brief|adr|strategy|document|case)|the (?:(?:whole |entire |business |\w+ing )?(?:case|plan|model|proposal|strategy|forecast|offer|idea|team|concept|calculation)))(?:'d|'re|'m| are| am| is| do| would)? (?:\w+ly |also |all |still |here |therefore |fairly |only )?(?:assum(?:e|es|ing)|believ(?:e|es|ing)|suspects?|expects?|thinks?|bet(?:s|ting)?|guess|hypothesi[sz]e|suppos(?:e|es)|presum(?:e|es)|trust that|reckon|speculate|imagine|(?:convinced|confident|sure)\b|tak(?:e|es|ing) (?:it )?(?:for|as|that)\b|rests? on|(?:built|based) on the|rel(?:y|ies) on|depends on|hinges on|hangs on|stands? on|works if)/i;
const BELIEF =
  /\b(?:our|my|the|a|one|working|core|underlying|riskiest|wild) (?:\w+ ){0,2}?(?:hypothesis|belief|bet|wager|gamble|hunch|assumption|conviction|guess|theory|thesis|supposition|premise|expectation|idea)\b(?: (?:is|here|remains|behind|that)\b|:|,)|\bit (?:is (?:\w+ )?(?:assumed|believed|expected|supposed|taken (?:as|for) g\w+)|seems (?:likely|safe to))|\bleap of faith\b|\btak(?:es|en|ing) (?:it )?for granted\b|\b(?:so goes the theory|or so the thinking goes|this is our bet|unproven|to be proven)\b/i;
/** One word of belief at the start of a sentence. */
const HEDGED = /^\W*(?:presum(?:ably|ed)|probably|perhaps|likely|supposedly|assum(?:es|ing))\b|[,:] presumably\b/i;
/** "H3 – clerks prefer a call": a belief with its number or name before it. */
const NUMBERED =
  /^\W*(?:(?:open|key|wild|working|riskiest) )?(?:assum\w+|hypothes\w+|beliefs?|guess|hunch|bet|theory|leap of faith|[ah]\d{1,2})\b[^.:–—]{0,20}[:–—]/i;
/** A label, heading or column of beliefs. */
export const BELIEFS =
  /^(?:(?:our|the|my|key|core|main|big|riskiest|riskier|working|open|underlying|customer|user|two|three|four|five|six|what) ){0,3}(?:hypothes[ie]s|assum(?:ptions?|es|ed)|beliefs?|bets?|wagers?|gambles?|hunch(?:es)?|convictions?|guess(?:es)?|theor(?:y|ies)|thes[ie]s|premises?|suppositions?|leaps? of faith|expectations?|[ah]\d{1,2}|we (?:assume|believe|think|expect|bet))\b(?! (?:log|tracker|platform))/i;
/** "We count on this": the sentence before it is the belief. */
const POINTS_BACK =
  /^\W*(?:we|the (?:plan|case|proposal)|this plan) (?:\w+ )?(?:counts? on|rel(?:y|ies) on|assumes?|believes?|expects?|bets? on|takes?|hopes?) (?:this|that|it)\b(?! \w+ )/i;

/** "Every family deserves": a value is nothing to test. */
const VALUE =
  /\b(?:shall|must|ought|deserves?|(?:has|have) (?:a|the) right|are entitled|important|essential|believe in|thank\w*|welcome)\b|(?<!we )\bshould\b/i;
const MODAL =
  /^(?:\s+\S+){0,9}?\s+(?:will|would|won't|wouldn't|being (?:willing|ready|able)|are (?:willing|ready|happy|prepared)|is (?:willing|ready|happy)|can|could|cannot|can't|might|may|do not|don't|does not|doesn't|never|to (?:pay|use|buy|switch|come|adopt|accept|return|join|prefer|want|trust|share|like|choose|stay|leave))\b/i;
/** What only somebody who uses or buys a thing does with it. */
const AS_CUSTOMER =
  /\b(?:pay|pays|buy|buys|use|uses|want|wants|prefer|prefers|like|likes|accept|accepts|switch|switches|trust|trusts|mind|adopt|adopts|come|comes|return|returns|renew|renews|care|value|values|need|needs|read|reads|walk|wait|subscribe|sign up|join|joins|choose|chooses|drop out|leave|leaves|stay|stays|notice|rather|sooner|tolerate|share|recommend|order|orders|book|books)\b/i;
/** The same for those who are mostly the team: what they do with a thing made for them. */
const AS_USER =
  /\b(?:use|uses|adopt|adopts|switch|switches|prefer|prefers|accept|accepts|like|likes|mind|pay|pays|trust|trusts)\b/i;
/** Wanting and minding make a person of whoever is their subject, known to the lexicon or not. */
const MINDED =
  /([\p{L}\d-]+)(?: in \w+)?,? (?:\w+ly )?(?:will |would |won't |wouldn't |are (?:ready|willing|happy) to |being willing to )?(?:not |never )?(?:prefers?|wants?|minds?|trusts?|cares? (?:about|more|less)|accepts?|tolerates?|values?|pay|forgives?|(?:rather|sooner|happily|gladly) \w+|like to|hates?|fears?)\b/iu;
/** Whoever supplies, rules or pays is believed in for other reasons. */
const OTHERS =
  /^(?:vendor|supplier|regulator|lawmaker|government|ministry|council|competitor|rival|contractor|investor|funder|board|colleague|committee|sponsor|auditor|we|i|it|this|that)s?$/i;
const MAKERS = /^(?:developer|engineer|designer|team|squad|architect|tester|department|lead|staff|employee|partner)$/;

/** Whether a unit states a belief about customers: its words or its place say "belief", customers do or want something in it, and where only the words say so the classifier agrees. */
export function isBelief(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.form === 'heading') return false;
  const text = withoutSpeech(unit.text);
  const said = WE_BELIEVE.test(text) || BELIEF.test(text) || NUMBERED.test(text);
  if (!said && (unit.role === 'exclusions' || unit.role === 'apparatus' || unit.role === 'ownership' || unit.role === 'framing'))
    return false;
  const next = reading.units[unit.index + 1];
  const placed = isListed(reading, unit) || (next !== undefined && next.block === unit.block && POINTS_BACK.test(next.text));
  const hedged = !said && !placed && HEDGED.test(text);
  if (!said && !placed && !hedged) return false;
  if (VALUE.test(text) || /\?\s*$/.test(text)) return false;
  const sure = likelihood(unit, 'assumption');
  if (!placed && sure < (hedged ? 0.8 : 0.4)) return false;
  if (METHOD.test(text) && likelihood(unit, 'insight-sourced') > sure) return false;
  if (unit.mentions.some((mention) => isBelieved(reading, unit, mention, cast, sure))) return true;
  const minded = MINDED.exec(text);
  return minded !== null && !OTHERS.test(minded[1]!) && sure >= 0.6;
}

/** Whether a unit stands under a label, heading or column that says "assumptions". */
function isListed(reading: Reading, unit: Unit): boolean {
  const block = reading.blocks[unit.block]!;
  const label = reading.labels[unit.block];
  if (label && BELIEFS.test(normaliseHeading(label.text))) return true;
  if (label && label.role !== 'none') return label.role === 'assumptions';
  if (block.table) {
    const first = block.cells[0];
    if (first && BELIEFS.test(normaliseHeading(block.text.slice(first.start, first.end)))) return true;
    if (block.table.headers.some((header) => BELIEFS.test(normaliseHeading(header)))) return true;
  }
  const section = reading.sections[unit.section]!;
  return unit.role === 'assumptions' || BELIEFS.test(normaliseHeading(section.title));
}

/** Whether something is believed of these people: they are customers, and do, want or would do something. */
function isBelieved(reading: Reading, unit: Unit, mention: Mention, cast: Cast, sure: number): boolean {
  if (mention.kind === 'we' || OTHERS.test(mention.head)) return false;
  const after = /^[^.;:|]{0,90}/.exec(unit.text.slice(unit.tokens[mention.token]!.end))![0];
  const acts = MODAL.test(after) || indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0;
  const own = mention.kind === 'generic' || cast.customers.has(mention.head);
  if (!acts && !(own && sure >= 0.8 && AS_CUSTOMER.test(after))) return false;
  // "Clients send the version header" is said of programs, "the courier insures parcels" of suppliers.
  if (!MODAL.test(after) && !AS_CUSTOMER.test(after) && likelihood(unit, 'assumption', 'future-need', ...KNOWLEDGE_TYPES) < 0.5)
    return false;
  return own || (mention.team ? AS_USER : AS_CUSTOMER).test(after) || (!MAKERS.test(mention.head) && sure >= 0.8);
}

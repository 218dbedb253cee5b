import { KNOWLEDGE_TYPES } from './insights.js';
import { isOwnClaim, withoutSpeech } from './passages.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Role } from './types.js';

/** Words of belief, whose ever they are: the classifier says whether something is believed of customers. */
const BELIEVING =
  /\b(?:assum\w+|believ\w+|beliefs?|suspects?|expect\w*|think|bets?|gamble|guess\w*|hunch|hypothes\w+|suppos\w+|presum\w+|premise|theory|reckon|convi(?:nced|ction)|confident|sure|seems likely|hope|tak(?:es?|en|ing) (?:it )?(?:that|for|as)|(?:rests?|rel(?:y|ies)|depends|hinges|hangs|stands?) on|(?:holds?|works?) (?:only )?if|unproven|not proven|leap of faith)\b/i;
/** Said outright by those who write. */
const WE_BELIEVE =
  /\b(?:we|i)(?:'d| also| all| still)? (?:assume|believe|suspect|bet|guess|reckon|presume|suppose|take (?:it|for)|expect(?! to\b))\b/i;
/** "H3 – clerks prefer a call": a belief with its number or name before it. */
const NUMBERED = /^\W*(?:\w+ )?(?:assum\w+|hypothes\w+|beliefs?|guess|hunch|bet|premise|theory|[ah]\d{1,2})\b[^.:–—]{0,20}[:–—]/i;
/** A label, heading or column of beliefs. */
export const BELIEFS =
  /^(?:\w+ ){0,3}(?:hypothes[ie]s|assum(?:ptions?|es|ed)|beliefs?|bets?|hunch(?:es)?|convictions?|guess(?:es)?|theor(?:y|ies)|premises?|suppositions?|leaps? of faith|expectations?|[ah]\d{1,2}|we (?:assume|believe|think|expect|bet)|(?:it |this |the plan |success |everything )?(?:depends|hinges|rests|relies) on$|what (?:it|this|success|everything) (?:depends|hinges|rests|relies) on)\b/i;
/** "We count on this": the sentence before it is the belief. */
const POINTS_BACK =
  /^\W*(?:we|(?:the|this) \w+) (?:\w+ )?(?:counts?|rel(?:y|ies)|assumes?|believes?|expects?|bets?|hopes?) (?:on )?(?:this|that|it)\b(?! \w+ )/i;

/** "Every family deserves": a value is nothing to test. */
const VALUE =
  /\b(?:shall|must|ought|deserves?|(?:has|have) (?:a|the) right|entitled|important|essential|believe in|thank\w*)\b|(?<!we )\bshould\b/i;
/** What these people are said to do, put as something that may turn out otherwise. */
const MODAL =
  /^(?:\s+\S+){0,9}?\s+(?:will|would|won't|wouldn't|(?:are|is|being) (?:willing|ready|able|happy|prepared|content)|can|could|cannot|can't|might|may|do not|don't|does not|doesn't|never|to (?!the\b|an?\b|our\b)\w+)\b/i;
/** What the team itself does with a thing that is made for it. */
const AS_USER = /\b(?:use|adopt|switch|prefer|accept|like|mind|pay|trust)s?\b/i;
/** Whoever supplies, rules or pays is believed in for other reasons. */
const OTHERS =
  /^(?:vendor|supplier|regulator|government|ministry|council|competitor|rival|contractor|investor|funder|board|committee|sponsor|auditor|courier)s?$/i;
/** People with no name: "nobody will mind". */
const SOMEBODY = /\b(?:they|nobody|no one|everyone|people|those|whoever|households?|families)\b/i;

/** Whether a unit states a belief about customers: its words or its place say "belief", customers do or want something in it, and where only the words say so the classifier agrees. */
export function isBelief(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.form === 'heading') return false;
  const sure = likelihood(unit, 'assumption');
  const placed = isPlaced(reading, unit, sure);
  const text = withoutSpeech(unit.text);
  if (!placed && sure < 0.02 && !/\bwe expect (?!to\b)/i.test(text)) return false;
  const named = NUMBERED.test(text);
  const said = sure >= 0.4 && BELIEVING.test(text);
  const stated = WE_BELIEVE.test(text);
  if (!named && !stated && (AIMS.has(unit.role) || (!said && NOWHERE.has(unit.role)))) return false;
  if (!placed && !named && !said && !stated && sure < 0.8) return false;
  if (VALUE.test(text) || /\?\s*$/.test(text) || likelihood(unit, 'insight-sourced') > Math.max(sure, placed ? 0.2 : 0))
    return false;
  if (unit.mentions.some((mention) => isBelieved(reading, unit, mention, cast, named ? 1 : sure))) return true;
  return (named || sure >= 0.8) && SOMEBODY.test(text);
}

const AIMS: ReadonlySet<Role> = new Set(['goals', 'measures']);
const NOWHERE: ReadonlySet<Role> = new Set(['exclusions', 'apparatus', 'ownership', 'framing']);

/** Whether a unit stands where beliefs do, or the next sentence says "we count on this". */
function isPlaced(reading: Reading, unit: Unit, sure: number): boolean {
  if (NOWHERE.has(unit.role)) return false;
  const next = reading.units[unit.index + 1];
  return isListed(reading, unit) || (sure >= 0.02 && next?.block === unit.block && POINTS_BACK.test(next.text));
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
  const modal = MODAL.test(after);
  const own = mention.kind === 'generic' || cast.customers.has(mention.head);
  const acts = modal || indicativeAfter(unit.text, unit.tokens, mention, reading.knowledge.lexicon) >= 0;
  if (!acts) return own && sure >= 0.8;
  // "Clients send the version header" is said of programs, "the courier insures parcels" of suppliers.
  const listed = own && !mention.team && !reading.technical && isListed(reading, unit);
  if (!modal && !listed && sure < 0.5 && likelihood(unit, 'assumption', 'future-need', ...KNOWLEDGE_TYPES) < 0.5) return false;
  return own || (mention.team ? AS_USER.test(after) : sure >= 0.5);
}

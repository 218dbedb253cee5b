import { KNOWLEDGE_TYPES } from './insights.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { wordSet } from './wording.js';

/** A promise without exception holds one of these words. */
export const ABSOLUTE_CUES = wordSet(`
  never always ever no not nobody none nothing zero every each all any everything everybody everyone whatever whenever wherever whoever
  100 exception fail guarantee guarantees guaranteed stop period forever invariably impossible entirely wholly totally right
`);

const OUR_DOINGS =
  '(?:decisions?|choices?|features?|releases?|lines?|changes?|updates?|products?|projects?|initiatives?|steps?|meetings?|priorit(?:y|ies)|investments?|improvements?|designs?|things? we|work we)';
/** Each decision, feature or step is for customers, or none is taken without them. */
const EACH_DECISION = [
  new RegExp(
    `\\b(?:every(?: single)?|each(?: and every)?|all|any|100 ?% of(?: the)?)(?: of)?(?: (?:our|the|its|these|this))?(?: \\w+)? ${OUR_DOINGS}[^.;]{0,80}¤`,
  ),
  new RegExp(
    `¤[^.;]{0,50}\\b(?:in|at|of|behind|over|on) (?:every|each|all)(?: single| of our)? (?:${OUR_DOINGS}|we do|that we do)`,
  ),
  /\b(?:everything|all)(?: that)? (?:we (?:\w+ )?(?:do|build|make|plan|ship|decide|write)|on (?:this|our) \w+)[^.;]{0,60}¤|¤[^.;]{0,50}\b(?:everything|all)(?: that)? we\b/,
  /\b(?:wholly|100 ?%|totally|entirely)[^.;]{0,30}¤-/,
  /\b(?:nothing|never|no \w+|not (?:a|one)(?: single)? \w+)\b[^.;]{0,60}\b(?:without|before|unless|until)\b[^.;]{0,40}¤/,
  /\b(?:nothing|never|no \w+|not (?:a|one)(?: single)? \w+)\b[^.;]{0,60}¤ (?:has|have|did|do|does|would|could)(?:n't| not)?\b/,
];
/** Nobody, never: with a word that makes it for good. */
const FOR_GOOD =
  /\b(?:no|not (?:a single|one)|nobody|no one|none|never|nothing|zero)\b[^.;]{0,70}\b(?:ever|again|so much as|whatsoever|forever|for ever|to come|full stop|period)\b|\bnever again\b|\b(?:no|not (?:a single|one)) ¤['’]?s?[^.;]{0,16} (?:will|shall)\b|\b(?:will|shall) never\b|\bnever say no to\b/;
/** Always, whatever it may be, for each and every one. */
const UNBOUNDED =
  /\b(?:always|at all times|(?:every|each)(?: single| and every)? (?:time|day|night|moment|trip|stay|visit)|without (?:any )?exception|without fail|full stop|period|no ifs|whatever|whenever|wherever|in (?:everything|all matters)|forever|for ever|invariably|under (?:all|any) circumstances|at any (?:hour|time|place)|(?:is|are|be|,|and) guaranteed|guarantees?|each and every|every last|day (?:and|or) night|zero|nobody|no one|impossible for)\b|\b100 ?%|\bno ¤/;
/** The good that is promised, and who promises it. */
const PROMISE =
  /\b(?:every|each) ¤|\b(?:we|we'll|we're|our|gets?|happy|best|satisf\w+|succeed\w*|perfect\w*|flawless|wins?|delight\w*|comes? (?:first|before)|right|unhappy|disappoint\w*|frustrat\w*|surprises?|disadvantage|waits?|left (?:behind|alone|on)|served|helped|heard|answered|will|shall|guarantee\w*)\b/;

/** Turned down, softened, asked, or demanded of somebody. */
const NO_PROMISE =
  /\bnot (?:\w+ for )?(?:every|all|always|each|everything|everybody|everyone)\b|\b(?:cannot|can't|don't|doesn't|do not|does not|will not|won't|isn't|aren't|no|never)(?: \w+)? (?:always|promis\w*|guarantee\w*|claim|pretend|believe|build for)\b|\bdo not say\b|\b(?:we (?:try|aim|hope|would like)|as far as|where(?:ver)? (?:possible|we can)|whenever (?:possible|we can)|usually|except (?:for|when|where|in)|unless (?:the|it|there)|would be|should|must|may|might|could|if)\b|\?\W*$/;
/** Law, safety and machinery have absolutes of their own. */
const OF_SYSTEMS =
  /\b(?:law|act|gdpr|regulat\w*|statut\w*|entitled|encrypt\w*|tokens?|passwords?|logged|backups?|personal data|third part(?:y|ies)|safety|screens?|buttons?|fields?|icons?|default|api|page|version \d)\b|¤['’]?s? data\b/;
/** Something to be counted, or due on a date. */
const COUNTABLE =
  /\b(?!100 ?%)(?!(?:19|20)\d\d\b)\d+|\b(?:within|after|by|under|below|at least|at most) (?:the )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a (?:day|week|month)|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b|[:–—-] ?(?:below|above|under|over)\b/;
/** "Our customers are right. Always." */
const SEAL = /^\W*(?:always|period|full stop|no exceptions?|without exception|guaranteed|forever|every time)\W*$/i;
const TOLD = new Set(['problem', 'insight', 'segments', 'risks']);

/** Whether a sentence promises customers something that admits of no exception; targets, requirements and laws do not. */
export function isAbsolute({ units }: Reading, unit: Unit, wordingOf: () => string): boolean {
  const next = units[unit.index + 1];
  const sealed = next?.block === unit.block && SEAL.test(next.text);
  const wording = sealed ? `${wordingOf()} ${next.text.toLowerCase()}` : wordingOf();
  if (!/¤|\b(?:you|guest)\b/.test(wording)) return false;
  if (NO_PROMISE.test(wording) || OF_SYSTEMS.test(wording) || COUNTABLE.test(wording)) return false;
  const each = EACH_DECISION.some((pattern) => pattern.test(wording));
  const lasting = FOR_GOOD.test(wording);
  const unbounded = UNBOUNDED.test(wording) && PROMISE.test(wording);
  const sure = likelihood(unit, 'absolute', 'slogan');
  if (!each && !lasting && !unbounded)
    return !TOLD.has(unit.role) && wording.includes('¤') && likelihood(unit, 'absolute') >= 0.9;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'm-outcome', 'm-operational', 'research-plan', 'validation-contact');
  if (TOLD.has(unit.role)) return sure >= 0.9;
  if (sure >= 0.3) return sure > told;
  if (!each && !lasting) return false;
  return sure >= 0.05 ? sure > told * 0.5 : told < 0.3 && /\b(?:will|shall)\b/.test(wording);
}

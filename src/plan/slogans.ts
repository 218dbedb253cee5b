import { KNOWLEDGE_TYPES, knowledge } from './insights.js';
import { introduces, passageOf, unitsOfSection } from './passages.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';
import { wordingOf, wordSet } from './wording.js';

/** Nouns of those who write: "a customer-centric company" says what we are, "a user-centred workshop" what is held. */
const OURSELVES =
  'mind-?set|culture|thinking|approach|attitude|spirit|organi[sz]ations?|company|business|firm|bank|insurer|mutual|retailer|agency|council|authority|charity|utility|provider|team|house|enterprise|institution|brand|values?|ethos|philosophy|way|transformation|strategy';
const COMPOUND = new RegExp(
  `¤[- ](?:centric(?:ity)?|cent(?:er|re)d(?:ness)?|obsess(?:ed|ion)|first|minded(?:ness)?|focus(?:s?ed)?|led|driven|oriented|orientation|proximity|closeness|love|empathy|delight)(?=\\s*(?:$|[.,;:!)|–—]|(?:and|or|in|at|by|through|throughout|since|from|as|is|are|runs?|lies|every|(?:(?!design|research|test)[a-z-]+ )?(?:${OURSELVES}))(?![\\w-])))`,
);
/** "We put users first", "users are at the heart of what we do". */
const PEDESTAL = [
  /\b(?:put|plac|keep|hold)(?:s|e|es|ing|ting)?\b[^.;:]{0,24}¤[^.;:]{0,24}?\b(?:first|(?:before|above) (?:everything|anything|all)|(?:at|in) the (?:very )?(?:heart|cent(?:re|er)|core|middle)|front and cent(?:re|er))\b(?! (?:seeing|of the (?:page|screen|shelter|room|building|map)))/,
  /¤['’]? (?:\w+ )?(?:is|are|comes?|stands?|sits?|will be|remains?)(?: \w+){0,4} (?:hearts?|cent(?:re|er)|core|first|kings?|queens?|hero(?:es)?|(?:north|guiding) star|everything to us|number one|priority|superpower|second nature|dna|top of mind|reason (?:why |that )?we)\b(?! (?:to|in line|on the))/,
];
/** Devotion with those who feel it, or an idiom of it. */
const FEELING = [
  /\b(?:we|we're|our|us|this|it|my|ours)\b.{0,40}\b(?:lov(?:e|ing)|passion(?:ate)?|obsess\w+|breathe|devot\w+|dedicat\w+|empathy|delight(?:ing)?|cherish|car(?:e|ing)|extra mile|shoes|smile|close(?:ness)?|proud|listen)\b.{0,40}¤/,
  /\b(?:love|passion|obsession|empathy|devotion|dedication|care|respect|closeness|delight(?:ing)?|thinking|happy|smile|wow(?:ing)?)\b.{0,30}¤.{0,60}\b(?:we|our|us|veins|blood|dna|second nature)\b/,
  /^\W*(?:delight|wow|love|cherish|amaze) (?:our |the |every |each )?¤|\bwe\b.{0,30}\b(?:delight|wow|amaze|thrill|cherish)(?:ing)? (?:our |the |every |each )?¤/,
  /\b(?:why|reason(?: why| that)?) (?:we|most of us|all of us) (?:get up|come to work|are here|exist|do)\b|\bup in the morning\b|\bout of bed\b|\beverything we (?:do|build|make|plan)\b|\bthe extra mile\b|\blive and breathe\b|\bheart beats\b|\bbeating heart\b|\bnorth star\b|\blove letter\b|\bin (?:the )?shoes\b|\bdna\b|\bwho we are\b/,
];
/** A slogan holds one of these words, or a word that ends in one ("patient-centric"). */
export const SLOGAN_CUES = wordSet(`
  heart hearts soul love loves loving beloved passion passionate passionately obsessed obsession obsess dna blood veins genes breathe breathes
  devoted devotion dedicated dedication empathy delight delights delighting wow amaze amazing thrill star king queen hero heroes
  cherish cherished mile shoes care cares caring smile smiling happy happiness bed morning why reason exist exists everything first centre
  center core centric centricity centred centered mindset mind minded focus focused focussed driven led oriented orientation proximity
  closeness close spirit matter matters nature superpower champion champions priority proud listen listening think thinking
`);

/** Said of others, asked, turned down, wished away, or talked about as words. */
const NOT_CLAIMED =
  /\?\W*$|\b(?:not|no longer|cannot|nothing|isn't|aren't|don't|doesn't|won't|wasn't|can't|never been|posters?|slogans?|phrases?|calls? (?:itself|themselves)|so-called|lip service|words|saying|claims?|claimed|says?|said|should|could|would|might|must|if|instead of|rather than|stop(?:ped)?|competitors?|rivals?|brochure|nice to have|luxury|here concretely)\b/;
const OF_OTHERS = new Set(['competition', 'exclusions', 'apparatus', 'risks', 'insight', 'measures']);

/** Whether a sentence claims to be close to customers: an attitude of those who write, neither a goal nor a method. */
export function isSlogan(unit: Unit, wordingOf: () => string): boolean {
  if (OF_OTHERS.has(unit.role)) return false;
  const wording = wordingOf();
  if (!wording.includes('¤') || NOT_CLAIMED.test(wording)) return false;
  const sure = likelihood(unit, 'slogan', 'absolute');
  if (PEDESTAL.some((pattern) => pattern.test(wording)))
    return sure >= 0.1 || likelihood(unit, ...KNOWLEDGE_TYPES, 'g-outcome', 'm-outcome') < 0.5;
  if (COMPOUND.test(wording)) return sure >= 0.3;
  if (FEELING.some((pattern) => pattern.test(wording))) return sure >= 0.2;
  const ours = /\b(?:we|our|us|ours|everything|here)\b/.test(wording);
  return !/\d/.test(wording) && likelihood(unit, 'slogan') >= (ours ? 0.6 : 0.9) && (ours || unit.form !== 'sentence');
}

/** A decision that turned out differently. */
const CHANGED =
  /\b(?:we|therefore|thus|hence)\b.{0,30}\b(?:stopped|dropped|moved|postponed|put off|delayed|gave up|cancelled|canceled|withdrew|reversed|shortened|brought forward|took out|turned down|changed|closed|paid back)\b/i;
/** What the devotion led to in the same sentence, or a figure. */
const CONSEQUENCE =
  /\b(?:which|that) is why \w+|,? so (?:when|that|the|our|we|in|last|this)\b.{12,}|\d\s?%|\b(?!(?:19|20)\d\d\b)\d{2,}\b|\b\d+ (?:of|out of|in) /i;
/** Bodies that those who write are made of. */
const OWN_BODIES =
  /^(?:tribe|squad|team|organi[sz]ation|company|firm|business|department|institution|association|authority|council|city|state|trust)$/;

/**
 * Whether the sentence or its section backs a slogan: a segment, an insight, an outcome measure or a changed decision
 * [rules.md, customer-slogan]. A bare role in the slogan itself ("passengers first") says no more than "customers" would.
 */
export function isBacked(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (CONSEQUENCE.test(unit.text) || CHANGED.test(unit.text) || namesSegment(unit, cast, true)) return true;
  return around(reading, unit).some(
    (other) =>
      other !== unit &&
      !other.prompt &&
      !other.struck &&
      (namesSegment(other, cast, false) || (other.form !== 'heading' && tellsMore(reading, other, cast))) &&
      !isSlogan(other, () => wordingOf(reading, other, cast)),
  );
}

function tellsMore(reading: Reading, unit: Unit, cast: Cast): boolean {
  return (
    CHANGED.test(unit.text) ||
    knowledge(reading, unit, cast) >= 0.5 ||
    likelihood(unit, 'm-outcome', 'm-relevance', 'm-satisfaction', 'g-outcome', 'plan-changed', 'why-customer') >= 0.45
  );
}

function namesSegment(unit: Unit, cast: Cast, qualifiedOnly: boolean): boolean {
  return unit.mentions.some(({ kind, head, qualified, team }) => {
    if (kind === 'generic') return qualified;
    if (qualifiedOnly && !qualified) return false;
    return cast.customers.has(head) && (kind === 'role' ? !team : !OWN_BODIES.test(head));
  });
}

/** The section; for an entry of a list or table the entry itself and what introduces the list [rules.md, Fine print]. */
function around(reading: Reading, unit: Unit): Unit[] {
  const section = unitsOfSection(reading, unit.section);
  const { kind, parent } = reading.blocks[unit.block]!;
  if (kind === 'paragraph' && parent < 0) return section;
  return [...passageOf(reading, unit), ...section.filter((other) => introduces(reading, other.block, unit.block))];
}

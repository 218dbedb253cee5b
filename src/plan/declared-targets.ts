import { GENERIC_CUSTOMERS } from '../vocabulary/people.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { METHOD } from './insights.js';
import { matchesOf } from './matches.js';
import { attributesIn } from './needs.js';
import { passageOf } from './passages.js';
import { isStrongGeneric, type Mention } from './people.js';
import type { Reading, Unit } from './reading.js';
import { type Cast, phrase } from './segments.js';

/** A description of people while it is gathered: the unit a finding points at, all its units, the words that name the group, and where in its first unit the declaration ends. */
export interface Slot {
  head: Unit;
  body: Unit[];
  name: string;
  target: boolean;
  nameEnd: number;
}

/** Words that declare a target in a sentence, right before its name. */
const DECLARES =
  /\b(?:aim(?:ed|s|ing)? (?:\w+ )?(?:at|to)|targeted (?:at|to|towards?)|geared (?:to|towards?)|tailored to|directed (?:at|to)|(?:made|built|build|meant|intended|building) (?:\w+ )?for|(?:we|which|that|who|plan|app|product|service) (?:will )?targets?|(?:will |to |we )(?:\w+ )?(?:focus|concentrate)(?:es)? on|focuses on|(?:we|and|to) (?:\w+ ){0,3}?(?:go after|go for|win|sell (?:in)?to|bet on|start with|court|turn to|pursue|expand (?:in)?to|open up to)|(?:next|second|third|new|growth) (?:target )?(?:segment|group|audience|market|clientele)s? (?:is|are|will be)|(?:is|are|will be) (?:mainly |primarily |chiefly |only |above all |all )?for|(?:primarily|mainly|chiefly|above all) (?:we )?serve|cater(?:s|ing)? (?:to|for)|works? (?:\w+ )?for|(?:core|primary|target|ideal|main|priority|focus|beachhead) (?:\w+ )?(?:segment|group|audience|users?|customers?|clients?|market|clientele|buyers?)s? (?:is|are|will be|consists? of|comprises?)|(?:segment|target group|audience|clientele|icp) (?:is|are|will be|consists? of|comprises?))\b/gi;
/** Words after which whatever is named is a market, a body of people or not. */
const MARKET = /\b(?:segment|group|audience|market|clientele|icp)s? (?:is|are|will be)$|\bsell (?:in)?to$/i;
/** Words that declare a target after its name: "are our first users", "come first". */
const DECLARED =
  /\b(?:is|are|remains?) (?:our|the) (?:\w+ )?(?:primary|core|target|main|first|second|third|next|ideal|priority|key|growth) (?:\w+ )?(?:users?|groups?|segments?|audiences?|customers?|clients?|market|clientele)\b|\bcomes? (?:first|second|third|next|after that)\b/i;
const NEGATED = /\b(?:not|n't|never|no longer|instead of|rather than|without|neither|nor)\b[^.;:]{0,40}$/i;
/** Words that most descriptions by attributes have one of; without them the classifier is not asked. */
const ATTRIBUTE_CUE =
  /\b(?:aged|years? old|age|male|female|men|women|income|turnover|revenue|employees|staff|inhabitants|household|degree|retired|married|lives? in|located|based in|(?:between|over|under|above|below) \d+|\d+ ?(?:to|and|–|-) ?\d+)\b/i;
const CUT =
  /[,;:(|–—\n]|\.(?=\s|$)|\s-\s|\s(?:with|without|in|of|from|who|whom|whose|that|which|between|under|over|aged|for|at|on|above|below|across|to|and)\s/;

/** A sentence that declares a target: the words for it stand right before or after people, or in a sentence of attributes; where its section is `meant` for targets, before anybody. */
export function declaredSlot(reading: Reading, cast: Cast, unit: Unit, meant = false): Slot | null {
  const slot = (name: string, nameEnd: number): Slot => ({ ...slotAt(reading, unit, name, nameEnd), target: true });
  const named = unit.mentions.filter((mention) => isNamed(mention, cast) && !isPossessive(unit, mention));
  for (const match of matchesOf(DECLARES, unit.text)) {
    if (NEGATED.test(unit.text.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const next = unit.tokens.findIndex(({ start }) => start >= end);
    const isNear = ({ start }: Mention): boolean => start >= next && start <= next + 2;
    const mention = named.find(isNear);
    if (mention) return slot(phrase(reading, unit, mention).name, unit.tokens[mention.token]!.end);
    const name = phraseIn(unit.text.slice(end));
    const unknown = !unit.mentions.some((other) => other.kind !== 'we' && isNear(other)) && isPlural(reading, name);
    const market = MARKET.test(match[0]) && isBareNoun(unit, name);
    if (meant || market || unknown || attributesIn(unit) >= 0.5) return slot(name, end + name.length);
  }
  const declared = DECLARED.exec(unit.text);
  const subject = declared && named.find(({ start, token }) => start <= 2 && unit.tokens[token]!.end < declared.index);
  if (!declared || !subject || NEGATED.test(unit.text.slice(0, declared.index))) return null;
  return slot(phrase(reading, unit, subject).name, declared.index + declared[0].length);
}

/** A sentence that describes people by attributes: they are its subject, and it tells of no sample. */
export function describedSlot(reading: Reading, unit: Unit): Slot | null {
  const subject = unit.mentions.find(({ kind }) => kind !== 'we');
  if (!subject || subject.start > 2 || !ATTRIBUTE_CUE.test(unit.text) || METHOD.test(unit.text)) return null;
  if (attributesIn(unit) < 0.8) return null;
  const { name } = phrase(reading, unit, subject);
  return slotAt(reading, unit, name, unit.tokens[subject.token]!.end);
}

function slotAt(reading: Reading, head: Unit, name: string, nameEnd: number): Slot {
  const body = passageOf(reading, head).filter(({ index }) => index >= head.index);
  return { head, body, name, target: false, nameEnd };
}

/** The first words of a text, up to whatever qualifies them. */
export const phraseIn = (text: string): string =>
  text
    .trim()
    .replace(/^(?:the|our|an?) /i, '')
    .split(CUT)[0]!
    .trim();

/** Whether a short phrase ends in a plural that may stand for people or bodies of people. */
export function isPlural({ knowledge: { lexicon } }: Reading, name: string): boolean {
  const last = /[\p{L}-]+$/u.exec(name.toLowerCase())?.[0] ?? '';
  if (singular(last) === last || GENERIC_CUSTOMERS.has(singular(last)) || name.split(/\s+/).length > 5) return false;
  return supersensesOf(lexicon, last).some((sense) => sense === 'noun.person' || sense === 'noun.group');
}

/** Whether a name starts with a small letter and is no other's and no clause: "vineyards", "regional airports". */
const isBareNoun = (unit: Unit, name: string): boolean =>
  /^\p{Ll}[\p{Ll}-]+(?: [\p{Ll}-]+){0,3}$/u.test(name) &&
  !/\b(?:it|them|us|a|an|the|that|this|now|not|all|anyone|everyone|more|very|still|growing|shrinking)\b/.test(name) &&
  !unit.mentions.some((mention) => isStrongGeneric(mention) && name.endsWith(unit.tokens[mention.token]!.word));

/** Whether a mention says of whom exactly it speaks. */
export const isNamed = (mention: Mention, cast: Cast): boolean =>
  mention.kind === 'generic'
    ? mention.qualified
    : mention.kind !== 'we' && (cast.customers.has(mention.head) || mention.qualified);

/** Whether a unit names a group of people. */
export const namesPeople = (unit: Unit, cast: Cast): boolean => unit.mentions.some((mention) => isNamed(mention, cast));

const isPossessive = (unit: Unit, mention: Mention): boolean =>
  /^['’]/.test(unit.text.slice(unit.tokens[mention.token]!.end)) ||
  /['’]s$/.test(unit.text.slice(0, unit.tokens[mention.token]!.end));

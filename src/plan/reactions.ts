import { METHOD } from './insights.js';
import { matchesOf } from './matches.js';
import { isOpenQuestion, isOwnClaim, withoutQuotations } from './passages.js';
import { likelihood, type Unit } from './reading.js';
import type { Signal } from './types.js';

/** Names for what stands for nobody, goes away by itself or is nothing. */
const BELITTLING =
  /\b(?:outliers?|(?:edge|corner|isolated|single) cases?(?! (?:in|of|with|when|where|for)\b)|one-?offs?|exceptions?(?! (?:handling|to|for|of))|teething|temporary|seasonal|minority|noise|(?:by|of) (?:itself|themselves|(?:its|their) own)|used to (?:it|them|this|that|the)|(?:un|(?:not|hardly|never) )representative|(?:not|n['’]t) (?:the |those )?(?:people|ones|users|customers|whom?|group|audience) (?:that |who(?:m)? )?(?:we|it|this) (?:\w+ )?(?:build|made|make|aim|design|mean|meant|do it|is|work)\w*|(?:not|hardly|never|n['’]t) (?:really |exactly )?(?:our|the|an?) (?:typical|usual|target|core|ideal|average|real) \w+|(?:not|n['’]t|little|nothing) (?:\w+ ){0,3}?(?:into it|to worry)|(?:but|yet|though) (?!(?:we|it|this|that|there|i|you|they|he|she|the)\b)(?:[\w-]+ ){1,2}(?:never|always) \w+|user error|training (?:issue|matter|problem))\b/i;
/** Makes little of something, or of those who said it. */
const SMALL = /\b(?:just|only|merely|simply|hardly|mostly|always|never|not|no|nobody|too|few|\w+n['’]t)\b/i;
/** The words are refused, or another once had them. */
const REFUSED =
  /\b(?:not|\w+n['’]t|no|never|nor|rather than|instead of|far from|than|easy to|tempting|used to|first|thought|stop(?:ped)?|wrong(?:ly)?)\b[^,]*$/i;
const OPEN =
  /\?|\b(?:whether|might|may|could|perhaps|maybe|unclear|not (?:yet )?(?:clear|known|sure)|not (?:yet )?know|find out|if (?:it|this|that|these|they))\b/i;
const OUGHT = /\b(?:should|must|shall|can)\b(?! not)/i;

/** A reaction to a signal. */
export interface Reaction {
  fate: Signal['fate'];
  /** How surely the statement classifier takes it for one. */
  sure: number;
  /** Whether plain words say so, weak words with the classifier, or the classifier alone. */
  words: 'plain' | 'weak' | 'none';
  /** Where the words for it stand in the text; at its end where there are none. */
  start: number;
  end: number;
}

/** On authors it has not seen, half of all dismissals are this likely and one in two hundred other statements; beside a signal less is enough. */
const SURE = 0.3;
const LIKELY = 0.15;
/** Many a sentence on what was made of a finding sounds a little like going on as before. */
const WORDLESS = 0.5;
const HOPELESS = 0.05;

/** "We roll it out as planned", "it starts in May all the same". */
const AS_PLANNED = /\b(?:as (?:planned|agreed|scheduled|announced)|regardless|nonetheless|nevertheless|all the same|anyway)\b/i;

/** Whether the classifier leaves open that a unit is a reaction: it says so, or, `near` a signal, it has no other idea of what the unit is. */
const isPossible = (unit: Unit, near: boolean): boolean =>
  isOwnClaim(unit) &&
  unit.form !== 'heading' &&
  (likelihood(unit, 'dismissal', 'plan-unchanged') >= HOPELESS ||
    (near && (likelihood(unit, 'neutral') >= 0.4 || AS_PLANNED.test(unit.text))));

/** How a unit explains something away; null where it does not. `near` says that a signal stands right before it. */
export function dismissalIn(unit: Unit, near: boolean): Reaction | null {
  // Where a plan is kept, the reason for it may be an excuse.
  if (!isPossible(unit, near)) return null;
  const sure = likelihood(unit, 'dismissal');
  const text = withoutQuotations(unit.text);
  const match = BELITTLING.exec(text);
  if ((match && REFUSED.test(text.slice(Math.max(0, match.index - 60), match.index))) || OPEN.test(text) || isOpenQuestion(text))
    return null;
  if (match) return { fate: 'dismissed', sure, words: 'plain', start: match.index, end: match.index + match[0].length };
  // What customers do not understand is the problem itself where problems are told.
  if (sure < LIKELY || (unit.role === 'problem' && sure < SURE) || unit.role === 'segments') return null;
  const small = SMALL.exec(text);
  if (sure < (small ? LIKELY : SURE) || OUGHT.test(text)) return null;
  const start = small?.index ?? text.length;
  if (namesChange(small ? text.slice(start) : text) || likelihood(unit, 'plan-changed') >= sure) return null;
  return { fate: 'dismissed', sure, words: small ? 'weak' : 'none', start, end: start };
}

const COUNTED =
  /\b\d+(?:[.,]\d+)? ?(?:%|per cent)|\b\d[\d,.]* (?:of|out of|in) |\b(?:both|each|all \w+|none|\w+) of (?:them|these|those)\b|\b(?:logs?|data|records|figures) (?:\w+ )?(?:shows?|showed|say|prove)\b|\bwe (?:\w+ )?(?:checked|called|compared|looked|tested|traced|went)\b|\bmeasured (?:again|the same way|in the same)|\b(?:measured|checked|examined|tested|inspected|compared|traced) (?:all|each|every|both|them)\b/i;

/** Whether a text cites something that was looked at, and not what would have been. */
export function citesCheck(text: string): boolean {
  return !/\bwould have\b/i.test(text) && (METHOD.test(text) || COUNTED.test(text));
}

/** The plan goes on as it was. */
const STAYS =
  /\b(?:(?:in|at|on|to|for) the [\w-]+ (?:agreed|planned|announced|promised|set)(?= *(?:$|[.,;:|)–—]))|as (?:is|it is|they are|(?!\w*(?:need|list|discuss|show)ed)\w+ed|set out)|un(?:changed|affected|touched|altered)|(?:stays?|remains?|stands?|holds?|continues?)(?= *(?:$|[.,;:|)–—]|as\b|at\b|what\b|set\b|green\b))|stick(?:s|ing)? (?:to|with)|(?:go(?:es|ing)?|press(?:es)?) (?:straight )?(?:ahead|on)\b(?! of)|carr(?:y|ies) on|proceeds?|(?:no|without) (?:change|action|need|impact|consequence)s?|n[o'’]t (?:\w+ )?(?:change|alter|affect|touch|reopen|warrant)\w*|anyway|regardless|nonetheless|all the same|the way (?:it|they) (?:is|are|was|were))\b/i;
/** It is heard, watched or laid aside, and that is all. */
const BESIDE =
  /\b(?:noted|good to know|understood(?= *[.;])|fair (?:point|enough)|take[ns]? (?:note|(?:\w+ )?on board)|acknowledged|on file|in mind|monitor(?:ed)?|an eye|watch(?:ed|list)?|observed|aware|out of scope|parked|backlog|(?:log|register)\b(?=[.;,]))/i;
/** "Noted.", "Parked for now.": so short that it says nothing else. */
const SHORT = 12;
const EARLIER = /\b(?:remained|stayed|ha(?:s|ve) been|since (?:19|20)\d\d|used to)\b/i;

/** How a unit keeps the plan as it is, or only hears, watches or lays aside what was said; null where it does not. `near` as in `dismissalIn`. */
export function keepingIn(unit: Unit, near: boolean): Reaction | null {
  if (!isPossible(unit, near)) return null;
  const sure = likelihood(unit, 'plan-unchanged');
  const text = withoutQuotations(unit.text);
  const stays = EARLIER.test(text) ? null : STAYS.exec(text);
  const match = stays ?? BESIDE.exec(text);
  if (stays ? namesChange(text) : changesPlan(unit)) return null;
  const short = unit.tokens.length <= SHORT;
  if (!stays && sure < (match && short ? 0 : match ? LIKELY : WORDLESS)) return null;
  const start = match?.index ?? text.length;
  const words = stays ? 'plain' : match ? 'weak' : 'none';
  return { fate: 'kept-plan', sure, words, start, end: start + (match?.[0].length ?? 0) };
}

/** Something of scope, time, money or decision changes; or there is a date or a condition for looking again. */
const CHANGES =
  /\b(?:mov(?:e[sd]?|ing)|delay\w*|postpon\w+|(?:put|pushed) back|drop(?:s|ped)?|cut(?:s|ting)?|halv\w+|reduc\w+|shift(?:s|ed)?|paus\w+|stops?|cancel\w*|withdr\w+|revers\w+|re(?:open|design|work|writ|plac|visit)\w*|instead|therefore|hence|smaller|extra|later than|fix(?:ed|es)?|add(?:s|ed)|gets?|again|until (?:the )?\w+|if|only (?:once|when|after)|unless|should (?:more|fewer|it|the|this|that|they)|as soon as|(?:above|below|over|under) \d+)\b/gi;
const NEGATED = /\b(?:no|not|nothing|nobody|never|without|neither|nor)\b[^.;]*$|n['’]t\b[^.;]*$|\bun$/i;

const namesChange = (text: string): boolean =>
  matchesOf(CHANGES, text).some(({ index }) => !NEGATED.test(text.slice(Math.max(0, index - 30), index)));

/** Whether a unit tells of a consequence for the plan. */
export function changesPlan(unit: Unit): boolean {
  const text = withoutQuotations(unit.text);
  return namesChange(text) || (text.search(CHANGES) < 0 && likelihood(unit, 'plan-changed') >= 0.6);
}

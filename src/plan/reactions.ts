import { METHOD } from './insights.js';
import { isOwnClaim, withoutQuotations } from './passages.js';
import { likelihood, type Unit } from './reading.js';
import type { Signal } from './types.js';

/** A pattern whose every match holds one of some words: those are looked up first, since most statements hold none. */
interface Cue {
  bit: number;
  pattern: RegExp;
}

/** For each word: the bits of the cues it belongs to. */
const CUE_WORDS = new Map<string, number>();
let cues = 0;

function cue(words: string, pattern: RegExp): Cue {
  const bit = 1 << cues++;
  for (const word of words.split(' ')) CUE_WORDS.set(word, (CUE_WORDS.get(word) ?? 0) | bit);
  return { bit, pattern };
}

/** Where cues stand in the author's own words. */
interface Cued {
  text: string;
  bits: number;
}

function cued(unit: Unit): Cued | null {
  if (!isOwnClaim(unit) || unit.form === 'heading') return null;
  let bits = 0;
  for (const { word } of unit.tokens) bits |= CUE_WORDS.get(word) ?? 0;
  return bits === 0 ? null : { text: withoutQuotations(unit.text), bits };
}

const find = ({ text, bits }: Cued, { bit, pattern }: Cue): RegExpExecArray | null =>
  (bits & bit) === 0 ? null : pattern.exec(text);

/** Said to stand for nobody: outlier, vocal minority, not typical, a tiny sample. */
const NOT_REPRESENTATIVE = cue(
  'outlier outliers edge corner isolated single special exceptional one-off one-offs oneoff exception exceptions particularity particularities atypical typical representative target crowd icp core kind serious vocal loud noisy angry same handful usual sample samples speak speaks stand stands reflect reflects trend little nothing nobody unusual exotic',
  /\b(?:outliers?|(?:edge|corner) cases?(?! (?:in|of|with|when|where|for)\b)|(?:isolated|single|special|exceptional) (?:cases?|incidents?)|one-?offs?|exceptions?(?! (?:handling|to|for|of))|(?:local|regional) particularit\w+|atypical|(?:not|\w+n['’]t|hardly|never|scarcely|no) (?:\w+ ){0,3}?(?:typical|representative|target (?:group|customers?|audience|market)|(?:our|the) (?:\w+ )?(?:target|crowd|icp|kind of|core)|serious (?:users?|buyers?|customers?))|(?:vocal|loud|noisy|angry) (?:\w+ ){0,2}?(?:minority|few|group|corner|voices?|accounts?|handful|people|crowd)|(?:the )?same (?:handful|few|two|three|four|five|\d+) (?:of )?\w+|(?:a )?handful of (?:\w+ )?(?:loud|locals|grumblers|complainers|people who)|usual (?:suspects|grumblers|complainers|voices)|(?:tiny|small) samples?|(?:not|\w+n['’]t|hardly|scarcely) (?:speak|stand|reflect|make a trend)\w*|(?:not|\w+n['’]t|hardly) a trend|(?:says?|tells?)(?: us)? (?:very )?(?:little|nothing) (?:about|on|of)|nobody else|(?:rather |very )?(?:unusual|exotic) (?:way|case|set-?ups?|pipelines?|habits?|customers?))\b/i,
);
/** Said to go away: temporary, teething, people get used to it. */
const PASSING = cue(
  'pass settle settles calm die blow blows sort solve take takes come comes fade wear stop used itself themselves own teething temporary seasonal phase blip fad habit time timing training awareness getting induction holiday summer winter weather novelty easter christmas normal natural expected always',
  /\b(?:(?:will|'ll|should|going to|soon) (?:\w+ ){0,3}?(?:pass|settle|calm down|die down|blow over|sort (?:itself|themselves)|solve (?:itself|themselves)|take care of (?:itself|themselves)|come (?:a?round)|get used|got used|fade|wear off|stop (?:grumbling|complaining|moaning))|(?:gets?|getting|got) used to (?:it|the|them|this|that)|blows? over|takes? care of (?:itself|themselves)|(?:climbs?|recovers?|returns?|rises?|settles?|resolves?|goes?|go|corrects?|comes?|come) (?:\w+ ){0,2}?(?:by (?:itself|themselves)|on (?:its|their) own)|teething|(?:is|are|was|were|be|as|just|only|merely|purely|simply) (?:temporary|seasonal|a (?:phase|blip|fad))|(?:matter|question) of (?:habit|time|timing|training|awareness|getting used|induction|better induction)|holiday (?:effect|dip|lull)|(?:summer|winter|seasonal|weather|novelty|easter|christmas) (?:effect|dip|lull|slump)|(?:normal|natural|to be expected) (?:in the|at first|over the|during|that people)|always (?:\w+ )?(?:object|moan|complain|grumble|say (?:this|that))s?)\b/i,
);
/** Put down to an accident: the season, the weather, old devices. */
const ACCIDENT = cue(
  'holiday holidays vacation weather rain snow heat season summer winter spring autumn easter christmas ramadan strike outage wifi wi-fi phone phones device devices browser browsers machine machines fatigue election elections reorg reorganisation reorganization novelty timing habit fear lack insufficient',
  /\b(?:down to|due to|owed to|owing to|explained by|because of|blam\w+|attribut\w+ to|effect of|reflects?|=)\W+(?:\w+\W+){0,4}?(?:holidays?|vacation|weather|rain|snow|heat|season|summer|winter|spring|autumn|easter|christmas|ramadan|strike|outage|wi-?fi|(?:their|old|slow) (?:phones?|devices?|browsers?|machines?)|fatigue|elections?|reorg\w*|novelty|timing|habit|fear of change|lack of (?:training|practice)|insufficient (?:training|explanation))\b/i,
);
/** Put down to those who gave it: untrained, careless, hard to please. */
const THEIR_FAULT = cue(
  'training error shown trained instructed briefed understand understood read grasp grasped appreciate opened tried learn learned learnt see briefing manual guide expectations fear afraid scared wary resist dislike complain against any anything every everything all good moaned anyway case going time exaggerate exaggerates exaggerated cheapskates freebie bargain deal hunters',
  /\b(?:training (?:issue|problem|matter|gap)s?|user error|(?:not|\w+n['’]t|never) (?:\w+ )?(?:been )?(?:\w+ )?(?:shown|trained|instructed|briefed)|(?:not|\w+n['’]t|never) (?:\w+ )?(?:understand|understood|read|grasp(?:ed)?|appreciate|opened|tried|learn(?:ed|t)?)|fail(?:s|ed)? to (?:see|grasp|understand)|(?:missed|skipped) the (?:briefing|training|manual|guide)|unrealistic expectations|(?:fear|afraid|scared|wary) of (?:change|new|anything)|(?:resist|dislike|complain about|against) (?:any|every|all) ?(?:thing|change)?|no good (?:with|at)|moaned about|would have (?:\w+ )?(?:anyway|in any case)|would have \w+ anyway|never going to|too much time|exaggerat\w+|cheapskates?|freebie|bargain hunters?|deal hunters?)\b/i,
);
/** Told to be passed over. */
const PASSED_OVER = cue(
  'much over-interpret over-interpreted overinterpret overrate overrated sleep count generalise generalize literally seriously weight little nothing ignore ignored disregard disregarded discount discounted aside discarded excluded action noise needle fine right drive',
  /\b(?:(?:not|\w+n['’]t|wouldn't|hardly) (?:\w+ ){0,2}?(?:read (?:too |very )?much into|over-?interpret\w*|overrat\w+|lose (?:any )?sleep|count\b|generali[sz]e|be taken (?:literally|too seriously|seriously)|given? (?:undue|much) weight)|read (?:little|nothing) into|(?:can|may|should|will|could) (?:safely )?be (?:safely )?(?:ignored|disregarded|discounted|set aside|discarded|excluded)|(?:we|to) (?:can )?(?:safely )?(?:ignore|disregard|discount)|little weight|needs? no action|nothing to (?:fix|worry about)|(?:just|only|mere|background) noise|not (?:move|moving) the needle|\w+n['’]t move the needle|(?:is|are) (?:\w+ )?(?:fine|right) as (?:it is|they are)|should not drive)\b|[=,;–—→]\s*(?:ignore|disregard|discount)\b/i,
);

const BELITTLED = cue(
  'simply just only merely frankly honestly mostly probably obviously course always never anyway lol tbh',
  /\b(?:simply|just|only|merely|frankly|honestly|mostly|probably|obviously|of course|always|never|anyway|lol|tbh)\b/i,
);
const REFUSED =
  /\b(?:not|\w+n['’]t|no|never|nor|neither|rather than|instead of|far from|more than|than|easy to|tempting|used to|first|thought|assumed|no longer|stop(?:ped)?|refus\w+|sceptics|wrong(?:ly)?)\b[^,]*$/i;
const OUGHT = /\b(?:should|must|shall|can)\b/i;
const ASKED =
  /\?|\b(?:whether|might|may|could|perhaps|maybe|possibly|unclear|not (?:yet )?(?:clear|known|sure)|\w+n['’]t (?:yet )?know|not (?:yet )?know|check(?:s|ing)? (?:if|whether)|to find out|if (?:it|this|that|these|they))\b/i;

const STRONG = [NOT_REPRESENTATIVE, PASSING, ACCIDENT, PASSED_OVER];

/** A reaction to a signal. */
export interface Reaction {
  fate: Signal['fate'];
  /** How surely the statement classifier takes it for one. */
  sure: number;
  /** Whether the words alone say so, or only with the classifier; `loose` words need the signal beside them too. */
  words: 'plain' | 'weak' | 'loose';
  /** Where the words for it stand in the text. */
  start: number;
  end: number;
}

/** How a unit explains something away; null where it does not. Where the words are loose it must tell of something `adverse` itself. */
export function dismissalIn(unit: Unit, adverse: (text: string) => boolean): Reaction | null {
  const said = cued(unit);
  if (said === null) return null;
  const { text } = said;
  const plain = first(said, STRONG);
  // What customers do not understand is the problem itself where problems are told.
  const weak = plain || unit.role === 'problem' || unit.role === 'segments' ? null : first(said, [THEIR_FAULT]);
  const match = plain ?? weak;
  const belittled = find(said, BELITTLED) !== null;
  if ((!match && !(belittled && adverse(text))) || ASKED.test(text) || (!plain && OUGHT.test(text))) return null;
  const sure = likelihood(unit, 'dismissal');
  if (sure < (plain ? 0 : weak && belittled ? 0.3 : weak ? 0.6 : 0.8)) return null;
  const start = match?.index ?? text.length;
  return {
    fate: 'dismissed',
    sure,
    words: plain ? 'plain' : weak ? 'weak' : 'loose',
    start,
    end: start + (match?.[0].length ?? 0),
  };
}

function first(said: Cued, patterns: readonly Cue[]): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = find(said, pattern);
    if (found && stands(said.text, found.index)) return found;
  }
  return null;
}

const stands = (text: string, index: number): boolean => !REFUSED.test(text.slice(Math.max(0, index - 60), index));

const COUNTED =
  /\b\d+(?:[.,]\d+)? ?(?:%|per cent)|\b\d[\d,.]* (?:of|out of|in) (?:the |these |those |them |our |every )?|\b(?:both|each|all \w+|none|\w+) of (?:them|these|those)\b|\bas the (?:\w+ ){1,4}(?:shows?|showed|say|prove)\b|\b(?:logs?|data|traces|records|figures|till|cameras?|recordings?) (?:\w+ )?(?:shows?|showed|say|prove)\b/i;
const CHECKED = /\bwe (?:\w+ )?(?:checked|called|compared|looked|tested|traced|verified|rang|went (?:back|there))\b/i;

/** Whether a text cites something that was looked at, and not what would have been. */
export function citesCheck(text: string): boolean {
  return !/\bwould have\b/i.test(text) && (METHOD.test(text) || COUNTED.test(text) || CHECKED.test(text));
}

/** The plan goes on as it was. */
const STAYS = cue(
  'as way stays stay remains remain stands holds hold holding continues unchanged unaffected untouched final settled retained maintained goes going go press presses push pushes carry carries move moving proceeds proceed proceeding stick sticks sticking stuck keep keeps keeping anyway regardless nevertheless nonetheless same even change changes changed changing action actions amendment amendments adjustment adjustments impact consequence consequences effect affected alter altered touch touched touching warrant discussion debate negotiation negotiable non-negotiable',
  /\b(?:as (?:planned|scheduled|designed|foreseen|intended|published|resolved|is|it is|it was|they are|agreed|drafted|written|announced|approved|decided|proposed|set out|laid down|adopted)|the way (?:it|they) (?:is|was|were|are)|(?<!\b(?:where|how|what) \w+ )(?:stays?|remains?|stands?|holds?|continues?)(?= *(?:$|[.,;:|)–—]|as\b|at\b|what\b|where\b|unchanged|firm|valid|final|on\b|put\b|in (?:place|force|v|the)|the (?:agreed|plan|same|centre)|mandatory|\d|to (?:its|the) timetable))|(?:is|are|were|be|left|remains?|stays?) (?:\w+ )?(?:unchanged|unaffected|untouched|final|settled|retained|maintained)|(?:goes?|going|go|will go|press(?:es)?|push(?:es)?|carry|carries|move|moving) (?:straight )?(?:ahead|on|forward)\b|proceeds?|proceeding|st(?:ick|icks|icking|uck) (?:to|with)|(?:keep|keeps|keeping|hold|holds|holding) (?:to|fast|our course|the (?:date|plan|timetable|scope|roadmap|order|price|course)|going)|(?:ships?|shipping|launch(?:es|ing)?|opens?|starts?|rolls? out|releas(?:e|es|ing))\b(?=.*\b(?:anyway|regardless|all the same|nonetheless|nevertheless|as \w+))|(?:anyway|regardless|nevertheless|nonetheless|all the same|even so)\b|no (?:change|action|amendment|adjustment|impact on|consequence|effect on)s?|(?:not|\w+n['’]t) (?:be )?(?:affected|alter(?:ed)?|chang(?:e|ed|ing)|touch(?:ed|ing)?|warrant)|without (?:change|amendment)|(?:not|\w+n['’]t) (?:up for|open to) (?:discussion|debate|negotiation)|(?:not|non-?) ?negotiable)\b/i,
);
/** It is heard, and that is all. */
const HEARD = cue(
  'noted point points take taken acknowledged recorded file filed entered put added logged mind passed understood appreciated radar received',
  /\b(?:noted|points? taken|taken? (?:note|on board|cognisance)|acknowledged|recorded|on file|filed with|(?:entered|put|added|logged) (?:in|to|on|as) (?:\w+ ){0,4}(?:risks?|log|register|list|backlog|lessons?|minutes|files?|annex)|(?:kept|keep|bear|borne|bearing) (?:it |this |them |that )?in mind|passed (?:on|along)|(?:are|is|were) (?:understood|appreciated|on our radar)|received with thanks)\b/i,
);
/** It is going to be looked at. */
const WATCHED = cue(
  'monitor monitored eye watch watching review radar',
  /\b(?:monitor(?:ed)?(?= (?:it|this|that|them|these|those|the (?:situation|matter|point|issue)s?)\b| *(?:$|[.,;:|)–—]))|(?:keep|keeping|kept) (?:an eye|a close eye|watch|under review|it under review)|watch (?:it|this|that|them|these|the|how|drop)|remains? on our radar)\b/i,
);
/** It is laid aside. */
const PARKED = cue(
  'scope parked parking part in for planned foreseen backlog later day',
  /\b(?:out of scope|parked|parking lot|(?:not|\w+n['’]t) (?:in|part of|for|planned for|foreseen (?:in|for)) (?:this|the (?:present|current|next)|v\d|r\d|phase)|backlog|(?:some|a) later (?:release|phase|version|season|date|stage)|some (?:other )?day)\b/i,
);

/** Words that any keeping of a plan has some of; alone they need the classifier. */
const LOOSE = cue(
  'yet still hold holds stand stands stay stays remain remains go goes carry carries keeping committed maintained confirm confirms adhered locked closed accept considered objection objections scope phase later none nothing anyway unaffected as',
  /\b(?:yet|still|holds?|stands?|stays?|remains?|goes? (?:on|out)|carr(?:y|ies) on|keeping|committed|maintained|confirms?|adhered|locked|closed|accept|considered|objections?|scope|phase|later|none|nothing|anyway|unaffected|as (?:it is|foreseen|resolved|adopted))\b/i,
);
const EARLIER = /\b(?:remained|stayed|has been|have been|since (?:19|20)\d\d|used to)\b/i;

/** How a unit keeps the plan as it is, or only hears, watches or lays aside what was said; null where it does not. `adverse` as in `dismissalIn`. */
export function keepingIn(unit: Unit, adverse: (text: string) => boolean): Reaction | null {
  const said = cued(unit);
  if (said === null) return null;
  const { text } = said;
  const stays = find(said, STAYS);
  const beside = stays ? null : (find(said, HEARD) ?? find(said, WATCHED) ?? find(said, PARKED));
  const match = stays ?? beside ?? find(said, LOOSE);
  if (!match || (!stays && !beside && !adverse(text)) || (stays ? namesChange(text) : changesPlan(unit))) return null;
  const plain = stays !== null && !EARLIER.test(text);
  const sure = likelihood(unit, 'plan-unchanged');
  const heard = unit.tokens.length <= 16 && find(said, HEARD) !== null;
  const words = plain ? 'plain' : stays || beside ? 'weak' : 'loose';
  if (!plain && !heard && sure < (words === 'loose' ? 0.8 : 0.3)) return null;
  return { fate: 'kept-plan', sure, words, start: match.index, end: match.index + match[0].length };
}

/** Something of scope, time, money or decision changes; or there is a date or a condition for looking again. */
const CHANGES =
  /\b(?:moves?|moved|delay\w*|postpon\w+|(?:put|pushed|brought) (?:back|forward)|drop(?:s|ped)?|cut(?:s|ting)?|halv\w+|reduc\w+|shift(?:s|ed)?|paus\w+|stops?|stopped|cancel\w*|withdr\w+|revers\w+|reopen\w*|redesign\w*|rework\w*|rewrit\w+|replac\w+|instead|therefore|hence|smaller|extra|later than|weeks? later|term later|fix(?:ed|es|ing)?|solved|added|adds?|gets? (?:a|an|its|their|more)|stays free|revisit\w*|(?:look|looks|decide|decides|review|reviews|reviewed|come back|back) (?:\w+ ){0,3}?(?:again|on \d|in (?:january|february|march|april|may|june|july|august|september|october|november|december|q\d|week))|until (?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|q\d|week|end)|if (?:more|fewer|less|the|it|by|that|they|this|we|any|still|over|under|\d)|unless|should (?:more|fewer|it|the|this|that|they|over|\d)|as soon as|(?:above|below|over|under|beyond) (?:that|\d+))\b/gi;
const NEGATED = /\b(?:no|not|nothing|nobody|never|without|neither|nor)\b[^.;]*$|n['’]t\b[^.;]*$|\bun$/i;

const namesChange = (text: string): boolean =>
  [...text.matchAll(CHANGES)].some(({ index }) => !NEGATED.test(text.slice(Math.max(0, index - 30), index)));

/** Whether a unit tells of a consequence for the plan. */
export function changesPlan(unit: Unit): boolean {
  const text = withoutQuotations(unit.text);
  return namesChange(text) || (text.search(CHANGES) < 0 && likelihood(unit, 'plan-changed') >= 0.6);
}

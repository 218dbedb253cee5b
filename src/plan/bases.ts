import type { StatementType } from '../statements/types.js';
import type { Rationale } from './types.js';

/**
 * Where a reason stands: in a sentence with the choice it is given for, in a place that asks for reasons, after a choice,
 * beside words of choosing, as an entry of a list, or none of these.
 */
export type Place = 'sentence' | 'slot' | 'after' | 'beside' | 'entry' | 'anywhere';

/** Surer than any classifier is: such words are passed over in such a place. */
const NEVER = 2;

/** The words by which a reason of one sort is known, and how sure the classifier has to be of it. */
interface Cue {
  basis: Rationale['basis'];
  type: StatementType;
  /** Words that such a reason has some of: without them nothing else is looked at. */
  words: RegExp;
  /** Those of them that hardly say anything else. */
  plain: RegExp;
  /** Words that make it something else. */
  unless?: RegExp;
  /** For each place: how sure the classifier has to be of plain words and of the others; 1 where it does not matter. */
  floors: Record<Place, readonly [plain: number, words: number]>;
}

/** Ease, skills and hands, what is there already, contracts and licences, money and dates of our own. */
const COMFORT: Cue = {
  basis: 'comfort',
  type: 'why-comfort',
  words:
    /\b(?:eas(?:y|ier|iest|e)|simpl\w+|quick\w*|low[- ]hanging|pickings|no \w+ (?:has|have|needs?) to|cheap\w*|least|small(?:est)?|convenien\w+|effort|overhead|maint\w+|work(?:load)?|(?:in|just|only|costs?|takes?|matter of|is|within|needs?|half) (?:an? |of )*(?:\w+ )?(?:days?|weeks?|sprints?)|(?:days?|weeks?|sprints?)['’]? (?:of )?work|re-?us\w+|already|anyway|anyhow|in any case|exists?|existing|on hand|at hand|in place|lying|ready|knows?|known|familiar|fluent|experience|expertise|skills?|learn|capacity|bandwidth|headcount|short of|short-staffed|hands|idle|free|spare|empty|slack|nobody|stretched|rota|staff\w*|resources?|licen[cs]e|contracts?|agreement|procurement|tender|framework|vendor|supplier|budget|underspend|unspent|fund(?:s|ing)|money|capex|lapses?|expires?|release|train|deployment|freeze|window|gap|hole|fiscal|year[- ]end|audit|legacy|always|habit|platform|stack|architecture|infra\w*|complex\w*|complicated|massive|refactor\w*|rewrit\w+|difficult|afford|our own|cannot|can't|in (?:the )?house|out of the box|(?:do not|don't) have|people we have|has it|it fits|fits?)\b/i,
  plain:
    /\b(?:low[- ]hanging|quick[- ]wins?|path of least resistance|easy pickings|(?:low|little|small|minimal|least) (?:effort|overhead)|(?:reduces?|increase|program(?:me)?|maintenance|operational|less|lower|extra|additional) (?:\w+ )?overhead|(?:easy|easier|easiest|simple|simpler|simplest|quick|quickest|cheap|cheapest|convenient) (?:to (?:build|make|implement|ship|add|run|set up|begin|start|operate|maintain|host|do)|for (?:us|the team|operations|our))|re-?uses? (?:the|our|what|an|existing)|(?:already|anyway|anyhow)\b.{0,20}\b(?:there|built|finished|ready|in place|covered|signed|ours|knows?|runs?|own|holds?|have|has|covers|exists?|uses?)|(?:exists?|there|open|run|have it|lying (?:around|ready)|in (?:the )?house|signed) (?:already|anyway|anyhow)|(?:already|anyway|anyhow) (?:in (?:the )?house|there|have|has|had)|(?:team|we|us|crew|squad|devs?|developers?|engineers?|people|staff|colleagues|ops) (?:\w+ ){0,3}?(?:already )?(?:knows?|fluent|familiar|(?:has|have|had) (?:\w+ ){0,4}?experience)|for (?:capacity|budget|internal|cost|staffing|resourcing) reasons|(?:no|not the|short of|lack of|limited|spare|free|team|sprint|our|remaining) (?:\w+ )?(?:capacity|bandwidth|headcount)|we (?:can't|cannot|could not) (?:do|take|staff|handle|cope)|nobody (?:free|here|available)|(?:will not|won't|need not|without) (?:have|having) to (?:learn|manage|deal|maintain|rewrite|touch|hire|migrate)|no (?:\w+ ){1,2}(?:has|have|needs?|had) to be|(?:crew|people|team|skills?|staff|money|budget|capacity) (?:that |which )?we (?:do not|don't|lack)|no new (?:\w+ )?(?:tender|procurement|contract|licence|license|infra|tool)|(?:licen[cs]e|contract|agreement)s? (?:\w+ ){0,6}?(?:runs?|running|covers?|paid|in place|until|till)|(?:more|too) complex|maint[ae]in\w*ce (?:\w+ ){0,3}(?:difficult|hard)|massive effort|(?:time|effort) cost|(?:days|weeks|sprints?)['’]? (?:of )?work|budget (?:\w+ ){0,4}(?:spent|used|lapse|expire|left)|least expensive)\b/i,
  floors: {
    sentence: [0, 0.3],
    slot: [0, 0.15],
    after: [0.03, 0.6],
    beside: [0.3, 0.6],
    entry: [0.15, NEVER],
    anywhere: [0.5, NEVER],
  },
};

/** Whoever decides over the work; a kanban board or a customers' council does not. */
const ABOVE = String.raw`(?:c[a-z]o|chief \w+|(?:managing|executive|medical|technical|finance|general|regional|deputy|programme|program|creative|commercial|marketing|national|division) (?:director|president|mayor|manager|head)|director(?:-general)?s?|[es]?vp|vice[- ](?:president|chancellor)|presidents?|chair(?:man|woman|person)?|founders?|owner family|the owners|(?<!(?:kanban|task|project|issue|story|job|idea|ideas|wish|circuit|public|message|advisory|customer|customers['’]|user|students?['’]?|parents?['’]?) )(?:boards?|councils?|committee)(?! of (?:customers|users))|trustees|exec(?:utive)?s?|exco|c-suite|steerco|steering group|councillors?|ministers?|ministry|mayor|governor|(?:senior|top|our|the) management|leadership|boss|bosses|shareholders?|investors?|the holding|hq|headquarters|upstairs|from above|the cabinet|dean|rector|chancellor|donors?|sponsors?|higher-ups|bdfl|secretary of state|permanent secretary|commissioner|governing body|private office|top-down|superintendent|archdeacon|bishop|professor \w+|head of \w+)`;
const WISH = String.raw`(?:wants?|wanted|would (?:\w+ )?(?:like|love)|wish(?:es|ed)?|insist(?:s|ed|ence)?|is keen|are keen|keen on|expects?|pet (?:topic|project)|heart set|set (?:its|his|her|their) (?:mind|heart)|(?:has|have) asked (?:for|us)|asked (?:for|us)|made (?:it )?(?:clear|plain)|instruct\w+|request(?:s|ed) (?:it|this|by)|decreed|loved it|always loved)`;
/** Approval is not yet a reason, and a customer's own executive is a customer. */
const NO_WISH = /\b(?:approv|sign(?:s|ed) off|endors|ratif)|\b(?:our|a|the|pilot) (?:\w+ ){0,2}(?:customer|client)s?\b/i;

/** What somebody senior wishes, in either order: "the board insists on it", "at the request of the mayor". */
const SENIOR: Cue = {
  basis: 'senior',
  type: 'why-senior',
  words: new RegExp(String.raw`\b${ABOVE}\b`, 'i'),
  plain: new RegExp(
    String.raw`\b${ABOVE}\b(?:[^.;]{0,40}?\b${WISH}\b|['’]s? (?:\w+ )?(?:request|wish|insistence|instruction|desire)\b)|\b(?:requested by|request|wish|insistence|instruction|desire|mandate)\b[^.;]{0,30}?\b${ABOVE}\b`,
    'i',
  ),
  unless: NO_WISH,
  floors: {
    sentence: [0, 0.2],
    slot: [0.05, 0.4],
    after: [0.2, 0.6],
    beside: [0.3, 0.5],
    entry: [0.3, 0.7],
    anywhere: [0.4, 0.85],
  },
};

/** Spent, built, announced or championed before, and hard to give up. */
const SUNK: Cue = {
  basis: 'sunk',
  type: 'why-sunk',
  words:
    /\b(?:spent|invest(?:ed|ment)|paid|prepaid|bought|purchased|signed|poured|(?:gone|went|going|put|goes|eaten)\b|cost us|to date|sunk|announced|promised|told|commitments?|press|brochure|manifesto|on stage|championed|fought|owe|too far|too late|back|pity|shame|wast(?:e|ed)|thrown|in vain|writ(?:e|ing|ten) (?:\w+ )?(?:off|down)|face|foolish|look (?:bad|like)|be lost|(?:months|years|quarters|sprints) in(?:to)?|abandon\w*|bin|walk(?:ing)? away|pull(?:ing)? out|stop(?:ping)?|trained|training|half|(?:\w+-)?quarters?[- ]built|(?:is|are|already|all|has been|have been) (?:\w+ )?(?:built|cast|cut|printed|ordered|drawn|finished|final)|in storage|prototype|life'?s? work)\b|\d ?%/i,
  plain:
    /\b(?:too (?:far|much) (?:in|along|advanced|gone|invested)|(?:come|gone) too far|(?:invested|sunk|put|poured) (?:already )?too much|(?:stopp?ing|stop|abandoning|leaving|walking away|turning back|pulling out)\b.{0,40}\b(?:waste|no option|not an option|isn't an option|throw away|nothing to show|write off|writing off|lose|lost|off the table|hard to explain|out of the question)|(?:must|should) not (?:have been|be) (?:in vain|wasted)|(?:would be|be) (?:a (?:waste|pity|shame)) to (?:stop|waste|bin|throw|drop|lose|abandon)|cannot (?:now )?go back|no way back|no turning back|(?:already|having|have|has|we) (?:\w+ )?(?:spent|invested|sunk|poured|bought|paid for|announced)|(?:is|are|was|were) (?:already |all )?(?:bought|paid (?:for|up|until|till)|prepaid|half[- ]built|announced|printed|half[- ]done|ordered)|(?:has|have) (?:already )?(?:gone|been put) into|(?:we|have|having|has) (?:already )?(?:put|spent|invested|paid|poured) (?:[\w]+ )?[€$£\d]|(?:lose face|be lost|hard to explain)|told the press|\d+ ?% (?:done|built|complete|finished|written|ready)|life'?s work|(?:months|years|quarters|sprints) in(?:to)?\b|owe (?:it|him|her|them)|fought for)\b/i,
  floors: {
    sentence: [0, 0.4],
    slot: [0.1, 0.5],
    after: [0.2, 0.8],
    beside: [0.3, 0.8],
    entry: [NEVER, NEVER],
    anywhere: [NEVER, NEVER],
  },
};

/** A wish, a number of votes, a deal or a tender from the customers' side. */
export const REQUEST: Cue = {
  basis: 'request',
  type: 'request',
  words:
    /\b(?:votes?|up-?vot(?:es?|ed)|voted|thumbs[- ]?up|asked (?:us |for)|asks? (?:us |for|from)|(?:been|keep|keeps|kept|are|is) (?:asking|requesting|pushing|demanding|voting)|request(?:s|ed)? (?:by|for|from|at)|(?:has|have) (?:\w+ )?(?:requested|demanded|petitioned|asked)|most (?:requested|wanted|asked)|most-(?:requested|wanted|asked)|top[- ](?:voted|requested|asks?)|(?:customer|user|client|feature) (?:asks?|requests?|wish(?:es)?)|wish(?:ed)? (?:of|for by|from)|wish ?list|top of (?:their|the|its) (?:wish ?)?list|demand(?:ed|s)? (?:by|from|an?|it|for)|petition|insists? on|rf[pq]s?|tenders?|lot \d+|(?:not|only|would|will|won't|if) (?:sign|renew)s?|signs only|renewals?|deal|hinges on|popular|\d+ requests?)\b|(?<!\w)\+1s?\b|👍/i,
  plain:
    /\b(?:\d[\d,.]*\+? (?:\w+ )?(?:up-?)?votes?|\d[\d,.]* thumbs|most (?:up-?)?(?:voted|requested|wanted|asked)|most-(?:up-?)?(?:voted|requested|wanted)|(?:asked for|requested|demanded|wished for) by|(?:has|have|had|been|keep|keeps|kept) (?:\w+ )?ask(?:ed|ing) (?:us )?for|asked (?:us )?for it|(?:\w+ )?requests? for|top of their (?:wish ?)?list|(?:tender|rf[pq])\b.{0,40}\b(?:requires?|lists?|mandatory|asks?|demands?|calls?|wants?|says?)|(?:will not|won't|only) (?:sign|renew)|(?:renewal|deal)s? (?:depends|hinges|hangs))\b|👍/i,
  // "When somebody asks, we …" tells how requests are taken in.
  unless: /^\W*(?:when(?:ever)?|if)\b/i,
  floors: {
    sentence: [0, 0.3],
    slot: [0.01, 0.4],
    after: [0.2, 0.6],
    beside: [NEVER, NEVER],
    entry: [0.3, NEVER],
    anywhere: [NEVER, NEVER],
  },
};

const SENIOR_HEAD = new RegExp(`^${ABOVE}$`, 'i');

/** Whether a noun names somebody who decides over the work. */
export const isSenior = (head: string): boolean => SENIOR_HEAD.test(head);

export const CUES: readonly Cue[] = [SENIOR, SUNK, REQUEST, COMFORT];

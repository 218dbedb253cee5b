import { CLAIM, speaksOfCustomers } from './insights.js';
import { isOwnClaim, withoutQuotations } from './passages.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage, Role } from './types.js';

/** Departments and bodies of the organisation, and the singular roles in it; other roles are known by their nouns (see people.ts). */
const INSIDE =
  /\b(?:(?:pre-?)?sales|marketing|leadership|management|steer(?:ing|co)(?: (?:group|committee|board|table))?|support|customer (?:success|service|care|experience)|(?:front|help|service|information)[- ]?desks?|front[- ]?line|call cent(?:re|er)|contact cent(?:re|er)|cs|ceo|cto|cpo|cfo|coo|cmo|vps?|csms?|aes?|sdrs?|pmo|pms|dispatch|procurement|finance|operations|stakeholders?|colleagues|executives?|trustees|(?:the |our )(?:board|regions|branches|field|desk|counters?|floor|wards|staff|agency|resellers?|dealers?|distributors?|partners?|founders?|consultants?|committee)|(?:everybody|everyone) (?:here|(?:in|on) (?:the |our |this )\w+)|(?:board|committee) members|[\w-]+ (?:team|office|committee|department|unit|staff|personnel|force|crews?|(?:manager|director|leader|lead|head|rep|representative|colleague)s?))\b/gi;

/** What a speaker does who passes on what others want. */
const SAYING =
  /\b(?:(?:tells?|told|telling) (?:us|me|the \w+|anybody|everybody)|says?|said|saying|reports?|reported|hears?|heard|hearing|believes?|believed|feels?|felt|thinks?|thought|reckons?|swears?|insists?|mentions?|mentioned|claims?|argues?|suspects?|knows?|(?:is|are|was|were)(?: \w+ly| quite| all)? (?:convinced|sure|certain|adamant|persuaded|of the (?:opinion|view))|(?:is|are) under the impression|(?:has|have|had|gets?|got) the (?:impression|feeling|sense)|(?:views?|opinion|impression|conviction|gut feeling|belief|sense)(?=\s*(?:is\b|[,:]|that\b)))\b/gi;
const NOT_SAID =
  /\b(?:will|would|should|shall|must|can|could|may|might|to|not|\w+n['’]t|never|nobody|if|whether|ask(?:ed)?|when)\b[^,]*$/i;

/** "According to Sales, …", "from what the drivers say, …", "the feeling in the team is that …": ends where the speaker is named. */
const ATTRIBUTION =
  /(?:\b(?:according to|as per|in the (?:opinion|view|eyes|experience) of|if you (?:believe|ask)|from what|going by(?: what)?|judging by what|word (?:from|in|on|at)|the word (?:from|in|on|at)|hearsay (?:from|in|at)|passed on by|(?:heard|hear|learnt?|gather(?:ed)?|told|picked up) (?:\w+ )?(?:from|by|via|through)|(?:feeling|view|impression|sense|consensus|opinion|belief|conviction|mood|gut feel(?:ing)?) (?:among|amongst|of|in|round|around|at|from|on))|^\W*(?:per|via)|[,;(–—]\s*(?:per|says?|or so))\s+/gi;

/** Every attribution has one of these; they are looked up first, since most statements have none. */
const CUES: ReadonlySet<string> = new Set(
  `tell tells told telling say says said saying report reports reported hear hears heard hearing believe believes believed feel feels felt
  think thinks thought reckon reckons swear swears insist insists mention mentions mentioned claim claims argue argues suspect suspects
  know knows convinced sure certain adamant persuaded opinion impression view views feeling sense conviction belief consensus mood gut
  according per via eyes experience what judging going word hearsay passed learnt gather gathered picked ask or
  anecdotal anecdotally rumour rumours rumor rumors knowledge known held corridor grapevine`.split(/\s+/),
);

/** Known through nobody who could be asked. */
const HEARSAY =
  /\b(?:anecdotal(?:ly)?|rumou?r has it|rumou?rs? (?:say|that)|word (?:has it|is that|is,)|hearsay|(?:it is |it's )?common knowledge|as (?:we|everybody|everyone|anyone|anybody) (?:all )?(?:\w+ ){0,4}?(?:know|knows|(?:will|can) tell you)|(?:we|all of us) all know|(?:everybody|everyone) (?:\w+ ){0,3}knows|ask any(?:one|body) |gut feel(?:ing)?|it is (?:widely|generally|commonly|often) (?:felt|believed|thought|known|said|held)|one (?:often |always )?hears|or so (?:I|we) (?:was|were|am|are|have been) told|corridor talk|on the grapevine|through the grapevine)\b/gi;
const UNHEARD = /\b(?:anecdotal(?:ly)?|rumou?rs?|hearsay)\b/i;
/** The hearsay is named to be refused, asked about, or left behind. */
const REFUSED =
  /\b(?:not|\w+n['’]t|no longer|never|without|instead of|rather than|stop(?:ped)?|beyond|more than|gone|dropped|replac\w+|do without|let alone|used to|until now)\b/i;
/** Cited records are data, whoever kept them; so is what was counted. */
const RECORDS =
  /\b(?:tickets|logs?|logged|records?|recorded|recordings?|transcripts?|(?:call|visit|meeting) notes|counted|tall(?:y|ied)|surve(?:y|yed|ys)|interview(?:s|ed)|questionnaire|statistics|telemetry|analytics|measured)\b|\b\d+(?:[.,]\d+)? ?(?:%|per cent|(?:in|of|out of) )|\b\d{2,}\b(?! ?(?:cm|mm|kg|km|m)\b)/i;
const NO_RECORDS = /\b(?:no|not|nothing|nobody|none|without|never)\b/i;

const WOULD = /\b(?:would|won't|wouldn't|can't|cannot|couldn't)\b/i;
const OWN_WISH = /^\W*(?:that )?(?:it|they|he|she|we|i)\b/i;
/** "Controllers need", "chefs would rather": people by what they do, where the noun alone does not tell. */
const PLURAL_WISH =
  /\b(?!(?:this|it's|was|has|always|sales|systems|features|releases|projects|products|services)\b)\w{3,}s (?:\w+ly )?(?:need|want|prefer|expect|value|struggle|hate|dread|fear|would|won't|can't|cannot|don't|complain|avoid|love|dislike|find)\b/i;

/** Sections that plan, name or doubt; what is believed there is no account of customers. */
const PASSED_OVER: ReadonlySet<Role> = new Set<Role>([
  'goals',
  'measures',
  'assumptions',
  'ownership',
  'apparatus',
  'schedule',
  'check',
]);

/** Finds what customers are said to want as known through insiders or hearsay [rules.md, second-hand-evidence]. */
export function hearsayOf(reading: Reading, cast: Cast): Passage[] {
  return reading.units
    .filter((unit) => isHearsay(reading, unit, cast))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

/** Who passes something on, and where the words end that say so. */
interface Attribution {
  /** `inside`, `nobody`: the words say so. `role`: one of the team, or served by this very plan. `other`: somebody unknown, or customers who speak of other customers. */
  speaker: 'inside' | 'nobody' | 'role' | 'other';
  end: number;
}

function isHearsay(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.form === 'heading' || PASSED_OVER.has(unit.role)) return false;
  if (!unit.tokens.some(({ word }) => CUES.has(word))) return false;
  const text = withoutQuotations(unit.text);
  if (/\?\s*$/.test(text)) return false;
  const attribution = attributionIn(unit, cast, text);
  if (attribution === null || (RECORDS.test(text) && !NO_RECORDS.test(text))) return false;
  const said = text.slice(attribution.end);
  const told = tellsOfOthers(reading, unit, cast, text, attribution.end);
  const wish = CLAIM.test(said) || WOULD.test(said);
  const sure = likelihood(unit, 'second-hand');
  switch (attribution.speaker) {
    case 'nobody':
      return (
        sure >= 0.3 ||
        (told && likelihood(unit, 'slogan', 'absolute') < 0.3) ||
        ((wish || UNHEARD.test(text)) && speaksOfCustomers(unit, cast))
      );
    case 'inside':
      // "The mobile team says it needs …" speaks for itself.
      return (
        ((told || (wish && !OWN_WISH.test(said))) && sure >= 0.6) ||
        (told && (wish || sure >= 0.1)) ||
        (sure >= 0.15 && PLURAL_WISH.test(said))
      );
    case 'role':
      return (told && (wish || sure >= 0.1)) || (sure >= 0.6 && PLURAL_WISH.test(said));
    case 'other':
      return told && sure >= 0.6;
  }
}

function attributionIn(unit: Unit, cast: Cast, text: string): Attribution | null {
  for (const match of text.matchAll(HEARSAY))
    if (!REFUSED.test(clauseBefore(text, match.index))) return { speaker: 'nobody', end: match.index + match[0].length };
  let other: Attribution | null = null;
  for (const match of text.matchAll(ATTRIBUTION)) {
    if (REFUSED.test(clauseBefore(text, match.index))) continue;
    const start = match.index + match[0].length;
    const named = /^[^,:;–—]{0,45}?(?=[,:;–—]|\s(?:that|is|are)\b|$)/.exec(text.slice(start))?.[0].length ?? 45;
    const found = speakerIn(unit, cast, text, start, start + named);
    if (found !== null && found.speaker !== 'other') return found;
    other ??= found;
  }
  for (const match of text.matchAll(SAYING)) {
    const before = clauseBefore(text, match.index);
    if (before.trim() === '' || before.length > 90 || NOT_SAID.test(before.slice(-24))) continue;
    const found = speakerIn(unit, cast, text, match.index - before.length, match.index);
    if (found === null) continue;
    const attribution = { ...found, end: match.index + match[0].length };
    if (found.speaker !== 'other') return attribution;
    other ??= attribution;
  }
  return other;
}

/** The clause up to a place, as far as a subject can stand from its verb. */
function clauseBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start <= 100 && !'.;:()|–—'.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, index);
}

/** Who speaks in a stretch of text; null where it is the writer, customers in general, or customers of themselves. */
function speakerIn(unit: Unit, cast: Cast, text: string, start: number, end: number): Attribution | null {
  const first = unit.mentions.find(({ token }) => unit.tokens[token]!.start >= start && unit.tokens[token]!.end <= end);
  const named = first === undefined ? null : unit.tokens[first.token]!;
  const inside = [...text.slice(start, end).matchAll(INSIDE)][0];
  const at = inside === undefined ? Number.POSITIVE_INFINITY : start + inside.index + inside[0].length;
  if (inside !== undefined && (named === null || at <= named.end || first!.kind === 'we')) {
    const served = named !== null && named.end <= at && isCustomer(cast, first!);
    return { speaker: served ? 'role' : 'inside', end: at };
  }
  if (first === undefined || named === null) return { speaker: 'other', end: start };
  if (first.kind === 'we') return /^(?:our|my)$/.test(named.word) ? ourOwn(unit, cast, first, end) : null;
  if (first.kind === 'generic') return first.head === 'stakeholder' ? { speaker: 'inside', end: named.end } : null;
  return { speaker: isCustomer(cast, first) ? 'other' : 'role', end: named.end };
}

/** "Our technicians" are of the team, "our members" are customers. */
function ourOwn(unit: Unit, cast: Cast, our: Mention, end: number): Attribution | null {
  const next = unit.mentions.find(({ kind, token }) => kind !== 'we' && token > our.token && unit.tokens[token]!.end <= end);
  if (!next) return { speaker: 'other', end: unit.tokens[our.token]!.end };
  if (next.kind === 'generic') return null;
  return { speaker: next.team || !isCustomer(cast, next) ? 'inside' : 'other', end: unit.tokens[next.token]!.end };
}

const isCustomer = (cast: Cast, mention: Mention): boolean => mention.kind === 'generic' || cast.customers.has(mention.head);

/** Whether customers who are not the speaker are the subject of what follows. */
function tellsOfOthers(reading: Reading, unit: Unit, cast: Cast, text: string, end: number): boolean {
  const speakers = new Set(unit.mentions.filter(({ token }) => unit.tokens[token]!.start < end).map(({ head }) => head));
  const others = unit.mentions.filter(
    (mention) =>
      mention.kind !== 'we' &&
      unit.tokens[mention.token]!.start >= end &&
      !speakers.has(mention.head) &&
      // "Her nurses": those of the one who speaks.
      !/^(?:her|his|their|its|own)$/.test(unit.tokens[mention.start - 1]?.word ?? '') &&
      (!mention.team || isCustomer(cast, mention)),
  );
  if (others.some((mention) => isSubject(reading, unit, mention, text, end))) return true;
  if (!/\b(?:they|nobody|no one)\b/i.test(text.slice(end))) return false;
  const before = reading.units[unit.index - 1];
  return before !== undefined && before.form !== 'heading' && before.section === unit.section && speaksOfCustomers(before, cast);
}

/** Whether a mention is the subject of a clause; right after the attribution it opens one ("sales say buyers wait"). */
function isSubject(reading: Reading, unit: Unit, mention: Mention, text: string, end: number): boolean {
  const opens = text.slice(end, unit.tokens[mention.start]!.start).trim() === '';
  const tokens = opens ? unit.tokens.slice(mention.start) : unit.tokens;
  const shift = opens ? mention.start : 0;
  const shifted = { ...mention, token: mention.token - shift, start: mention.start - shift };
  return (
    indicativeAfter(text, tokens, shifted, reading.knowledge.lexicon) >= 0 ||
    /^\s+(?:[\w'-]+\s+){0,6}?(?:would|won't|wouldn't|can't|cannot|could|couldn't)\b/i.test(
      text.slice(unit.tokens[mention.token]!.end),
    )
  );
}

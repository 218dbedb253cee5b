import { speaksOfCustomers, tellsOfWants } from './insights.js';
import { restsOnInsight } from './linked.js';
import { matchesOf } from './matches.js';
import { isOpenQuestion, isOwnClaim, withoutQuotations } from './passages.js';
import { indicativeAfter, type Mention } from './people.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Passage, Role } from './types.js';

/** Departments and bodies of the organisation, and the singular roles in it; other roles are known by their nouns (see people.ts). */
const INSIDE =
  /\b(?:(?:pre-?)?sales|marketing|leadership|management|steering(?: (?:group|committee|board|table))?|support|customer (?:success|service|care)|front[- ]?line|(?:help|front|service)[- ]?desks?|head office|c[etpfo]o|finance|operations|stakeholders?|colleagues|executives?|trustees|field (?:staff|advis[eo]rs?|reps?|officers?|agents?|engineers?|workers?)|(?:the |our )(?:board|regions|branches|field|desk|floor|staff|partners?|founders?|dealers?|consultants?)|(?:everybody|everyone) (?:here|who|(?:in|on|at) (?:the |our )\w+)|[\w-]+ (?:team|office|committee|department|unit|force|(?:manager|director|leader|lead|head|rep|handler|colleague)s?))\b/gi;

/** What a speaker does who passes on what others want. */
const SAYING =
  /\b(?:tells?|told|sa(?:ys?|id|ying)|report(?:s|ed)?|hears?|heard|believes?|feels?|felt|thinks?|thought|reckons?|senses?|maintains?|insists?|mention(?:s|ed)|claims?|knows?|(?:is|are|was|were) (?:\w+ )?(?:convinced|sure|certain|adamant)|(?:views?|opinion|impression|understanding|belief|sense)(?=\s*(?:is\b|[,:]|that\b)))\b/gi;
const NOT_SAID =
  /\b(?:will|would|should|shall|must|can|could|may|might|to|not|\w+n['’]t|never|nobody|if|whether|ask(?:ed)?|when)\b[^,]*$/i;

/** "According to Sales, …", "the feeling in the team is that …": ends where the speaker is named. */
const ATTRIBUTION =
  /(?:\b(?:according to|as per|ask (?:any|anyone|anybody|some|a few|most)(?: of| in| at| on)?|from what|(?:heard|hear|told|feedback|word) (?:from|by|in|via|through)|(?:feeling|view|impression|sense|opinion|belief|mood) (?:among|of|in|round|at|from|on))|^\W*(?:per|via))\s+/gi;

/** Known through nobody who could be asked. */
const HEARSAY =
  /\b(?:anecdotal(?:ly)?|rumou?rs?|hearsay|grapevine|corridor talk|common knowledge|word (?:has it|(?:in|on|round) the \w+)|(?:we|all of us) all know|(?:everybody|everyone) (?:knows|agrees|says)|gut feeling|(?:is|are) said to|it is (?:\w+ )?(?:felt|believed|known|said|understood))\b/gi;
/** The short ones among them; the classifier need not know the rest of the sentence. */
const RUMOUR = /\b(?:anecdotal(?:ly)?|rumou?r has|hearsay)\b/i;
/** The hearsay is named to be refused, asked about, or left behind. */
const REFUSED =
  /\b(?:not|\w+n['’]t|no longer|never|without|instead of|rather than|stop(?:ped)?|beyond|more than|replac\w+|used to|until now)\b/i;
const FORMER = /\b(?:used to|no longer|until now|instead of|rather than)\b/i;
/** Cited records are data, whoever kept them; so is what was counted. */
const RECORDS =
  /\b(?:tickets|log(?:s|ged)|record(?:s|ed|ings?)|transcripts?|notes|counted|survey\w*|interview\w*|statistics|telemetry|analytics|measured)\b|\b\d+(?:[.,]\d+)? ?(?:%|per cent|(?:in|of|out of) )|\b\d{2,}\b(?! ?(?:cm|mm|kg|km|m)\b)/i;
const NO_RECORDS = /\b(?:no|not|nothing|nobody|none|without|never)\b/i;

const WOULD = /\b(?:would|won't|wouldn't|can't|cannot|couldn't)\b/i;

/** Sections that plan, name or doubt; what is believed there is no account of customers. */
const PASSED_OVER: ReadonlySet<Role> = new Set<Role>(['goals', 'measures', 'ownership', 'apparatus', 'schedule', 'check']);

/** Finds what customers are said to want as known through insiders or hearsay [rules.md, second-hand-evidence]. */
export function hearsayOf(reading: Reading, cast: Cast): Passage[] {
  return reading.units
    .filter((unit) => isHearsay(reading, unit, cast))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

/** Who passes something on, and where the words end that say so. */
interface Attribution {
  /** `inside`, `nobody`: the words say so. `role`: one of the team, or served by this very plan. `other`: somebody unknown, or customers who speak of other customers. `self`: the writer, or customers of themselves. */
  speaker: 'inside' | 'nobody' | 'role' | 'other' | 'self';
  end: number;
}

/** Of statements by authors the classifier has not seen, four in ten of those known by hearsay are this likely, and hardly any other. */
const SURE = 0.5;
const HOPELESS = 0.05;

function isHearsay(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.form === 'heading' || PASSED_OVER.has(unit.role) || restsOnInsight(reading, unit)) return false;
  const sure = likelihood(unit, 'second-hand');
  if (isPassedOn(reading, unit, cast)) return true;
  if (sure < HOPELESS && !RUMOUR.test(unit.text)) return false;
  const text = withoutQuotations(unit.text);
  if (isOpenQuestion(text) || (RECORDS.test(text) && !NO_RECORDS.test(text))) return false;
  const attribution = attributionIn(unit, cast, text);
  // What is believed of customers belongs to the assumptions, but no rumour does.
  if (unit.role === 'assumptions' && !(sure >= SURE && attribution?.speaker === 'nobody')) return false;
  if (attribution === null) return sure >= SURE && !FORMER.test(text) && tellsOfOthers(reading, unit, cast, unit.text, 0);
  const said = text.slice(attribution.end);
  if (FORMER.test(said.slice(0, 20))) return false;
  const told = tellsOfOthers(reading, unit, cast, text, attribution.end);
  const wish = tellsOfWants(said) || WOULD.test(said);
  switch (attribution.speaker) {
    case 'nobody':
      return sure >= SURE || (told && sure >= 0.1) || (RUMOUR.test(text) && speaksOfCustomers(unit, cast));
    case 'inside':
      return told ? wish || sure >= 0.1 : wish && sure >= SURE;
    case 'role':
      return told ? wish || sure >= 0.1 : wish && sure >= 0.8;
    case 'other':
      return told && sure >= (wish ? 0.2 : SURE);
    case 'self':
      return told && sure >= 0.8;
  }
}

const SAYS = `(?:says?|said|tells? us|told us|reports?|reported|reckons?|thinks?|believes?|insists?|hears?)`;
/** "…, according to Sales", "…, says Sales", "… (source: account managers)". */
const NAMED_AFTER = new RegExp(
  String.raw`[,(–—]\s*(?:according to|as per|per|via|so|sources?:?|(?:heard|known|told|passed on) (?:from|by|through|via)|${SAYS})\s+([^,;()]{2,50})\)?\W*$`,
  'i',
);
/** "…, our field staff tell us". */
const SPEAKS_AFTER = new RegExp(String.raw`[,–—]\s*((?:[\w-]+ ){1,4}?)${SAYS}\W*$`, 'i');
/** "Source: the sales team.", "This comes from our account managers.": the sentence after it names the source. */
const SOURCE_AFTER =
  /^\W*(?:(?:sources?|basis|evidence|origin|heard from|according to)\s*:|(?:all )?(?:this|that|it|both|these|which) (?:\w+ )?(?:comes?|came|is|was|are|stems?|reached us|(?:we )?(?:have|know)(?: (?:it|this))?) (?:\w+ )?(?:from|via|through)\b)/i;
/** A column that names who said it. */
const SOURCE_COLUMN = /^\W*(?:sources?|from|heard from|origin|evidence|who (?:says|said|told)|via|input from|reported by)\W*$/i;

/** Whether a claim of what customers want names insiders as its source before it, after it, or in the column for that. */
function isPassedOn(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (unit.role === 'assumptions' || !speaksOfCustomers(unit, cast) || !tellsOfWants(unit.text)) return false;
  const text = withoutQuotations(unit.text);
  if (RECORDS.test(text) || isOpenQuestion(text)) return false;
  const isInside = (words: string): boolean => !RECORDS.test(words) && !FORMER.test(words) && words.search(INSIDE) >= 0;
  const { table, cells, text: row } = reading.blocks[unit.block]!;
  if (table)
    return cells.some(
      ({ start, end }, column) => SOURCE_COLUMN.test(table.headers[column] ?? '') && isInside(row.slice(start, end)),
    );
  const label = reading.labels[unit.block];
  if (label && reading.unitsOf[unit.block]![0] === unit.index && matchesOf(ATTRIBUTION, `${label.text} `).length > 0)
    return isInside(label.text);
  const tail = NAMED_AFTER.exec(text) ?? SPEAKS_AFTER.exec(text);
  const next = reading.units[unit.index + 1];
  const source = tail?.[1] ?? (next?.block === unit.block && SOURCE_AFTER.test(next.text) ? next.text : '');
  return isInside(source) && tellsOfOthers(reading, unit, cast, tail ? text.slice(0, tail.index) : text, 0);
}

function attributionIn(unit: Unit, cast: Cast, text: string): Attribution | null {
  for (const match of matchesOf(HEARSAY, text))
    if (!REFUSED.test(clauseBefore(text, match.index))) return { speaker: 'nobody', end: match.index + match[0].length };
  let other: Attribution | null = null;
  for (const match of matchesOf(ATTRIBUTION, text)) {
    if (REFUSED.test(clauseBefore(text, match.index))) continue;
    const start = match.index + match[0].length;
    const named = /^[^,:;–—]{0,45}?(?=[,:;–—]|\s(?:that|is|are)\b|$)/.exec(text.slice(start))?.[0].length ?? 45;
    const found = speakerIn(unit, cast, text, start, start + named);
    if (found !== null && found.speaker !== 'other') return found;
    other ??= found;
  }
  for (const match of matchesOf(SAYING, text)) {
    const before = clauseBefore(text, match.index);
    if (before.trim() === '' || before.length > 90 || NOT_SAID.test(before.slice(-24))) continue;
    const found = speakerIn(unit, cast, text, match.index - before.length, match.index);
    const attribution: Attribution = { speaker: 'self', ...found, end: match.index + match[0].length };
    if (attribution.speaker !== 'other' && found !== null) return attribution;
    if (other === null || other.speaker === 'self') other = attribution;
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
  const inside = matchesOf(INSIDE, text.slice(start, end))[0];
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
  const inside = matchesOf(INSIDE, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const isInside = (at: number): boolean => inside.some((named) => named.start <= at && at < named.end);
  const others = unit.mentions.filter(
    (mention) =>
      mention.kind !== 'we' &&
      unit.tokens[mention.token]!.end <= text.length &&
      !isInside(unit.tokens[mention.token]!.start) &&
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

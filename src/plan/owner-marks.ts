import { functionOf, namesFunction } from '../vocabulary/functions.js';
import { matchesOf } from './matches.js';
import type { Owner } from './types.js';

/** Who is named: null where a text says nothing of it, nobody where it leaves the place open ("TBD", "–"). */
export type Named = Owner[] | null;

/** A label or column that names whoever answers. */
export const OWNER_LABEL =
  /^\W*(?:(?:(?:goal|objective|okr|kr|kpi|metric|measure|target|business|executive|exec|accountable|responsible|overall|task|process|project|programme|program)\s)?(?:owners?|leads?|dris?|holders?|owned by|led by|held by|carried by)(?:\(s\))?|(?:directly )?responsible(?: (?:officer|person|party|individual|team|lead|function|unit))?|accountable(?: (?:officer|person|party|team|lead|function))?|answerable|champions?|assignees?|who (?:owns|leads|answers|carries|signs)(?: (?:for )?(?:it|this))?|(?:owns|leads|answers for|carries|signs for) (?:it|this|them)|point of contact|in charge|resp\.?|(?:responsible|accountable|answerable) for (?:it|this|the|that)(?: [\w-]+)?)\W*$/i;

/** A column whose cells are functions by its header. */
export const FUNCTION_COLUMN =
  /^\W*(?:functions?|departments?|dept\.?|teams?|squads?|divisions?|sections?|units?|branch(?:es)?|offices?|desks?|directorates?|working groups?|committees?)\W*$/i;
/** A column whose cells are functions or people by its header. */
const OWNER_COLUMN =
  /^\W*(?:who|owners? ?(?:\/|or|and) ?\w+|owning (?:team|function|squad)|who .{0,20}(?:answers|owns|leads|carries|reports).{0,20})\W*$/i;

/** Whether the header of a column says that its cells name whoever answers. */
export const isOwnerHeader = (header: string): boolean =>
  OWNER_LABEL.test(header) || FUNCTION_COLUMN.test(header) || OWNER_COLUMN.test(header);

/** "(owner: Sales)", "*Lead: director Mortgages*", ", DRI – Marit", "(led by Growth)". */
const INLINE =
  /(?:^|[\s([{,;|–—-])(?:owners?|dris?|leads?|responsible|accountable|resp\.|champion|answerable|answers)\s*(?:[:=→]|\s[–—-]\s|(?=@))\s*([^)\]}|;\n]*)|(?:[([,;–—]\s*(?:owned|led|held|carried) by|\b(?:owned|led|held|carried) by\s*:)\s+([^)\]}|;\n]*)/i;
const IN_BRACKETS = /\(([^()[\]]{2,60}(?:\([^()]{2,40}\))?)\)\s*[.;:]?\s*$/;
const AFTER_DASH = /\s(?:–|—|-|→|->|\||·)\s+([^–—→|]{2,60}?)\s*\.?\s*$/;
const HANDLE = /(?<![\w./])@[a-z\d](?:[\w-]|\.(?=\w))*(?:\/[\w-]+)?(?![\w@])/gi;
const MENTIONED = /\b(?:cc|thanks|thank|hat tip|via|by|requested|reported|asked|from|see|ping)\b[\s:]*(?:to\s+)?$/i;

const NOBODY =
  /^(?:\W*|(?:tbd|tbc|tba|to be \w+|todo|none|nobody|no ?one|n\/?a|vacant|vacancy|unassigned|unowned|not (?:yet )?\w+|yet to|still)\b.{0,40}|(?:open|all|everyone|everybody|anyone|all of us|(?:the )?(?:whole |entire )?team|all (?:teams|functions|departments)|us|we)\W*)$/i;
const CUT =
  /\n|\s\|\s|\s·\s|[;,.]\s*(?:deput\w+|backups?|stand-ins?|consulted|informed|supporting|contribut\w+|sponsor\w*|due|eta|status|target|baseline|deadline|until|from|since)\b/i;
/** Another sentence, or another label on the same line. */
const NEXT = /(?<=\p{L}{3})\.\s+(?=\p{Lu})|\s(?=\p{Lu}[\p{Ll} ]{1,20}:\s)/u;
const JOINT = /\s*(?:;|\/|\s&\s|\s\+\s|\b(?:and|plus|as well as|(?:together |jointly |shared )?with)\b)\s*/i;
const PERSON =
  /^(?:(?:dr|mr|mrs|ms|prof)\.? )?\p{Lu}(?:\.|[\p{Ll}'’-]+)(?:[ -](?:van |de |der |von |al |el |ten |da |di )*\p{Lu}(?:\.|[\p{L}'’-]*)){0,3}$/u;
const SERVED_ALONE = /^(?:customers?|clients?|users?|markets?|business|end|regional|joint(?:ly)?|both|shared|together)$/i;

/** Whether a text leaves the owner open. */
export const isNobody = (text: string): boolean => NOBODY.test(text.trim());

/** The owners that a text names, which stands where an owner is expected. */
export function ownersIn(text: string, named: Owner['named'] = 'here'): Owner[] {
  const said = text.split(CUT)[0]!.split(NEXT)[0]!.trim();
  if (isNobody(said)) return [];
  const owners: Owner[] = [];
  const groups = said.split(JOINT);
  // "Insight and surveys" is one department, "Petra and Noor" are two people.
  const one =
    groups.length > 1 &&
    functionOf(groups[0]!) !== null &&
    groups.slice(1).every((group) => /^\p{Ll}/u.test(group) && functionOf(group) === null);
  for (const group of one ? [said] : groups) {
    const pieces = group
      .split(/\s*[,()[\]]\s*|\s[–—-]\s/)
      .map((piece) => piece.replace(/^[\s:*_"']+|[\s.:*_"']+$/g, ''))
      .filter((piece) => /\p{L}/u.test(piece) && !SERVED_ALONE.test(piece) && !isNobody(piece));
    const functions = pieces.filter((piece) => !piece.startsWith('@') && functionOf(piece) !== null);
    for (const piece of functions) owners.push({ name: piece, function: functionOf(piece)!, named });
    // A name beside a function is whoever holds the post.
    const [first] = pieces;
    if (first && functions.length === 0) owners.push({ name: first, function: isPerson(first) ? 'person' : 'other', named });
  }
  return owners;
}

function isPerson(name: string): boolean {
  return name.startsWith('@') || PERSON.test(name);
}

/** The owner that a label inside a text names. */
export function labelledIn(text: string): Named {
  const match = INLINE.exec(text);
  const said = match?.[1] ?? match?.[2];
  // "Leads: 4,000 a month" counts something.
  if (said === undefined || /^\W*\d/.test(said)) return null;
  return ownersIn(said);
}

/** The handles that a text ends or starts with, or holds in brackets. */
export function handlesIn(text: string): Named {
  if (!text.includes('@')) return null;
  const handles = matchesOf(HANDLE, text).filter((match) => !MENTIONED.test(text.slice(0, match.index)));
  return handles.length > 0 ? handles.map(([name]) => ({ name, function: 'person', named: 'here' })) : null;
}

/** What stands in brackets, or else after a dash, at the end of a text, where it can be a name. */
export function tailOf(text: string): { words: string; bracketed: boolean } | null {
  const bracket = IN_BRACKETS.exec(text)?.[1];
  const words = bracket ?? AFTER_DASH.exec(text)?.[1];
  return words === undefined || (/\d/.test(words) && !isNobody(words))
    ? null
    : { words: words.trim(), bracketed: bracket !== undefined };
}

const SHARED = /^(?:shared|jointly|together|joint|also)? ?with\s+/i;

/** Whoever shares an entry with its owner: "(shared with Engineering)". */
export function partnersIn(text: string): Owner[] {
  const words = tailOf(text)?.words ?? '';
  const partners = words.replace(SHARED, '');
  return partners !== words && isFunctionTail(partners) ? ownersIn(partners, 'heading') : [];
}

const MARK_WITH = /^\W*(?:(?:objective|goal|aim|key result)\b[^:]{0,30}\b)?with (?:the )?([^:]{2,40}):/i;

/** Whoever shares an entry by the mark before it: "Objective, with Engineering: …". */
export function partnersInMark(text: string): Owner[] {
  const partners = MARK_WITH.exec(text)?.[1] ?? '';
  return isFunctionTail(partners) ? ownersIn(partners, 'heading') : [];
}

/** Whether the words at the end of a text name functions or posts and nothing else. */
export function isFunctionTail(words: string): boolean {
  return words.split(JOINT).every((part) => {
    const pieces = part.split(/\s*[,()]\s*/).filter(Boolean);
    // "(without hurting user experience)" says how.
    if (/^(?:with|without|by|for|in|on|via|to|from|per|using)\b/.test(part)) return false;
    return pieces.some(namesFunction) && pieces.every((piece) => namesFunction(piece) || PERSON.test(piece));
  });
}

/** The names in the words at the end of a text: "Petra and Noor" are two. */
export const namesOf = (words: string): string[] => words.split(JOINT).map((name) => name.trim());

/** Whether the words at the end of a text can be people's names. */
export const isPersonTail = (words: string): boolean => namesOf(words).every((name) => PERSON.test(name));

import { spanOf } from '../markdown/lines.js';
import { GENERIC_CUSTOMERS, WE } from '../vocabulary/people.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { isOwnClaim, unitsBetween } from './passages.js';
import type { Reading, Unit } from './reading.js';
import { normaliseHeading, type SectionBlocks } from './sections.js';
import type { Findings, Insight, Role } from './types.js';

/** Headings of findings beyond those whose role says so: "Guest interviews", "What nurses showed us". */
const FINDINGS =
  /(?:^|^.{0,24} )(?:findings|insights|interviews|visits|observations|feedback|learnings|complaints|diaries|survey(?: results)?)(?:$| (?:from|of|on|in|at|with|by|about|so far)\b)|^what (?!.*\b(?:cannot|can't|not|didn't|don't)\b).* (?:told|tells?|said|says?|showed|shows?|taught|wrote|reported|asked)\b|^what we (?:found|heard|learn(?:ed|t)?|saw|noticed|observed)\b/;
/** Headings of research to come, and of what research cannot say. */
const NO_FINDINGS = /\b(?:plan|planned|questions?|method|methodology|approach|next|guide|script|limits?|limitations)\b/;
const LIMITS = /\b(?:limit(?:s|ations?)?|caveats?|method(?:s|ology)?|participants?|sample|how we went about it|thanks)\b/;

/** Sections that tell what will be done, or why not. */
const PLANNING: ReadonlySet<Role> = new Set([
  'goals',
  'measures',
  'options',
  'decision',
  'solution',
  'initiatives',
  'exclusions',
  'schedule',
  'assumptions',
  'check',
  'framing',
]);
/** Sections that tell of the world, of the team or of the paper itself. */
const TOLD: ReadonlySet<Role> = new Set([
  'insight',
  'problem',
  'background',
  'segments',
  'competition',
  'summary',
  'apparatus',
  'ownership',
]);
const NEXT =
  /\b(?:next|implications?|what (?:this|it|that) means|consequences|follow[- ]?up|so what|recommend\w*|suggest\w*|propos\w+|what we(?: will|'ll| would|'d)|actions?|plans?|moves|themes|changes?)\b/;

/** Words that point back at what was found. */
const POINTS_BACK =
  /\b(?:from|based on|because of|per|see|given|following|according to|in with|answers?|address(?:es)?|informed by|in response to|as (?:found|shown|seen|asked|told)|since|after|due to|thanks to|rests? on|builds? on|comes? out of|came out of)\b[^.;]{0,30}\b(?:findings?|insights?|interviews?|research|visits?|survey|stud(?:y|ies)|feedback|observations?|diar(?:y|ies)|what (?:we|they) (?:heard|found|saw|learn\w*|said|told))\b|\bfinding \d|\binsight \d|#\w/i;

/** Words that any plan and any finding may share. */
const COMMON = new Set(
  'about above across action again against agree ahead almost along already also always among amount another appear area around arrive asked aspect available average away back because become before begin behind being below better between board bring budget build built business call called came cannot care case cause change check city choose clear come coming company complete consider continue cost could country create current daily data date decide decision default deliver department design detail develop different difficult document does doing done down during each early easily easy either else enable end enough entire even ever every everything example existing expect experience explain fact fast feature feel fewer figure final find finding first five focus follow form found four from full further future general give given goal going good great group grow growth half hand happen have help here high hold hour however idea important improve include increase information inside insight instead interview into issue item join just keep kind know known large last later launch lead learn least leave left less level like list little long longer look made main make manage many matter mean meet might milestone mine minute month more morning most move much must name near nearly need never next night nine none nothing notice number offer office often once only open option order other over overall owner part partner people per percent person phase place plan platform point possible problem process product programme program project provide push quarter question quick quickly quite rather reach reader real really reason receive recent reduce release remain report request research result return review right round same save seem seen sell send serve service session set seven several share ship short should show side simple simply since single site six small some something soon sort spend stage stand start state stay step still stop strategy such support sure survey system take taken talk target team tell term test than that their them then there these they thing think third this those though thought three through time together told took tool toward town track tried true twice type under unless until update upon used user uses using usual value very visit want watch week well went were what when where whether which while whole whom whose will with within without word work working world would year yesterday your monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter weekend today tomorrow evening'.split(
    ' ',
  ),
);

/**
 * Finds the sections of findings about customers, and whether anything that is planned after them takes them up: names them, links to them, or shares
 * a telling term. Where a plan cites findings by number, each numbered finding is judged. Findings with no plan after them are left out.
 */
export function findingsOf(reading: Reading, insights: readonly Insight[]): Findings[] {
  const found: Findings[] = [];
  let openUntil = -1;
  for (const [index, section] of reading.sections.entries()) {
    if (section.heading < openUntil || !isFindings(reading, index)) continue;
    openUntil = section.end;
    const start = reading.blocks[section.heading]!.span.start.offset;
    const end = reading.blocks[section.end - 1]!.span.end.offset;
    if (!insights.some(({ span }) => span.start.offset > start && span.start.offset < end)) continue;
    const inside = unitsBetween(reading, section.heading + 1, section.end);
    const told = inside.filter((unit) => unit.form !== 'heading' && !PLANNING.has(unit.role));
    const later = [
      ...inside.filter((unit) => PLANNING.has(unit.role)),
      ...unitsBetween(reading, section.end, reading.blocks.length).filter((unit) => mayTakeUp(reading, unit)),
    ].filter(isOwnClaim);
    if (told.length === 0 || !later.some((unit) => unit.form !== 'heading' && isPlanning(reading, unit))) continue;
    const cited = citedNumbers(reading, later);
    const numbered = reading.sections.filter(({ parent, title }) => parent === index && numberOf(title) !== null);
    if (numbered.some(({ title }) => cited.has(numberOf(title)!))) {
      for (const child of numbered) found.push(finding(reading, child, cited.has(numberOf(child.title)!)));
    } else found.push(finding(reading, section, isTakenUp(reading, section, told, later)));
  }
  return found;
}

function finding(reading: Reading, section: SectionBlocks, takenUp: boolean): Findings {
  const block = reading.blocks[section.heading]!;
  return { span: spanOf(reading.document, block, { start: 0, end: block.text.length }), text: block.text, takenUp };
}

/** "2. Nobody trusts the border", "F2: …", "Finding 2". */
function numberOf(title: string): number | null {
  const match = /^\W*(?:f|finding|insight|theme)?\s*(\d{1,2})\b/i.exec(title);
  return match ? Number(match[1]) : null;
}

const CITES = /\b(?:findings?|insights?|from)\s+#?(\d{1,2}(?:(?:,| and| &)\s*\d{1,2})*)\b|\b(f\d{1,2})\b/gi;
const CITING_COLUMN = /\b(?:taken from|from|findings?|insights?|evidence|based on|source)\b/i;

/** The numbers of findings that a plan cites: "finding 2", "F2", or in a column for them. */
function citedNumbers(reading: Reading, later: readonly Unit[]): ReadonlySet<number> {
  const cited = new Set<number>();
  const add = (text: string): void => {
    for (const number of text.match(/\d{1,2}/g) ?? []) cited.add(Number(number));
  };
  for (const unit of later) {
    for (const match of unit.text.matchAll(CITES)) add(match[1] ?? match[2]!);
    const { table, cells, text } = reading.blocks[unit.block]!;
    for (const [column, { start, end }] of cells.entries())
      if (CITING_COLUMN.test(table?.headers[column] ?? '') && /^\W*(?:f?\d{1,2}\W*)+$/i.test(text.slice(start, end)))
        add(text.slice(start, end));
  }
  return cited;
}

function isFindings(reading: Reading, index: number): boolean {
  const section = reading.sections[index]!;
  if (section.heading < 0 || section.summary || section.unfilled) return false;
  // The title of the document names all of it.
  if (reading.sections.findIndex(({ heading }) => heading >= 0) === index) return false;
  const title = normaliseHeading(section.title);
  if (NO_FINDINGS.test(title)) return false;
  // A longer heading that holds such a word may name a feature ("Export insights to …").
  if (section.role === 'insight') return title.split(' ').length <= 5 || FINDINGS.test(title);
  return (section.role === 'none' || section.role === 'problem') && FINDINGS.test(title);
}

/** Whether a unit after the findings may tell of a plan: the limits of the research and its apparatus do not. */
function mayTakeUp(reading: Reading, unit: Unit): boolean {
  for (let at = unit.section; at >= 0; at = reading.sections[at]!.parent)
    if (LIMITS.test(normaliseHeading(reading.sections[at]!.title))) return false;
  return !TOLD.has(unit.role);
}

const isPlanning = (reading: Reading, unit: Unit): boolean =>
  PLANNING.has(unit.role) || NEXT.test(normaliseHeading(reading.sections[unit.section]!.title));

function isTakenUp(reading: Reading, section: SectionBlocks, told: readonly Unit[], later: readonly Unit[]): boolean {
  const anchor = `#${normaliseHeading(section.title).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const linked = later.some((unit) => reading.blocks[unit.block]!.links.some(({ url }) => url === anchor));
  if (linked || later.some((unit) => POINTS_BACK.test(unit.text))) return true;
  const subject = new Set(
    (reading.sections.find(({ heading }) => heading >= 0)?.title ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map(stem),
  );
  const terms = new Set(told.flatMap((unit) => termsOf(reading, unit)).filter((term) => !subject.has(term)));
  return later.some((unit) => termsOf(reading, unit).some((term) => terms.has(term)));
}

/** The telling words of a unit, by their stems: no people, no times and amounts, no words that any plan has. */
function termsOf(reading: Reading, unit: Unit): string[] {
  const people = new Set(unit.mentions.map(({ token }) => token));
  return unit.tokens.flatMap(({ word }, index) => {
    if (people.has(index) || !/^\p{L}[\p{L}-]{2,}$/u.test(word)) return [];
    const base = singular(word);
    if (
      base.length < 4 ||
      COMMON.has(word) ||
      COMMON.has(base) ||
      COMMON.has(stem(word)) ||
      WE.has(word) ||
      GENERIC_CUSTOMERS.has(base)
    )
      return [];
    const sense = supersensesOf(reading.knowledge.lexicon, word)[0];
    if (sense === 'function' || sense === 'adv' || sense === 'noun.time' || sense === 'noun.quantity') return [];
    return word.includes('-')
      ? word
          .split('-')
          .filter((part) => part.length >= 4 && !COMMON.has(part))
          .map(stem)
      : [stem(word)];
  });
}

/** A word without its endings: "renewed", "renewal" and "renewing" are one. */
function stem(word: string): string {
  const base = singular(word);
  const cut = base.replace(/(?:ational|ations?|ingly|ments?|ness|ing|ed|er|est|al|ly|ion|ity|able|y|e)$/, '');
  const root = cut.length >= 3 ? cut : base;
  return root.length > 3 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}

import { spanOf } from '../markdown/lines.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { matchesOf } from './matches.js';
import { isOwnClaim, unitsBetween } from './passages.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { normaliseHeading, type SectionBlocks } from './sections.js';
import { stemOf, type Terms, termsOf } from './terms.js';
import type { Beside, Findings, Insight, Role } from './types.js';

/** Headings of findings beyond those whose role says so: "Guest interviews", "What nurses showed us". */
const FINDINGS =
  /(?:^|^.{0,24} )(?:findings|insights|interviews|visits|observations|feedback|learnings|complaints|diaries|survey(?: results)?)(?:$| (?:from|of|on|in|at|with|by|about|so far)\b)|^what (?!.*\b(?:cannot|not)\b).* (?:told|tells?|said|says?|show(?:s|ed)?|taught|wrote|asked)\b|^what we (?:found|heard|learn(?:ed|t)?|saw|noticed|observed)\b/;
/** Headings of research to come, and of what research cannot say. */
const NO_FINDINGS = /\b(?:plan|planned|questions?|method|methodology|approach|next|guide|script|limits?|limitations)\b/;
const LIMITS = /\b(?:limit(?:s|ations?)?|caveats?|method(?:s|ology)?|participants?|sample)\b/;

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
  /\b(?:from|based on|because of|per|see|given|following|according to|answers?|address(?:es)?|informed by|in response to|as|since|after|due to|thanks to|(?:rests?|builds?) on|c[ao]mes? out of)\b[^.;]{0,30}\b(?:findings?|insights?|interviews?|research|visits?|survey|stud(?:y|ies)|feedback|observations?|diar(?:y|ies)|what (?:we|they) (?:heard|found|saw|learn\w*|said|told))\b|\b(?:finding|insight) \d/i;

/**
 * Finds the sections of findings about customers, and whether anything that is planned after them takes them up: names them, links to them, or shares
 * telling terms. Where a plan cites findings by number, each numbered finding is judged. Findings with no plan after them are left out.
 * What a plan beside the document links to or names is taken up.
 */
export function findingsOf(reading: Reading, insights: readonly Insight[], beside?: Beside): Findings[] {
  const found = findingsWithin(reading, insights);
  if (!beside || found.every(({ takenUp }) => takenUp) || !beside.cites()) return found;
  return found.map((findings) => ({ ...findings, takenUp: true }));
}

/** Judges a research document that plans nothing itself, written in a month or nobody knows when, by the plans beside it. */
export function researchBeside(reading: Reading, month: number | null, beside: Beside): Findings[] {
  const title = reading.sections.find(({ heading }) => heading >= 0);
  if (!title) return [];
  if (beside.cites()) return [finding(reading, title, true)];
  const { plans, terms } = beside.planned();
  if (plans === 0) return [];
  const known: Terms = new Map();
  const subject = subjectOf(reading);
  const isTaken = (term: string): boolean => !subject.has(term) && (terms.get(term) ?? Number.NEGATIVE_INFINITY) >= (month ?? 0);
  const told = reading.units.filter(({ role }) => !PLANNING.has(role));
  const takenUp = told.some((unit) => termsOf(reading.knowledge.lexicon, known, unit).some(isTaken));
  return [{ ...finding(reading, title, takenUp), plans }];
}

/** The telling words of what a document may plan, by their stems. */
export function plannedTerms(reading: Reading): string[] {
  return [...new Set([...echoesIn(reading, new Map()).terms.values()].flatMap(({ of }) => [...of]))];
}

function findingsWithin(reading: Reading, insights: readonly Insight[]): Findings[] {
  const { sections, blocks } = reading;
  const found: Findings[] = [];
  const { lexicon } = reading.knowledge;
  const terms: Terms = new Map();
  let echoes: Echoes | null = null;
  let openUntil = -1;
  for (const [index, section] of sections.entries()) {
    if (section.heading < openUntil || !isFindings(reading, index)) continue;
    openUntil = section.end;
    const start = blocks[section.heading]!.span.start.offset;
    const end = blocks[section.end - 1]!.span.end.offset;
    const inside = unitsBetween(reading, section.heading, section.end);
    const told = inside.filter(({ role }) => !PLANNING.has(role));
    const [first] = inside;
    const ofCustomers =
      insights.some(({ span }) => span.start.offset > start && span.start.offset < end) ||
      told.some((unit) => unit.form !== 'heading' && likelihood(unit, ...KNOWLEDGE_TYPES, 'why-customer') >= 0.6);
    if (!first || !ofCustomers) continue;
    echoes ??= echoesIn(reading, terms);
    const isLater = (last: Last | undefined): boolean =>
      last !== undefined && (last.anywhere > inside.at(-1)!.index || last.planned >= first.index);
    if (!isLater(echoes.plan)) continue;
    const isCited = (section: SectionBlocks): boolean => isLater(echoes!.numbers.get(numberOf(reading, section)!));
    const numbered = sections.filter((section) => section.parent === index && numberOf(reading, section) !== null);
    if (numbered.some(isCited)) {
      for (const child of numbered) found.push(finding(reading, child, isCited(child)));
      continue;
    }
    const anchor = `#${normaliseHeading(section.title).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const takenUp =
      isLater(echoes.back) ||
      isLater(echoes.links.get(anchor)) ||
      sharesTopic(new Set(told.flatMap((unit) => termsOf(lexicon, terms, unit))), echoes, isLater);
    found.push(finding(reading, section, takenUp));
  }
  return found;
}

/** The last unit that holds something: of all that may tell of a plan, and of those whose section or label says that it does. */
interface Last {
  anywhere: number;
  planned: number;
}

/** What units that may tell of a plan hold: terms, numbers of findings, links, words that point back at findings, any plan at all. */
interface Echoes {
  subject: ReadonlySet<string>;
  /** The terms of each block, by its index. */
  terms: Map<number, { of: Set<string>; last: Last }>;
  numbers: Map<number, Last>;
  links: Map<string, Last>;
  back: Last;
  plan: Last;
}

function echoesIn(reading: Reading, terms: Terms): Echoes {
  const { lexicon } = reading.knowledge;
  const echoes: Echoes = {
    subject: subjectOf(reading),
    terms: new Map(),
    numbers: new Map(),
    links: new Map(),
    back: { anywhere: -1, planned: -1 },
    plan: { anywhere: -1, planned: -1 },
  };
  const limits = new Set<number>();
  const next = new Set<number>();
  for (const [index, { title: heading, parent }] of reading.sections.entries()) {
    const text = normaliseHeading(heading);
    if (LIMITS.test(text) || limits.has(parent)) limits.add(index);
    if (NEXT.test(text)) next.add(index);
  }
  for (const unit of reading.units) {
    const planned = PLANNING.has(unit.role);
    if (limits.has(unit.section) || TOLD.has(unit.role) || !isOwnClaim(unit)) continue;
    const at = { anywhere: unit.index, planned: planned ? unit.index : -1 };
    const mark = <K>(map: Map<K, Last>, key: K): void => {
      map.set(key, { ...at, planned: Math.max(at.planned, map.get(key)?.planned ?? -1) });
    };
    const entry = echoes.terms.get(unit.block) ?? { of: new Set(), last: at };
    for (const term of termsOf(lexicon, terms, unit)) entry.of.add(term);
    echoes.terms.set(unit.block, { of: entry.of, last: at });
    for (const number of citedIn(reading, unit)) mark(echoes.numbers, number);
    for (const { url } of reading.blocks[unit.block]!.links) mark(echoes.links, url);
    if (POINTS_BACK.test(unit.text)) echoes.back = { ...at, planned: Math.max(at.planned, echoes.back.planned) };
    if (unit.form !== 'heading' && (planned || next.has(unit.section)))
      echoes.plan = { ...at, planned: Math.max(at.planned, echoes.plan.planned) };
  }
  return echoes;
}

/** An entry that shares two words, or one that it is about or has few beside, is about the same thing; another word in common may be chance. */
function sharesTopic(told: ReadonlySet<string>, { subject, terms }: Echoes, isLater: (last: Last) => boolean): boolean {
  return [...terms.values()].some(({ of, last }) => {
    const shared = [...of].map((term) => told.has(term) && !subject.has(term));
    const most = Math.min(2, shared.length - 1);
    return isLater(last) && (shared[0] || (most > 0 && shared.filter(Boolean).length >= most));
  });
}

/** The words of the title, by their stems: all of the document is about them. */
function subjectOf({ sections }: Reading): Set<string> {
  const title = sections.find(({ heading }) => heading >= 0)?.title ?? '';
  return new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map(stemOf),
  );
}

function finding(reading: Reading, section: SectionBlocks, takenUp: boolean): Findings {
  const block = reading.blocks[section.heading]!;
  return { span: spanOf(reading.document, block, { start: 0, end: block.text.length }), text: block.text, takenUp };
}

/** "2. Nobody trusts the border", "F2: …", "Finding 2". */
function numberOf({ blocks }: Reading, { heading }: SectionBlocks): number | null {
  const match = /^\W*(?:f|finding|insight|theme)?\s*(\d{1,2})\b/i.exec(blocks[heading]?.text ?? '');
  return match ? Number(match[1]) : null;
}

const CITES = /\b(?:findings?|insights?|from)\s+#?(\d{1,2}(?:(?:,| and| &)\s*\d{1,2})*)\b|\b(f\d{1,2})\b/gi;
const CITING_COLUMN = /\b(?:taken from|from|findings?|insights?|evidence|based on|source)\b/i;

/** The numbers of findings that a unit cites: "finding 2", "F2", or in a column for them. */
function citedIn(reading: Reading, unit: Unit): number[] {
  const texts = matchesOf(CITES, unit.text).map((match) => match[1] ?? match[2]!);
  const { table, cells, text } = reading.blocks[unit.block]!;
  for (const [column, { start, end }] of cells.entries()) {
    const cell = text.slice(start, end);
    if (CITING_COLUMN.test(table?.headers[column] ?? '') && /^\W*(?:f?\d{1,2}\W*)+$/i.test(cell)) texts.push(cell);
  }
  return texts.flatMap((cited) => (cited.match(/\d{1,2}/g) ?? []).map(Number));
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

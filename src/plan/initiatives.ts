import { restsOnInsight } from './linked.js';
import { unitsBetween, unitsWithin } from './passages.js';
import { isPlaceholder } from './placeholders.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import { givesCustomerReason } from './reasons.js';
import type { Cast } from './segments.js';
import type { Goal, Initiative } from './types.js';

const ENTRY_HEADING =
  /^\W*(?:milestone|deliverable|epic|initiative|project|bet|theme|feature|workstream|release|phase)\b.{0,6}[:\d–—-]/i;
const HOLDS_NO_ENTRIES = new Set([
  'apparatus',
  'exclusions',
  'ownership',
  'money',
  'schedule',
  'risks',
  'goals',
  'measures',
  'segments',
  'insight',
  'problem',
  'background',
  'summary',
  'check',
  'competition',
  'framing',
  'assumptions',
  'options',
  'decision',
]);
const DONE = /^\s*(?:done|shipped|completed|released|already|✅)(?!\p{L})/iu;
/** "0.6 was released in July", right under the heading of what it holds. */
const WAS_RELEASED =
  /^\W*(?:this |the )?(?:release |version |milestone )?[\w. -]{1,30} (?:was|were|has been|have been) (?:\w+ )?(?:released|shipped|completed|delivered|published)\b/i;
/** "We have met our first objectives:" leads into what is done. */
const WERE_MET =
  /\b(?:we|project|team)(?:['’]ve| have| has) (?:already |now )?(?:met|achieved|reached|completed|delivered|finished|done|shipped|accomplished)\b[^.]*:\s*$/i;

/** Whether a section, or one around it, says that its work is done. */
export function isFinished({ sections, blocks }: Reading, section: number): boolean {
  for (let at = section; at >= 0; at = sections[at]!.parent) {
    const { title, heading } = sections[at]!;
    if (DONE.test(title) || (heading >= 0 && WAS_RELEASED.test(blocks[heading + 1]?.text ?? ''))) return true;
  }
  return false;
}

/** Whether the line before an item's list says that it is done. */
function wasMet({ blocks }: Reading, item: number): boolean {
  const id = blocks[item]!.list?.id;
  let at = item;
  while (at >= 0 && (blocks[at]!.list?.id === id || blocks[at]!.parent >= 0)) at -= 1;
  return WERE_MET.test(blocks[at]?.text ?? '');
}

/** Finds the entries of a roadmap: its table rows, top-level items or sections, whichever the document uses, each with the customer reason it states. */
export function initiativesOf(reading: Reading, cast: Cast, goals: readonly Goal[]): Initiative[] {
  const lines = new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map((passage) => passage.span.start.line));
  const free = (entry: Entry): boolean => !lines.has(reading.blocks[entry.headBlock]!.span.start.line);
  const found = [rowEntries(reading).filter(free), itemEntries(reading), headingEntries(reading)];
  // Where some stand under a heading for the work, those elsewhere are none.
  const named = found.map((entries) => entries.filter((entry) => isWork(reading, entry)));
  const isNamed = named.some((entries) => entries.length >= 2);
  const [rows, items, headings] = (isNamed ? named : found) as [Entry[], Entry[], Entry[]];
  const entries =
    (headings.length >= 2 && headings.some((entry) => entry.marked) && !areThemes(reading, headings, items)) ||
    isRestOf(headings, items)
      ? inOrder(headings, isRestOf(headings, items) ? items : [])
      : rows.length >= 3 && rows.length >= items.length
        ? rows
        : items.length >= 3 && !areAsides(headings, items)
          ? items
          : headings.length >= (isNamed ? 2 : 3)
            ? headings
            : rows.length > items.length
              ? rows
              : items;
  return entries.map((entry) => ({
    span: unitSpan(reading, entry.units[0]!),
    text: entry.units[0]!.text,
    reason: reasonIn(reading, entry, cast),
  }));
}

/** "### Address checks" and others under "Now", and a plain list under "Later": all of them are entries. */
const isRestOf = (headings: readonly Entry[], items: readonly Entry[]): boolean =>
  headings.length >= 3 &&
  items.length > 0 &&
  items.length <= headings.length &&
  items.every(({ headBlock }) => headings.every((entry) => headBlock < entry.headBlock || headBlock > entry.units.at(-1)!.block));

/** Sections told in sentences, a list in one or two of them: what stands in the list is part of its section. */
const areAsides = (headings: readonly Entry[], items: readonly Entry[]): boolean =>
  headings.length >= 4 &&
  headings.filter(({ headBlock, units }) =>
    items.some((item) => item.headBlock > headBlock && item.headBlock <= units.at(-1)!.block),
  ).length <=
    headings.length / 2;

const inOrder = (some: readonly Entry[], others: readonly Entry[]): Entry[] =>
  [...some, ...others].sort((a, b) => a.headBlock - b.headBlock);

/** "Theme: contributions" over a list: the entries are what it lists. */
function areThemes(reading: Reading, headings: readonly Entry[], items: readonly Entry[]): boolean {
  const listing = headings.filter(({ headBlock, units }) => {
    const last = units.at(-1)!.block;
    return (
      /^\W*(?:theme|pillar)\b/i.test(reading.blocks[headBlock]!.text) &&
      items.some((item) => item.headBlock > headBlock && item.headBlock <= last)
    );
  });
  return items.length >= 3 && listing.length === headings.length;
}

interface Entry {
  headBlock: number;
  units: Unit[];
  marked: boolean;
}

function holdsEntries(reading: Reading, section: number): boolean {
  for (let at = section; at >= 0; at = reading.sections[at]!.parent) {
    const { role } = reading.sections[at]!;
    if (HOLDS_NO_ENTRIES.has(role)) return false;
    if (role === 'initiatives' || role === 'solution') return true;
  }
  return true;
}

/** Whether an entry stands in a section on the work to be done. */
function isWork({ sections, sectionOf }: Reading, { headBlock }: Entry): boolean {
  const own = sectionOf[headBlock]!;
  const around = sections[own]!.heading === headBlock ? sections[own]!.parent : own;
  return around > 0 && sections[around]!.inherited === 'initiatives';
}

function rowEntries(reading: Reading): Entry[] {
  const entries: Entry[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    if (block.kind !== 'row' || !holdsEntries(reading, reading.sectionOf[index]!)) continue;
    if (!/\p{L}{3}/u.test(block.text) || block.cells.length < 2) continue;
    const headers = block.table?.headers.join(' ') ?? '';
    if (
      /\b(?:kpi|metric|measure|baseline|actual|target value|owner$|risk|cost|budget|score|rank)\b/i.test(headers) &&
      !/\b(?:item|feature|initiative|epic|milestone|project|theme|deliverable|work)\b/i.test(headers)
    )
      continue;
    const units = unitsWithin(reading, index);
    if (units.length > 0) entries.push({ headBlock: index, units, marked: false });
  }
  return entries;
}

/** "Lead: @maya", "Planned release: early 2018": what is said of the entry that the heading names. */
const PARTICULAR =
  /^\W*(?:(?:team |tech |project )?leads?|owners?|champions?|contacts?|dri|location|status|eta|due|start|end|priority|effort|size|estimate|goals?|planned (?:date|release|start|end)|(?:target|start|end|due|release) date|(?:tracking )?(?:issue|epic|pr|ticket)|(?:design )?(?:thread|discussions?|doc))s?\s*:/i;

function itemEntries(reading: Reading): Entry[] {
  const entries: Entry[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    if (block.kind !== 'item' || block.level !== 0 || block.quoted) continue;
    const section = reading.sectionOf[index]!;
    if (!holdsEntries(reading, section)) continue;
    if (block.list?.checked || isFinished(reading, section) || wasMet(reading, index)) continue;
    const label = reading.labels[index];
    if (label && HOLDS_NO_ENTRIES.has(label.role)) continue;
    if (PARTICULAR.test(block.text)) continue;
    const units = unitsWithin(reading, index);
    const words = block.text.replace(/https?:\S+/g, '').trim();
    if (!/\p{L}{3}/u.test(words) || isPlaceholder(words)) continue;
    if (
      block.links.some((link) => link.end - link.start >= block.text.trim().length - 2) &&
      reading.blocks[index + 1]?.parent !== index &&
      !hasSiblingProse(reading, index)
    )
      continue;
    if (units.length > 0) entries.push({ headBlock: index, units, marked: false });
  }
  return entries;
}

/** A list of bare links is a reference list, not a plan, unless some of its items say more than the link. */
function hasSiblingProse(reading: Reading, index: number): boolean {
  const id = reading.blocks[index]!.list?.id;
  return reading.blocks.some(
    (block) =>
      block.kind === 'item' &&
      block.list?.id === id &&
      !block.links.some((link) => link.end - link.start >= block.text.trim().length - 2),
  );
}

function headingEntries(reading: Reading): Entry[] {
  const marked = reading.sections.map((section) => ENTRY_HEADING.test(section.title));
  const useMarked = marked.filter(Boolean).length >= 2;
  const entries: Entry[] = [];
  for (const [index, section] of reading.sections.entries()) {
    if (section.heading < 0 || isFinished(reading, index)) continue;
    if (useMarked ? !marked[index] : section.role !== 'none' || !holdsEntries(reading, index) || section.parent < 0) continue;
    const inner = reading.sections.some(
      (other, at) => other.parent === index && (useMarked ? marked[at] : other.role === 'none'),
    );
    if (inner) continue;
    const units = unitsBetween(reading, section.heading, section.end);
    if (units.length > 0) entries.push({ headBlock: section.heading, units, marked: useMarked });
  }
  // Beside "1. Fees" and "2. Waiting list", a heading without a number is none of them.
  const numbered = entries.filter(({ headBlock }) => /^\W*\d+[.)]\s/.test(reading.blocks[headBlock]!.text));
  return numbered.length >= 2 ? numbered : entries;
}

/** "We are always looking for contributors": whom the paper asks for help, not whom the work is for. */
const INVITES =
  /\b(?:(?:looking|searching) for|help us|get involved|open an issue|join us|want to contribute|would like to contribute)\b/i;

/** The words of an entry, or of the theme around it, that give a customer reason. */
function reasonIn(reading: Reading, entry: Entry, cast: Cast): string | null {
  const isReason = (unit: Unit): boolean => givesCustomerReason(reading, unit, cast) || restsOnInsight(reading, unit);
  for (const unit of entry.units) if (isReason(unit)) return unit.text;
  const section = reading.sections[entry.units[0]!.section]!;
  if (section.heading !== entry.headBlock) {
    for (const unit of reading.units) {
      if (
        unit.section !== entry.units[0]!.section ||
        unit.block >= entry.headBlock ||
        unit.form !== 'sentence' ||
        !/[.!?:…]\W*$/.test(unit.text) ||
        INVITES.test(unit.text)
      )
        continue;
      if (isReason(unit)) return unit.text;
    }
  }
  return null;
}

import { passageOf, unitsBetween, unitsOfSection } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Section } from './types.js';

/** Where the occasion of a decision or initiative is stated, and what stands beside it. */
export interface Occasion {
  told: Unit[];
  beside: Unit[];
}

/** Headings, labels and columns that announce why something is done, and why now. */
const ANNOUNCES =
  /^(?:why(?: (?:now|this|we|do|are we|it matters).*)?\??$|context\b|background\b|motivation\b|rationale$|trigger|drivers?$|(?:the )?(?:occasion|reason)s?(?: for (?:this|change|the change))?$|what (?:prompted|triggered|started|set|led|brought|moved|made)\b|how (?:we got|it came|this came|this started)|starting point|the story so far|reasons? (?:why|for) now|business (?:context|driver|reason))/;
/** The same inside a sentence or before a cell: "Insurance check — why now: …", "| Trigger | … |". */
const INSIDE =
  /(?:^|[–—;(.]\s*)(?:why now|trigger(?:ed by)?|occasion|driver|context|background|motivation|why|rationale)\s*(?:[:?]|\s\|)/i;
/** "Now that the process is tested", "this was prompted by". */
export const NOW_THAT =
  /\bnow that (?:we|our|the)\b|^\W*with (?:the|our) (?:new|latest) [^,]{3,60},? (?:we|it) (?:can\b|(?:are|is) (?:now )?(?:able|possible))|\b(?:is|was|been|comes|came) (?:\w+ )?(?:prompted|triggered|occasioned|set off) by\b|\bthe (?:trigger|occasion) (?:is|was|for)\b|\bnow (?:because|since|as) /i;
/** What is new in the house: an occasion wherever an entry tells of it. */
export const ACQUIRED =
  /\b(?:since|after|through|following) (?:the|our) (?:merger|acquisition|takeover|re-?organi[sz]ation|restructuring)\b|\bwe(?:'ve|’ve| have)? (?:\w+ )?(?:acquired|bought|taken over|took over|hired|welcomed|merged with)\b/i;

/** What has been built on is past its time. */
export const OUTLIVED =
  /\b(?:no longer|not) (?:\w+ly |being )?(?:maintained|supported|developed|updated)\b|\b(?:deprecated|unmaintained|unsupported|obsolete|out of support)\b|\bend[- ]of[- ]life\b|\b(?:contract|licen[cs]e|lease|agreement)s? (?:with [\w ]{2,30} )?(?:ends?|expires?|runs? out|lapses?)\b/i;

/** What the classifier takes an occasion of our own for. */
export const OF_THE_HOUSE = [
  'internal-state',
  'why-comfort',
  'why-sunk',
  'why-senior',
  'm-business',
  'm-operational',
  'g-internal',
  'allotment',
] as const;
/** Below this the classifier sees nothing of the inside. */
const HOPELESS = 0.03;

/** Finds where a document states occasions: sections and columns that announce them, labels, and sentences that say so. */
export function occasionsOf(reading: Reading): Occasion[] {
  const taken = new Set<number>();
  const occasions: Occasion[] = [];
  for (const { told, beside } of [...announcedSections(reading), ...statedInPassing(reading)]) {
    const fresh = told.filter((unit) => !taken.has(unit.index));
    for (const unit of fresh) taken.add(unit.index);
    if (fresh.length > 0) occasions.push({ told: fresh, beside });
  }
  return occasions;
}

function announcedSections(reading: Reading): Occasion[] {
  const settled = reading.sections.findIndex(isSettled);
  return reading.sections.flatMap(({ title, heading, ownEnd, parent }, index) => {
    const words = normaliseHeading(title);
    if (!ANNOUNCES.test(words) || weighsOptions(reading, parent)) return [];
    // After the decision, a rationale argues for it.
    if (/^(?:rationale|the reason|reason)/.test(words) && settled >= 0 && settled < index) return [];
    return [{ told: unitsBetween(reading, heading + 1, ownEnd), beside: unitsOfSection(reading, index) }];
  });
}

const isSettled = ({ role }: Section): boolean => role === 'decision' || role === 'solution';

function statedInPassing(reading: Reading): Occasion[] {
  const { blocks, units, unitsOf, sections } = reading;
  const stating = units.filter(
    (unit) => unit.form !== 'heading' && !weighsOptions(reading, unit.section) && states(reading, unit),
  );
  const perSection = new Map<number, number>();
  for (const { section } of stating) perSection.set(section, (perSection.get(section) ?? 0) + 1);
  return stating.map((unit) => {
    const column = columnOf(reading, unit);
    if (column >= 0) return { told: [subUnit(reading, unit, blocks[unit.block]!.cells[column]!)], beside: [unit] };
    const { kind, parent } = blocks[unit.block]!;
    const entry = kind === 'item' || parent >= 0;
    // "Why now?" stands alone as a sentence: what follows answers it.
    const told = isLabelled(reading, unit) || /\?$/.test(unit.text) ? unitsOf[unit.block]!.map((at) => units[at]!) : [unit];
    // A sub-item states it for the section it is alone in; an entry of its own only for itself.
    if (perSection.get(unit.section)! > 1 || (entry && parent < 0 && !isLabelled(reading, unit)))
      return { told, beside: passageOf(reading, unit) };
    const { heading, ownEnd } = sections[unit.section]!;
    return { told, beside: unitsBetween(reading, Math.max(0, heading), ownEnd) };
  });
}

function states(reading: Reading, unit: Unit): boolean {
  return (
    isLabelled(reading, unit) ||
    columnOf(reading, unit) >= 0 ||
    INSIDE.test(unit.text) ||
    (likelihood(unit, ...OF_THE_HOUSE) >= HOPELESS && (NOW_THAT.test(unit.text) || ACQUIRED.test(unit.text))) ||
    // "Our engine is end-of-life in June", told of an entry.
    (unit.role === 'initiatives' && OUTLIVED.test(unit.text) && likelihood(unit, ...OF_THE_HOUSE) >= 0.5)
  );
}

function isLabelled({ labels, unitsOf }: Reading, unit: Unit): boolean {
  const label = labels[unit.block];
  return label != null && unitsOf[unit.block]![0] === unit.index && ANNOUNCES.test(normaliseHeading(label.text));
}

/** The column of a table that is headed "Why now" and holds words in this row, or -1. */
function columnOf({ blocks }: Reading, unit: Unit): number {
  const { table, cells } = blocks[unit.block]!;
  if (!table) return -1;
  return table.headers.findIndex((header, column) => cells[column] && ANNOUNCES.test(normaliseHeading(header)));
}

/** Under options and risks a reason speaks for one of them: no occasion of the whole. */
function weighsOptions({ sections }: Reading, section: number): boolean {
  const role = sections[section]?.inherited;
  return role === 'options' || role === 'apparatus' || role === 'exclusions' || role === 'risks';
}

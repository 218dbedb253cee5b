import type { Block } from '../markdown/types.js';
import { isMetric, startsWithVerb } from './measures.js';
import { isOwnerHeader } from './owner-marks.js';
import { isPlaceholder } from './placeholders.js';
import { type Reading, subUnit, type Unit } from './reading.js';

/** The blocks of a section before any heading inside it. */
export function ownBlocks(reading: Reading, index: number): number[] {
  const section = reading.sections[index]!;
  return range(section.heading + 1, section.ownEnd).filter(
    (block) => reading.sectionOf[block] === index && reading.blocks[block]!.kind !== 'heading',
  );
}

export function childrenOf(reading: Reading, index: number): number[] {
  return range(0, reading.sections.length).filter((at) => reading.sections[at]!.parent === index);
}

/** "2025: 31.20", "Today: 4 in 5": the value of what it stands under. */
const VALUE =
  /^\W*[\p{L}\d][\p{L}\d /'’–-]{0,24}:\s*[<>≤≥~≈+-]?\s*[$€£]?\s?\d[\d.,]*\s?(?:%|per ?cent|(?:in|of|out of) \d+|\p{L}{1,12})?\s*$/u;

/** The items right under an item; none where they only give its values. */
export function childItems(reading: Reading, parent: number): number[] {
  const children = itemsUnder(reading, parent);
  return children.every((child) => VALUE.test(reading.blocks[child]!.text)) ? [] : children;
}

/** "Do they come back? Target: 25% of those who finish start another": the sentence that says what is aimed at. */
function aimedAt(reading: Reading, index: number): Unit | null {
  const [, ...others] = reading.unitsOf[index]!.map((at) => reading.units[at]!);
  return others.find(({ text }) => /^\W*target\s*:\s*\S+ \S/i.test(text)) ?? null;
}

/** An item as one unit with the values listed under it: "Gross profit per pallet | 31.20 | 36.00". */
export function itemUnit(reading: Reading, index: number): Unit | null {
  const unit = aimedAt(reading, index) ?? unitOfBlock(reading, index);
  const values = itemsUnder(reading, index).map((child) => reading.blocks[child]!.text.replace(/^[^:]*:\s*/, ''));
  if (!unit || values.length === 0 || childItems(reading, index).length > 0) return unit;
  return subUnit(reading, unit, unit.range, [unit.text, ...values].join(' | '));
}

function itemsUnder(reading: Reading, parent: number): number[] {
  const children: number[] = [];
  for (let index = parent + 1; index < reading.blocks.length; index += 1) {
    const block = reading.blocks[index]!;
    if (block.kind === 'heading' || (block.kind === 'item' && block.parent < parent && block.level === 0)) break;
    if (block.kind === 'item' && block.parent === parent) children.push(index);
  }
  return children;
}

export function isMetricBlock(reading: Reading, block: number): boolean {
  const unit = unitOfBlock(reading, block);
  return unit !== null && isMetric(unit);
}

/** An item over a list of figures: what they measure is a goal, in whatever words. */
export function isMeasured(reading: Reading, block: number): boolean {
  const children = childItems(reading, block);
  return children.length > 0 && children.filter((child) => isMetricBlock(reading, child)).length > children.length / 2;
}

export function isInside(blocks: readonly Block[], index: number, ancestor: number): boolean {
  for (let at = blocks[index]!.parent; at >= 0; at = blocks[at]!.parent) if (at === ancestor) return true;
  return false;
}

export function unitOfBlock(reading: Reading, block: number): Unit | null {
  const first = reading.unitsOf[block]?.[0];
  return first === undefined ? null : reading.units[first]!;
}

/** The heading of a section; null where it has none. */
export function headingOf(reading: Reading, index: number): Unit | null {
  const { heading } = reading.sections[index]!;
  return heading >= 0 ? unitOfBlock(reading, heading) : null;
}

export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

export function isBlankRow(block: Block): boolean {
  return !/\p{L}/u.test(block.text);
}

/** The lists and tables of a section, each with the line that leads into it. */
export function listsOf(reading: Reading, own: readonly number[]): { intro: Unit | null; entries: Unit[] }[] {
  const lists: { id: number; intro: Unit | null; entries: Unit[] }[] = [];
  let intro: Unit | null = null;
  for (const index of own) {
    const block = reading.blocks[index]!;
    const id = block.list?.id ?? block.table?.id ?? -1;
    if (id < 0) {
      const last = reading.unitsOf[index]!.at(-1);
      const unit = last === undefined ? null : reading.units[last]!;
      intro =
        block.kind === 'paragraph' && block.parent < 0 && unit && (LEADS.test(unit.text) || isBareAim(reading, index))
          ? unit
          : block.parent < 0
            ? null
            : intro;
      continue;
    }
    if (block.kind === 'item' ? block.level !== 0 : isBlankRow(block)) continue;
    const unit = block.kind === 'row' ? rowUnit(reading, index) : itemUnit(reading, index);
    if (
      !unit ||
      unit.prompt ||
      unit.quoted ||
      isReference(block) ||
      PARTICULARS.test(block.text) ||
      /[\p{L}\p{N}]\s*\?\W*$/u.test(unit.text)
    )
      continue;
    const list = lists.at(-1);
    if (list?.id === id) list.entries.push(unit);
    else {
      lists.push({ id, intro, entries: [unit] });
      intro = null;
    }
  }
  return lists;
}

const LEADS = /[:…]\s*$|\.\.\.\s*$/;

/** "Build a small club of regulars" on a line of its own above a list. */
export function isBareAim(reading: Reading, block: number): boolean {
  const unit = unitOfBlock(reading, block);
  return (
    reading.unitsOf[block]!.length === 1 &&
    unit !== null &&
    !/[.;]\s*$/.test(unit.text) &&
    unit.tokens.length <= (startsWithVerb(unit) ? 14 : 8)
  );
}

const INTRODUCES_GOAL =
  /\b(?:we (?:will|want to|aim to|commit to|plan to|are committed to|intend to)|(?:goal|objective|aim)s?\b.{0,40} (?:is|are)|key results|measured? (?:this|it|by|via|success)|committed to|success)\b/i;

const INTRODUCES_WORK =
  /^\W*(?:to (?:accomplish|achieve|get there|do (?:this|so|that)|reach|deliver|support|facilitate)|in order to|additionally|also|for (?:example|instance)|such as|examples?|topics?|includ\w+|initiatives?|actions?|activities|tasks?|projects?|how\b|what we (?:(?:need to|will) )?do|.{0,60}\b(?:following )?(?:terms|definitions|roles)\s*:?$|.{0,60}\bconsists? of\b.{0,40}|we (?:are|'re) (?:looking|working)|see also|notes?|the (?:teams?|following (?:teams?|people)))\b|(?:for example|such as|include|includes|.*\bexamples\b.*|topics to cover.*|(?:activities|actions|steps|initiatives|projects|tasks|ways)\b.{0,80})\s*:?\s*$/i;

const INTRODUCES_MEASURES =
  /\b(?:indicat\w+|measur\w+|metrics?|kpis?|key results?|success|signs?|tell (?:us|that)|know (?:that|we|it))\b.{0,40}:?\s*$/i;

/** "OKRs help us do four things:" tells of goals as such. */
const ON_GOALS =
  /^\W*(?:okrs?|objectives and key results|good (?:goals|objectives)|the okr \w+)\b.{0,20}\b(?:help|are|is|consists?|ha(?:s|ve)|let|give|serve|should|must)\b/i;

/** "So far we have:" leads into what is done, not into what is aimed at. */
const INTRODUCES_DONE = /\b(?:so far|already|to date|until now|until today|up to now)\b/i;

/** "How we measure it:", "How we will know:". */
const HOW_MEASURED =
  /^\W*how (?:(?:do|will|can|shall|would) )?(?:we|you|i|it)(?:'ll| will| is)? (?:\w+ )?(?:measure[ds]?|know|tell|track(?:ed)?|judge[d]?)\b/i;

export function introRole(intro: Unit): 'goal' | 'measures' | 'work' | 'none' {
  if (LEADS.test(intro.text) && (INTRODUCES_DONE.test(intro.text) || ON_GOALS.test(intro.text))) return 'work';
  if (HOW_MEASURED.test(intro.text)) return 'measures';
  if (INTRODUCES_WORK.test(intro.text)) return 'work';
  if (INTRODUCES_MEASURES.test(intro.text)) return 'measures';
  return !LEADS.test(intro.text) || INTRODUCES_GOAL.test(intro.text) ? 'goal' : 'none';
}

/** Particulars of an objective: "Active from: …", "Tracking manager: …". */
const PARTICULARS =
  /^\W*(?:active from|(?:\w+ )*deadline|tracked|tracking(?: manager)?|notes?|manager|start(?: date)?|end(?: date)?|status|owners?|dri|score|confidence|due(?: by)?|reviewed|lead|team|achievable|attainable|realistic|relevant|timely|time[- ]?(?:bound|boxed|frame)?)\s*:/i;

/** What share of a block's text is links: 0–1. */
export const linkedShare = ({ text, links }: Block): number =>
  links.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, text.trim().length);

/** A bare link to another document (last quarter's sheet, the tracker). */
export function isReference(block: Block): boolean {
  const whole = block.links.some((link) => link.end - link.start >= block.text.trim().length - 2);
  if (whole && block.links.every((link) => link.url.startsWith('#'))) return true;
  if (
    linkedShare(block) >= 0.6 &&
    /\b(?:docs\.google|sheets?|slides|notion|confluence|drive\.google|figma|miro|mural)\b/i.test(
      block.links.map((link) => link.url).join(' '),
    )
  )
    return true;
  return (
    whole &&
    (/^https?:/.test(block.text.trim()) ||
      /\b(?:okrs?|document|doc|sheet|slides?|deck|tracker|board|goals|roadmap|plan|threads?|retro(?:spective)?s?|recap|minutes|discussions?)\b/i.test(
        block.text,
      ))
  );
}

const UNTOLD_COLUMN =
  /\b(?:owners?|status|priority|prio|lead|dri|who|team|squad|score|progress|confidence|actual|projection|end-q|labels?|repository|link|comments?|notes?|eta|due|date|state|size|effort|rag)\b/i;

/** "41 per cent → 70 per cent", "2 hours 10 minutes": figures and their units. */
const isValue = (text: string): boolean =>
  /^[^\p{L}]*\d/u.test(text) &&
  /^[^\p{L}]*(?:(?:per ?cent|percent|minutes?|hours?|days?|weeks?|months?|years?|seconds?|to|from|\p{L}{1,2})\b[^\p{L}]*)*$/iu.test(
    text,
  );

/** A column that holds key results; where it only numbers them ("KR 1"), another tells them. */
const RESULT_COLUMN = /^\W*(?:key results?|krs?)\W*$/i;

/** A row as the measure it names: its first cell with words, and the figures of columns that hold targets or values. */
export function rowUnit(reading: Reading, index: number, column = -1): Unit | null {
  const block = reading.blocks[index]!;
  const unit = unitOfBlock(reading, index);
  if (!unit || !block.table) return unit;
  const cells = block.cells.map((cell, column) => ({
    cell,
    header: block.table!.headers[column] ?? '',
    text: block.text.slice(cell.start, cell.end).trim(),
  }));
  const wordy = cells.filter(({ text }) => /\p{L}{3}/u.test(text));
  const told = wordy.filter(({ header, text }) => !UNTOLD_COLUMN.test(header) && !isOwnerHeader(header) && !isValue(text));
  // The measure is told at most length where several cells hold words ("For whom | What changes | 2026").
  const longest = told.reduce<(typeof told)[number] | undefined>(
    (best, cell) => (best && best.text.length >= cell.text.length ? best : cell),
    undefined,
  );
  const result = told.find(
    ({ header, text }) => RESULT_COLUMN.test(header) && /\p{L}{3}.*\s\S*\p{L}{3}|\d\W+\p{L}{2}/su.test(text),
  );
  const name = column >= 0 ? wordy.find(({ cell }) => cell === block.cells[column]) : (result ?? longest ?? wordy[0]);
  if (!name) return null;
  const values = cells
    .filter(
      ({ text, header, cell }) =>
        cell !== name.cell &&
        /\d/.test(text) &&
        (isValue(text) || !/\p{L}{3,}.*\p{L}{3,}/su.test(text)) &&
        !UNTOLD_COLUMN.test(header) &&
        !RESULT_COLUMN.test(header),
    )
    .map(({ text }) => text);
  const row = subUnit(reading, unit, name.cell, [name.text, ...values].join(' | '));
  return isPlaceholder(name.text) ? { ...row, prompt: true } : row;
}

/** One cell of a row as a unit of its own, or null where it holds no words. */
export function cellUnit(reading: Reading, unit: Unit, column: number): Unit | null {
  const cell = reading.blocks[unit.block]!.cells[column];
  if (!cell) return null;
  const text = reading.blocks[unit.block]!.text.slice(cell.start, cell.end);
  if (!/\p{L}{3}/u.test(text) || isValue(text.trim())) return null;
  return subUnit(reading, unit, { start: cell.start, end: cell.end });
}

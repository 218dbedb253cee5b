import type { Block } from '../markdown/types.js';
import { MONTH } from './dates.js';
import { unitsOfSection, unitsWithin } from './passages.js';
import { type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Contact, Passage, Phase } from './types.js';

/** What a phase may be called at its start: "Phase 2", "Step 3:", "M1 (March)", "Q2", "Weeks 5–12", "2027". */
const PHASE =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|last|final|next)? ?(?:phase|stage|step|milestone|wave|iteration|sprint|release|increment|tranche|round|part|block|leg)\b|m\d\b|q[1-4]\b|h[12]\b|[1-4]q\b|(?:fy|cy)? ?'?20\d\d\b|(?:weeks?|wk|days?|months?|year|kw)\s*\d|(?:early |mid-?|late )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)\b|(?:now|next|later)$)/i;
/** What heads a list or column of phases. */
const PHASES =
  /\b(?:phases?|stages?|steps?|milestones?|timeline|schedule|road ?map|waves?|iterations?|sprints?|quarters?|sequence|order of work|approach|roll-?out|work ?plan|(?:project|delivery|release|implementation|action|our|the) plan|how (?:it|this|the (?:work|project)) (?:runs|goes|proceeds|will run|unfolds)|how we (?:get there|proceed|roll it out|go about it)|way (?:there|forward)|procedure|path)\b|^plan$/i;
const WHEN_HEADER =
  /^(?:phase|stage|step|milestone|wave|iteration|sprint|quarter|when|period|time|date|month|weeks?|year|#|no\.?|release)s?$/i;

/** "Design, January to March": what is done, and when. */
const PERIOD_AT_END = new RegExp(
  `[,:;(–—-]\\s*(?:(?:from|in|until|by|early|mid|late)\\W+)?(?:\\d{1,2}\\.? )?(?:${MONTH}|q[1-4]|h[12])\\b[^.;]{0,30}$`,
  'i',
);

/** A phase in the making: its first unit and all its units. */
interface Stretch {
  head: Unit;
  inside: Unit[];
}

/**
 * Finds the phases of a plan: headings, entries of a numbered or labelled list, or rows of a table, three or more of them in a row. Where a document holds
 * several such runs, the one whose last phase meets customers goes first, else the first run.
 */
export function phasesOf(reading: Reading, contacts: readonly Contact[]): Phase[] {
  const byPlace = new Map<number, Contact>(contacts.map((contact) => [contact.span.start.offset, contact]));
  const runs = [...headingRuns(reading), ...entryRuns(reading)]
    .filter((run) => run.length >= 3)
    .map((run) => run.map((stretch) => phase(reading, stretch, byPlace)));
  return runs.find((run) => run.at(-1)!.research.length > 0) ?? runs[0] ?? [];
}

function phase(reading: Reading, { head, inside }: Stretch, byPlace: ReadonlyMap<number, Contact>): Phase {
  const research: Passage[] = inside.flatMap((unit) => {
    const met = byPlace.get(unitSpan(reading, unit).start.offset);
    return met ? [{ span: met.span, text: met.text }] : [];
  });
  return { span: unitSpan(reading, head), text: head.text, research };
}

/** Sections beside each other whose headings name phases. */
function headingRuns(reading: Reading): Stretch[][] {
  const runs = new Map<string, Stretch[]>();
  for (const [index, { heading, title, parent, level }] of reading.sections.entries()) {
    if (heading < 0 || !PHASE.test(normaliseHeading(title))) continue;
    const inside = unitsOfSection(reading, index);
    const head = inside[0];
    if (!head) continue;
    const key = `${parent} ${level}`;
    const run = runs.get(key);
    if (run) run.push({ head, inside });
    else runs.set(key, [{ head, inside }]);
  }
  return [...runs.values()];
}

/** Lists and tables whose entries are phases, and paragraphs that each start with a phase's label. */
function entryRuns(reading: Reading): Stretch[][] {
  const runs = new Map<string, { stretches: Stretch[]; labelled: number; first: Block; at: number }>();
  for (const [index, block] of reading.blocks.entries()) {
    const key = runKey(reading, block, index);
    if (key === null) continue;
    const inside = unitsWithin(reading, index);
    const head = inside[0];
    if (!head) continue;
    const run = runs.get(key) ?? { stretches: [], labelled: 0, first: block, at: index };
    run.stretches.push({ head, inside });
    if (PHASE.test(nameOf(block))) run.labelled += 1;
    runs.set(key, run);
  }
  return [...runs.values()]
    .filter(({ stretches, labelled, first, at }) => {
      if (stretches.length < 3) return false;
      if (labelled === stretches.length) return true;
      if (first.kind === 'paragraph') return false;
      if (first.table) return WHEN_HEADER.test((first.table.headers[0] ?? '').trim());
      return (
        first.list?.ordered === true &&
        (PHASES.test(nameBefore(reading, at)) || stretches.every(({ head }) => PERIOD_AT_END.test(head.text)))
      );
    })
    .map(({ stretches }) => stretches);
}

function runKey(reading: Reading, block: Block, index: number): string | null {
  if (block.table) return `table ${block.table.id}`;
  if (block.list && block.kind === 'item') return `list ${block.list.id} ${block.level}`;
  if (block.kind === 'paragraph' && block.parent < 0 && PHASE.test(nameOf(block))) return `section ${reading.sectionOf[index]}`;
  return null;
}

/** The words that name an entry: a row's first cell, the start of a paragraph or item. */
function nameOf(block: Block): string {
  const cell = block.cells[0];
  return normaliseHeading(cell ? block.text.slice(cell.start, cell.end) : block.text.slice(0, 60));
}

/** The heading or the words that lead into a list. */
function nameBefore(reading: Reading, index: number): string {
  const before = reading.blocks[index - 1];
  const title = normaliseHeading(reading.sections[reading.sectionOf[index]!]!.title);
  return before?.kind === 'paragraph' ? `${before.text.slice(-120)} ${title}` : title;
}

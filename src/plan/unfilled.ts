import { spanOf } from '../markdown/lines.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { isInstruction } from './placeholders.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import { PEOPLE_HEADING } from './sections.js';
import type { Passage, Role } from './types.js';

/** Roles of the sections meant for the customer, the problem, the insight or the outcome measure. */
const MEANT_FOR_CUSTOMERS: ReadonlySet<Role> = new Set(['problem', 'insight', 'segments', 'measures', 'check']);
const ALSO =
  /\b(?:user experience|user needs?|customer (?:need|value|benefit|impact)|benefits?|value|who (?:it|this) is for|user research|target group)\b|\b(?!(?:business|system|technical|our|internal|hiring|staffing|resource|special) )[\w’']+ needs\b/i;

/** The sections meant for the customer, the problem, the insight or the outcome measure that hold nothing, or only a placeholder. */
export function unfilledOf(reading: Reading): Passage[] {
  const found: Passage[] = [];
  for (const [index, section] of reading.sections.entries()) {
    if (section.heading < 0 || (index === 0 && reading.sections.length === 1)) continue;
    const meant =
      MEANT_FOR_CUSTOMERS.has(section.role) ||
      (section.role !== 'exclusions' && (ALSO.test(section.title) || PEOPLE_HEADING.test(section.title)));
    if (!meant) continue;
    if (!section.unfilled && !onlyPromises(reading, index)) continue;
    const block = reading.blocks[section.heading]!;
    found.push({ text: block.text, span: spanOf(reading.document, block, { start: 0, end: block.text.length }) });
  }
  return found;
}

/** One short text that announces content to come, an instruction to the author, or an introduction followed by a placeholder. */
function onlyPromises(reading: Reading, index: number): boolean {
  const section = reading.sections[index]!;
  if (reading.sections.some((other) => other.parent === index)) return false;
  const units = reading.units.filter(
    (unit) =>
      unit.section === index && unit.form !== 'heading' && !reading.template.has(unit.block) && !isFootnote(reading, unit.block),
  );
  if (units.length === 0 || units.length > 3) return false;
  const blocks = reading.blocks
    .slice(section.heading + 1, section.end)
    .filter((_, at) => !isFootnote(reading, section.heading + 1 + at));
  if (blocks.some((block) => block.kind === 'code' || block.kind === 'row' || block.links.length > 0)) return false;
  const last = units.at(-1)!;
  if (units.some((unit) => unit.prompt))
    return units.every((unit) => unit.prompt || isInstruction(unit.text) || unit.text.length < 160);
  if (isShortPromise(units)) return true;
  const [only] = units;
  if (units.length > 1 || !only || only.text.length > 160) return false;
  return (
    likelihood(last, 'placeholder') >= 0.5 ||
    (isInstruction(only.text) && /\.$/.test(only.text) && blocks.every((block) => block.emphasis.length > 0))
  );
}

/** "Comes after the visits. Ask Jo.": a few words that put the reader off, and nothing told. */
const PUTS_OFF =
  /^\W*(?:comes?|coming|follows?|still|waiting|awaiting|ask|not yet|nothing|open|blank|pending|later|soon|after|once|until|when)\b|\b(?:to (?:come|follow)|(?:will|shall) (?:follow|come|be (?:added|written|filled))|not (?:yet )?(?:written|done|there|here)|is (?:still )?(?:missing|open|outstanding|pending))\b/i;
const SHORT = 90;

function isShortPromise(units: readonly Unit[]): boolean {
  const length = units.reduce((sum, { text }) => sum + text.length, 0);
  return length <= SHORT && PUTS_OFF.test(units[0]!.text) && units.every((unit) => likelihood(unit, ...KNOWLEDGE_TYPES) < 0.5);
}

function isFootnote(reading: Reading, block: number): boolean {
  const { start } = reading.blocks[block]!.span;
  const line = start.offset - (start.column - 1);
  return /^\s*\[\^[^\]]+\]:/.test(reading.document.text.slice(line, line + 60));
}

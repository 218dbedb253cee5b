import { isDepartment } from '../vocabulary/functions.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { functionName } from './function-sections.js';
import { childrenOf, headingOf, isMeasured, listsOf, ownBlocks, unitOfBlock } from './goal-lists.js';
import { isMarkedTitle, KEY_RESULT, NAMED_OBJECTIVE, NUMBERED_OBJECTIVE, OBJECTIVE, PURE_GOALS, unmarked } from './goal-marks.js';
import { WORK_TOWARDS } from './headings.js';
import { isMetric, startsWithVerb } from './measures.js';
import { likelihood, type Reading, subUnit, type Unit } from './reading.js';
import { normaliseHeading, type SectionBlocks } from './sections.js';
import { type Kind, MEASURE_CLASSES } from './types.js';

export type Region = 'none' | 'container' | 'objective' | 'measures';

export const PERIOD =
  /^\W*(?:(?:fy|cy)?\s?'?\d{2,4}|q[1-4]|h[12]|[1-4]q|(?:first|second|third|fourth) (?:half|quarter)|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|year|quarter|half|yearly|annual|quarterly|monthly|to|and|of|the|[-–—/,.\s:()])+$/i;

const HOLDS_NO_GOALS = new Set([
  'exclusions',
  'apparatus',
  'options',
  'risks',
  'assumptions',
  'background',
  'problem',
  'insight',
  'ownership',
  'money',
  'schedule',
  'solution',
  'decision',
  'competition',
  'segments',
  'initiatives',
  'summary',
  'check',
]);

/** What each section is to goals: `container` holds goals, `objective` is one by its heading, `measures` lists measures of the goal above. */
export function goalRegions(reading: Reading, kind: Kind): Region[] {
  const regions: Region[] = [];
  const marked =
    reading.sections.some((section) => NUMBERED_OBJECTIVE.test(unmarked(section.title))) ||
    reading.blocks.filter((block) => block.kind !== 'heading' && NAMED_OBJECTIVE.test(block.text)).length >= 2;
  for (const [index, section] of reading.sections.entries()) {
    const above: Region = section.parent >= 0 ? regions[section.parent]! : kind === 'okr' ? 'container' : 'none';
    const titles = index === titleOf(reading);
    let region = regionOf(section, above, titles);
    // "Write down shared goals": a goal about goals.
    if (region === 'container' && above === 'container' && section.role === 'goals' && opensWithVerb(reading, index))
      region = 'objective';
    // "Key performance indicators" over headings, each of them one.
    if (
      region === 'measures' &&
      titles &&
      childrenOf(reading, index).length >= 2 &&
      listsOf(reading, ownBlocks(reading, index)).length === 0
    )
      region = 'container';
    // Where some objectives carry a mark, headings without one are none.
    if (region === 'objective' && marked && !isMarkedTitle(section.title)) region = 'container';
    // "## Anna" over a list of tasks: whoever has them.
    if (region === 'objective' && above === 'container' && namesPerson(reading, index)) region = 'container';
    // A heading that names who answers, groups headings with lists of their own or is the title over goals holds goals and is none.
    if (
      region === 'objective' &&
      !isMarkedTitle(section.title) &&
      (namesBody(section.title) ||
        groupsOthers(reading, index) ||
        (titles && (holdsGoals(reading, index) || namesGoals(section.title))))
    )
      region = 'container';
    if (region === 'none' && above === 'container') {
      if (
        namesBody(section.title) &&
        (childrenOf(reading, index).length > 0 ||
          ownBlocks(reading, index).some((block) => isMeasured(reading, block)) ||
          childrenOf(reading, section.parent).filter((at) => namesPart(reading.sections[at]!.title)).length >= 3)
      )
        region = 'container';
      else if (labelledMetrics(reading, index).length > 0) region = 'objective';
    }
    // "### Fast feedback" with a line for its metrics, beside others that have one: an aim, whatever stands above.
    if (region === 'none' && above === 'none' && kind !== 'okr' && section.role === 'none' && isMeasuredBeside(reading, index))
      region = 'objective';
    if (isPast(reading, index)) region = 'none';
    else if (
      (region === 'container' && objectiveOf(reading, index)) ||
      (above === 'container' && region === 'none' && hasResultTable(reading, index))
    )
      region = 'objective';
    if (region === 'objective' && !isMarkedTitle(section.title) && (isDue(reading, index) || isSubtitle(reading, index)))
      region = 'none';
    const open = section.role === 'none' || section.role === 'apparatus';
    if ((region === 'none' || region === 'objective') && open && hasMeasureTable(reading, index)) region = 'measures';
    regions.push(region);
  }
  if (kind === 'roadmap') return regions;
  const untold = regions.every((region) => region === 'none' || region === 'container');
  return regions.map((region, index) =>
    region === 'none' && (listsMeasured(reading, index) || (untold && listsAims(reading, index))) ? 'container' : region,
  );
}

const AIMS = [
  'g-outcome',
  'g-vague',
  ...MEASURE_CLASSES.filter((name) => name !== 'output').map((name) => `m-${name}` as const),
] as const;

/** The bullets of a section whose heading says nothing of what they are. */
const bulletsOf = (reading: Reading, index: number): Unit[] =>
  reading.sections[index]!.role === 'none' && !ON_GOALS.test(normaliseHeading(reading.sections[index]!.title))
    ? listsOf(reading, ownBlocks(reading, index))
        .flatMap(({ entries }) => entries)
        .filter(({ form }) => form === 'bullet')
    : [];

/** What share of such a list has to be aims. */
const MOST = 0.7;

/** "22% → 60%": a figure of today and the one aimed at. */
const CHANGE = /\d[\d.,]*\s?(?:%|\p{L}{1,3})?\s*(?:→|->|=>)\s*\D?\d/u;

/** Items over figures are aims and their measures, whatever the heading says. */
function listsMeasured(reading: Reading, index: number): boolean {
  const bullets = bulletsOf(reading, index);
  return bullets.length >= 2 && bullets.filter(({ block }) => isMeasured(reading, block)).length >= bullets.length * MOST;
}

/** A list of what is to be reached: entries that surely are aims, with figures among them and nothing to make. */
function listsAims(reading: Reading, index: number): boolean {
  const bullets = bulletsOf(reading, index);
  const aims = bullets.filter((unit) => likelihood(unit, ...AIMS) >= (CHANGE.test(unit.text) ? 0.3 : 0.7));
  return aims.length >= 2 && bullets.filter((unit) => aims.includes(unit) || isMetric(unit)).length >= bullets.length * MOST;
}

/** A line of metrics, as others beside it have. */
function isMeasuredBeside(reading: Reading, index: number): boolean {
  const { parent, level } = reading.sections[index]!;
  return (
    labelledMetrics(reading, index).length > 0 &&
    reading.sections.some(
      (other, at) => at !== index && other.parent === parent && other.level === level && labelledMetrics(reading, at).length > 0,
    )
  );
}

function opensWithVerb(reading: Reading, index: number): boolean {
  const heading = headingOf(reading, index);
  return heading !== null && startsWithVerb(heading);
}

/** A heading that names who has goals: "Engineering", "Tariff desk". */
const namesBody = (title: string): boolean =>
  FUNCTION.test(normaliseHeading(title)) ||
  /\b(?:teams?|squads?|departments?|desks?|units?|bureaus?|crews?)$/i.test(functionName(title));

/** One or two words that no dictionary has, beside others like it. */
function namesPerson({ sections, knowledge: { lexicon } }: Reading, index: number): boolean {
  const isName = (title: string): boolean =>
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(title.trim()) &&
    title
      .toLowerCase()
      .trim()
      .split(' ')
      .every((word) => supersensesOf(lexicon, word).length === 0);
  const { title, parent, level } = sections[index]!;
  return (
    isName(title) &&
    sections.filter((other) => other.parent === parent && other.level === level).every((other) => isName(other.title)) &&
    sections.filter((other) => other.parent === parent && other.level === level).length >= 2
  );
}

/** The same, by whatever functions are called where several stand side by side. */
const namesPart = (title: string): boolean => namesBody(title) || isDepartment(functionName(title));

const FUNCTION =
  /^(?:the )?(?:(?:company|team|staff|board|steering committee|committee|council|leadership|management|marketing|sales|engineering|product|design|support|customer (?:success|support|engineering|service)|operations|people|talent|finance|legal|community|platform|security|data|research|infrastructure|growth|commercial|field|business|technology|it|hr|content|partnerships|working groups?|department|division)(?:\s*(?:\/|&|and|,|team|department|group)\s*)*)+$/;

/** No list or table of its own, and parts that have one. */
function groupsOthers(reading: Reading, index: number): boolean {
  const lists = (at: number): boolean =>
    ownBlocks(reading, at).some((block) => reading.blocks[block]!.list !== null || reading.blocks[block]!.table !== null);
  if (lists(index)) return false;
  const children = childrenOf(reading, index);
  return (
    children.some((child) => reading.sections[child]!.role === 'none' && lists(child)) &&
    !children.some((child) => reading.sections[child]!.role === 'measures' || reading.sections[child]!.role === 'goals')
  );
}

const titleOf = ({ sections }: Reading): number => sections.findIndex(({ heading }) => heading >= 0);

/** "Goals of the library team", "Team OKRs for autumn": a title that says what the list under it holds. */
const namesGoals = (title: string): boolean =>
  /\b(?:goals|objectives|okrs|key results)\b/i.test(title) &&
  !/\b(?:set|write|reach|meet|achiev|align|agree|track|review)/i.test(title);

/** A section of goals inside, or a list of them with measures of their own. */
const holdsGoals = (reading: Reading, index: number): boolean =>
  listsOf(reading, ownBlocks(reading, index))
    .flatMap(({ entries }) => entries)
    .filter(({ block }) => isMeasured(reading, block)).length >= 2 ||
  childrenOf(reading, index).some(
    (child) => reading.sections[child]!.role === 'goals' && !statesObjective(reading.sections[child]!),
  );

const VALUE_COLUMN =
  /\b(?:20\d\d|baseline|target|now|today|so far|current|actual|goal|aim|aimed at|wanted|desired|planned|hoped for|plan|by (?:june|december|end)|q[1-4]|h[12]|now|then|from|to)\b/i;

const COST_COLUMN = /\b(?:cost|budget|price|amount|eur|usd|gbp|per year|once|fte|effort|days|weeks|size|date|when|eta)\b/i;

/** A column of key results makes whatever stands over it an objective. */
const hasResultTable = (reading: Reading, index: number): boolean =>
  ownBlocks(reading, index).some((block) => /\b(?:krs?|key results?)\b/i.test(reading.blocks[block]!.table?.headers[0] ?? ''));

/** "Week | Milestone": a table of what is due when lists no goals. */
function isDue(reading: Reading, index: number): boolean {
  const rows = ownBlocks(reading, index).map((block) => reading.blocks[block]!.table);
  const [first, second] = rows.find((table) => table !== null)?.headers ?? [];
  return (
    /^\W*(?:week|date|month|when|day|sprint)s?\W*$/i.test(first ?? '') &&
    /\b(?:milestones?|what|tasks?|step|activit|deliverables?|event)/i.test(second ?? '')
  );
}

/** "**Spring 2027 · map foundation**" right under the title: whose paper it is, and when. */
function isSubtitle(reading: Reading, index: number): boolean {
  const title = reading.sections[titleOf(reading)]!;
  const { heading } = reading.sections[index]!;
  return (
    heading === title.heading + 1 &&
    /\b20\d\d\b|[·|]/.test(reading.sections[index]!.title) &&
    childrenOf(reading, index).length === 0 &&
    listsOf(reading, ownBlocks(reading, index)).length === 0 &&
    !opensWithVerb(reading, index)
  );
}

/** A table of figures with a column for today and one for the aim lists measures, whatever its heading says. */
function hasMeasureTable(reading: Reading, index: number): boolean {
  const rows = ownBlocks(reading, index).filter((block) => reading.blocks[block]!.table !== null);
  const headers = rows.length > 0 ? reading.blocks[rows[0]!]!.table!.headers : [];
  if (headers.filter((header) => VALUE_COLUMN.test(header) && !COST_COLUMN.test(header)).length < 2) return false;
  const figures = rows.filter(
    (block) =>
      reading.blocks[block]!.cells.filter((cell) => /\d/.test(reading.blocks[block]!.text.slice(cell.start, cell.end))).length >=
      2,
  );
  return rows.length >= 2 && figures.length >= rows.length * 0.6;
}

const ASKS =
  /^\W*(?:how|why|where|when|who|what|which|notes?|about|recap|rhythm|cadence|review|next|background|sheet|(?:key )?(?:concepts|terms)|terminology|definitions|glossary)\b/i;

const METRIC_LABEL =
  /^\W*(?:(?:key result|kr|(?:key metric|metric|measure|kpi|indicator)s?)\s*[\d.]*|(?:assessed|measured|judged) by|how (?:it is |(?:do |will )?we (?:will )?)?(?:assess|measure|judge)d?(?: (?:it|this|that|success|progress))?)\s*:\W*\w/i;

const TARGET_LABEL = /^\W*(?:target|aim)\s*:\s*\S/i;

/** Statements in paragraphs that say "Metric: …"; lists below tell its baseline and target. Under an `objective` "Target: …" is one too. */
export function labelledMetrics(reading: Reading, index: number, objective = false): Unit[] {
  return ownBlocks(reading, index).flatMap((block) =>
    reading.unitsOf[block]!.map((unit) => reading.units[unit]!)
      .filter((unit, at) => {
        const { kind, text } = reading.blocks[block]!;
        // Of a list only what stands under its last item, on a line of its own.
        if (kind !== 'paragraph' && (kind !== 'item' || at === 0)) return false;
        return [METRIC_LABEL, ...(objective ? [TARGET_LABEL] : [])].some((label) => label.test(at === 0 ? text : unit.text));
      })
      .flatMap((unit) => eachOf(reading, unit)),
  );
}

/** "KPIs: revenue 40 M, 12 dealers, market share 22%": each of several that only commas keep apart. */
function eachOf(reading: Reading, unit: Unit): Unit[] {
  const parts = unit.text.replace(/[.;]\s*$/, '').split(/[,;]\s+(?:and )?/);
  if (parts.length === 1 || parts.some((part) => part.split(/\s+/).length > 12 || !/\p{L}{3}/u.test(part))) return [unit];
  let start = unit.range.start;
  return parts.map((part) => {
    start = reading.blocks[unit.block]!.text.indexOf(part, start);
    return subUnit(reading, unit, { start, end: start + part.length });
  });
}

const ASIDE = /^\W*(?:notes?|comments?|remarks?|about|recap|background|glossary|definitions)\b/i;
/** What guides the work is no aim of it. */
const PRINCIPLES = /\b(?:principles?|values)\b/;
/** What is only to stay as it is while the goals are reached. */
const WATCHED_TOO =
  /^(?:health|guardrail|guard-rail|counter|hygiene)[- ](?:metrics?|measures?|indicators?|kpis?)\b|^guard-?rails?$/i;
/** What stands to choice is not yet aimed at. */
const TO_CHOOSE = /\b(?:choices|options|alternatives?)\b/;
/** How goals are written, numbered and kept, or what such a thing is. */
const ON_GOALS =
  /\b(?:schedule|timeline|process|calendar|templates?|guidelines|methodology|ids?)$|\b(?:guidelines|templates?|rules|process) (?:for|of|on)\b|^what (?:is|are) (?:an? )?(?:okrs?|goals?|objectives?|key results?|kpis?)$|^(?:okrs?|key results|objectives and key results) (?:are|is|help|should|must|do|can|let|give|consists?)\b|^(?:the )?okr (?:magic|basics|method|system|framework|philosophy|way|story)$|^why (?:we (?:use|do|like|chose) )?okrs?\b|^(?:the |our |house |ground |okr )*rules$|^tips\b|^how (?:we|to|our|the) .*\b(?:set|setting|cho(?:o)?se|write|track|score|grade|review|run|use)\b/i;

/** Goals of a time gone by. */
const PAST =
  /^\W*(?:prior|previous|past|earlier|former|old|archived?|completed|closed)\b|\([^)]*\b(?:last (?:year|quarter|half)|(?:prior|previous|past) (?:year|quarter|half)|archived?|completed|for reference)\b|^\W*(?:20\d\d|fy\s?'?\d+|q[1-4](?: 20\d\d)?|h[12](?: 20\d\d)?|last (?:year|quarter|half))['’s]* (?:final |okr )?(?:results|scores|review|recap|retrospective|grades)\W*$/i;
/** Whether a section, or one around it, holds what was aimed at before. */
export function isPast({ sections }: Reading, index: number): boolean {
  for (let at = index; at >= 0; at = sections[at]!.parent) if (PAST.test(sections[at]!.title)) return true;
  return false;
}

/** `titles` says that the heading is the document's title, which may ask what its parts answer ("What we aim for in May"). */
function regionOf(section: SectionBlocks, above: Region, titles: boolean): Region {
  const { role } = section;
  const title = unmarked(section.title);
  const plain = normaliseHeading(title);
  if (
    role === 'exclusions' ||
    role === 'apparatus' ||
    (!NUMBERED_OBJECTIVE.test(title) &&
      [ON_GOALS, ASIDE, TO_CHOOSE, WORK_TOWARDS, WATCHED_TOO].some((words) => words.test(plain)))
  )
    return 'none';
  if (above !== 'none' && KEY_RESULT.test(title) && plain.split(' ').length > 3) return 'measures';
  const pure = PURE_GOALS.test(plain);
  if (OBJECTIVE.test(title) && !pure) return 'objective';
  if (NUMBERED_OBJECTIVE.test(title) && above !== 'none') return 'objective';
  if (role === 'measures')
    return above !== 'objective' && /\b(?:objectives?|goals?)\b.{0,3}(?:&|,|\band\b)/i.test(plain) ? 'container' : 'measures';
  if (role === 'goals') return above === 'objective' ? 'measures' : 'container';
  if (above === 'none') return 'none';
  if (
    title === '' ||
    PERIOD.test(title) ||
    (role === 'framing' && above === 'container' && !PRINCIPLES.test(plain) && plain.split(' ').length <= 5)
  )
    return above;
  if (
    (role === 'framing' && !(above === 'container' && plain.split(' ').length > 5)) ||
    (HOLDS_NO_GOALS.has(role) &&
      // "Planned work, for the record": what stands behind the comma names no objective.
      !(
        above === 'container' && (role === 'initiatives' ? plain.split(/[,:;–—(]/, 1)[0]!.trim() : plain).split(' ').length > 4
      )) ||
    (!titles && ASKS.test(title.replace(/^[^:]{1,30}:\s+/, '')) && above !== 'measures')
  )
    return 'none';
  // What stands in parts under an objective belongs to it.
  if (above === 'objective') return 'measures';
  return above === 'measures' ? 'measures' : 'objective';
}

/** "Objective 2" and no more. */
export const BARE_MARK = /^\W*(?:objective|goal|okr|o)\s*#?\s*\d{1,2}\W*$/i;

/** The heading of a section as a goal: where it only numbers one, what stands right under it in bold or as a paragraph. */
export function goalUnitOf(reading: Reading, index: number): Unit | null {
  const { title, heading } = reading.sections[index]!;
  if (!BARE_MARK.test(unmarked(title))) return headingOf(reading, index);
  const bold = childrenOf(reading, index).find((child) => reading.sections[child]!.heading === heading + 1);
  const first = bold === undefined ? null : headingOf(reading, bold);
  const told = first && !isMarkedTitle(first.text) && !KEY_RESULT.test(first.text) ? first : null;
  const paragraph = ownBlocks(reading, index)[0];
  if (told || paragraph === undefined || reading.blocks[paragraph]!.kind !== 'paragraph')
    return told ?? headingOf(reading, index);
  const unit = unitOfBlock(reading, paragraph);
  return unit && !/:\s*$/.test(unit.text) && !unit.prompt ? unit : headingOf(reading, index);
}

export const statesObjective = (section: SectionBlocks): boolean =>
  /^(?:the |our )?(?:objective|goal)$/.test(normaliseHeading(section.title));

/** "### Objective" over a paragraph that states it, before "### Key results". */
function statedObjective(reading: Reading, parent: number, before: number): Unit | null {
  const stating = childrenOf(reading, parent).findLast((child) => child < before && statesObjective(reading.sections[child]!));
  if (stating === undefined) return null;
  const paragraph = ownBlocks(reading, stating).find((block) => reading.blocks[block]!.kind === 'paragraph');
  if (paragraph !== undefined) return unitOfBlock(reading, paragraph);
  // The objective itself may stand in bold, and so be a heading.
  const [bold] = childrenOf(reading, stating);
  return bold === undefined ? null : headingOf(reading, bold);
}

/** "## Charter: speed" over "Objective: …" and parts for its figures: the one objective of the section, where its heading carries no mark. */
export function objectiveOf(reading: Reading, index: number): Unit | null {
  if (isMarkedTitle(reading.sections[index]!.title) || childrenOf(reading, index).length === 0) return null;
  const [only, ...others] = ownBlocks(reading, index).filter((block) => NAMED_OBJECTIVE.test(reading.blocks[block]!.text));
  return only !== undefined && others.length === 0 && reading.blocks[only]!.kind === 'paragraph'
    ? unitOfBlock(reading, only)
    : null;
}

/** The objective that measures in a section belong to. */
export function nearestObjective(reading: Reading, index: number, regions: readonly Region[]): Unit | null {
  for (let at = reading.sections[index]!.parent; at >= 0; at = reading.sections[at]!.parent) {
    const stated = statedObjective(reading, at, index) ?? objectiveOf(reading, at);
    if (stated) return stated;
    const heading = goalUnitOf(reading, at);
    if (regions[at] === 'objective') return heading;
    const { role } = reading.sections[at]!;
    if (
      regions[at] === 'container' &&
      role === 'goals' &&
      at > 0 &&
      heading !== null &&
      listsOf(reading, ownBlocks(reading, at)).length === 0 &&
      childrenOf(reading, at).length === 1
    )
      return heading;
    if (regions[at] === 'measures') {
      const outer = nearestObjective(reading, at, regions);
      if (outer) return outer;
    }
  }
  return objectiveBefore(reading, index, regions);
}

/** "## Objective 1", then "## Key results" beside it: the marked objective right before, where it lists nothing itself. */
function objectiveBefore(reading: Reading, index: number, regions: readonly Region[]): Unit | null {
  const { parent, level } = reading.sections[index]!;
  const at = index - 1;
  const before = reading.sections[at];
  if (before?.parent !== parent || before.level !== level || regions[at] === 'measures') return null;
  if (statesObjective(before)) return statedObjective(reading, parent, index);
  const lists = listsOf(reading, ownBlocks(reading, at)).length > 0;
  return regions[at] === 'objective' && isMarkedTitle(before.title) && !lists ? goalUnitOf(reading, at) : null;
}

import type { Block } from '../markdown/types.js';
import { soundsLikeNeed } from './insights.js';
import { hasCustomerSubject, isMetric, measureOf, startsWithVerb } from './measures.js';
import { isPlaceholder } from './placeholders.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import { normaliseHeading, type SectionBlocks } from './sections.js';
import type { Goal, Kind, Plan } from './types.js';

/** "Objective 1: …", "O2 – …", "Goal: …", "T1. …": the words after the mark are the goal's. */
const OBJECTIVE =
  /^(?:\W|wip\b|draft\b)*(?:\d+[.)]\s*)?(?:(?:company|team|strategic|annual|quarterly|main|our|overall|business|product|key)\s+)?(?:objective|goal|aim|target|outcome|okr|pillar|ambition|o|t|g)\s*#?(?:\d+(?:\.\d+)*|[a-h]\b)?\s*(?:[:.)\]]|\s[–—-])\s*(?=\S)/i;
/** "Objective 2: …", "Goal: …": marked beyond doubt. */
export const NAMED_OBJECTIVE =
  /^(?:\W|wip\b|draft\b)*(?:\d+[.)]\s*)?(?:objective|okr|goal)\s*#?(?:\d+(?:\.\d+)*|[a-h]\b)?\s*(?:[:.)\]]|\s[–—-])\s*(?=\S)/i;
const NUMBERED_OBJECTIVE = /^\W*(?:objective|goal|aim|outcome|okr|o)\s*#?\s*(?:\d+|[a-h]\b)/i;
/** "KR 1.1 …", "Key result: …". */
const KEY_RESULT =
  /^\W*(?:\d+[.)]\s*)?(?:krs?|key results?|success (?:metric|measure|indicator|criteri(?:on|a))s?|measures?|metrics?|kpis?|indicators?|targets?)\s*(?:\d+(?:\.\d+)*[a-z]?|[a-h]\d*\b)?\s*(?:[:.)\]–—-]|\s(?=\S))/i;

/** "Goal: 200,000", "Target: < 5 %": the value of a measure, no goal. */
const TARGET_VALUE = /^\W*(?:goal|target|objective|aim)s?\s*:\s*(?:[<>≤≥~=]+\s*)*[$€£]?\s*[\d.,]+/i;
/** "Baseline: …", "Target: …": what is said of the measure that the heading names. */
const ATTRIBUTE =
  /^\W*(?:baseline|target|means of verification|goal|current(?:ly)?|today|now|owner|source|due|unit|formula|frequency|actual|status|stretch|definition)s?\s*:/i;

/** A heading that only says that goals follow, whatever the period or the function in front of it. */
const PURE_GOALS =
  /^(?:(?:the|our|your|my|its|company|team|product|project|strategic|annual|yearly|quarterly|business|user|customer|desired|expected|key|main|primary|high[- ]level|overall|short|long|mid|medium|term|current|smart|fy\s?\d*|cy|q[1-4]|h[12]|\d{2,4}|for|of|and|in|&|'|\W|\w+'s|non[- ]goals?|goals?|objectives?|targets?|aims?|ambitions?|outcomes?|okrs?|results?|krs?|north star|priorities|what we (?:want|aim|are aiming)|we|want|are|aiming|to|achieve|reach|scope|vision|mission|key results|this|next|year|quarter|half|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|where|be|at|by|end|until|commitments?|committed|draft|proposed)\b[\s:,()/–—-]*)+$/;

const PERIOD =
  /^\W*(?:(?:fy|cy)?\s?'?\d{2,4}|q[1-4]|h[12]|[1-4]q|(?:first|second|third|fourth) (?:half|quarter)|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|quarter|half|to|and|of|the|[-–—/,.\s:()])+$/i;

const INTERNAL_FUNCTION =
  /^(?:the )?(?:(?:people|talent|hr|human resources|recruit(?:ing|ment)|finance|accounting|finance & accounting|legal|facilities|office|workplace|bizops|payroll|compensation|learning and development|l&d|culture|dei|fundraising|the assets|funds|budget|payroll)\b|operations? \(|business operations|people,? |it operations|internal it)(?:.{0,60})$/i;
const INTERNAL_PEOPLE =
  /\b(?:hir(?:e|es|ing)\b|headcount plan|candidates?\b|interns?\b|interview process|time[- ]to[- ]fill|onboard(?:ing)? (?:new )?(?:hires|employees)|employee|payroll|month[- ]end close|compensation|career (?:levels|development)|performance review cycle)\b/i;

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

const GOAL_SENTENCE =
  /^(?:(?:\w+ ){0,4}(?:the|our|its|this \w+'s?|my|\w+'s) (?:(?:\w+[ -]){0,3})?(?:goal|objective|aim|ambition|target)s?(?: (?:for|of|in|with|this|here)(?: [\w'’&-]+){1,6})? (?:is|are|remains?|will be|was) (?:to\b|that\b|for\b|:)?|.{0,60}\b(?:will be|is|are) (?:deemed|considered|judged|called) (?:a )?success)/i;

/** A goal while it is gathered: the unit it stands at, and its measures. */
interface Draft {
  unit: Unit;
  measures: Unit[];
}

/** Finds the goals of a document and the measures under each, in reading order. */
export function goalsOf(reading: Reading, kind: Kind): Goal[] {
  const drafts = new Map<number, Draft>();
  const owned = new Set<number>();
  const draftAt = (unit: Unit): Draft => {
    const draft = drafts.get(unit.index) ?? { unit, measures: [] };
    drafts.set(unit.index, draft);
    return draft;
  };
  const regions = goalRegions(reading, kind);
  for (const [index, region] of regions.entries()) {
    if (region === 'none') {
      const section = reading.sections[index]!;
      if (section.inherited !== 'exclusions' && section.inherited !== 'options')
        if (!gatherMarked(reading, ownBlocks(reading, index), draftAt, owned, NAMED_OBJECTIVE))
          gatherTables(reading, ownBlocks(reading, index), draftAt, owned);
      continue;
    }
    gatherSection(reading, index, regions, draftAt, owned);
  }
  for (const unit of reading.units) {
    if (owned.has(unit.index) || drafts.has(unit.index) || unit.quoted || unit.prompt || unit.struck) continue;
    if (isGoalStatement(reading, unit, regions[unit.section]!)) draftAt(unit);
  }
  return [...drafts.values()]
    .filter((draft) => !draft.unit.quoted && !draft.unit.prompt)
    .sort((a, b) => a.unit.index - b.unit.index)
    .map((draft) => goalFrom(reading, draft));
}

type Region = 'none' | 'container' | 'objective' | 'measures';

/** What each section is to goals: `container` holds goals, `objective` is one by its heading, `measures` lists measures of the goal above. */
function goalRegions(reading: Reading, kind: Kind): Region[] {
  const regions: Region[] = [];
  const marked =
    reading.sections.some((section) => NUMBERED_OBJECTIVE.test(unmarked(section.title))) ||
    reading.blocks.filter((block) => block.kind !== 'heading' && NAMED_OBJECTIVE.test(block.text)).length >= 2;
  for (const [index, section] of reading.sections.entries()) {
    const above: Region = section.parent >= 0 ? regions[section.parent]! : kind === 'okr' ? 'container' : 'none';
    let region = regionOf(section, above);
    // Where some objectives carry a mark, headings without one are none.
    if (region === 'objective' && marked && !OBJECTIVE.test(unmarked(section.title))) region = 'container';
    // A heading that names who answers, or only groups headings with lists of their own, holds goals and is none.
    if (
      region === 'objective' &&
      !OBJECTIVE.test(unmarked(section.title)) &&
      (FUNCTION.test(normaliseHeading(section.title)) || groupsOthers(reading, index))
    )
      region = 'container';
    if ((region === 'none' || region === 'objective') && section.role === 'none' && hasMeasureTable(reading, index))
      region = 'measures';
    regions.push(region);
  }
  return regions;
}

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

const VALUE_COLUMN =
  /\b(?:20\d\d|baseline|target|now|today|current|actual|goal|aim|plan|by (?:june|december|end)|q[1-4]|h[12]|now|then|from|to)\b/i;
const COST_COLUMN = /\b(?:cost|budget|price|amount|eur|usd|gbp|per year|once|fte|effort|days|weeks|size|date|when|eta)\b/i;

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

/** A title without emoji codes and banners. */
const unmarked = (title: string): string => title.replace(/:[\w+-]+:|!\w+!/g, '').trim();

const ASKS = /^\W*(?:how|why|where|when|who|what|which|notes?|about|recap|rhythm|cadence|review|next|background|sheet)\b/i;

function regionOf(section: SectionBlocks, above: Region): Region {
  const { role } = section;
  const title = unmarked(section.title);
  const plain = normaliseHeading(title);
  if (role === 'exclusions' || role === 'apparatus') return 'none';
  if (above !== 'none' && KEY_RESULT.test(title) && plain.split(' ').length > 3) return 'measures';
  const pure = PURE_GOALS.test(plain);
  if (OBJECTIVE.test(title) && !pure) return 'objective';
  if (NUMBERED_OBJECTIVE.test(title) && above !== 'none') return 'objective';
  if (role === 'measures') return 'measures';
  if (role === 'goals') return above === 'objective' ? 'measures' : 'container';
  if (above === 'none') return 'none';
  if (title === '' || PERIOD.test(title) || (role === 'framing' && above === 'container')) return above;
  if (HOLDS_NO_GOALS.has(role) || (ASKS.test(plain) && above !== 'measures')) return 'none';
  // What stands in parts under an objective belongs to it.
  if (above === 'objective') return 'measures';
  return above === 'measures' ? 'measures' : 'objective';
}

/** "We'll know we're successful when": whatever follows is the measure. */
const WHEN = /\b(?:when|if|successful|success|done|exit)\b/i;

function gatherSection(
  reading: Reading,
  index: number,
  regions: readonly Region[],
  draftAt: (unit: Unit) => Draft,
  owned: Set<number>,
): void {
  const section = reading.sections[index]!;
  const region = regions[index]!;
  const own = ownBlocks(reading, index);
  const headingUnit = section.heading >= 0 ? unitOfBlock(reading, section.heading) : null;

  if (gatherTables(reading, own, draftAt, owned)) return;
  if (gatherMarked(reading, own, draftAt, owned, region === 'measures' ? NAMED_OBJECTIVE : OBJECTIVE)) return;

  if (region === 'measures') {
    const target = nearestObjective(reading, index, regions) ?? headingUnit;
    if (target && headingUnit && target !== headingUnit && KEY_RESULT.test(section.title)) {
      take(reading, draftAt, draftAt(target), [headingUnit], owned);
      return;
    }
    if (gatherPeriods(reading, own, draftAt, owned)) return;
    const columns = columnMeasures(reading, own);
    if (target && columns.length > 0) {
      draftAt(target).measures.push(...columns);
      return;
    }
    const lists = listsOf(reading, own);
    const indicating = lists.filter(({ intro }) => intro !== null && introRole(intro) === 'measures');
    const listed = (
      indicating.length > 0 ? indicating : lists.filter(({ intro }) => !intro || introRole(intro) !== 'work')
    ).flatMap(({ entries }) => entries);
    const attributes = listed.filter((unit) => ATTRIBUTE.test(reading.blocks[unit.block]!.text));
    const measures =
      headingUnit && target !== headingUnit && attributes.length > listed.length / 2
        ? [headingUnit]
        : listed.length > 0
          ? listed
          : childrenOf(reading, index).length > 0
            ? []
            : sentencesAsMeasures(reading, own, WHEN.test(section.title) || (section.role === 'none' && target !== headingUnit));
    if (measures[0] === headingUnit) for (const unit of listed) owned.add(unit.index);
    if (target && measures.length > 0) take(reading, draftAt, draftAt(target), measures, owned);
    return;
  }
  const lists = listsOf(reading, own);
  const open: Unit[] = [];
  for (const { intro, entries } of lists) {
    const leads = intro ? introRole(intro) : 'none';
    if (leads === 'work') continue;
    if (leads === 'goal' && region === 'container') take(reading, draftAt, draftAt(intro!), entries, owned);
    else open.push(...entries);
  }
  if (region === 'objective' && headingUnit) {
    const aims = open.filter((unit) => isAim(unit));
    if (open.length >= 2 && aims.length > open.length / 2) {
      for (const unit of open) if (startsWithVerb(unit) || isAim(unit)) claim(draftAt, owned, unit);
      return;
    }
    if (open.length === 0 && childrenOf(reading, index).some((child) => regions[child] === 'objective')) return;
    const goalLike = open.filter(isGoalLike);
    if (open.length > 0 && goalLike.length < open.length / 2 && !OBJECTIVE.test(unmarked(section.title))) return;
    const listed = open.length > 0 || childrenOf(reading, index).some((child) => regions[child] === 'measures');
    // What stands under a heading that says "goals" is called a goal, in whatever words.
    const called =
      section.parent >= 0 &&
      reading.sections[section.parent]!.role === 'goals' &&
      PURE_GOALS.test(normaliseHeading(reading.sections[section.parent]!.title));
    if (listed || called || NUMBERED_OBJECTIVE.test(section.title) || startsWithVerb(headingUnit) || isAim(headingUnit))
      take(reading, draftAt, draftAt(headingUnit), open, owned);
    return;
  }
  if (open.length === 0 && lists.length === 0) {
    if (
      section.role !== 'goals' ||
      section.level <= 1 ||
      childrenOf(reading, index).some((child) => regions[child] === 'measures')
    )
      return;
    for (const unit of paragraphGoals(reading, own)) claim(draftAt, owned, unit);
    return;
  }
  const metrics = open.filter((unit) => isMetric(unit));
  if (headingUnit && metrics.length > open.length / 2) {
    take(reading, draftAt, draftAt(headingUnit), open, owned);
    return;
  }
  for (const unit of open) {
    if (/:\s*$/.test(unit.text) && childItems(reading, unit.block).length === 0) continue;
    if (!reading.unitsOf[unit.block]!.some((index) => isGoalLike(reading.units[index]!)) && !isGoalLike(unit)) continue;
    const draft = claim(draftAt, owned, unit);
    const children = childItems(reading, unit.block)
      .map((block) => unitOfBlock(reading, block))
      .filter((child): child is Unit => child !== null);
    if (children.some((child) => KEY_RESULT.test(child.text) || isMetric(child) || startsWithVerb(child)))
      take(reading, draftAt, draft, children, owned);
  }
}

/** Reads like something to reach: a verb first, a metric, or what the classifier takes for a goal or a measure. */
function isGoalLike(unit: Unit): boolean {
  return startsWithVerb(unit) || isMetric(unit) || OBJECTIVE.test(unit.text) || likelihood(unit, ...GOAL_TYPES) >= 0.3;
}

function claim(draftAt: (unit: Unit) => Draft, owned: Set<number>, unit: Unit): Draft {
  owned.add(unit.index);
  return draftAt(unit);
}

/** The blocks of a section before any heading inside it. */
function ownBlocks(reading: Reading, index: number): number[] {
  const section = reading.sections[index]!;
  return range(section.heading + 1, section.ownEnd).filter(
    (block) => reading.sectionOf[block] === index && reading.blocks[block]!.kind !== 'heading',
  );
}

/** The lists and tables of a section, each with the line that leads into it. */
function listsOf(reading: Reading, own: readonly number[]): { intro: Unit | null; entries: Unit[] }[] {
  const lists: { id: number; intro: Unit | null; entries: Unit[] }[] = [];
  let intro: Unit | null = null;
  for (const index of own) {
    const block = reading.blocks[index]!;
    const id = block.list?.id ?? block.table?.id ?? -1;
    if (id < 0) {
      const last = reading.unitsOf[index]!.at(-1);
      const unit = last === undefined ? null : reading.units[last]!;
      intro =
        block.kind === 'paragraph' && block.parent < 0 && unit && /[:…]\s*$|\.\.\.\s*$/.test(unit.text)
          ? unit
          : block.parent < 0
            ? null
            : intro;
      continue;
    }
    if (block.kind === 'item' ? block.level !== 0 : isBlankRow(block)) continue;
    const unit = block.kind === 'row' ? rowUnit(reading, index) : unitOfBlock(reading, index);
    if (!unit || unit.prompt || unit.quoted || isReference(block) || PARTICULARS.test(block.text)) continue;
    const list = lists.at(-1);
    if (list?.id === id) list.entries.push(unit);
    else {
      lists.push({ id, intro, entries: [unit] });
      intro = null;
    }
  }
  return lists;
}

const INTRODUCES_GOAL =
  /\b(?:we (?:will|want to|aim to|commit to|plan to|are committed to|intend to)|(?:goal|objective|aim)s?\b.{0,40} (?:is|are)|key results|measured? (?:this|it|by|via|success)|committed to|success)\b/i;
const INTRODUCES_WORK =
  /^\W*(?:to (?:accomplish|achieve|get there|do (?:this|so|that)|reach|deliver|support|facilitate)|in order to|additionally|also|for (?:example|instance)|such as|examples?|topics?|includ\w+|initiatives?|actions?|activities|tasks?|projects?|how\b|what we (?:need to|will) do|.{0,60}\b(?:following )?(?:terms|definitions|roles)\s*:?$|we (?:are|'re) (?:looking|working)|see also|notes?|the (?:teams?|following (?:teams?|people)))\b|(?:for example|such as|include|includes|examples|topics to cover.*|(?:activities|actions|steps|initiatives|projects|tasks|ways)\b.{0,80})\s*:?\s*$/i;

const INTRODUCES_MEASURES =
  /\b(?:indicat\w+|measur\w+|metrics?|kpis?|key results?|success|signs?|tell (?:us|that)|know (?:that|we|it))\b.{0,40}:?\s*$/i;

function introRole(intro: Unit): 'goal' | 'measures' | 'work' | 'none' {
  if (INTRODUCES_WORK.test(intro.text)) return 'work';
  if (INTRODUCES_MEASURES.test(intro.text)) return 'measures';
  return INTRODUCES_GOAL.test(intro.text) ? 'goal' : 'none';
}

/** Particulars of an objective: "Active from: …", "Tracking manager: …". */
const PARTICULARS =
  /^\W*(?:active from|(?:\w+ )*deadline|tracked|tracking(?: manager)?|notes?|manager|start(?: date)?|end(?: date)?|status|owners?|dri|score|confidence|due(?: by)?|reviewed|lead|team)\s*:/i;

/** A bare link to another document (last quarter's sheet, the tracker). */
function isReference(block: Block): boolean {
  const whole = block.links.some((link) => link.end - link.start >= block.text.trim().length - 2);
  if (whole && block.links.every((link) => link.url.startsWith('#'))) return true;
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0);
  if (
    linked >= block.text.trim().length * 0.6 &&
    /\b(?:docs\.google|sheets?|slides|notion|confluence|drive\.google|figma|miro|mural)\b/i.test(
      block.links.map((link) => link.url).join(' '),
    )
  )
    return true;
  return (
    whole &&
    (/^https?:/.test(block.text.trim()) ||
      /\b(?:okrs?|document|doc|sheet|slides?|deck|tracker|board|goals|roadmap|plan)\b/i.test(block.text))
  );
}

const UNTOLD_COLUMN =
  /\b(?:owners?|status|priority|prio|lead|dri|who|team|squad|score|progress|confidence|actual|projection|end-q|labels?|repository|link|comments?|notes?|eta|due|date|state|size|effort|rag)\b/i;

/** A row as the measure it names: its first cell with words, and the figures of columns that hold targets or values. */
function rowUnit(reading: Reading, index: number, column = -1): Unit | null {
  const block = reading.blocks[index]!;
  const unit = unitOfBlock(reading, index);
  if (!unit || !block.table) return unit;
  const cells = block.cells.map((cell, column) => ({
    cell,
    header: block.table!.headers[column] ?? '',
    text: block.text.slice(cell.start, cell.end).trim(),
  }));
  const wordy = cells.filter(({ text }) => /\p{L}{3}/u.test(text));
  const told = wordy.filter(({ header }) => !UNTOLD_COLUMN.test(header));
  // The measure is told at most length where several cells hold words ("For whom | What changes | 2026").
  const longest = told.reduce<(typeof told)[number] | undefined>(
    (best, cell) => (best && best.text.length >= cell.text.length ? best : cell),
    undefined,
  );
  const name = column >= 0 ? wordy.find(({ cell }) => cell === block.cells[column]) : (longest ?? wordy[0]);
  if (!name) return null;
  const values = cells
    .filter(
      ({ text, header, cell }) =>
        cell !== name.cell && /\d/.test(text) && !/\p{L}{3,}.*\p{L}{3,}/su.test(text) && !UNTOLD_COLUMN.test(header),
    )
    .map(({ text }) => text);
  const row = subUnit(reading, unit, name.cell, [name.text, ...values].join(' | '));
  return isPlaceholder(name.text) ? { ...row, prompt: true } : row;
}

/** Goals put as sentences under a goals heading. */
function paragraphGoals(reading: Reading, own: readonly number[]): Unit[] {
  const units = own
    .filter((index) => reading.blocks[index]!.kind === 'paragraph')
    .flatMap((index) => reading.unitsOf[index]!.map((unit) => reading.units[unit]!))
    .filter((unit) => !unit.prompt && !unit.quoted && unit.tokens.length <= 45 && !/[:?]\s*$/.test(unit.text));
  return units.filter(
    (unit) =>
      (units.length === 1 && unit.tokens.length <= 16 && !/^\W*(?:this|these|see)\b/i.test(unit.text)) ||
      GOAL_SENTENCE.test(unit.text) ||
      isAim(unit) ||
      (startsWithVerb(unit) && unit.form !== 'sentence') ||
      likelihood(unit, ...GOAL_TYPES) >= 0.5,
  );
}

const GOAL_TYPES = [
  'g-vague',
  'g-outcome',
  'g-internal',
  'm-business',
  'm-operational',
  'm-output',
  'm-satisfaction',
  'm-outcome',
  'm-relevance',
] as const;

const GOAL_COLUMN =
  /^\W*(?:desired |expected |key |our |the |user |customer |business |strategic )*(?:objectives?|goals?|outcomes?|aims?)\W*$/i;
const MEASURE_COLUMN =
  /^\W*(?:success |key |our )*(?:key results?|krs?|measures?|metrics?|kpis?|indicators?|measures? of success|how we(?:'ll| will)? (?:know|measure)(?: it)?|measured by)\W*$/i;

/** Tables whose header says that a column holds goals ("Outcome", "Goal"), with the measures of another column where there is one. */
function gatherTables(reading: Reading, own: readonly number[], draftAt: (unit: Unit) => Draft, owned: Set<number>): boolean {
  let found = false;
  let current: Draft | null = null;
  for (const index of own) {
    const block = reading.blocks[index]!;
    if (block.kind !== 'row' || !block.table) continue;
    const { headers } = block.table;
    const goalColumn = headers.findIndex((header) => GOAL_COLUMN.test(header));
    if (goalColumn < 0) continue;
    const measureColumn = headers.findIndex((header) => MEASURE_COLUMN.test(header));
    const unit = unitOfBlock(reading, index);
    if (!unit) continue;
    const goal = cellUnit(reading, unit, goalColumn);
    const measure = measureColumn >= 0 ? rowUnit(reading, index, measureColumn) : null;
    if (goal) {
      current = draftAt(goal);
      owned.add(unit.index);
      found = true;
    }
    if (current && measure && !measure.prompt) {
      current.measures.push(measure);
      owned.add(unit.index);
    }
  }
  return found;
}

const PERIOD_COLUMN =
  /^\W*(?:q[1-4]|h[12]|(?:one|two|three|five|ten|twenty|\d+) (?:years?|months?)|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Two columns or more are periods, and what stands in them is mostly words, not figures. */
function isProseByPeriod(reading: Reading, own: readonly number[]): boolean {
  let words = 0;
  let figures = 0;
  for (const index of own) {
    const block = reading.blocks[index]!;
    const columns =
      block.table?.headers.map((header, column) => (PERIOD_COLUMN.test(header) ? column : -1)).filter((column) => column >= 0) ??
      [];
    if (block.kind !== 'row' || columns.length < 2) continue;
    for (const column of columns) {
      const cell = block.cells[column];
      const text = cell ? block.text.slice(cell.start, cell.end) : '';
      if (/\p{L}{3}.*\s\p{L}{3}/su.test(text)) words += 1;
      else if (/\d/.test(text)) figures += 1;
    }
  }
  return words > figures;
}

/** A table of methods by quarters: each row is a goal, and what stands under the quarters are its measures. */
function gatherPeriods(reading: Reading, own: readonly number[], draftAt: (unit: Unit) => Draft, owned: Set<number>): boolean {
  let found = false;
  if (!isProseByPeriod(reading, own)) return false;
  for (const index of own) {
    const block = reading.blocks[index]!;
    if (block.kind !== 'row' || !block.table || isBlankRow(block)) continue;
    const { headers } = block.table;
    const unit = unitOfBlock(reading, index);
    const told = headers
      .flatMap((header, column) => (PERIOD_COLUMN.test(header) && unit ? [cellUnit(reading, unit, column)] : []))
      .filter((cell): cell is Unit => cell !== null && cell.tokens.length >= 2);
    if (!unit || told.length === 0) continue;
    draftAt(unit).measures.push(...told);
    owned.add(unit.index);
    found = true;
  }
  return found;
}

/** A table with a row for each date: its measures are the columns. */
function columnMeasures(reading: Reading, own: readonly number[]): Unit[] {
  const first = own.find((index) => reading.blocks[index]!.kind === 'row');
  const table = first === undefined ? null : reading.blocks[first]!.table;
  const unit = first === undefined ? null : unitOfBlock(reading, first);
  if (!table || !unit || !/^\W*(?:date|week|month|quarter|period|day|when|year)\b/i.test(table.headers[0] ?? '')) return [];
  const block = reading.blocks[first!]!;
  return table.headers
    .slice(1)
    .flatMap((header, at) =>
      block.cells[at + 1] && /\p{L}{3}/u.test(header) ? [subUnit(reading, unit, block.cells[at + 1]!, header)] : [],
    );
}

/** One cell of a row as a unit of its own, or null where it holds no words. */
function cellUnit(reading: Reading, unit: Unit, column: number): Unit | null {
  const cell = reading.blocks[unit.block]!.cells[column];
  if (!cell) return null;
  const text = reading.blocks[unit.block]!.text.slice(cell.start, cell.end);
  if (!/\p{L}{3}/u.test(text)) return null;
  return subUnit(reading, unit, { start: cell.start, end: cell.end });
}

/** Objectives that carry a mark, with the items, rows or paragraphs up to the next one as their measures. @returns whether any was found. */
function gatherMarked(
  reading: Reading,
  own: readonly number[],
  draftAt: (unit: Unit) => Draft,
  owned: Set<number>,
  mark = OBJECTIVE,
): boolean {
  const { blocks } = reading;
  let current: Draft | null = null;
  let currentBlock = -1;
  let found = false;
  let collected: Unit[] = [];
  const close = (): void => {
    if (current) take(reading, draftAt, current, collected, owned);
    collected = [];
  };
  for (const index of own) {
    const block = blocks[index]!;
    const unit = unitOfBlock(reading, index);
    if (!unit) continue;
    if (isMarkedObjective(reading, index, unit, mark)) {
      close();
      current = draftAt(unit);
      owned.add(unit.index);
      currentBlock = index;
      found = true;
      continue;
    }
    if (!current) continue;
    const marked = blocks[currentBlock]!;
    if (block.kind === 'item') {
      if (marked.kind === 'item') {
        if (isInside(blocks, index, currentBlock)) {
          if (block.parent === currentBlock || KEY_RESULT.test(block.text)) collected.push(unit);
        } else if (block.level === marked.level && KEY_RESULT.test(block.text)) collected.push(unit);
        else {
          close();
          current = null;
        }
      } else if (block.level === 0) collected.push(unit);
    } else if (block.kind === 'row') {
      const row = isBlankRow(block) ? null : rowUnit(reading, index);
      if (row && !/^\W*(?:the following\b.*|tbd|tbc)\W*$/i.test(row.text)) collected.push(row);
    } else if (block.kind === 'paragraph' && KEY_RESULT.test(block.text)) collected.push(unit);
  }
  close();
  return found;
}

function isMarkedObjective(reading: Reading, index: number, unit: Unit, mark: RegExp): boolean {
  const block = reading.blocks[index]!;
  if (block.kind === 'row') return mark === OBJECTIVE && isBoldRow(block) && hasPlainRows(reading, index);
  if (block.kind !== 'item' && block.kind !== 'paragraph') return false;
  const text = block.text.slice(0, 200);
  if (!mark.test(text) || (KEY_RESULT.test(text) && !OBJECTIVE.test(text)) || TARGET_VALUE.test(text)) return false;
  // "Target: Rebuild the screen" is a goal; "T1. …" only where something follows it as its measures.
  return unit.tokens.length > 1;
}

function isBoldRow(block: Block): boolean {
  const filled = block.cells.filter((cell) => /[\p{L}\p{N}]/u.test(block.text.slice(cell.start, cell.end)));
  const cell = filled.find(({ start, end }) => /\p{L}{3}/u.test(block.text.slice(start, end)));
  if (!cell) return false;
  const bold = block.strong.reduce(
    (sum, range) => sum + Math.max(0, Math.min(range.end, cell.end) - Math.max(range.start, cell.start)),
    0,
  );
  return bold >= (cell.end - cell.start) * 0.8 && cell.end - cell.start > 6;
}

/** Bold rows head the others only where the others are not bold as well. */
function hasPlainRows(reading: Reading, index: number): boolean {
  const id = reading.blocks[index]!.table?.id;
  const rows = reading.blocks.filter((block) => block.kind === 'row' && block.table?.id === id && !isBlankRow(block));
  return rows.filter(isBoldRow).length <= rows.length / 2;
}

function isBlankRow(block: Block): boolean {
  return !/\p{L}/u.test(block.text);
}

function sentencesAsMeasures(reading: Reading, own: readonly number[], asked: boolean): Unit[] {
  return own
    .filter((index) => reading.blocks[index]!.kind === 'paragraph')
    .flatMap((index) => reading.unitsOf[index]!.map((unit) => reading.units[unit]!))
    .filter(
      (unit, at) =>
        !unit.prompt &&
        !unit.quoted &&
        !unit.text.trim().endsWith(':') &&
        (isMetric(unit) ||
          (at < 3 && unit.tokens.length <= 60 && asked) ||
          likelihood(
            unit,
            'm-business',
            'm-operational',
            'm-output',
            'm-satisfaction',
            'm-outcome',
            'm-relevance',
            'g-outcome',
            'g-internal',
          ) > 0.4),
    );
}

/** An item that only leads into the key results under it. */
const KEY_RESULTS_LABEL = /^\W*(?:key results?|krs?|measures?|metrics|success (?:criteria|metrics|measures))\W*$/i;

function take(
  reading: Reading,
  draftAt: (unit: Unit) => Draft,
  draft: Draft,
  measures: readonly Unit[],
  owned: Set<number>,
): void {
  const labelled = measures.filter(
    (unit) => KEY_RESULTS_LABEL.test(reading.blocks[unit.block]!.text) && childItems(reading, unit.block).length > 0,
  );
  for (const unit of labelled.length > 0 ? labelled : measures) {
    if (unit.prompt || unit.quoted || owned.has(unit.index) || unit.index === draft.unit.index || soundsLikeNeed(unit)) continue;
    if ((/:\s*$/.test(unit.text) || labelled.length > 0) && childItems(reading, unit.block).length > 0) {
      for (const child of childItems(reading, unit.block)) {
        const inner = unitOfBlock(reading, child);
        if (inner && !inner.prompt) {
          draft.measures.push(inner);
          owned.add(inner.index);
        }
      }
      continue;
    }
    draft.measures.push(unit);
    owned.add(unit.index);
    if (
      (VAGUE.test(unit.text) || VAGUE_NOUN.test(unit.text)) &&
      isVague(unit) &&
      measureOf(reading, unit).class === 'outcome' &&
      childItems(reading, unit.block).every((child) => !isMetricBlock(reading, child))
    )
      draftAt(unit);
  }
}

function isMetricBlock(reading: Reading, block: number): boolean {
  const unit = unitOfBlock(reading, block);
  return unit !== null && isMetric(unit);
}

/** An aim about customers' good without a figure: under a heading it is a goal of its own, no measure. */
function isAim(unit: Unit): boolean {
  return !isMetric(unit) && likelihood(unit, 'g-vague', 'g-outcome') > 0.5 && likelihood(unit, 'm-output') < 0.3;
}

function isGoalStatement(reading: Reading, unit: Unit, region: Region): boolean {
  if (unit.form === 'heading' || unit.form === 'cell') return false;
  const label = reading.labels[unit.block];
  const first = reading.unitsOf[unit.block]![0] === unit.index;
  if (label && first && TARGET_VALUE.test(reading.blocks[unit.block]!.text)) return false;
  if (label && first && label.role === 'goals') return unit.tokens.length > 2 && !/^\s*[\d<>≤≥~$€£.,%]+\s*$/.test(unit.text);
  if (region === 'measures' || region === 'objective' || !/goal|objective|aim|ambition|target|success/i.test(unit.text))
    return false;
  return (
    GOAL_SENTENCE.test(unit.text) &&
    !/\b(?:is|are)\b.{0,12}[“"]/.test(unit.text) &&
    !/[:…]\s*$/.test(unit.text) &&
    !/\bnon-goal|not (?:a|our|the) goal\b/i.test(unit.text)
  );
}

function nearestObjective(reading: Reading, index: number, regions: readonly Region[]): Unit | null {
  for (let at = reading.sections[index]!.parent; at >= 0; at = reading.sections[at]!.parent) {
    if (regions[at] === 'objective') {
      const heading = reading.sections[at]!.heading;
      return heading >= 0 ? unitOfBlock(reading, heading) : null;
    }
    const { heading, role } = reading.sections[at]!;
    if (
      regions[at] === 'container' &&
      role === 'goals' &&
      at > 0 &&
      heading >= 0 &&
      listsOf(reading, ownBlocks(reading, at)).length === 0 &&
      childrenOf(reading, at).length === 1
    )
      return unitOfBlock(reading, heading);
    if (regions[at] === 'measures') {
      const outer = nearestObjective(reading, at, regions);
      if (outer) return outer;
    }
  }
  return null;
}

function childrenOf(reading: Reading, index: number): number[] {
  return range(0, reading.sections.length).filter((at) => reading.sections[at]!.parent === index);
}

function goalFrom(reading: Reading, draft: Draft): Goal {
  const listed = draft.measures.length > 0;
  const told = listed ? draft.measures : toldMeasures(reading, draft.unit);
  const vague = !listed && told.length === 1 && (isVague(told[0]!) || isVague(draft.unit));
  const measures = told.map((unit) => measureOf(reading, unit, listed ? draft.unit : null));
  // An aim at customers' good is on their side, however little can be seen of it.
  if (vague) measures[0]!.class = 'outcome';
  return {
    span: unitSpan(reading, draft.unit),
    text: draft.unit.text,
    measures,
    listed,
    vague,
    internalFunction: internalFunctionOf(reading, draft),
  };
}

/** What a goal that lists no measures says of itself: the sentences of its paragraph or item that measure something, else the goal as a whole. */
function toldMeasures(reading: Reading, unit: Unit): Unit[] {
  const said = reading.unitsOf[unit.block]!.map((index) => reading.units[index]!).filter(
    (other) => other.index >= unit.index && !/^\W*(?:lead|owner|dri|by)\b.{0,3}:/i.test(other.text),
  );
  if (unit.form === 'heading') {
    const told = reading.units.filter(
      (other) =>
        other.section === unit.section && other.form === 'sentence' && !other.prompt && likelihood(other, ...GOAL_TYPES) >= 0.5,
    );
    return told.length > 0 && !startsWithVerb(unit) ? told : [unit];
  }
  if (said.length <= 1 || unit.form === 'cell') return [unit];
  const measuring = said.filter(
    (other) => other !== unit && !other.prompt && (isMetric(other) || likelihood(other, ...GOAL_TYPES) >= 0.4),
  );
  if (measuring.length > 0) return isMetric(unit) ? [unit, ...measuring] : measuring;
  return [subUnit(reading, unit, { start: unit.range.start, end: said.at(-1)!.range.end })];
}

/** Words of customers' good that nobody can see. */
const VAGUE =
  /\b(?:better|best|improv\w+|great|greater|good|seamless\w*|delight\w*|intuitive\w*|easy|easier|easily|ease|simple|simpler|simplif\w+|smooth\w*|frictionless|effortless\w*|world[- ]class|best[- ]in[- ]class|first[- ]class|user[- ]friendly|modern|engag\w+|enhanc(?:e|es|ed|ing)|enrich\w*|richer|friendl\w+|pleasant|enjoyable|experience|happier|happy|love|trust\w*|valu\w+|meaningful\w*|empower\w*|satisf\w+|excellen\w+|top[- ]notch|welcom\w+|clear\w*|calm\w*|warm\w*|comfort\w*|at home|closer|caring|human|personal|inclusive)\b/i;

/** "A better experience", "Awesome documentation": praise in place of an aim. */
const VAGUE_NOUN =
  /^(?:\W|\d|o\d|objective|goal)*(?:an? |the )?(?:much )?(?:better|calmer|smoother|easier|simpler|greater|friendlier|warmer|happier|seamless|frictionless|delightful|world-class|best-in-class|great|excellent|awesome|amazing|intuitive)\s+\w+/i;

/** About customers' good, without a figure or a change that could be seen. */
function isVague(unit: Unit): boolean {
  if (
    /\d|\b(?:half|twice|double|one in|every second|without|no longer|instead of|same day|within|can now)\b/i.test(
      unit.text.replace(/^\W*(?:\w+ )?[\w.]{0,4}\d+(?:\.\d+)*\W/, ''),
    )
  )
    return false;
  if (VAGUE_NOUN.test(unit.text)) return true;
  const sure = likelihood(unit, 'g-vague');
  const good =
    unit.mentions.some((mention) => mention.kind !== 'we' && (!mention.team || mention.kind === 'group')) ||
    /\b(?:experience|journey|usability|ease of|easy|easier|intuitive|seamless|frictionless|user|customer|contributor|developer|member|everyone|whoever|(?:for|to) (?:our |the |small |large |all |every |new )?\p{L}+s)\b/iu.test(
      unit.text,
    );
  if (good && sure >= 0.6) return true;
  if (hasCustomerSubject(unit) && VAGUE.test(unit.text)) return true;
  return good && VAGUE.test(unit.text) && sure >= 0.08 && sure > likelihood(unit, 'm-output', 'g-internal') * 0.8;
}

function internalFunctionOf(reading: Reading, draft: Draft): string | null {
  for (let at = draft.unit.section; at >= 0; at = reading.sections[at]!.parent) {
    const title = normaliseHeading(reading.sections[at]!.title);
    if (INTERNAL_FUNCTION.test(title)) return reading.sections[at]!.title;
  }
  if (INTERNAL_PEOPLE.test(draft.unit.text) && draft.measures.every((unit) => INTERNAL_PEOPLE.test(unit.text))) return 'people';
  return null;
}

function childItems(reading: Reading, parent: number): number[] {
  const children: number[] = [];
  for (let index = parent + 1; index < reading.blocks.length; index += 1) {
    const block = reading.blocks[index]!;
    if (block.kind === 'heading' || (block.kind === 'item' && block.parent < parent && block.level === 0)) break;
    if (block.kind === 'item' && block.parent === parent) children.push(index);
  }
  return children;
}

function isInside(blocks: readonly Block[], index: number, ancestor: number): boolean {
  for (let at = blocks[index]!.parent; at >= 0; at = blocks[at]!.parent) if (at === ancestor) return true;
  return false;
}

function unitOfBlock(reading: Reading, block: number): Unit | null {
  const first = reading.unitsOf[block]?.[0];
  return first === undefined ? null : reading.units[first]!;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** The goals that rules judge: those of purely internal functions (people, finance, legal, office) are left alone. */
export function judgedGoals(plan: Pick<Plan, 'goals'>): Goal[] {
  return plan.goals.filter((goal) => goal.internalFunction === null);
}

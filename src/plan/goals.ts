import { OUTPUT_VERBS } from '../vocabulary/metrics.js';
import { claim, type Draft, take } from './goal-drafts.js';
import {
  childItems,
  childrenOf,
  headingOf,
  introRole,
  isBareAim,
  isMeasured,
  isReference,
  itemUnit,
  listsOf,
  ownBlocks,
  unitOfBlock,
} from './goal-lists.js';
import { gatherMarked } from './goal-marked.js';
import {
  ATTRIBUTE,
  isMarkedTitle,
  KEY_RESULT,
  NAMED_OBJECTIVE,
  NAMED_RESULT,
  NUMBERED_OBJECTIVE,
  OBJECTIVE,
  PURE_GOALS,
  unmarked,
} from './goal-marks.js';
import {
  BARE_MARK,
  goalRegions,
  goalUnitOf,
  isPast,
  labelledMetrics,
  nearestObjective,
  objectiveOf,
  PERIOD,
  type Region,
  statesObjective,
} from './goal-regions.js';
import { GOAL_TYPES, isAim, isGoalLike, isGoalStatement, isVague, paragraphGoals, sentencesAsMeasures } from './goal-shape.js';
import { columnMeasures, gatherPeriods, gatherTables } from './goal-tables.js';
import { hasCustomerSubject, isCustomerSide, isMetric, measureOf, startsWithVerb } from './measures.js';
import { isAboutThePaper } from './passages.js';
import { likelihood, type Reading, subUnit, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import { type Goal, type Kind, MEASURE_CLASSES, type Measure, type Plan } from './types.js';

const INTERNAL_FUNCTION =
  /^(?:the )?(?:(?:people(?=\W*$|\s*[&:(/–—-]|\s+(?:and|team|ops|operations|function|department|goals|objectives|okrs)\b)|talent|hr|human resources|recruit(?:ing|ment)|finance|accounting|legal|facilities|office|workplace|payroll|compensation|learning and development|l&d|culture|dei|fundraising|donors|funders|investors|board members|budget)\b|operations \(.{0,20}\b(?:people|talent|hr|finance|legal|it)\b|business operations|it operations|internal it).{0,60}$/i;

const INTERNAL_PEOPLE =
  /\b(?:hir(?:e|es|ing)\b|headcount plan|candidates?\b|interns?\b|interview process|time[- ]to[- ]fill|onboard(?:ing)? (?:new )?(?:hires|employees)|employee|payroll|month[- ]end close|compensation|career (?:levels|development)|performance review cycle|(?:our|the) (?:team|staff|people)['’]s? (?:\w+ )?(?:growth|skills|development|careers?)|professional growth)\b/i;

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
  const called = kind === 'roadmap' && callsEntriesGoals(reading);
  for (const [index, region] of regions.entries()) {
    const { inherited } = reading.sections[index]!;
    if (isPast(reading, index)) continue;
    const own = ownBlocks(reading, index);
    const named = inherited === 'exclusions' ? [] : goalsUnderItems(reading, own);
    for (const unit of named) claim(draftAt, owned, unit);
    if (named.length > 0) continue;
    if (region !== 'none') gatherSection(reading, index, regions, draftAt, owned);
    else if (inherited !== 'exclusions' && inherited !== 'options')
      if (!gatherMarked(reading, own, draftAt, owned, NAMED_OBJECTIVE) && !gatherTables(reading, own, draftAt, owned)) {
        gatherCalled(reading, own, draftAt, owned);
        if (called && (inherited === 'none' || inherited === 'initiatives'))
          for (const { entries } of listsOf(reading, own))
            for (const unit of entries) if (startsWithVerb(unit)) claim(draftAt, owned, unit);
      }
  }
  for (const [index, region] of regions.entries())
    if (region === 'objective' && isLikeSiblings(reading, index, regions, drafts)) {
      const listed = listsOf(reading, ownBlocks(reading, index)).flatMap(({ entries }) => entries);
      take(reading, draftAt, draftAt(goalUnitOf(reading, index)!), listed, owned);
    }
  for (const unit of reading.units) {
    if (owned.has(unit.index) || drafts.has(unit.index) || unit.quoted || unit.prompt || unit.struck) continue;
    if (isGoalStatement(reading, unit, regions[unit.section]!) && !isReference(reading.blocks[unit.block]!)) draftAt(unit);
  }
  return [...drafts.values()]
    .filter((draft) => !draft.unit.quoted && !draft.unit.prompt && !isBareName(draft) && !isAside(reading, draft))
    .sort((a, b) => a.unit.index - b.unit.index)
    .map((draft) => goalFrom(reading, draft));
}

/** A heading with words only under it, or a list as those beside it have, is a goal where most headings beside it were taken for goals. */
function isLikeSiblings(
  reading: Reading,
  index: number,
  regions: readonly Region[],
  drafts: ReadonlyMap<number, Draft>,
): boolean {
  const { parent, level } = reading.sections[index]!;
  const own = goalUnitOf(reading, index);
  if (!own || drafts.has(own.index) || childrenOf(reading, index).length > 0) return false;
  const lists = (at: number): boolean => ownBlocks(reading, at).some((block) => reading.blocks[block]!.kind === 'item');
  if (ownBlocks(reading, index).some((block) => !/^(?:paragraph|item)$/.test(reading.blocks[block]!.kind))) return false;
  const others = childrenOf(reading, parent).filter((at) => at !== index && reading.sections[at]!.level === level);
  const taken = others.filter((at) => regions[at] === 'objective' && drafts.has(goalUnitOf(reading, at)?.index ?? -1));
  if (lists(index) && (!taken.every(lists) || [...drafts.values()].some(({ unit }) => unit.section === index))) return false;
  return taken.length >= 2 && taken.length >= others.length * 0.6;
}

/** "Header": a heading of one word names a part of something, a title the whole; with nothing to measure it, neither aims at anything. */
const isBareName = ({ unit, measures }: Draft): boolean =>
  unit.form === 'heading' &&
  measures.length === 0 &&
  (BARE_MARK.test(unmarked(unit.text)) ||
    (unit.tokens.length === 1 && !startsWithVerb(unit) && !isMetric(unit)) ||
    (unit.section === 0 && !isMarkedTitle(unit.text)));

/** "We will track our progress in our tracker": how goals are followed up. */
const FOLLOWED_UP =
  /^\W*(?:we|progress|the team|these|they|results)\b.{0,30}\b(?:track|report|review|score|grade|update|check[- ]?in|revisit|discuss)\w*\b.{0,30}\b(?:progress|okrs?|goals|objectives|results|scores|tracker|dashboard|weekly|monthly|quarterly)\b|^\W*(?:please )?(?:review|update|revisit|score|grade)(?:,? (?:and )?\w+)? (?:the |these |our |all )?(?:okrs|goals|objectives|key results|krs)\b/i;

/** "Scope: the whole company": a line about the paper, with nothing under it. */
const isAside = ({ blocks }: Reading, { unit, measures }: Draft): boolean =>
  unit.form === 'sentence' && measures.length === 0 && (isAboutThePaper(blocks[unit.block]!.text) || FOLLOWED_UP.test(unit.text));

/** "Availability of the booking service": a heading that is a measure itself. */
const namesMeasure = (heading: Unit): boolean =>
  likelihood(heading, ...MEASURE_CLASSES.filter((name) => name !== 'output').map((name) => `m-${name}` as const)) >= 0.45;

/** "Metrics:" on a line of its own. */
const isMetricsLabel = ({ text }: Unit): boolean =>
  /^\W*(?:key )?(?:metrics|kpis|indicators|measures(?: of success)?)\W*$/i.test(text);

/** "In particular we will:" over entries that begin with a verb: each of them says what. */
const isBareIntro = ({ text }: Unit, entries: readonly Unit[]): boolean =>
  /^[^.]{0,60}\b(?:we|i)(?:'ll| will| want to| aim to| plan to| intend to| would like to)\s*:\s*$/i.test(text) &&
  entries.length >= 2 &&
  entries.filter((entry) => startsWithVerb(entry) || isGoalLike(entry)).length > entries.length / 2;

/** "We'll know we're successful when": whatever follows is the measure. */
const WHEN = /\b(?:when|if|successful|success|done|exit)\b/i;

/** "This page lists the goals of the project", "these are goals, not commitments": whatever a roadmap goes on to list is called one [rules.md, called goals]. */
const ENTRIES_ARE_GOALS =
  /^\W*(?:this (?:document|page|road-?map|list)|(?:the following|these|below)(?: items| entries)?)\b[^.]{0,30}\b(?:lists?|are|contains?|outlines?|sets? out|represents?)\b(?!.{0,60}\b(?:not|how|process)\b.{0,30}\bgoals)[^.]{0,40}\bgoals\b(?! (?:and|are|set|were)\b)/i;

const callsEntriesGoals = ({ units }: Reading): boolean =>
  units.some(({ form, text, section }) => form === 'sentence' && section <= 1 && ENTRIES_ARE_GOALS.test(text));

/** "The goals of this proposal are:", "Success metrics for the pilot:": what the words before a list call it. */
const CALLED =
  /^(?!.*\bnon-?goals?\b)\W*(?:[\w'’-]+ ){0,4}?(goals|objectives|aims|targets|key results|kpis|success (?:criteria|metrics|measures))\b(?: (?:for|of|in|with|behind) [^.:]{1,60}?)?(?: (?:is|are|include|were)(?: (?:to|as follows|the following))?)?\s*:\s*$/i;

/** Goals, or the measures of one, that stand under no heading for them and are called so by the line before. */
function gatherCalled(reading: Reading, own: readonly number[], draftAt: (unit: Unit) => Draft, owned: Set<number>): void {
  for (const { intro, entries } of listsOf(reading, own)) {
    const called = intro && CALLED.exec(intro.text)?.[1];
    if (!called) continue;
    if (/^(?:key|kpis|success)/i.test(called)) take(reading, draftAt, draftAt(intro), entries, owned);
    else for (const unit of entries) claim(draftAt, owned, unit);
  }
}

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
  const headingUnit = goalUnitOf(reading, index);

  if (gatherTables(reading, own, draftAt, owned)) return;
  const only = region === 'objective' ? objectiveOf(reading, index) : null;
  if (only) {
    const listed = listsOf(reading, own).flatMap(({ entries }) => entries);
    take(reading, draftAt, claim(draftAt, owned, only), listed, owned);
    return;
  }
  const retold = region === 'objective' && isMarkedTitle(section.title) ? retoldObjective(reading, own) : null;
  if (retold) owned.add(retold.index);
  const metrics = region === 'measures' ? [] : labelledMetrics(reading, index, region === 'objective');
  // "## Efficiency" over "Target: cost per trip down 15%": the heading is the goal.
  const targets = region === 'objective' && headingUnit && metrics.length === 1 && listsOf(reading, own).length === 0;
  if (!retold && !targets && gatherMarked(reading, own, draftAt, owned, region === 'measures' ? NAMED_OBJECTIVE : OBJECTIVE))
    return;
  if (headingUnit && metrics.length > 0) {
    for (const unit of metrics) owned.add(unit.index);
    draftAt(headingUnit).measures.push(...metrics.filter(({ prompt }) => !prompt));
    return;
  }

  if (region === 'measures') {
    if (statesObjective(section) && reading.sections[section.parent] && regions[section.parent] === 'objective') return;
    const target = nearestObjective(reading, index, regions) ?? measuredBefore(reading, index, regions) ?? headingUnit;
    if (target && headingUnit && target !== headingUnit && KEY_RESULT.test(normaliseHeading(section.title))) {
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
    const leads = intro && !(region === 'container' && isBareIntro(intro, entries)) ? introRole(intro) : 'none';
    if (leads === 'work') continue;
    // "1. Build the map", then "*Objectives*" over a list: they are those of the entry before.
    const last = open.at(-1);
    if (intro && last && region === 'container' && PURE_GOALS.test(normaliseHeading(intro.text))) {
      take(reading, draftAt, claim(draftAt, owned, last), entries, owned);
      continue;
    }
    if (region === 'container' && (leads === 'goal' || (leads === 'measures' && open.length === 0 && isMetricsLabel(intro!))))
      take(reading, draftAt, draftAt(intro!), entries, owned);
    else open.push(...entries);
  }
  // Key results may stand in paragraphs of their own.
  if (region === 'objective')
    for (const block of own) {
      if (reading.blocks[block]!.kind !== 'paragraph' || !NAMED_RESULT.test(reading.blocks[block]!.text)) continue;
      const [first, ...others] = reading.unitsOf[block]!.map((index) => reading.units[index]!);
      // "KR1: …" and "KR2: …" on lines of one paragraph.
      for (const unit of [first!, ...others.filter(({ text }) => NAMED_RESULT.test(text))])
        if (!unit.prompt && !unit.quoted) open.push(unit);
    }
  // Aims on lines of their own, some with a list under them: those without are goals all the same.
  const led = new Set(lists.flatMap(({ intro }) => (intro && introRole(intro) === 'goal' ? [intro] : [])));
  if (region === 'container' && led.size > 0)
    for (const block of own) {
      const unit = reading.blocks[block]!.kind === 'paragraph' && isBareAim(reading, block) ? unitOfBlock(reading, block) : null;
      if (unit && !unit.prompt && !unit.quoted && !led.has(unit) && isGoalLike(unit)) claim(draftAt, owned, unit);
    }
  if (region === 'objective' && headingUnit) {
    if (childrenOf(reading, index).some((child) => statesObjective(reading.sections[child]!))) return;
    const aims = open.filter((unit) => isAim(unit));
    if (open.length >= 2 && aims.length > open.length / 2) {
      for (const unit of open) if (startsWithVerb(unit) || isAim(unit)) claim(draftAt, owned, unit);
      return;
    }
    if (open.length === 0 && childrenOf(reading, index).some((child) => regions[child] === 'objective')) return;
    if (isCategory(reading, index, open)) {
      for (const unit of open) claim(draftAt, owned, unit);
      return;
    }
    if (holdsObjectives(reading, index, open)) {
      for (const unit of open) {
        const results = childItems(reading, unit.block).map((block) => itemUnit(reading, block));
        take(
          reading,
          draftAt,
          claim(draftAt, owned, unit),
          results.filter((result) => result !== null),
          owned,
        );
      }
      return;
    }
    if (countsItself(headingUnit, open)) {
      for (const unit of open) owned.add(unit.index);
      draftAt(headingUnit).measures.push(headingUnit);
      return;
    }
    // A theme over entries of several sentences each: they are the goals.
    const told = open.filter(({ block }) => reading.unitsOf[block]!.length >= 2);
    if (open.length >= 2 && told.length > open.length / 2 && !isMarkedTitle(section.title) && !startsWithVerb(headingUnit)) {
      for (const unit of open) claim(draftAt, owned, unit);
      return;
    }
    const goalLike = open.filter((unit) => isGoalLike(unit) || KEY_RESULT.test(reading.blocks[unit.block]!.text));
    if (open.length > 0 && goalLike.length < open.length / 2 && !OBJECTIVE.test(unmarked(section.title))) {
      if (startsWithVerb(headingUnit) && isCalledGoal(reading, section.parent))
        take(reading, draftAt, draftAt(headingUnit), lists.some(({ intro }) => intro) ? [] : open, owned);
      return;
    }
    const listed = open.length > 0 || childrenOf(reading, index).some((child) => regions[child] === 'measures');
    const called = isCalledGoal(reading, section.parent);
    if (
      listed ||
      called ||
      NUMBERED_OBJECTIVE.test(section.title) ||
      startsWithVerb(headingUnit) ||
      isAim(headingUnit) ||
      (open.length === 0 && (namesMeasure(headingUnit) || reading.sections[section.parent]?.role === 'measures'))
    )
      take(reading, draftAt, draftAt(headingUnit), open, owned);
    return;
  }
  if (open.length === 0 && lists.length === 0) {
    if (
      (section.role !== 'goals' && !PERIOD.test(section.title)) ||
      section.level <= 1 ||
      childrenOf(reading, index).some((child) => regions[child] === 'measures')
    )
      return;
    for (const unit of paragraphGoals(reading, own)) claim(draftAt, owned, unit);
    return;
  }
  const measured = open.filter((unit) => isMeasured(reading, unit.block));
  // An aim among figures makes all of them goals.
  const aimed = open.some((unit) => !isMetric(unit) && isVague(unit));
  if (
    headingUnit &&
    !aimed &&
    measured.length < open.length / 2 &&
    open.filter((unit) => isMetric(unit) && !startsWithVerb(unit) && !isTold(unit)).length > open.length / 2
  ) {
    take(reading, draftAt, draftAt(headingUnit), open, owned);
    return;
  }
  const entries = open.filter(({ text, block }) => !/:\s*$/.test(text) || childItems(reading, block).length > 0);
  const taken = entries.filter(
    (unit) =>
      measured.includes(unit) || reading.unitsOf[unit.block]!.some((at) => isGoalLike(reading.units[at]!)) || isGoalLike(unit),
  );
  // What stands among goals in one list is one, in whatever words.
  const alike = taken.length > entries.length / 2 && entries.length >= 3;
  const called = alike && PURE_GOALS.test(normaliseHeading(section.title));
  const claimed =
    alike && measured.length >= 2
      ? entries
      : entries.filter((unit) => taken.includes(unit) || (called && !hasCustomerSubject(unit)));
  for (const unit of claimed) {
    const draft = claim(draftAt, owned, unit);
    const children = childItems(reading, unit.block)
      .map((block) => itemUnit(reading, block))
      .filter((child): child is Unit => child !== null);
    if (children.some((child) => KEY_RESULT.test(child.text) || isMetric(child) || startsWithVerb(child)))
      take(reading, draftAt, draft, children, owned);
  }
}

/** "Every tenant can report a repair in two minutes": a bullet with a verb is a goal, whatever it counts. */
const isTold = (unit: Unit): boolean => (hasCustomerSubject(unit) && !COUNTED.test(unit.text)) || TOLD.test(unit.text);

/** "Masters who finish payroll in an hour: 40% → 70%": those who are counted. */
const COUNTED = /^\W*(?:[\p{L}\d%.,-]+ ){1,5}(?:who|whose|that|which)\b/iu;

/** "Contact centre cost is down a third", "We have moved …": who or what, and a verb. */
const TOLD =
  /^\W*(?:we|they) (?:have|are|can|will|know)\b|^\W*(?:the |our |every |all )?(?:[\p{L}-]+ ){1,4}(?:is|are|has|have|can|will)\b/iu;

/** "Goals for the year", then "Workshops" over numbered entries that all start with a verb: a name for a group of goals. */
const isCategory = ({ sections, blocks }: Reading, index: number, open: readonly Unit[]): boolean =>
  open.length >= 2 &&
  !isMarkedTitle(sections[index]!.title) &&
  normaliseHeading(sections[index]!.title).split(' ').length <= 3 &&
  open.every((unit) => blocks[unit.block]!.list?.ordered && startsWithVerb(unit) && !/\bkrs?\b/i.test(blocks[unit.block]!.text));

/** "CEO" over numbered entries that each lead a list of their own: a name for a group of goals. */
const holdsObjectives = (reading: Reading, index: number, open: readonly Unit[]): boolean =>
  open.length >= 2 &&
  !isMarkedTitle(reading.sections[index]!.title) &&
  normaliseHeading(reading.sections[index]!.title).split(' ').length <= 3 &&
  open.every(({ block }) => {
    const children = childItems(reading, block);
    return children.length >= 2 && children.every((child) => reading.blocks[child]!.list?.ordered);
  });

/** "Publish 30 articles" over a list of them: the heading holds the figure, and what stands under it has none. */
const countsItself = (heading: Unit, open: readonly Unit[]): boolean =>
  /(?<![\p{L}\d.#-])\d[\d.,]*(?![\d.:)]) (?!\d)\p{L}/u.test(heading.text) &&
  !NUMBERED_OBJECTIVE.test(heading.text) &&
  !OBJECTIVE.test(heading.text) &&
  open.length > 0 &&
  open.filter((unit) => KEY_RESULT.test(unit.text) || isMetric(unit)).length < open.length / 2;

/** "- Goals:" over items of its own: what an entry of a list calls goals. */
function goalsUnderItems(reading: Reading, own: readonly number[]): Unit[] {
  return listsOf(reading, own)
    .flatMap(({ entries }) => entries)
    .filter(({ text }) => /\b(?:goals|objectives|aims|targets)\s*:\s*$/i.test(text) && PURE_GOALS.test(normaliseHeading(text)))
    .flatMap(({ block }) => childItems(reading, block))
    .map((block) => itemUnit(reading, block))
    .filter((unit): unit is Unit => unit !== null && !unit.prompt && !KEY_RESULT.test(unit.text));
}

/** "Exit criteria", then "Success metrics" right after it: both measure the same. */
function measuredBefore(reading: Reading, index: number, regions: readonly Region[]): Unit | null {
  const { parent, level, role } = reading.sections[index]!;
  const before = reading.sections[index - 1];
  const beside =
    role === 'measures' &&
    before?.role === 'measures' &&
    before.parent === parent &&
    before.level === level &&
    regions[index - 1] === 'measures';
  return beside ? (measuredBefore(reading, index - 1, regions) ?? headingOf(reading, index - 1)) : null;
}

/** "## O1 Build the archive", then "Objective: build an archive that…": one goal, told twice. */
function retoldObjective(reading: Reading, own: readonly number[]): Unit | null {
  const marked = own.filter((index) => NAMED_OBJECTIVE.test(reading.blocks[index]!.text));
  return marked.length === 1 && reading.blocks[marked[0]!]!.kind === 'paragraph' ? unitOfBlock(reading, marked[0]!) : null;
}

/** What stands under a heading that says "goals", or under a period inside it, is called a goal, in whatever words. */
function isCalledGoal(reading: Reading, parent: number): boolean {
  for (let at = parent; at >= 0; at = reading.sections[at]!.parent) {
    const { role, title } = reading.sections[at]!;
    if (role === 'goals') return PURE_GOALS.test(normaliseHeading(title));
    if (!PERIOD.test(title)) return false;
  }
  return false;
}

/** Whether a measure holds a figure, or was put into its class by a word of it, which its reason quotes. */
const isCounted = ({ text, reason }: Measure): boolean => /\d/.test(text) || reason.includes('"');

/** "We want teachers to be able to:", "By June tenants will:" leads into what customers do, whatever verb each entry starts with. */
function isEnabled(reading: Reading, { block, form }: Unit): boolean {
  if (form !== 'bullet') return false;
  let at = block;
  while (at > 0 && reading.blocks[at]!.kind === 'item') at -= 1;
  const last = reading.units[reading.unitsOf[at]!.at(-1) ?? -1];
  return (
    last?.form === 'sentence' &&
    (/\b(?:able to|can)\b[^.]{0,40}:\s*$/i.test(last.text)
      ? last.mentions.some(({ kind, team }) => kind !== 'we' && !team)
      : /\b(?:will|should)(?: be)?\s*:\s*$/i.test(last.text) && hasCustomerSubject(last))
  );
}

function goalFrom(reading: Reading, draft: Draft): Goal {
  const listed = draft.measures.length > 0;
  const told = listed ? draft.measures : toldMeasures(reading, draft.unit);
  const vague = !listed && told.length === 1 && (isVague(told[0]!) || isVague(draft.unit));
  const measures = told.map((unit) => measureOf(reading, unit, listed ? draft.unit : null));
  // Among things to deliver, what has neither a figure nor the name of one is one more of them.
  const outputs = measures.filter((measure) => measure.class === 'output').length;
  if (listed && outputs >= 2 && outputs * 3 >= measures.length * 2)
    for (const [at, measure] of measures.entries())
      if (told[at]!.form === 'bullet' && !isCustomerSide(measure.class) && !isCounted(measure)) measure.class = 'output';
  if (!listed && measures.length === 1 && isEnabled(reading, draft.unit)) {
    measures[0]!.class = 'outcome';
    measures[0]!.reason = 'what customers are to be able to do';
  }
  // An aim at customers' good is on their side, however little can be seen of it.
  if (vague) measures[0]!.class = 'outcome';
  return {
    span: unitSpan(reading, draft.unit),
    text: draft.unit.text,
    measures,
    listed,
    vague,
    owners: [],
    inPassing: !listed && draft.unit.form === 'sentence' && !saysWhatToDo(draft.unit) && !isBareAim(reading, draft.unit.block),
    internalFunction: internalFunctionOf(reading, draft),
  };
}

/** "Release the edition", "our goal this year is to release the edition". */
function saysWhatToDo(unit: Unit): boolean {
  const made = /\b(?:goal|objective|aim|target|ambition)\b.{0,60} (?:is|will be|remains) (?:\w+ )?to ([a-z]+)\b/i.exec(
    unit.text,
  )?.[1];
  return startsWithVerb(unit) || (made !== undefined && OUTPUT_VERBS.has(made.toLowerCase()));
}

/** What a goal that lists no measures says of itself: the sentences of its paragraph or item that measure something, else the goal as a whole. */
function toldMeasures(reading: Reading, unit: Unit): Unit[] {
  const said = reading.unitsOf[unit.block]!.map((index) => reading.units[index]!).filter(
    (other) => other.index >= unit.index && !/^\W*(?:lead|owner|dri|by)\b.{0,3}:|^\s*\([^()]*\)\W*$/i.test(other.text),
  );
  if (unit.form === 'heading') {
    const told = reading.units.filter(
      (other) =>
        other.section === unit.section && other.form === 'sentence' && !other.prompt && likelihood(other, ...GOAL_TYPES) >= 0.5,
    );
    const figures = told.filter((other) => isMetric(other) || /\d/.test(other.text));
    return figures.length > 0 ? figures : told.length > 0 && !startsWithVerb(unit) ? told : [unit];
  }
  if (said.length <= 1 || unit.form === 'cell') return [unit];
  const measuring = said.filter(
    (other) => other !== unit && !other.prompt && (isMetric(other) || likelihood(other, ...GOAL_TYPES) >= 0.4),
  );
  if (measuring.length > 0) return isMetric(unit) ? [unit, ...measuring] : measuring;
  return [subUnit(reading, unit, { start: unit.range.start, end: said.at(-1)!.range.end })];
}

function internalFunctionOf(reading: Reading, draft: Draft): string | null {
  for (let at = draft.unit.section; at >= 0; at = reading.sections[at]!.parent) {
    const title = normaliseHeading(reading.sections[at]!.title);
    if (INTERNAL_FUNCTION.test(title)) return reading.sections[at]!.title;
  }
  if (INTERNAL_PEOPLE.test(draft.unit.text) && draft.measures.every((unit) => INTERNAL_PEOPLE.test(unit.text))) return 'people';
  return null;
}

/** The goals that rules judge: those of purely internal functions (people, finance, legal, office) are left alone. */
export function judgedGoals(plan: Pick<Plan, 'goals'>): Goal[] {
  return plan.goals.filter((goal) => goal.internalFunction === null);
}

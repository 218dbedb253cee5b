import type { Document } from '../markdown/types.js';
import { termsOf, type Vocabulary } from '../vocabulary/terms.js';
import { allotmentsOf } from './allotments.js';
import { alternativesOf } from './alternatives.js';
import { assumptionsOf } from './assumptions.js';
import { choicesOf } from './choices.js';
import { contactsOf } from './contacts.js';
import { bareMonthIn, documentMonth, monthIn, statedMonths } from './dates.js';
import { textsOf } from './declared.js';
import { isInternalEngineering } from './engineering.js';
import { datedEvidenceOf } from './evidence-age.js';
import { feedbackLoopsOf } from './feedback-loops.js';
import { findingsOf, plannedTerms, researchBeside } from './findings.js';
import { functionGoalsOf } from './functions.js';
import { futureNeedsOf } from './future-needs.js';
import { goalsOf } from './goals.js';
import { hearsayOf } from './hearsay.js';
import { initiativesOf } from './initiatives.js';
import { insightsOf, METHOD } from './insights.js';
import { kindOf, toldIn } from './kind.js';
import { launchesOf } from './launches.js';
import { lazily } from './lazily.js';
import { leadingSignsOf } from './leading-signs.js';
import { backingsOf, ownedIn, segmentsElsewhere, withOwnersElsewhere } from './linked.js';
import { openingOf } from './opening.js';
import { outcomeChecksOf } from './outcome-checks.js';
import { withOwners } from './owners.js';
import { phasesOf } from './phases.js';
import { phrasesOf } from './phrases.js';
import { needsToldIn, portraitsOf } from './portraits.js';
import { rationalesOf } from './rationales.js';
import { type Knowledge, type Reading, read, unitSpan } from './reading.js';
import { rolesAtStakeOf } from './roles-at-stake.js';
import { type Cast, castOf, genericCustomerOf, segmentsOf } from './segments.js';
import { signalsOf } from './signals.js';
import { solvingOf } from './solving.js';
import { triggersOf } from './triggers.js';
import {
  type Beside,
  type Insight,
  KINDS,
  type Kind,
  type Passage,
  type Plan,
  type Planned,
  type Section,
  type Segment,
  type Told,
} from './types.js';
import { unfilledOf } from './unfilled.js';

export interface Context {
  /** How the file is called: a hint for its kind. */
  path: string;
  /** The kind to take it for where its front matter does not say. */
  kind?: Kind;
  knowledge: Knowledge;
  /** The words of the team whose document it is. */
  vocabulary?: Vocabulary;
  /** Runs what is looked for and may take its time. */
  timed?: <Result>(work: () => Result) => Result;
}

/** What other documents of a run tell. */
export interface Elsewhere {
  /** Those that this one links to or names, by the links as they are written. */
  linkedFrom?: () => ReadonlyMap<string, Told>;
  /** The plans of its pack. */
  beside?: Beside;
}

/**
 * Reads a document as a plan: its kind, goals, segments, insights, choices, initiatives, each with its place. Pure: the same input gives the same plan.
 * Each part is looked for when it is first asked for, so that a run pays for what its rules need.
 * What other documents tell is asked for only where it matters.
 */
export function recognise(document: Document, context: Context, { linkedFrom, beside }: Elsewhere = {}): Plan {
  const { timed = (work) => work() } = context;
  const alone = timed(() => readAs(document, context));
  const linked = alone.kind === 'other' ? undefined : linkedFrom?.();
  const whole = linked && linked.size > 0 ? timed(() => readAs(document, context, linked)) : alone;
  // What kind a document is of, it tells itself.
  return planOf({ ...whole, kind: alone.kind, kindReason: alone.kindReason, document, linked, beside }, timed);
}

/** A document as it is read, and what those tell that it links to. */
interface Source extends Read {
  document: Document;
  linked: ReadonlyMap<string, Told> | undefined;
  beside: Beside | undefined;
}

// What no rule for this kind of document asks for is not looked for.
const planOf = lazily<Source, Plan>({
  path: ({ path }) => path,
  kind: ({ kind }) => kind,
  kindReason: ({ kindReason }) => kindReason,
  title: ({ reading }) => titleOf(reading),
  month: ({ data, reading }) => {
    // The evidence's date is never the document's.
    const firstLines = reading.units.slice(0, 6).flatMap(({ text }) => (METHOD.test(text) ? [] : [text]));
    return documentMonth(data, [typeof data.title === 'string' ? data.title : '', ...firstLines]);
  },
  stated: lastStated,
  linked: ({ linked }) => [...new Set([...(linked?.values() ?? [])].map((told) => told.path))],
  backings: ({ reading }) => backingsOf(reading),
  sections: ({ reading }) =>
    reading.sections.map(
      ({ title, span, level, parent, role, inherited, summary, unfilled }): Section => ({
        title,
        span,
        level,
        parent,
        role,
        inherited,
        summary,
        unfilled,
      }),
    ),
  goals: ({ reading, kind, linked }) => {
    const goals = withOwners(reading, goalsOf(reading, kind));
    return linked && linked.size > 0 ? withOwnersElsewhere(goals, linked) : goals;
  },
  segments: ({ document, declared, reading, cast }) => [
    ...declaredIn(document, declared),
    ...segmentsOf(reading, cast),
    ...segmentsElsewhere(reading),
  ],
  leadingSigns: ({ reading, kind }, plan) =>
    isOneOf(kind, 'okr', 'strategy') && plan.goals.length > 0 ? leadingSignsOf(reading) : [],
  genericCustomer: ({ reading }) => genericCustomerOf(reading),
  insights: ({ reading, cast }) => insightsOf(reading, cast),
  choices: ({ reading }) => choicesOf(reading),
  initiatives: ({ reading, cast, kind }, plan) =>
    isOneOf(kind, 'roadmap', 'strategy') ? initiativesOf(reading, cast, plan.goals) : [],
  opening: ({ reading, cast }, plan) => openingOf(reading, cast, plan.goals),
  rationales: ({ reading, cast, kind }) => rationalesOf(reading, cast, kind),
  signals: ({ reading, cast }) => signalsOf(reading, cast),
  hearsay: ({ reading, cast }) => hearsayOf(reading, cast),
  datedEvidence: ({ reading, cast }, plan) => datedEvidenceOf(reading, cast, plan.month),
  phrases: ({ reading, cast }, plan) => phrasesOf(reading, cast, plan.goals),
  allotments: ({ reading, cast, kind }) => (isOneOf(kind, 'strategy', 'brief', 'okr') ? allotmentsOf(reading, cast) : []),
  functionGoals: ({ reading, kind }, plan) =>
    kind === 'okr' ? functionGoalsOf(reading, plan.goals) : { functions: [], shared: false },
  triggers: ({ reading, cast, kind }) => (isOneOf(kind, 'decision', 'brief', 'roadmap') ? triggersOf(reading, cast) : []),
  solving: ({ reading, cast, kind }) => (kind === 'brief' ? solvingOf(reading, cast) : { solution: null, problem: null }),
  alternatives: ({ reading, cast, kind }) => (isOneOf(kind, 'strategy', 'brief') ? alternativesOf(reading, cast) : []),
  futureNeeds: ({ reading, cast, kind }) => (kind === 'strategy' ? futureNeedsOf(reading, cast) : []),
  portraits: ({ reading, cast }, plan) => portraitsOf(reading, cast, plan.goals),
  rolesAtStake: ({ reading, cast }, plan) => rolesAtStakeOf(reading, cast, plan),
  findings: ({ reading, kind, beside }, plan) => {
    const found = findingsOf(reading, plan.insights, beside);
    const isAlone = kind === 'research' && found.length === 0 && plan.insights.length > 0;
    return isAlone && beside ? researchBeside(reading, plan.stated, beside) : found;
  },
  contacts: ({ reading, cast }, plan) => contactsOf(reading, cast, plan.choices),
  phases: ({ reading, kind }, plan) => (isOneOf(kind, 'roadmap', 'brief', 'strategy') ? phasesOf(reading, plan.contacts) : []),
  assumptions: ({ reading, cast, kind }, plan) =>
    isOneOf(kind, 'brief', 'strategy', 'decision') ? assumptionsOf(reading, cast, plan.contacts, plan.goals) : [],
  launches: ({ reading, kind }) => (isOneOf(kind, 'brief', 'roadmap') ? launchesOf(reading) : []),
  outcomeChecks: ({ reading, cast }, plan) => (plan.launches.length > 0 ? outcomeChecksOf(reading, cast, plan.launches) : []),
  feedbackLoops: ({ reading, cast, kind }) =>
    isOneOf(kind, 'strategy', 'okr', 'roadmap', 'brief') ? feedbackLoopsOf(reading, cast) : [],
  unfilled: ({ reading }) => unfilledOf(reading),
  internalEngineering: ({ reading, cast }, plan) => plan.choices.length > 0 && isInternalEngineering(reading, cast),
});

function isOneOf(kind: Kind, ...kinds: Kind[]): boolean {
  return kinds.includes(kind);
}

/** A document as it is read before anything is looked for in it. */
type Read = ReturnType<typeof readAs>;

/** What links lead to tells which groups of customers there are; what kind a document is of, it tells itself. */
function readAs(document: Document, { path, kind: asked, knowledge, vocabulary }: Context, linked?: ReadonlyMap<string, Told>) {
  const data = document.frontMatter?.data ?? {};
  const declared = textsOf(data.segments);
  const elsewhere = [...(linked?.values() ?? [])].flatMap((told) => told.declared);
  const terms = termsOf({ ...vocabulary, segments: [...(vocabulary?.segments ?? []), ...declared, ...elsewhere] });
  const reading = read(document, knowledge, terms, linked);
  const named = KINDS.find((kind) => kind === data['planning-kind']);
  const cast = castOf(reading);
  const found = kindOf(reading, path, asked, named);
  const empty = !asked && !named && document.blocks.length <= SHORT && holdsNothing(reading, cast, found.kind);
  return { path, data, declared, reading, cast, ...(empty ? { kind: 'other' as const, kindReason: empty } : found) };
}

/** Only a document of so few blocks, and so few statements of a plan, is looked through for whether it holds anything that it announces. */
const SHORT = 30;
const FEW = 2;

/** Why a page that is called a roadmap or goals is none: it speaks of them, and holds no entry, aim or launch; '' where it does. */
function holdsNothing(reading: Reading, cast: Cast, kind: Kind): string {
  if (!isOneOf(kind, 'okr', 'roadmap') || toldIn(reading).length > FEW) return '';
  const goals = goalsOf(reading, kind);
  if (goals.length > 0) return '';
  if (kind === 'okr') return 'it speaks of goals and holds none';
  const first = reading.sections.findIndex(({ heading }) => heading >= 0);
  // "## Spring" over a sentence of its own: something is to happen then.
  const told = reading.sections
    .slice(first + 1)
    .some(({ heading, ownEnd }) =>
      reading.blocks.slice(heading + 1, ownEnd).some(({ kind, links }) => kind === 'paragraph' && links.length === 0),
    );
  return !told && initiativesOf(reading, cast, goals).length === 0 && launchesOf(reading).length === 0
    ? 'it speaks of a roadmap and holds no entry of one'
    : '';
}

/** What a document plans, as far as it matters to the research beside it; null where it is no plan. */
export function plannedBy(document: Document, context: Context): Planned | null {
  const alone = readAs(document, context);
  if (alone.kind === 'other' || alone.kind === 'research') return null;
  return { month: lastStated(alone), terms: plannedTerms(alone.reading) };
}

/** Boils a document down to what it tells those that link to it. What it links to itself does not count. */
export function toldBy(document: Document, context: Context): Told {
  const alone = readAs(document, context);
  const { path, kind, declared, reading, cast } = alone;
  if (kind === 'other')
    return {
      path,
      kind,
      month: null,
      insight: 'unclear',
      sections: [],
      declared,
      segment: declared[0] ?? null,
      needs: [],
      owned: [],
    };
  const insights = insightsOf(reading, cast);
  const methods = reading.units.some(({ text, prompt }) => !prompt && METHOD.test(text));
  const sourced = insights.some(({ source }) => source !== null) || (kind === 'research' && insights.length > 0 && methods);
  const needs = needsToldIn(reading, cast);
  const speaks = insights.length > 0 || needs.length > 0 || methods || reading.declared.evidence !== null;
  return {
    path,
    kind,
    month: learnedIn(alone, insights),
    insight: sourced ? 'sourced' : speaks || kind === 'research' ? 'unclear' : 'none',
    sections: reading.sections.map(({ title, heading, end }) => {
      const first = reading.blocks[Math.max(0, heading)]?.span.start.offset ?? 0;
      const last = reading.blocks[end - 1]?.span.end.offset ?? 0;
      return { title, insight: insights.some(({ span: { start } }) => start.offset >= first && start.offset < last) };
    }),
    declared,
    segment: declared[0] ?? segmentsOf(reading, cast)[0]?.name ?? null,
    needs,
    owned: ownedIn(withOwners(reading, goalsOf(reading, kind))),
  };
}

/** "Date: 19 January 2026", near the top. */
const DATE_LINE = /^\W*(?:date|decided(?: on)?|decision date)\s*[:|]/i;
const NEAR_TOP = 12;

/** The months that a document states exactly in its front matter, its title and a line for its date. */
function statedIn({ data, reading }: Read): number[] {
  const lines = reading.blocks.slice(0, NEAR_TOP).flatMap(({ text }) => text.split('\n').filter((line) => DATE_LINE.test(line)));
  return statedMonths(data, [typeof data.title === 'string' ? data.title : '', titleOf(reading).text, ...lines]);
}

function lastStated(source: Read): number | null {
  const stated = statedIn(source);
  return stated.length > 0 ? Math.max(...stated) : null;
}

/** When the insight of a document was learned, at the earliest: by the date of the document, or by one before it that an insight or a deed of the team has; null for a document without a date. */
function learnedIn(alone: Read, insights: readonly Insight[]): number | null {
  const stated = statedIn(alone);
  if (stated.length === 0) return null;
  const written = Math.min(...stated);
  const deeds = alone.reading.units.filter(
    ({ text, mentions }) => METHOD.test(text) || mentions.some(({ kind }) => kind === 'we'),
  );
  const months = [...insights.map(({ month }) => month), ...deeds.map(({ text }) => monthIn(text) ?? bareMonthIn(text))];
  // "In March" is the last March before.
  const withYear = (month: number): number => written - ((((written - month) % 12) + 12) % 12);
  return Math.min(written, ...months.flatMap((month) => (month === null ? [] : [month > 12 ? month : withYear(month)])));
}

/** Segments that the front matter declares. */
function declaredIn({ frontMatter }: Document, names: readonly string[]): Segment[] {
  return frontMatter ? names.map((name) => ({ span: frontMatter.span, text: name, name })) : [];
}

function titleOf(reading: Reading): Passage {
  const heading = reading.units.find((unit) => unit.form === 'heading') ?? reading.units[0];
  if (heading) return { span: unitSpan(reading, heading), text: heading.text };
  const start = { line: 1, column: 1, offset: 0 };
  return { span: { start, end: start }, text: '' };
}

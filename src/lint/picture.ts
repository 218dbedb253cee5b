import type { Document } from '../markdown/types.js';
import type { Initiative, MeasureClass, Passage, Plan, Trigger } from '../plan/types.js';

/** What can stand in a plan, as the picture of what came first shows it. */
export const MARKS = ['insight', 'internal', 'goal', 'option', 'decision', 'check'] as const;
export type MarkKind = (typeof MARKS)[number];

export interface Mark {
  what: MarkKind;
  line: number;
  /** When it happened, as year × 12 + month, where the passage says so with a year. */
  month: number | null;
  words: string;
}

/** How many measures of each sort a document has: the three that product managers keep in balance [BL]. */
export interface Balance {
  business: number;
  technology: number;
  customer: number;
}

/** Why something was decided or begun, as the document states it. */
export interface Occasion {
  line: number;
  words: string;
  from: Trigger['from'];
  /** The entry of a roadmap or plan that it belongs to, unless that is only thought of for later; null where it belongs to the document. */
  entry: string | null;
}

/** What came first in a document: its marks in reading order, and the balance of its measures. */
export interface Picture {
  title: string;
  /** Whoever the front matter names as the document's owner, or null. */
  owner: string | null;
  /** The document's own date as year × 12 + month, or null. */
  month: number | null;
  /** How many lines the document has. */
  lines: number;
  marks: Mark[];
  occasions: Occasion[];
  balance: Balance;
}

const WORDS = 160;
/** What stands below such a heading is not begun. */
const LATER = /\b(?:later|horizon|someday|some day|maybe|ideas?|backlog|exploring|under consideration|not (?:now|yet|doing))\b/i;

const SIDE: Readonly<Record<MeasureClass, keyof Balance>> = {
  business: 'business',
  operational: 'technology',
  output: 'technology',
  satisfaction: 'customer',
  outcome: 'customer',
  relevance: 'customer',
};

/** The picture of a plan, made from its document. */
export function pictureOf(plan: Plan, { lines, frontMatter }: Document): Picture {
  const mark = (what: MarkKind, { span, text }: Passage, month: number | null = null): Mark => ({
    what,
    line: span.start.line,
    month: month !== null && month > 12 ? month : null,
    words: clipped(text),
  });
  const options = plan.sections.filter(({ role }) => role === 'options').map(({ span, title }) => ({ span, text: title }));
  const inside = plan.triggers.filter(({ from }) => from === 'internal');
  const marks = [
    ...plan.insights.map((insight) => mark('insight', insight, insight.month)),
    ...(plan.opening?.view === 'internal' ? [mark('internal', plan.opening)] : []),
    ...inside.map((trigger) => mark('internal', trigger)),
    ...plan.goals.map((goal) => mark('goal', goal)),
    ...options.map((option) => mark('option', option)),
    ...plan.choices.map((choice) => mark('decision', choice, choice.month)),
    ...[...plan.outcomeChecks, ...plan.feedbackLoops].map((check) => mark('check', check)),
  ];
  const balance: Balance = { business: 0, technology: 0, customer: 0 };
  for (const { class: name } of plan.goals.flatMap(({ measures }) => measures)) balance[SIDE[name]] += 1;
  return {
    title: plan.title.text,
    owner: ownerIn(frontMatter?.data ?? {}),
    month: plan.month,
    lines: lines.length,
    occasions: occasionsOf(plan),
    marks: marks.sort((a, b) => a.line - b.line || MARKS.indexOf(a.what) - MARKS.indexOf(b.what)),
    balance,
  };
}

function ownerIn(data: Record<string, unknown>): string | null {
  const names = [data.owner ?? data.owners].flat().filter((name): name is string => typeof name === 'string');
  return names.map((name) => name.trim()).join(', ') || null;
}

function occasionsOf(plan: Plan): Occasion[] {
  return plan.triggers.flatMap((trigger): Occasion[] => {
    const section = sectionAt(plan, trigger);
    const initiative = plan.initiatives.findLast((candidate) => candidate.span.start.offset <= trigger.span.start.offset);
    const within = initiative && sectionAt(plan, initiative) === section ? initiative : undefined;
    if (within && isForLater(plan, within)) return [];
    // What customers do, told beside an occasion, is the occasion, unless the inside came without it.
    const insight =
      trigger.from === 'internal' ? undefined : plan.insights.find((candidate) => isBeside(plan, candidate, trigger, within));
    const { span, text } = insight ?? trigger;
    const from = insight ? 'customer' : trigger.from;
    return [{ line: span.start.line, words: clipped(text), from, entry: within ? clipped(within.text) : null }];
  });
}

/** In the same section, and in an entry of a list or table no further than it goes. */
function isBeside(plan: Plan, insight: Passage, trigger: Passage, entry: Initiative | undefined): boolean {
  if (sectionAt(plan, insight) !== sectionAt(plan, trigger)) return false;
  if (!entry) return true;
  const next = plan.initiatives.find(({ span }) => span.start.offset > entry.span.start.offset);
  const { offset } = insight.span.start;
  return offset >= entry.span.start.offset && (next === undefined || offset < next.span.start.offset);
}

function isForLater(plan: Plan, initiative: Initiative): boolean {
  for (let at = sectionAt(plan, initiative); at >= 0; at = plan.sections[at]!.parent)
    if (LATER.test(plan.sections[at]!.title)) return true;
  return false;
}

function sectionAt({ sections }: Plan, { span }: Passage): number {
  return sections.findLastIndex((section) => section.span.start.offset <= span.start.offset);
}

function clipped(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= WORDS ? flat : `${flat.slice(0, WORDS).replace(/\s*\S*$/, '')} …`;
}

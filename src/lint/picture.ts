import type { Document } from '../markdown/types.js';
import type { MeasureClass, Passage, Plan } from '../plan/types.js';

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

/** What came first in a document: its marks in reading order, and the balance of its measures. */
export interface Picture {
  title: string;
  /** Whoever the front matter names as the document's owner, or null. */
  owner: string | null;
  /** How many lines the document has. */
  lines: number;
  marks: Mark[];
  balance: Balance;
}

const WORDS = 120;

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
    words: text.replace(/\s+/g, ' ').trim().slice(0, WORDS),
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
    lines: lines.length,
    marks: marks.sort((a, b) => a.line - b.line || MARKS.indexOf(a.what) - MARKS.indexOf(b.what)),
    balance,
  };
}

function ownerIn(data: Record<string, unknown>): string | null {
  const names = [data.owner ?? data.owners].flat().filter((name): name is string => typeof name === 'string');
  return names.map((name) => name.trim()).join(', ') || null;
}

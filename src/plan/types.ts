import type { Span } from '../markdown/types.js';
import type { Form, StatementType } from '../statements/types.js';
import type { FunctionName } from '../vocabulary/functions.js';

/** What sort of planning document a file is; nothing is reported in `other`, and only rules for "any" kind look at `research`. */
export const KINDS = ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** What a section is for, read from its heading. `none` is a heading that names a topic only. */
export const ROLES = [
  'summary',
  'goals',
  'measures',
  'problem',
  'background',
  'insight',
  'segments',
  'options',
  'decision',
  'solution',
  'initiatives',
  'assumptions',
  'risks',
  'exclusions',
  'ownership',
  'money',
  'schedule',
  'competition',
  'framing',
  'check',
  'apparatus',
  'none',
] as const;
export type Role = (typeof ROLES)[number];

/** A stretch of the document that shows something, with its words. */
export interface Passage {
  span: Span;
  text: string;
}

/** One thing said: a sentence of a paragraph, a list item, a table row or a heading. */
export interface Sentence extends Passage {
  form: Form;
  /** The index of its section in the plan's `sections`. */
  section: number;
  /** The role of the label before it ("**Problem:** …"), else of the section around it. */
  role: Role;
  /** What it most likely is; worked out when it is asked for. */
  type(): StatementType;
}

/** From a heading to the next one of the same or a higher level; `parent` is the index of the section around it, or -1. */
export interface Section {
  title: string;
  /** The heading's place; the first place of the text where a document starts without one. */
  span: Span;
  level: number;
  parent: number;
  role: Role;
  /** The section's own role, or the nearest one around it. */
  inherited: Role;
  /** Title block, status lines, abstract, table of contents: the rules on order pass over it. */
  summary: boolean;
  /** Nothing but a placeholder, an untouched prompt, or nothing at all. */
  unfilled: boolean;
}

export const MEASURE_CLASSES = ['business', 'operational', 'output', 'satisfaction', 'outcome', 'relevance'] as const;
export type MeasureClass = (typeof MEASURE_CLASSES)[number];

/** Who answers for a goal or measure. */
export interface Owner {
  /** The document's words for it. */
  name: string;
  /** The function it stands for; `person` is a bare name or handle, which is not judged. */
  function: FunctionName | 'person';
  /** Where it is named: at the goal or measure itself (or its objective), by the heading of a function, once for the whole document, or in another document. */
  named: 'here' | 'heading' | 'document' | 'elsewhere';
}

export interface Measure extends Passage {
  /** Whoever is named for it or for its objective; empty where nobody is. */
  owners: Owner[];
  /** Others in the same form (rows, items, headings) have an owner, so that one is missed where it has none. */
  ownerExpected: boolean;
  class: MeasureClass;
  /** Why it was put in this class, in a few words. */
  reason: string;
  probability: number;
}

/** An objective with the measures listed under it; a goal without listed measures is its own single measure. */
export interface Goal extends Passage {
  owners: Owner[];
  measures: Measure[];
  /** False where the goal stands on its own. */
  listed: boolean;
  /** About customers' good, without measure, target or observable change. */
  vague: boolean;
  /** A sentence of a paragraph that starts with no verb of doing: whether it is something to deliver, its words alone do not tell. */
  inPassing: boolean;
  /** The internal function it belongs to (people, finance, legal, office), which is not judged. */
  internalFunction: string | null;
}

/** A group of customers that the document names. */
export interface Segment extends Passage {
  name: string;
}

/** A statement of what customers do, need, value, struggle with or said. */
export interface Insight extends Passage {
  /** Put as a fact about wants, needs, words or struggles, as opposed to a figure or a scene. */
  claim: boolean;
  /** How it is known, or null where nothing says so. */
  source: string | null;
  /** Its own words say that customers were met or heard: a figure may come from anywhere. */
  firsthand: boolean;
  /** Without a source: the document of the run that its passage links to and that tells nothing of customers, or null. */
  emptyLink: string | null;
  /** When it was learned, as year × 12 + month, where the passage says so. */
  month: number | null;
  /** The day of that month, where the passage says so. */
  day: number | null;
}

/** A passage that prefers, ranks, scores, selects, recommends or decides. */
export interface Choice extends Passage {
  month: number | null;
  /** The day of that month, where the passage says so. */
  day: number | null;
}

/** A link to another document of the run that holds customer insight with its source. */
export interface Backing extends Passage {
  /** The other document. */
  path: string;
  /** When that insight was learned, at the earliest, as year × 12 + month; null where the other document does not say exactly. */
  month: number | null;
  /** Whether it stands where the problem, the findings, the segments, the options or the decision are told, and not among references or what comes after. */
  basis: boolean;
}

/** What one document tells those that link to it: plain data. */
export interface Told {
  path: string;
  kind: Kind;
  /** See `Backing`. */
  month: number | null;
  /** Whether it holds customer insight with its source; `none` only where that is sure. */
  insight: 'sourced' | 'none' | 'unclear';
  /** Its headings, each with whether its section holds insight. */
  sections: { title: string; insight: boolean }[];
  /** The groups of customers that its front matter declares. */
  declared: string[];
  /** The first group of customers that it declares or names. */
  segment: string | null;
  /** What it tells of needs: the words of each such statement and of the headings above it, in the singular. */
  needs: string[][];
  /** Its goals and measures for which somebody is named, by their words. */
  owned: { words: string; owners: Owner[] }[];
}

/** An entry of a roadmap or plan. */
export interface Initiative extends Passage {
  /** The customer problem, need, benefit or evidence it states, or null. */
  reason: string | null;
}

/** The first substantive passage after title and summary. */
export interface Opening extends Passage {
  view: 'internal' | 'customer' | 'other';
}

/** A choice or priority with the argument given for it. */
export interface Rationale extends Passage {
  /** What suits the inside, the wish of somebody senior, what has been spent or promised, what was asked for. */
  basis: 'comfort' | 'senior' | 'sunk' | 'request';
  /** Whether its passage gives a customer argument too (for a request: the problem behind it). */
  backed: boolean;
}

/** A customer signal that speaks against the plan, and what becomes of it. */
export interface Signal extends Passage {
  /** Explained away, or acknowledged while the plan stays. */
  fate: 'dismissed' | 'kept-plan';
  /** Whether its passage cites a check, or its section tells of a consequence. */
  answered: boolean;
  /** What customers did or said, where another sentence tells it. */
  signal: Passage | null;
}

/** Evidence with its age. */
export interface DatedEvidence extends Passage {
  /** When it was learned, as year × 12 + month. */
  month: number;
}

/** A claim of customer-centricity, or a promise, in words alone. */
export interface Phrase extends Passage {
  sort: 'slogan' | 'false-choice' | 'absolute' | 'incentive';
  /** Whether the sentence or what stands around it backs it: a segment, insight, outcome measure or changed decision. */
  backed: boolean;
}

/** Money, posts or capacity set aside. */
export interface Allotment extends Passage {
  /** Whether it goes to learning about customers. */
  learning: boolean;
}

/** Where an occasion comes from. */
export const ORIGINS = ['customer', 'law', 'internal', 'unclear'] as const;

/** The stated occasion of a decision or initiative ("why now"). */
export interface Trigger extends Passage {
  from: (typeof ORIGINS)[number];
}

/** Where a solution is described, and where the customer problem it answers. */
export interface Solving {
  solution: Passage | null;
  problem: Passage | null;
}

/** A described group of customers. */
export interface Portrait extends Passage {
  name: string;
  /** Declared as a target; a described persona need not be. */
  target: boolean;
  /** Age, title, industry, size, region are told. */
  attributes: boolean;
  /** A job, need, goal, struggle or context is told, here or elsewhere in the document. */
  need: boolean;
}

/** Customer roles with stakes of their own, and the first goal or initiative that speaks of customers in general where none names a group. */
export interface RolesAtStake {
  roles: Segment[];
  conflated: Passage | null;
}

/** A findings section with a plan after it, or a research document with plans beside it, and whether anything planned takes it up. */
export interface Findings extends Passage {
  takenUp: boolean;
  /** How many plans stand in the pack of a research document that plans nothing itself. */
  plans?: number;
}

/** What a plan tells of what is planned. */
export interface Planned {
  /** When it was written, as `stated` of a plan. */
  month: number | null;
  /** The telling words of what may be planned, by their stems. */
  terms: readonly string[];
}

/** The plans that stand in one pack with a document, as far as that is asked for. */
export interface Beside {
  /** Whether one of them links to the document or names it. */
  cites: () => boolean;
  /** How many there are, and the telling words of what they plan, each with the month of the latest plan that has it. */
  planned: () => { plans: number; terms: ReadonlyMap<string, number> };
}

/** A contact with customers, past or planned: interview, test, pilot, beta, feedback round. */
export interface Contact extends Passage {
  /** To learn before choosing, or to confirm what is chosen. */
  purpose: 'learn' | 'validate';
}

/** A phase of a plan, at its heading or entry. */
export interface Phase extends Passage {
  /** The research, testing or feedback with customers that takes place in it. */
  research: Passage[];
}

/** Something believed of customers. */
export interface Assumption extends Passage {
  tested: boolean;
}

/** What a document plans, as plain data: built once, read by every rule. */
export interface Plan {
  path: string;
  kind: Kind;
  kindReason: string;
  /** The first heading, else the first line: where findings about an absence point. */
  title: Passage;
  /** The document's own date as year × 12 + month, or null. */
  month: number | null;
  /** The last month that its front matter, its title or a line for its date states exactly, no quarter and no year, as year × 12 + month; or null. */
  stated: number | null;
  /** The other documents of the run that it links to; what they tell is counted in. */
  linked: string[];
  backings: Backing[];
  sections: Section[];
  goals: Goal[];
  /** Figures that show early where customers' needs are going, in the goals or outside. */
  leadingSigns: Passage[];
  segments: Segment[];
  /** The first generic customer word (users, customers, the community), or null. */
  genericCustomer: Passage | null;
  insights: Insight[];
  choices: Choice[];
  initiatives: Initiative[];
  opening: Opening | null;
  rationales: Rationale[];
  signals: Signal[];
  /** What customers want, known through insiders or hearsay. */
  hearsay: Passage[];
  datedEvidence: DatedEvidence[];
  phrases: Phrase[];
  allotments: Allotment[];
  /** Functions (product, engineering, sales …) that have goals of their own, each at its first heading or entry, and whether a goal is shared. */
  functionGoals: { functions: Passage[]; shared: boolean };
  triggers: Trigger[];
  solving: Solving;
  /** How customers solve the problem today: workaround, competitor, status quo; the first few accounts. */
  alternatives: Passage[];
  /** Where customers' needs are heading, or what would have to change about the offer to meet them; the first few accounts. */
  futureNeeds: Passage[];
  portraits: Portrait[];
  rolesAtStake: RolesAtStake;
  findings: Findings[];
  contacts: Contact[];
  phases: Phase[];
  assumptions: Assumption[];
  /** A planned launch, release or rollout. */
  launches: Passage[];
  /** How the effect on customers will be checked after it. */
  outcomeChecks: Passage[];
  /** Recurring ways of hearing customers. */
  feedbackLoops: Passage[];
  /** Sections meant for the customer, the problem, the insight or the outcome measure that hold nothing yet. */
  unfilled: Passage[];
  /** Says that the choice is purely internal engineering (naming, tooling, file layout) with no effect on customers. */
  internalEngineering: boolean;
}

import type { Span } from '../markdown/types.js';

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

export interface Measure extends Passage {
  class: MeasureClass;
  /** Why it was put in this class, in a few words. */
  reason: string;
  probability: number;
}

/** An objective with the measures listed under it; a goal without listed measures is its own single measure. */
export interface Goal extends Passage {
  measures: Measure[];
  /** False where the goal stands on its own. */
  listed: boolean;
  /** About customers' good, without measure, target or observable change. */
  vague: boolean;
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
  /** When it was learned, as year × 12 + month, where the passage says so. */
  month: number | null;
}

/** A passage that prefers, ranks, scores, selects, recommends or decides. */
export interface Choice extends Passage {
  month: number | null;
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

/** What a document plans, as plain data: built once, read by every rule. */
export interface Plan {
  path: string;
  kind: Kind;
  kindReason: string;
  /** The first heading, else the first line: where findings about an absence point. */
  title: Passage;
  /** The document's own date as year × 12 + month, or null. */
  month: number | null;
  sections: Section[];
  goals: Goal[];
  segments: Segment[];
  /** The first generic customer word (users, customers, the community), or null. */
  genericCustomer: Passage | null;
  insights: Insight[];
  choices: Choice[];
  initiatives: Initiative[];
  opening: Opening | null;
  /** Sections meant for the customer, the problem, the insight or the outcome measure that hold nothing yet. */
  unfilled: Passage[];
  /** Says that the choice is purely internal engineering (naming, tooling, file layout) with no effect on customers. */
  internalEngineering: boolean;
}

import type { Span } from '../markdown/types.js';
import type { Kind, Plan, Sentence } from '../plan/types.js';
import type { Picture } from './picture.js';

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

export const CATEGORIES = [
  'sequence',
  'goals',
  'customers',
  'evidence',
  'rationale',
  'ownership',
  'follow-through',
  'language',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The articles the rules come from: Lundberg & Rask; "Customer-centric product culture"; Blunden; The Ksquare Group. */
export const ARTICLES = ['LR', 'CC', 'BL', 'KS'] as const;
export type Article = (typeof ARTICLES)[number];

/** Another place that belongs to a finding, with a few words on what it shows. */
export interface Related {
  at: Span;
  note: string;
  evidence: string;
}

/** What a rule reports about one place. */
export interface Problem {
  at: Span;
  /** What is the matter, quoting the document's own words: one sentence. */
  message: string;
  /** The document's own words at `at`. */
  evidence: string;
  related?: Related[];
  /** Where this place is surer or less sure than the rule usually is. */
  confidence?: Confidence;
  /** Where this place needs other advice than the rule's. */
  advice?: string;
}

/** What a rule says about a plan: the problems, out of how many places it judged; or why it could not judge. */
export interface Verdict {
  judged: number;
  problems: Problem[];
  abstained?: string;
}

/** A rule: metadata for people, and a pure function from a plan to a verdict. */
export interface Rule {
  id: string;
  category: Category;
  level: 'recommended' | 'strict';
  severity: Severity;
  confidence: Confidence;
  unit: 'item' | 'statement' | 'document';
  kinds: readonly Kind[];
  source: readonly Article[];
  /** What it finds, in one line for lists. */
  summary: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** What to do, in one concrete question or move. */
  advice: string;
  /** The numbers a team may set, by name. */
  options?: Readonly<Record<string, RuleOption>>;
  /** `options` holds a number for each of the rule's options; `sentences` gives everything that is said, for rules about words, and takes its time. */
  check(plan: Plan, options: Readonly<Record<string, number>>, sentences: () => readonly Sentence[]): Verdict;
}

/** Rules of a team's own. */
export interface Plugin {
  /** Stands before the id of each of its rules, with a slash between: lower-case letters, digits and hyphens. */
  name: string;
  rules: readonly Rule[];
}

/** A number that a team may set for a rule. */
export interface RuleOption {
  /** What it means, with its unit, in one line. */
  summary: string;
  default: number;
  min: number;
  max: number;
}

/** What a team decides about one rule. */
export interface RuleSetting {
  /** A rule with a severity runs whatever its level, or with `off` not at all. */
  severity?: Severity | 'off';
  options?: Readonly<Record<string, number>>;
}

/** What a team decides for a file: plain data, so that every thread can have it. */
export interface Settings {
  /** Whether rules of the strict level run too. */
  strict: boolean;
  rules: Readonly<Record<string, RuleSetting>>;
  /** Decisions for documents of some kinds; a later one counts before an earlier one, and before `rules`. */
  byKind?: readonly { kinds: readonly Kind[]; rules: Readonly<Record<string, RuleSetting>> }[];
}

/** A problem as reported: with its rule's settings filled in. */
export interface Finding extends Required<Omit<Problem, 'at'>> {
  rule: string;
  severity: Severity;
  at: Span;
  why: string;
  /** The titles of the headings it stands under, the outermost first. */
  section: string[];
  /** The same as long as rule, headings and quoted words are; two findings of one file may share it. */
  fingerprint: string;
  /** Whether it was there at the time the run is compared with; only where it is compared. */
  status?: 'new' | 'unchanged';
}

/** A finding that is kept back, and why: by a comment in the document, by a suppression file, or because the baseline knows it. */
export interface Suppressed extends Finding {
  by: 'comment' | 'file' | 'baseline';
  /** As given by whoever suppressed it; empty where a baseline gives none. */
  reason: string;
  owner?: string;
  /** The day it ends, as YYYY-MM-DD. */
  until?: string;
}

/** A finding of an earlier time that is gone, in the file it stood in. */
export interface Fixed {
  path: string;
  finding: Finding;
}

/** What was found in one file. */
export interface FileReport {
  path: string;
  kind: Kind;
  /** Why the file was taken for that kind. */
  kindReason: string;
  /** The other documents of the run that it links to, where it does: what they tell is counted in. */
  linked?: string[];
  findings: Finding[];
  /** Kept back, in the order of the document. */
  suppressed: Suppressed[];
  /** Rules that could not judge, and why. */
  abstained: { rule: string; reason: string }[];
  /** For each rule that judged: how many places. */
  judged: Record<string, number>;
  /** The text of the lines that findings point at, by line number. */
  lines: Record<number, string>;
  /** What came first in the document; only where it is asked for. */
  picture?: Picture;
}

/** A file that could not be read or parsed; the others are still reported. */
export interface FileError {
  path: string;
  line: number | null;
  message: string;
}

/** A part of the files of a run that is shared out over several machines. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** The result of a run: plain data, in the order of paths. */
export interface Report {
  files: FileReport[];
  errors: FileError[];
  /** What the run is compared with, and what is fixed since. */
  since?: { ref: string; fixed: Fixed[] };
  /** Which part of the files it is on, where it is not on all, and where the entries of the suppression file stand that keep something back in it. */
  shard?: Shard & { met: number[] };
  /** How many files were read, how many of them are planning documents, how many findings there are of each severity, and how many are kept back. */
  summary: { files: number; judged: number; errors: number; warnings: number; infos: number; suppressed: number; known: number };
}

import type { Span } from '../markdown/types.js';
import type { Kind, Plan } from '../plan/types.js';

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

export type Category =
  | 'sequence'
  | 'goals'
  | 'customers'
  | 'evidence'
  | 'rationale'
  | 'ownership'
  | 'follow-through'
  | 'language';

/** The articles the rules come from: Lundberg & Rask; "Customer-centric product culture"; Blunden; The Ksquare Group. */
export type Article = 'LR' | 'CC' | 'BL' | 'KS';

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
  check(plan: Plan): Verdict;
}

/** What a user decides about rules. */
export interface Settings {
  /** Whether rules of the strict level run too. */
  strict: boolean;
  /** Severities for single rules; a rule named here runs whatever its level, or not at all. */
  severities: Readonly<Record<string, Severity | 'off'>>;
}

/** A problem as reported: with its rule's settings filled in. */
export interface Finding extends Required<Omit<Problem, 'at'>> {
  rule: string;
  severity: Severity;
  at: Span;
  why: string;
}

/** What was found in one file. */
export interface FileReport {
  path: string;
  kind: Kind;
  /** Why the file was taken for that kind. */
  kindReason: string;
  findings: Finding[];
  /** Rules that could not judge, and why. */
  abstained: { rule: string; reason: string }[];
  /** For each rule that judged: how many places. */
  judged: Record<string, number>;
  /** The text of the lines that findings point at, by line number. */
  lines: Record<number, string>;
}

/** A file that could not be read or parsed; the others are still reported. */
export interface FileError {
  path: string;
  line: number | null;
  message: string;
}

/** The result of a run: plain data, in the order of paths. */
export interface Report {
  files: FileReport[];
  errors: FileError[];
  /** How many files were read, how many of them are planning documents, and how many findings there are of each severity. */
  summary: { files: number; judged: number; errors: number; warnings: number; infos: number };
}

import type { Confidence, RuleSetting, Severity } from '../lint/types.js';
import type { Kind } from '../plan/types.js';
import type { Vocabulary } from '../vocabulary/terms.js';

/** What decides, apart from the severity of findings, whether a run fails. */
export interface GateConfig {
  failOn?: Severity | 'never';
  minConfidence?: Confidence;
  maxWarnings?: number;
  /** How many findings of a rule are let through. */
  budgets?: Record<string, number>;
}

/** Decisions for some files or kinds of document. */
export interface Override {
  files?: string[];
  kinds?: Kind[];
  /** What to take the files for. */
  kind?: Kind;
  strict?: boolean;
  rules?: Record<string, RuleSetting>;
}

/** A configuration file, checked: what it says itself, without what it extends. */
export interface Config {
  extends?: string[];
  strict?: boolean;
  rules?: Record<string, RuleSetting>;
  overrides?: Override[];
  ignores?: string[];
  vocabulary?: Partial<Vocabulary>;
  packs?: Record<string, string[]>;
  gate?: GateConfig;
  reporters?: string[];
  plugins?: string[];
  suppressions?: string;
  baseline?: string;
}

/** A configuration with the file it comes from, by absolute path; those it extends stand before it. */
export interface Layer {
  file: string;
  config: Config;
}

import type { Confidence, Rule, RuleSetting, Severity } from '../lint/types.js';
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

/** How a configuration sets a rule: a severity, or a severity with the rule's options. */
export type RuleEntry = Severity | 'off' | [severity: Severity | 'off', options: Record<string, number>];

/** Decisions for some files or kinds of document, as people write them. */
interface UserOverride extends Omit<Override, 'rules'> {
  rules?: Record<string, RuleEntry>;
}

/** A configuration as people write it. */
export interface UserConfig extends Omit<Config, 'extends' | 'rules' | 'overrides' | 'vocabulary' | 'packs'> {
  extends?: string | string[];
  rules?: Record<string, RuleEntry>;
  overrides?: UserOverride[];
  /** The team's own words. */
  vocabulary?: Partial<Vocabulary>;
  packs?: Record<string, string | string[]>;
}

/** A plugin as a run takes it: the ids of its rules begin with its name. */
export interface LoadedPlugin {
  /** By absolute path. */
  file: string;
  name: string;
  rules: Rule[];
}

/** Whether the rules of a plugin in this file are data; in any other they are a program. */
export const isRuleFile = (file: string): boolean => /\.ya?ml$/.test(file);

/** A configuration with the file it comes from, by absolute path; those it extends stand before it. */
export interface Layer {
  file: string;
  config: Config;
  /** What the file itself loads. */
  plugins: LoadedPlugin[];
}

/** The same without keys that hold nothing. */
export function defined<T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

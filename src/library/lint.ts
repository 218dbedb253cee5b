import { checkPlugin } from '../config/plugins.js';
import type { RuleEntry } from '../config/types.js';
import { loadKnowledge } from '../knowledge.js';
import { lintText } from '../lint/engine.js';
import { rulesOf } from '../lint/plugin.js';
import type { FileReport, Plugin } from '../lint/types.js';
import { loadParser } from '../markdown/read.js';
import type { Kind } from '../plan/types.js';
import { allRules } from '../run/rules.js';
import { thisDay } from '../run/run.js';
import { NO_VOCABULARY, type Vocabulary } from '../vocabulary/terms.js';
import { decided } from './decided.js';

/** How to lint a text. */
export interface LintOptions {
  /** What to call the text in the report; its name and folders are hints for the kind too. By default "plan.md". */
  path?: string;
  /** What to take the text for, where its front matter does not say. */
  kind?: Kind;
  /** Whether the strict rules run too. */
  strict?: boolean;
  /** Decisions about single rules. */
  rules?: Readonly<Record<string, RuleEntry>>;
  /** The team's own words. */
  vocabulary?: Partial<Vocabulary>;
  /** Rules of your own, besides the rules of outside-in. */
  plugins?: readonly Plugin[];
  /** The day it is, as YYYY-MM-DD: suppressions may have ended. By default today. */
  today?: string;
}

/** What a plugin is called that stands in no file. */
const PLUGIN = 'plugins';

let loading: ReturnType<typeof load> | undefined;

/** What every text needs, loaded once. */
async function load() {
  const parser = await loadParser();
  return { parser, knowledge: loadKnowledge() };
}

/**
 * Lints one Markdown text. No configuration file is read and no file touched: the options are all that counts.
 * Rejects with a `UserError` for options that are wrong, and with a `DocumentError` for a text whose front matter cannot be read.
 */
export async function lint(
  text: string,
  { path = 'plan.md', kind, today = thisDay(), strict, rules, vocabulary, plugins = [] }: LintOptions = {},
): Promise<FileReport> {
  const brought = plugins.flatMap((plugin) => rulesOf(checkPlugin(plugin, PLUGIN), PLUGIN));
  const known = brought.length > 0 ? [...allRules, ...brought] : allRules;
  const settings = await decided({ strict, rules, vocabulary }, known);
  loading ??= load();
  return lintText(text, known, {
    ...(await loading),
    path,
    settings,
    today,
    ...(kind && { kind }),
    ...(vocabulary && { vocabulary: { ...NO_VOCABULARY, ...vocabulary } }),
  });
}

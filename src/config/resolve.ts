import { dirname, relative, sep } from 'node:path';
import type { RuleSetting, Settings } from '../lint/types.js';
import type { Kind } from '../plan/types.js';
import type { Vocabulary } from '../vocabulary/terms.js';
import type { Config, Layer } from './types.js';

/** What holds for one file. */
export interface FileSettings {
  settings: Settings;
  /** What to take the file for, where its front matter does not say. */
  kind?: Kind;
  vocabulary: Vocabulary;
  /** The plugins whose rules hold too, by absolute path. */
  plugins: string[];
}

export const NO_VOCABULARY: Vocabulary = {
  segments: [],
  customers: [],
  customerMetrics: [],
  internalMetrics: [],
  functions: [],
  products: [],
};

/** Tests absolute paths against globs that start from a folder. */
export type Matcher = (path: string) => boolean;

/** Compiles globs, as `picomatch` does. */
export type Compile = (globs: readonly string[]) => (path: string) => boolean;

/** What layers of configuration say of single files, with a count of the globs that no file has met. */
export interface Resolver {
  ignores: Matcher;
  settingsFor(path: string): FileSettings;
  /** The globs and overrides that nothing has met so far, as sentences. */
  unused(): string[];
}

/** Makes a resolver of layers; the later ones count before the earlier ones. Globs start from the folder of their own file. */
export function resolver(layers: readonly Layer[], compile: Compile): Resolver {
  const vocabulary = mergeVocabularies(layers.map(({ config }) => config.vocabulary ?? {}));
  const strict = layers.findLast(({ config }) => config.strict !== undefined)?.config.strict ?? false;
  const rules = mergeRules(layers.map(({ config }) => config.rules ?? {}));
  const plugins = [...new Set(layers.flatMap((layer) => layer.plugins.map(({ file }) => file)))];
  const ignores = layers.flatMap(({ file, config }) =>
    (config.ignores ?? []).map((glob) => ({ glob, matches: matcher([glob], file, compile), met: false })),
  );
  const overrides = layers.flatMap(({ file, config }) =>
    (config.overrides ?? []).map((override, index) => ({
      override,
      name: `overrides.${index} (${(override.files ?? []).join(', ')})`,
      matches: override.files ? matcher(override.files, file, compile) : () => true,
      met: override.files === undefined,
    })),
  );
  return {
    ignores: (path) => {
      const hits = ignores.filter(({ matches }) => matches(path));
      for (const hit of hits) hit.met = true;
      return hits.length > 0;
    },
    settingsFor: (path) => {
      const own = overrides.filter(({ matches }) => matches(path));
      for (const entry of own) entry.met = true;
      const byPath = own.map(({ override }) => override).filter(({ kinds }) => kinds === undefined);
      const kind = byPath.findLast((override) => override.kind !== undefined)?.kind;
      return {
        settings: {
          strict: byPath.findLast((override) => override.strict !== undefined)?.strict ?? strict,
          rules: mergeRules([rules, ...byPath.map((override) => override.rules ?? {})]),
          byKind: own.flatMap(({ override: { kinds, rules: some = {} } }) => (kinds ? [{ kinds, rules: some }] : [])),
        },
        vocabulary,
        plugins,
        ...(kind && { kind }),
      };
    },
    unused: () => [
      ...ignores.filter(({ met }) => !met).map(({ glob }) => `"ignores": nothing matches "${glob}".`),
      ...overrides.filter(({ met }) => !met).map(({ name }) => `No file matches ${name}.`),
    ],
  };
}

function matcher(globs: readonly string[], file: string, compile: Compile): Matcher {
  const folder = dirname(file);
  const matches = compile(globs);
  return (path) => {
    const name = relative(folder, path).replaceAll(sep, '/');
    return !name.startsWith('../') && matches(name);
  };
}

/** A severity or an option set later counts before one set earlier; what is not set stays. */
function mergeRules(layers: readonly NonNullable<Config['rules']>[]): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, { severity, options }] of Object.entries(layer)) {
      const before = merged[id];
      merged[id] = {
        ...before,
        ...(severity !== undefined && { severity }),
        ...(options && { options: { ...before?.options, ...options } }),
      };
    }
  }
  return merged;
}

/** Words add up. */
function mergeVocabularies(layers: readonly Partial<Vocabulary>[]): Vocabulary {
  const keys = Object.keys(NO_VOCABULARY) as (keyof Vocabulary)[];
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set(layers.flatMap((layer) => layer[key] ?? []))]]),
  ) as unknown as Vocabulary;
}

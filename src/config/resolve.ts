import { dirname, relative, sep } from 'node:path';
import type { RuleSetting, Settings } from '../lint/types.js';
import { KINDS, type Kind } from '../plan/types.js';
import { NO_VOCABULARY, type Vocabulary } from '../vocabulary/terms.js';
import { defined, type Layer } from './types.js';

/** What holds for one file. */
export interface FileSettings {
  settings: Settings;
  /** What to take the file for, where its front matter does not say. */
  kind?: Kind;
  vocabulary: Vocabulary;
  /** The plugins whose rules hold too, by absolute path. */
  plugins: string[];
}

/** What one place in a configuration decides for a file. */
export interface Decision {
  /** The file that says it. */
  file: string;
  /** The key in that file, where it is not the file as a whole. */
  key?: string;
  /** The kinds of document it holds for; without them, for all. */
  kinds?: readonly Kind[];
  kind?: Kind;
  strict?: boolean;
  rules?: Readonly<Record<string, RuleSetting>>;
}

/** Compiles globs, as `picomatch` does. */
export type Compile = (globs: readonly string[]) => (path: string) => boolean;

/** What layers of configuration say of single files, by absolute path, with a count of the globs that no file has met. */
export interface Resolver {
  /** Who leaves the file out; null where nobody does. */
  ignoredBy(path: string): Decision | null;
  /** What is decided for the file; a later decision counts before an earlier one. */
  decisionsFor(path: string): Decision[];
  settingsFor(path: string): FileSettings;
  /** What nothing has met so far; `kindOf` gives the kind of a file by absolute path, undefined where nobody knows it. */
  unused(kindOf: (path: string) => Kind | undefined): Unused[];
}

/** Something that a configuration says to no effect. */
interface Unused {
  /** The file that says it. */
  file: string;
  /** As a sentence. */
  hint: string;
  /** Whether that goes by the kinds of documents, not by their paths. */
  byKind: boolean;
}

/** Makes a resolver of layers; the later ones count before the earlier ones. Globs start from the folder of their own file. */
export function resolver(layers: readonly Layer[], compile: Compile): Resolver {
  const vocabulary = mergeVocabularies(layers.map(({ config }) => config.vocabulary ?? {}));
  const plugins = [...new Set(layers.flatMap((layer) => layer.plugins.map(({ file }) => file)))];
  const general = layers.map(({ file, config: { strict, rules } }): Decision => ({ file, ...defined({ strict, rules }) }));
  const ignores = layers.flatMap(({ file, config }) =>
    (config.ignores ?? []).map((glob, index) => ({
      decision: { file, key: `ignores.${index}` },
      glob,
      matches: matcher([glob], file, compile),
      met: false,
    })),
  );
  const overrides = layers.flatMap(({ file, config }) =>
    (config.overrides ?? []).map(({ files, ...decided }, index) => ({
      decision: { file, key: `overrides.${index}`, ...decided },
      name: `overrides.${index}`,
      files,
      matches: files ? matcher(files, file, compile) : () => true,
      met: new Set<string>(),
    })),
  );
  const decisionsFor = (path: string): Decision[] => {
    const own = overrides.filter(({ matches }) => matches(path));
    for (const { met } of own) met.add(path);
    return [...general, ...own.map(({ decision }) => decision)];
  };
  return {
    ignoredBy: (path) => {
      const hits = ignores.filter(({ matches }) => matches(path));
      for (const hit of hits) hit.met = true;
      return hits.at(-1)?.decision ?? null;
    },
    decisionsFor,
    settingsFor: (path) => ({ ...settingsOf(decisionsFor(path)), vocabulary, plugins }),
    unused: (kindOf) => [
      ...ignores
        .filter(({ met }) => !met)
        .map(({ decision: { file }, glob }) => ({ file, hint: `"ignores": nothing matches "${glob}".`, byKind: false })),
      ...overrides.flatMap(({ decision: { file, kinds }, name, files, met }): Unused[] => {
        if (files && met.size === 0) return [{ file, hint: `No file matches ${name} (${files.join(', ')}).`, byKind: false }];
        if (!kinds || [...met].map(kindOf).some((kind) => kind === undefined || kinds.includes(kind))) return [];
        const who = files
          ? `No file that matches ${name} (${files.join(', ')}) is of a kind that it`
          : `No document is of a kind that ${name}`;
        return [{ file, hint: `${who} is for (${kinds.join(', ')}).`, byKind: true }];
      }),
    ],
  };
}

function settingsOf(decisions: readonly Decision[]): Pick<FileSettings, 'settings' | 'kind'> {
  // From the first that holds for some kinds only, the order stays open until the kind of the document is known.
  const first = decisions.findIndex(({ kinds }) => kinds !== undefined);
  const plain = first < 0 ? decisions : decisions.slice(0, first);
  const byKind = decisions.slice(plain.length).flatMap(({ kinds = KINDS, rules }) => (rules ? [{ kinds, rules }] : []));
  const kind = decisions.findLast((decision) => decision.kind !== undefined)?.kind;
  return {
    settings: {
      strict: decisions.findLast(({ strict }) => strict !== undefined)?.strict ?? false,
      rules: mergeRules(plain.map(({ rules = {} }) => rules)),
      byKind,
    },
    ...(kind && { kind }),
  };
}

function matcher(globs: readonly string[], file: string, compile: Compile): (path: string) => boolean {
  const folder = dirname(file);
  const matches = compile(globs);
  return (path) => {
    const name = relative(folder, path).replaceAll(sep, '/');
    return !name.startsWith('../') && matches(name);
  };
}

/** A severity or an option set later counts before one set earlier; what is not set stays. */
function mergeRules(layers: readonly Readonly<Record<string, RuleSetting>>[]): Record<string, RuleSetting> {
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

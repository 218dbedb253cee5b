import { dirname, isAbsolute, resolve } from 'node:path';
import type { FileSettings, Resolver } from '../config/resolve.js';
import { resolver } from '../config/resolve.js';
import { shown } from '../config/shown.js';
import type { Config, Layer } from '../config/types.js';
import type { Rule, RuleSetting } from '../lint/types.js';
import { KINDS, type Kind } from '../plan/types.js';
import { NO_VOCABULARY } from '../vocabulary/terms.js';

/** What the command line says of the configuration. */
export interface ConfigFlags {
  /** A file to take instead of the nearest, or false for none. */
  config?: string | false;
  dataOnlyConfig?: boolean;
}

/** What flags decide, before any configuration. */
export interface FlagSettings {
  strict: boolean;
  rules: Readonly<Record<string, RuleSetting>>;
}

/** What configuration makes of a run. */
export interface Configured {
  /** The files to lint, each with the index of what holds for it in `settings`. */
  files: Map<string, number>;
  /** Distinct settings: plain data, which goes to every thread. */
  settings: FileSettings[];
  /** Whatever findings can be about. */
  rules: readonly Rule[];
  /** What holds for the run as a whole, from the configuration nearest to the working folder. */
  run: Config;
  /** The folder that paths in `run` start from. */
  folder: string;
  /** The files that configuration was read from. */
  sources: string[];
  /** What the configuration says to no effect, as sentences, as far as this run can tell. */
  hints: (seen: Seen) => string[];
}

/** What a run has seen. */
interface Seen {
  /** Whether all that is in a folder, by absolute path, was looked at. */
  covers: (folder: string) => boolean;
  /** The kind of a document, by absolute path; undefined where nobody knows it. */
  kindOf: (path: string) => Kind | undefined;
}

interface Asked {
  cwd: string;
  flags: ConfigFlags;
  flagSettings: (rules: readonly Rule[]) => FlagSettings | Promise<FlagSettings>;
  rules: readonly Rule[];
  /** The files found, relative to `cwd`, and those of them that were named one by one, which no "ignores" leaves out. */
  files: readonly string[];
  named: ReadonlySet<string>;
}

/**
 * Finds what configuration holds for each file: the nearest one in its folder or above, unless a flag names one or none.
 * Throws a user error that names every mistake in a configuration.
 */
export async function configure({ cwd, flags, flagSettings, rules, files, named }: Asked): Promise<Configured> {
  const source = sourceOf(cwd, flags, rules);
  const found: { path: string; own: FileSettings }[] = [];
  for (const path of files) {
    const absolute = resolve(cwd, path);
    const own = await source.resolverFor(dirname(absolute));
    if (own?.ignoredBy(absolute) && !named.has(path)) continue;
    found.push({ path, own: own?.settingsFor(absolute) ?? PLAIN });
  }
  const layers = await source.layersFor(cwd);
  const known = [...rules, ...(await source.pluginRules())];
  const flagged = await flagSettings(known);
  return {
    ...shared(found.map(({ path, own }) => ({ path, settings: withFlags(own, flagged) }))),
    rules: known,
    run: runOf(layers),
    folder: layers.length > 0 ? dirname(layers.at(-1)!.file) : cwd,
    sources: source.files(),
    hints: source.hints,
  };
}

/** What layers say of the run as a whole: a later one counts before an earlier one, for gates by the key. */
function runOf(layers: readonly Layer[]): Config {
  const configs = layers.map(({ config }) => config);
  const gates = configs.map(({ gate }) => gate ?? {});
  const budgets = Object.assign({}, ...gates.map((gate) => gate.budgets));
  return Object.assign({}, ...configs, { gate: Object.assign({}, ...gates, { budgets }) });
}

/** Settings that are the same, once. */
function shared(found: readonly { path: string; settings: FileSettings }[]): Pick<Configured, 'files' | 'settings'> {
  const files = new Map<string, number>();
  const distinct: FileSettings[] = [];
  const indices = new Map<string, number>();
  for (const { path, settings } of found) {
    const key = JSON.stringify(settings);
    const index = indices.get(key) ?? distinct.push(settings) - 1;
    indices.set(key, index);
    files.set(path, index);
  }
  return { files, settings: distinct };
}

const PLAIN: FileSettings = { settings: { strict: false, rules: {} }, vocabulary: NO_VOCABULARY, plugins: [] };

/** Flags count before configuration, whatever the kind of document. */
function withFlags(own: FileSettings, { strict, rules }: FlagSettings): FileSettings {
  const { settings } = own;
  const byKind = Object.keys(rules).length > 0 ? [...(settings.byKind ?? []), { kinds: KINDS, rules }] : settings.byKind;
  return { ...own, settings: { ...settings, strict: strict || settings.strict, ...(byKind && { byKind }) } };
}

/** Finds and keeps configurations by folder. */
export function sourceOf(cwd: string, { config: asked, dataOnlyConfig = false }: ConfigFlags, rules: readonly Rule[]) {
  const options = { dataOnly: dataOnlyConfig, cwd, rules };
  const nearest = new Map<string, string | null>();
  const loaded = new Map<string, { layers: Layer[]; resolver: Resolver }>();

  async function load(folder: string) {
    if (asked === false) return null;
    const { nearestConfig } = await import('../config/find.js');
    if (asked === undefined && !nearest.has(folder)) nearest.set(folder, await nearestConfig(folder));
    const file = asked === undefined ? nearest.get(folder)! : resolve(cwd, asked);
    if (file === null) return null;
    if (!loaded.has(file)) {
      const { default: picomatch } = await import('picomatch');
      const compile = (globs: readonly string[]) => picomatch([...globs], { dot: true });
      const { loadConfig } = await import('../config/load.js');
      const layers = await loadConfig(file, options);
      loaded.set(file, { layers, resolver: resolver(layers, compile) });
    }
    return loaded.get(file)!;
  }

  return {
    resolverFor: async (folder: string) => (await load(folder))?.resolver,
    layersFor: async (folder: string) => (await load(folder))?.layers ?? [],
    /** The rules of all plugins that were loaded on the way. */
    pluginRules: async () => {
      const plugins = [...loaded.values()].flatMap(({ layers }) => layers.flatMap((layer) => layer.plugins));
      return plugins.length === 0 ? [] : (await import('../config/load.js')).distinct(plugins, options);
    },
    files: () =>
      [...loaded.values()]
        .flatMap(({ layers }) => layers.flatMap(({ file, plugins }) => [file, ...plugins.map((plugin) => plugin.file)]))
        .filter(isAbsolute),
    hints: ({ covers, kindOf }: Seen): string[] => {
      const told = [...loaded].map(([own, { layers, resolver }]) => ({
        files: layers.map(({ file }) => file),
        // What others build on speaks of the kinds of their documents too.
        unused: resolver.unused(kindOf).filter(({ file, byKind }) => covers(dirname(file)) && (!byKind || file === own)),
      }));
      const hints = told.map(({ unused }) => new Map(unused.map(({ file, hint }) => [`${shown(file, options)}: ${hint}`, file])));
      // What several configurations build on has no effect only where it has none in any of them.
      return [...new Map(hints.flatMap((map) => [...map]))].flatMap(([hint, file]) =>
        told.every(({ files }, index) => !files.includes(file) || hints[index]!.has(hint)) ? [hint] : [],
      );
    },
  };
}

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, isAbsolute, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../lint/types.js';
import { userError } from '../user-error.js';
import { lazy } from './packages.js';
import { shown } from './shown.js';
import type { Config, Layer, LoadedPlugin } from './types.js';
import { readYaml } from './yaml.js';

export interface LoadOptions {
  /** Refuse configuration that is a program. */
  dataOnly: boolean;
  /** What files are called in messages: relative to this folder. */
  cwd: string;
  /** The rules that a configuration may name, besides those of its plugins. */
  rules: readonly Rule[];
}

const NAME = 'outside-in';
const PRESETS: Readonly<Record<string, Config>> = { recommended: {}, strict: { strict: true } };
const DATA = ['', '.json', '.yaml', '.yml'];
const PROGRAMS = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** Where a configuration may stand in a folder, in the order in which they are looked for. */
export const SEARCH_PLACES: readonly string[] = [
  'package.json',
  ...[...DATA, ...PROGRAMS].map((extension) => `.${NAME}rc${extension}`),
  ...[...DATA.slice(1), ...PROGRAMS].map((extension) => `${NAME}.config${extension}`),
];

/** The file with the configuration nearest to a folder: in it or above it. Null where there is none. */
export async function nearestConfig(folder: string, options: LoadOptions): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    // Finding out that there is none, as for most, must cost nothing.
    if (mayHoldConfig(at)) {
      const found = await explorer(options).search(at);
      if (found && !found.isEmpty) return found.filepath;
    }
    if (dirname(at) === at) return null;
  }
}

/** The folders from this one upwards in which a configuration may stand already. */
export function configFolders(folder: string): string[] {
  const above = dirname(folder) === folder ? [] : configFolders(dirname(folder));
  return mayHoldConfig(folder) ? [folder, ...above] : above;
}

function mayHoldConfig(folder: string): boolean {
  const names = namesIn(folder);
  if (names.some((name) => name.includes(NAME) && SEARCH_PLACES.includes(name))) return true;
  return names.includes('package.json') && readFileSync(join(folder, 'package.json'), 'utf8').includes(`"${NAME}"`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Loads a configuration file and all that it extends.
 * Throws a user error that names every mistake with its place.
 */
export async function loadConfig(file: string, options: LoadOptions, above: readonly string[] = []): Promise<Layer[]> {
  if (above.includes(file)) {
    throw userError(
      `${shown(file, options)}: this configuration extends itself, by way of ${above.map((path) => shown(path, options)).join(', ')}.`,
    );
  }
  const raw = await loadRaw(file, options);
  const layers: Layer[] = [];
  for (const name of namesUnder('extends', raw)) {
    const preset = PRESETS[name];
    if (preset) layers.push({ file: name, config: preset, plugins: [] });
    else layers.push(...(await loadConfig(locate(name, file, 'extends', options), options, [...above, file])));
  }
  const plugins: LoadedPlugin[] = [];
  for (const name of namesUnder('plugins', raw)) {
    const { loadPlugin } = await import('./plugins.js');
    plugins.push(await loadPlugin(locate(name, file, 'plugins', options), options));
  }
  // Which rules a configuration may name depends on the plugins that it and its bases load.
  const rules = [...options.rules, ...distinct([...layers.flatMap((layer) => layer.plugins), ...plugins], options)];
  return [...layers, { file, config: await check(raw, file, { ...options, rules }), plugins }];
}

/** The names under a key of what may be a configuration; where it is none, the check says so later. */
function namesUnder(key: 'extends' | 'plugins', raw: unknown): string[] {
  const value: unknown = (raw as Record<string, unknown>)[key];
  const names = key === 'extends' && typeof value === 'string' ? [value] : value;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** The rules of plugins, each plugin once. Throws a user error for two plugins of one name. */
export function distinct(plugins: readonly LoadedPlugin[], options: { cwd: string }): Rule[] {
  const byName = new Map<string, LoadedPlugin>();
  for (const plugin of plugins) {
    const other = byName.get(plugin.name);
    if (other && other.file !== plugin.file) {
      throw userError(
        `Two plugins are called "${plugin.name}": ${shown(other.file, options)} and ${shown(plugin.file, options)}. Give one of them another name.`,
      );
    }
    byName.set(plugin.name, plugin);
  }
  return [...byName.values()].flatMap(({ rules }) => rules);
}

async function loadRaw(file: string, options: LoadOptions): Promise<unknown> {
  try {
    const found = await explorer(options).load(file);
    if (found && !found.isEmpty) return found.config;
  } catch (error) {
    throw asUserError(error, file, options);
  }
  throw userError(
    `${shown(file, options)}: there is no configuration in this file${basename(file) === 'package.json' ? `; it stands under the key "${NAME}"` : ''}.`,
  );
}

async function check(raw: unknown, file: string, options: LoadOptions): Promise<Config> {
  const inPackage = basename(file) === 'package.json';
  const isData = DATA.includes(extensionOf(file)) || inPackage;
  return checkConfig(raw, options.rules, {
    name: shown(file, options),
    text: () => (isData ? readFileSync(file, 'utf8') : null),
    prefix: inPackage ? [NAME] : [],
  });
}

/**
 * Checks what may be a configuration that names these rules. `place` is where it stands, with its text where there is one.
 * Throws a user error that names every mistake.
 */
export async function checkConfig(
  raw: unknown,
  rules: readonly Rule[],
  { name, text = () => null, prefix = [] }: { name: string; text?: () => string | null; prefix?: readonly string[] },
): Promise<Config> {
  const [{ configSchema }, { describeProblems, problemsIn }] = await Promise.all([
    import('./schema.js'),
    import('./problems.js'),
  ]);
  const schema = configSchema(rules);
  const result = schema.safeParse(raw);
  if (result.success) return result.data as Config;
  const problems = problemsIn(result.error.issues, (path) => namesAt(schema, path)).map((problem) => ({
    ...problem,
    path: [...prefix, ...problem.path],
  }));
  throw userError(describeProblems(name, text(), problems));
}

/** The keys that a schema knows at a path. */
function namesAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  interface Node {
    shape?: Record<string, unknown>;
    element?: unknown;
    unwrap?: () => unknown;
    def?: { innerType?: unknown; in?: unknown; options?: unknown[]; items?: unknown[] };
  }
  let at = bare(schema);
  for (const step of path) at = bare(at?.shape?.[String(step)] ?? at?.element ?? at?.def?.items?.[Number(step)]);
  return Object.keys(at?.shape ?? {});

  function bare(node: unknown): Node | undefined {
    let inner = node as Node | undefined;
    for (;;) {
      const next = inner?.def?.innerType ?? inner?.def?.in ?? inner?.def?.options?.at(-1);
      if (next === undefined) return inner;
      inner = next as Node;
    }
  }
}

function explorer({ dataOnly, cwd }: LoadOptions) {
  const data = (path: string, text: string): unknown => readYaml(text, shown(path, { cwd })).data ?? undefined;
  const program = async (path: string): Promise<unknown> => {
    if (dataOnly)
      throw userError(
        `${shown(path, { cwd })}: this configuration is a program, which --data-only-config does not run; write it as YAML or JSON.`,
      );
    try {
      // A program is loaded once for each name it goes by, and this one may have changed.
      return ((await import(`${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`)) as { default?: unknown }).default;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error;
      throw userError(
        `${shown(path, { cwd })}: this version of Node.js does not run TypeScript; use Node.js 22.18 or newer, or write the configuration as YAML, JSON or JavaScript.`,
      );
    }
  };
  return lazy.cosmiconfig().cosmiconfig(NAME, {
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: 'none',
    cache: false,
    packageProp: [NAME],
    loaders: {
      noExt: data,
      ...Object.fromEntries(DATA.slice(1).map((extension) => [extension, data])),
      ...Object.fromEntries(PROGRAMS.map((extension) => [extension, program])),
    },
  });
}

/** The file that a name in "extends" or "plugins" stands for. */
function locate(name: string, from: string, key: 'extends' | 'plugins', options: LoadOptions): string {
  const isFile = name.startsWith('.') || isAbsolute(name);
  const path = isFile ? resolve(dirname(from), name) : resolvePackage(name, from);
  if (path !== undefined && existsSync(path)) {
    if (options.dataOnly && isElsewhere(path, [options.cwd, dirname(from)]))
      throw userError(
        `${shown(from, options)}: "${key}" names "${name}", which stands outside the working folder; --data-only-config reads nothing there.`,
      );
    return path;
  }
  const hint = isFile
    ? `there is no file "${name}"`
    : key === 'extends'
      ? `there is no preset or installed package "${name}"; the presets are ${Object.keys(PRESETS).join(' and ')}`
      : `there is no installed package "${name}"; a file begins with a dot, as in "./${name}"`;
  throw userError(`${shown(from, options)}: "${key}" names something that is not there: ${hint}.`);
}

/** Whether a file, wherever links lead, is neither below one of some folders nor part of a package: messages quote what they read. */
function isElsewhere(path: string, folders: readonly string[]): boolean {
  const real = realpathSync(path);
  const isBelow = (folder: string) => real.startsWith(join(realpathSync(folder), sep));
  return !real.includes(`${sep}node_modules${sep}`) && !folders.some(isBelow);
}

function resolvePackage(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

function asUserError(error: unknown, file: string, options: LoadOptions): Error {
  const { message, name, code } = error as NodeJS.ErrnoException;
  if (name === 'UserError') return error as Error;
  if (code === 'ENOENT') return userError(`There is no configuration file "${shown(file, options)}".`);
  return userError(`${shown(file, options)}: this configuration cannot be loaded: ${message.replace(/\.$/, '')}.`);
}

function extensionOf(file: string): string {
  return basename(file).startsWith('.') && basename(file).split('.').length === 2 ? '' : extname(file);
}

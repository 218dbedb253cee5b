import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Rule } from '../lint/types.js';
import { userError } from '../user-error.js';
import { isPackage, isProgram, NAME, readConfig } from './find.js';
import type { ConfigProblem } from './problems.js';
import { shown } from './shown.js';
import type { Config, Layer, LoadedPlugin } from './types.js';

export interface LoadOptions {
  /** Refuse configuration that is a program. */
  dataOnly: boolean;
  /** What files are called in messages: relative to this folder. */
  cwd: string;
  /** The rules that a configuration may name, besides those of its plugins. */
  rules: readonly Rule[];
}

const PRESETS: Readonly<Record<string, Config>> = { recommended: {}, strict: { strict: true } };

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
  const raw = await readConfig(file, options);
  const layers: Layer[] = [];
  const missing: ConfigProblem[] = [];
  for (const { name, path } of namesUnder('extends', raw)) {
    const preset = PRESETS[name];
    const base = preset ? undefined : locate(name, file, 'extends', options);
    if (preset) layers.push({ file: name, config: preset, plugins: [] });
    else if (base !== undefined) layers.push(...(await loadConfig(base, options, [...above, file])));
    else missing.push({ path, message: notThere(name, 'extends') });
  }
  const plugins: LoadedPlugin[] = [];
  for (const { name, path } of namesUnder('plugins', raw)) {
    const { loadPlugin } = await import('./plugins.js');
    const plugin = locate(name, file, 'plugins', options);
    if (plugin !== undefined) plugins.push(await loadPlugin(plugin, options));
    else missing.push({ path, message: notThere(name, 'plugins') });
  }
  for (const { name, path } of namesUnder('reporters', raw)) {
    const [reporter = ''] = name.split('=');
    if (reporter.startsWith('.') && !existsSync(resolve(dirname(file), reporter)))
      missing.push({ path, message: `There is no file "${reporter}".` });
  }
  // Which rules a configuration may name depends on the plugins that it and its bases load.
  const rules = [...options.rules, ...distinct([...layers.flatMap((layer) => layer.plugins), ...plugins], options)];
  return [...layers, { file, config: await checked(raw, file, { ...options, rules }, missing), plugins }];
}

/** The names under a key of what may be a configuration; where it is none, the check says so later. */
function namesUnder(key: 'extends' | 'plugins' | 'reporters', raw: unknown): { name: string; path: PropertyKey[] }[] {
  const value: unknown = (raw as Record<string, unknown>)[key];
  if (key === 'extends' && typeof value === 'string') return [{ name: value, path: [key] }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown, index) => (typeof name === 'string' ? [{ name, path: [key, index] }] : []));
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

async function checked(raw: unknown, file: string, options: LoadOptions, missing: readonly ConfigProblem[]): Promise<Config> {
  const config = await checkConfig(raw, options.rules, {
    name: shown(file, options),
    text: () => (isProgram(file) ? null : readFileSync(file, 'utf8')),
    prefix: isPackage(file) ? [NAME] : [],
    missing,
  });
  return located(config, file, options);
}

/**
 * Checks what may be a configuration that names these rules. `place` is where it stands, with its text where there is one, and with what
 * it names that is not there.
 * Throws a user error that names every mistake.
 */
export async function checkConfig(
  raw: unknown,
  rules: readonly Rule[],
  {
    name,
    text = () => null,
    prefix = [],
    missing = [],
  }: { name: string; text?: () => string | null; prefix?: readonly string[]; missing?: readonly ConfigProblem[] },
): Promise<Config> {
  const [{ configSchema }, { describeProblems, namesAt, problemsIn }] = await Promise.all([
    import('./schema.js'),
    import('./problems.js'),
  ]);
  const schema = configSchema(rules);
  const result = schema.safeParse(raw);
  if (result.success && missing.length === 0) return result.data as Config;
  const found = problemsIn(result.error?.issues ?? [], (path) => namesAt(schema, path));
  // Nobody can tell which rules a plugin brings that is not there.
  const knowsRules = missing.every(({ path }) => path[0] === 'reporters');
  const known = knowsRules ? found : found.filter(({ path, key }) => !key || !String(path.at(-1)).includes('/'));
  const problems = [...missing, ...known].map((problem) => ({
    ...problem,
    path: [...prefix, ...problem.path],
  }));
  throw userError(describeProblems(name, text(), problems));
}

/** The same with absolute paths for the files it names: they start from its own folder, whoever extends it. */
function located({ suppressions, baseline, reporters, ...config }: Config, file: string, options: LoadOptions): Config {
  const folder = dirname(file);
  return {
    ...config,
    ...(suppressions !== undefined && { suppressions: resolve(folder, suppressions) }),
    ...(baseline !== undefined && { baseline: resolve(folder, baseline) }),
    ...(reporters && { reporters: reporters.map((reporter) => locatedReporter(reporter, file, options)) }),
  };
}

/** `name`, `name=file` or `./module.js=file`. What a stranger's configuration writes stays in its folder. */
function locatedReporter(reporter: string, file: string, options: LoadOptions): string {
  const folder = dirname(file);
  const at = reporter.indexOf('=');
  const name = at < 0 ? reporter : reporter.slice(0, at);
  const module = name.startsWith('.') ? resolve(folder, name) : name;
  if (at < 0 || at === reporter.length - 1) return at < 0 ? module : `${module}=`;
  const target = resolve(folder, reporter.slice(at + 1));
  if (relative(real(folder), real(target)).split(sep)[0] === '..')
    throw userError(
      `${shown(file, options)}: "reporters" names a file outside the folder of this configuration, "${reporter.slice(at + 1)}"; name it with "--format ${reporter}" instead.`,
    );
  return `${module}=${target}`;
}

/** A path without links, also of a file that is not there yet. */
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(real(dirname(path)), basename(path));
}

/** The file that a name in "extends" or "plugins" stands for; undefined where there is none. */
function locate(name: string, from: string, key: 'extends' | 'plugins', options: LoadOptions): string | undefined {
  const path = isFile(name) ? resolve(dirname(from), name) : resolvePackage(name, from);
  if (path === undefined || !existsSync(path)) return undefined;
  if (options.dataOnly && isElsewhere(path, [options.cwd, dirname(from)]))
    throw userError(
      `${shown(from, options)}: "${key}" names "${name}", which stands outside the working folder; --data-only-config reads nothing there.`,
    );
  return path;
}

const isFile = (name: string): boolean => name.startsWith('.') || isAbsolute(name);

function notThere(name: string, key: 'extends' | 'plugins'): string {
  if (isFile(name)) return `There is no file "${name}".`;
  return key === 'extends'
    ? `There is no preset or installed package "${name}"; the presets are ${Object.keys(PRESETS).join(' and ')}.`
    : `There is no installed package "${name}"; a file begins with a dot, as in "./${name}".`;
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

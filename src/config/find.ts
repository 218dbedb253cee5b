import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CosmiconfigResult, Loader, PublicExplorer } from 'cosmiconfig';
import { said } from '../lint/plugin.js';
import { isUserError, userError } from '../user-error.js';
import { lazy } from './packages.js';
import { runProgram } from './program.js';
import { shown } from './shown.js';
import { readYaml } from './yaml.js';

/** What configuration files are called after, and the key in a package.json. */
export const NAME = 'outside-in';

const DATA = ['', '.json', '.yaml', '.yml'];
const PROGRAMS = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** Where a configuration may stand in a folder, in the order in which they are looked for. */
export const SEARCH_PLACES: readonly string[] = [
  'package.json',
  ...[...DATA, ...PROGRAMS].map((extension) => `.${NAME}rc${extension}`),
  ...[...DATA.slice(1), ...PROGRAMS].map((extension) => `${NAME}.config${extension}`),
];

/** Whether a configuration in this file is a program. */
export const isProgram = (file: string): boolean => PROGRAMS.includes(extname(file));

/** Whether a configuration in this file stands under a key of a package.json. */
export const isPackage = (file: string): boolean => basename(file) === 'package.json';

/** The file with the configuration nearest to a folder: in it or above it. Null where there is none. Runs nothing. */
export async function nearestConfig(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await configIn(at);
    if (found !== null || dirname(at) === at) return found;
  }
}

/** The file in a folder that holds its configuration; null where there is none. Runs nothing. */
export async function configIn(folder: string): Promise<string | null> {
  const places = placesIn(folder);
  // Finding out that there is none, as for most folders, must cost nothing.
  if (places.length === 0) return null;
  const there = () => ({});
  const { search } = explorer(places, (path, text) => (isPackage(path) ? withKey(text) : there()), there);
  return (await search(folder))?.filepath ?? null;
}

/** The folders from this one upwards in which a configuration may stand already. */
export function configFolders(folder: string): string[] {
  const above = dirname(folder) === folder ? [] : configFolders(dirname(folder));
  return placesIn(folder).length > 0 ? [folder, ...above] : above;
}

/** The places in a folder that may hold a configuration. */
function placesIn(folder: string): string[] {
  const names = attempt(() => readdirSync(folder)) ?? [];
  const own = names.filter((name) => name === 'package.json' || name.includes(NAME));
  return SEARCH_PLACES.filter((place) => own.includes(place) && (!isPackage(place) || mayConfigure(join(folder, place))));
}

/** Whether a package.json has our key; the many that only depend on this package do not. */
function mayConfigure(file: string): boolean {
  const text = attempt(() => readFileSync(file, 'utf8')) ?? '';
  return text.includes(`"${NAME}"`) && NAME in withKey(text);
}

/** A package.json as far as our key goes; one that is malformed may have it, which loading it will tell. */
function withKey(text: string): Record<string, unknown> {
  const has = attempt(() => Object.hasOwn(JSON.parse(text), NAME)) ?? true;
  return has ? { [NAME]: {} } : {};
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * What stands in a configuration file, unchecked. `dataOnly` refuses programs.
 * Throws a user error that names the file where it cannot be loaded or holds no configuration.
 */
export async function readConfig(file: string, { cwd, dataOnly }: { cwd: string; dataOnly: boolean }): Promise<unknown> {
  const name = shown(file, { cwd });
  const data: Loader = (_path, text) => readYaml(text, name).data ?? undefined;
  const program: Loader = (path) => {
    if (dataOnly)
      throw userError(
        `${name}: this configuration is a program, which --data-only-config does not run; write it as YAML or JSON.`,
      );
    return run(path, name);
  };
  let found: CosmiconfigResult;
  try {
    found = await explorer(SEARCH_PLACES, data, program).load(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw userError(`There is no configuration file "${name}".`);
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw userError(`"${name || '.'}" is a folder; a configuration is a file.`);
    throw isUserError(error) ? error : unloadable(name, error);
  }
  if (found && !found.isEmpty) return found.config;
  // Data without anything in it, or with comments only, configures nothing.
  if (found && !isPackage(file) && !isProgram(file)) return {};
  throw userError(
    `${name}: there is no configuration in this file; it ${isPackage(file) ? `stands under the key "${NAME}"` : 'is the default export'}.`,
  );
}

async function run(path: string, name: string): Promise<unknown> {
  try {
    // A program is loaded once for each name it goes by, and this one may have changed.
    return await runProgram(`${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw unloadable(name, error);
    throw userError(
      `${name}: this version of Node.js does not run TypeScript; use Node.js 22.18 or newer, or write the configuration as YAML, JSON or JavaScript.`,
    );
  }
}

const unloadable = (name: string, error: unknown): Error =>
  userError(`${name}: this configuration cannot be loaded: ${said(error)}.`);

/** Reads the places of one folder, and what stands there by these two loaders alone; the build takes out whatever else the package would read. */
function explorer(places: readonly string[], data: Loader, program: Loader): PublicExplorer {
  return lazy.cosmiconfig().cosmiconfig(NAME, {
    searchPlaces: [...places],
    searchStrategy: 'none',
    ignoreEmptySearchPlaces: false,
    cache: false,
    packageProp: [NAME],
    loaders: {
      default: data,
      noExt: data,
      ...Object.fromEntries(DATA.slice(1).map((extension) => [extension, data])),
      ...Object.fromEntries(PROGRAMS.map((extension) => [extension, program])),
    },
  });
}

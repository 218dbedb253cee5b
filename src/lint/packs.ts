import { byCodeUnits } from '../compare.js';

/** Planning documents that belong together. */
export interface Pack {
  name: string;
  /** In the order of code units. */
  paths: string[];
}

/** What says which documents belong together. Paths have forward slashes and start from the working folder, which is `''` itself. */
export interface PackRules {
  /** Packs that the configuration names; they count before all else. */
  configured: readonly { name: string; matches: (path: string) => boolean }[];
  /** The folders that were asked for. */
  folders: readonly string[];
}

/** What stands in no configured pack goes by this name. */
const NO_PACK = 'in no pack';

/**
 * Puts documents into packs: those the configuration names, else a pack for each sub-folder of a folder that was asked for. A folder that holds documents
 * itself is one pack with all that is below it, and so is the folder of a document that was named on its own. With `all`, what stands in no configured
 * pack is put together too.
 */
export function packsOf(paths: readonly string[], { configured, folders }: PackRules, { all = true } = {}): Pack[] {
  if (configured.length === 0) return grouped(paths, (path) => folderPackOf(path, paths, folders));
  const packs = configured.map(({ name, matches }): Pack => ({ name, paths: paths.filter(matches).toSorted(byCodeUnits) }));
  const inNone = paths.filter((path) => !configured.some(({ matches }) => matches(path)));
  return [...packs.filter((pack) => pack.paths.length > 0).toSorted(byName), ...(all ? grouped(inNone, () => NO_PACK) : [])];
}

/** Puts documents together that have the same name for something, in the order of the names. */
export function grouped(paths: readonly string[], nameOf: (path: string) => string): Pack[] {
  const groups = new Map<string, string[]>();
  for (const path of paths.toSorted(byCodeUnits)) groups.set(nameOf(path), [...(groups.get(nameOf(path)) ?? []), path]);
  return [...groups].map(([name, own]): Pack => ({ name, paths: own })).toSorted(byName);
}

/** The folder a path stands in, `.` for the working folder. */
export function folderOf(path: string): string {
  return shown(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
}

function folderPackOf(path: string, paths: readonly string[], folders: readonly string[]): string {
  const asked = folders.filter((folder) => isBelow(path, folder)).toSorted((a, b) => b.length - a.length)[0];
  if (asked === undefined) return folderOf(path);
  const prefix = asked === '' ? '' : `${asked}/`;
  if (paths.some((other) => isBelow(other, asked) && !other.slice(prefix.length).includes('/'))) return shown(asked);
  return prefix + path.slice(prefix.length).split('/')[0];
}

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);
const shown = (folder: string): string => folder || '.';
const byName = (a: Pack, b: Pack): number => byCodeUnits(a.name, b.name);

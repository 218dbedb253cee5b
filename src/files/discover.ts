import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { byCodeUnits } from '../compare.js';
import { userError } from '../user-error.js';
import type { Entry } from './walk.js';

export interface Found {
  /** Paths relative to the working folder, with forward slashes, each once, in the order of code units. */
  files: string[];
  /** Those of the files that were named one by one. */
  named: ReadonlySet<string>;
  /** Symbolic links met in folders; they are not followed. */
  links: string[];
  /** Folders that could not be listed. */
  closed: string[];
}

/** The names of files that are looked for in folders. */
export const MARKDOWN = /\.(md|markdown|mdx)$/i;

/**
 * The files that paths, folders and globs stand for. A named file is taken whatever it is called and even when it cannot
 * be read; folders are searched for Markdown, without what .gitignore names; `!pattern` takes files out again.
 * Throws a user error that names the path or pattern that matches nothing.
 */
export async function discover(patterns: readonly string[], cwd: string): Promise<Found> {
  const { wanted, left } = sorted(patterns, cwd);
  const entries = await Promise.all(wanted.map((pattern) => find(pattern, cwd)));
  const exclusions = await Promise.all(left.map((pattern) => below(pattern, cwd)));

  const kept = entries.flat().filter(({ path }) => !exclusions.some((excludes) => excludes(path)));
  const shown = (kind: Entry['kind']) =>
    [...new Set(kept.filter((entry) => entry.kind === kind).map(({ path }) => displayed(path, cwd)))].sort(byCodeUnits);
  const named = wanted.map((pattern) => resolve(cwd, pattern)).filter((path) => statsOf(path)?.isDirectory() === false);
  return {
    files: shown('file'),
    named: new Set(named.map((path) => displayed(path, cwd))),
    links: shown('link'),
    closed: shown('closed'),
  };
}

/** The folders in which a new file would belong to what paths, folders and globs stand for, and those of files that are named. */
export async function searchedFolders(patterns: readonly string[], cwd: string): Promise<string[]> {
  const { walk } = await import('./walk.js');
  const folders = patterns.map(async (pattern): Promise<string[]> => {
    const path = resolve(cwd, pattern);
    const stats = statsOf(path);
    const from = stats ? path : (await compile(pattern.replaceAll(sep, '/'), cwd)).folder;
    if (stats?.isFile() || !statsOf(from)?.isDirectory()) return [dirname(path)];
    return walk(from).flatMap((entry) => (entry.kind === 'folder' ? [entry.path] : []));
  });
  return (await Promise.all(folders)).flat();
}

/** Tells of a file that is no longer there, by absolute path, whether patterns would stand for it. */
export async function standsFor(patterns: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  const { wanted, left } = sorted(patterns, cwd);
  const wants = await Promise.all(wanted.map((pattern) => below(pattern, cwd)));
  const exclusions = await Promise.all(left.map((pattern) => below(pattern, cwd)));
  return (path) => MARKDOWN.test(path) && wants.some((test) => test(path)) && !exclusions.some((test) => test(path));
}

/** Tells of a folder, by absolute path, whether patterns stand for all that is in it. */
export function covering(patterns: readonly string[], cwd: string): (folder: string) => boolean {
  const { wanted, left } = sorted(patterns, cwd);
  const folders = wanted.map((pattern) => resolve(cwd, pattern)).filter((path) => statsOf(path)?.isDirectory());
  return (folder) => left.length === 0 && folders.some((whole) => isIn(whole, folder));
}

/** The patterns that stand for files, and what those with a "!" take out again. */
function sorted(patterns: readonly string[], cwd: string): { wanted: string[]; left: string[] } {
  const given = patterns.map((pattern) => pattern.replaceAll(sep, '/'));
  const isExclusion = (pattern: string) => pattern.startsWith('!') && statsOf(resolve(cwd, pattern)) === undefined;
  return {
    wanted: given.filter((pattern) => !isExclusion(pattern)),
    left: given.filter(isExclusion).map((pattern) => pattern.slice(1)),
  };
}

async function find(pattern: string, cwd: string): Promise<Entry[]> {
  const path = resolve(cwd, pattern);
  const stats = statsOf(path);
  if (stats === undefined) return glob(pattern, cwd);
  if (!stats.isDirectory()) return [{ path, kind: 'file' }];
  const { walk } = await import('./walk.js');
  return walk(path).filter((entry) => entry.kind === 'closed' || MARKDOWN.test(entry.path));
}

async function glob(pattern: string, cwd: string): Promise<Entry[]> {
  const { folder, matches, isGlob } = await compile(pattern, cwd);
  if (!isGlob) throw userError(`There is no file or folder "${pattern}".`);
  // A pattern that ends in a star speaks of places, not of file types.
  const wanted = (path: string) => matches(path) && (MARKDOWN.test(path) || !pattern.endsWith('*'));
  const { walk } = await import('./walk.js');
  const entries = statsOf(folder)?.isDirectory() ? walk(folder).filter((entry) => wanted(entry.path)) : [];
  if (!entries.some((entry) => entry.kind === 'file')) throw userError(`Nothing matches "${pattern}".`);
  return entries;
}

/** Whether absolute paths are what a pattern stands for: a path, what stands below it, or what matches. */
async function below(pattern: string, cwd: string): Promise<(path: string) => boolean> {
  const literal = resolve(cwd, pattern);
  const { isGlob, matches } = await compile(pattern, cwd);
  if (isGlob && statsOf(literal) === undefined) return matches;
  return (path) => isIn(literal, path);
}

/** Whether a path, absolute as the other, is the other or stands below it. */
function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folder a pattern starts from, and a test for absolute paths. */
async function compile(pattern: string, cwd: string) {
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(pattern);
  const folder = resolve(cwd, base);
  const isMatch = picomatch(glob || '**', { dot: true });
  return { folder, isGlob, matches: (path: string) => isMatch(relative(folder, path).replaceAll(sep, '/')) };
}

/** Undefined when nothing of that name is there; a link that leads nowhere is something. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return lstatSync(path, { throwIfNoEntry: false });
  }
}

function displayed(path: string, cwd: string): string {
  return (relative(cwd, path) || basename(path)).replaceAll(sep, '/');
}

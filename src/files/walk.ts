import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A folder or what stands below it: a file, a symbolic link, or a folder that cannot be listed. */
export interface Entry {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'closed';
}

/** What one folder's .gitignore says of the paths below that folder. */
interface Ignored {
  folder: string;
  patterns: Ignore;
}

/**
 * A folder and what stands below it, without `.git`, `node_modules` and what .gitignore files leave out: those in the folder and
 * below, and those above it up to the root of its repository. A folder that is itself left out was asked for by name, so
 * what stands above it no longer counts.
 */
export function walk(folder: string): Entry[] {
  const above = inherited(folder);
  return visit(folder, isIgnored(folder, true, above) ? [] : above);
}

function visit(folder: string, above: readonly Ignored[]): Entry[] {
  const listed = list(folder);
  if (listed === undefined) return [{ path: folder, kind: 'closed' }];
  const ignored = [...above, ...gitignore(folder)];
  const below = listed.flatMap((dirent): Entry[] => {
    const path = join(folder, dirent.name);
    const isFolder = dirent.isDirectory();
    if (isFolder && (dirent.name === '.git' || dirent.name === 'node_modules')) return [];
    if (isIgnored(path, isFolder, ignored)) return [];
    if (isFolder) return visit(path, ignored);
    return [{ path, kind: dirent.isSymbolicLink() ? 'link' : 'file' }];
  });
  return [{ path: folder, kind: 'folder' }, ...below];
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** The .gitignore files of the folders above, from the root of the repository down; none where there is no repository. */
function inherited(folder: string): Ignored[] {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return [];
    folders.push(dirname(at));
  }
  return folders.toReversed().flatMap(gitignore);
}

function gitignore(folder: string): Ignored[] {
  const file = join(folder, '.gitignore');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  return [{ folder, patterns: ignore().add(readFileSync(file, 'utf8')) }];
}

/** The innermost .gitignore that speaks of the path decides. */
function isIgnored(path: string, isFolder: boolean, ignored: readonly Ignored[]): boolean {
  for (const { folder, patterns } of ignored.toReversed()) {
    const name = relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
    const result = patterns.test(name);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

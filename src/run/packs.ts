import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type PackRules, packsOf } from '../lint/packs.js';
import { once } from '../plan/reading.js';
import type { Configured } from './configure.js';
import type { Task } from './linter.js';

/** What says which documents of a run belong together, as plain data, so that every thread can have it. */
export interface Packing {
  /** The globs of the packs that the configuration names, from `folder`; undefined where it names none. */
  packs: Readonly<Record<string, readonly string[]>> | undefined;
  folder: string;
  /** The folders that were asked for, from the working folder. */
  folders: readonly string[];
}

export function packingOf(paths: readonly string[], cwd: string, { run, folder }: Configured): Packing {
  const isFolder = (path: string) => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const folders = paths.filter(isFolder).map((path) => relative(cwd, resolve(cwd, path)).replaceAll(sep, '/'));
  return { packs: run.packs, folder, folders };
}

export async function packRules({ packs, folder, folders }: Packing, cwd: string): Promise<PackRules> {
  if (packs === undefined) return { configured: [], folders };
  const { default: picomatch } = await import('picomatch');
  const configured = Object.entries(packs).map(([name, globs]) => {
    const isMatch = picomatch([...globs], { dot: true });
    return { name, matches: (path: string) => isMatch(relative(folder, resolve(cwd, path)).replaceAll(sep, '/')) };
  });
  return { configured, folders };
}

/** Gives the paths of the pack that a document of a run stands in, its own among them; none for a document in no pack. The same pack is the same list. */
export async function packmates({
  cwd,
  documents,
  packing,
}: Pick<Task, 'cwd' | 'documents' | 'packing'>): Promise<(path: string) => readonly string[]> {
  const rules = await packRules(packing, cwd);
  const byPath = once(() => {
    const packs = packsOf([...documents], rules, { all: false }).toReversed();
    return new Map(packs.flatMap(({ paths }) => paths.map((path): [string, readonly string[]] => [path, paths])));
  });
  return (path) => byPath().get(path) ?? [];
}

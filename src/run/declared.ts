import { resolve } from 'node:path';
import { canBeReread, headOf, readText } from '../files/read.js';
import { isDocumentError } from '../markdown/errors.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import { textsOf } from '../plan/declared.js';
import type { Task } from './linter.js';
import { packmates } from './packs.js';

/** Front matter that may declare segments. */
const MAY_DECLARE = /^\uFEFF?\s*(?:---|\+{3})[\s\S]*?["']?\bsegments["']?\s*[:=]/;

/** The groups of customers that front matter declares anywhere in a pack, for each document of the pack. */
export async function declaredInPacks(task: Pick<Task, 'cwd' | 'documents' | 'packing'>): Promise<ReadonlyMap<string, string[]>> {
  const { cwd, documents } = task;
  if (documents.size < 2) return new Map();
  const own = new Map([...documents].map((path): [string, string[]] => [path, declaredAt(resolve(cwd, path))]));
  if ([...own.values()].every((names) => names.length === 0)) return new Map();
  const packOf = await packmates(task);
  const byPack = new Map<readonly string[], string[]>();
  return new Map(
    [...documents].map((path): [string, string[]] => {
      const pack = packOf(path);
      if (!byPack.has(pack)) byPack.set(pack, [...new Set(pack.flatMap((mate) => own.get(mate) ?? []))]);
      return [path, byPack.get(pack)!];
    }),
  );
}

function declaredAt(file: string): string[] {
  if (!canBeReread(file) || !MAY_DECLARE.test(headOf(file))) return [];
  const read = readText(file);
  if (!('text' in read)) return [];
  try {
    return textsOf(readFrontMatter(read.text.replace(/^\uFEFF/, ''))?.data.segments);
  } catch (error) {
    // The document has an error of its own.
    if (isDocumentError(error)) return [];
    throw error;
  }
}

import { dirname, relative, resolve, sep } from 'node:path';
import type { FileSettings } from '../config/resolve.js';
import { canBeReread, readText } from '../files/read.js';
import { targetsIn } from '../markdown/targets.js';
import { aimedAt } from '../plan/linked.js';
import type { Kind, Told } from '../plan/types.js';
import { digest } from './digest.js';
import type { Task } from './linter.js';
import { names, titleIn } from './names.js';

/** A document of the run that another one links to, or names. */
export interface Neighbour {
  path: string;
  /** The link, or the name, as it is written. */
  url: string;
  anchor: string;
  /** A hash of all that what it tells depends on. */
  digest: () => string;
  /** What it tells; null where it cannot be read as a document. */
  told: () => Told | null;
}

type Open = Pick<Neighbour, 'digest' | 'told'>;

/**
 * Finds the documents of the run that a text at a path links to by relative paths, and those that it names, itself left out. Whatever else links lead to is passed over: places outside
 * the run, files that are not there or cannot be read. `tell` boils a document down; each is read and boiled down once, when it is first asked for.
 */
export function neighbours(task: Task, tell: (path: string, text: string) => Told | null = () => null) {
  const { cwd, documents } = task;
  const opened = new Map<string, Open | null>();

  function open(path: string): Open | null {
    const file = resolve(cwd, path);
    const read = canBeReread(file) ? readText(file) : null;
    if (!read || !('text' in read)) return null;
    let told: Told | null | undefined;
    let hash: string | undefined;
    return {
      digest: () => (hash ??= digest(path, JSON.stringify(howRead(task, path)), read.text)),
      told: () => {
        if (told === undefined) told = tell(path, read.text);
        return told;
      },
    };
  }

  function at(other: string, url: string, anchor: string): Neighbour[] {
    if (!opened.has(other)) opened.set(other, open(other));
    const found = opened.get(other)!;
    return found ? [{ path: other, url, anchor, ...found }] : [];
  }

  const namedIn = names(task, (path) => {
    const file = resolve(cwd, path);
    const read = canBeReread(file) ? readText(file) : null;
    return read && 'text' in read ? titleIn(read.text) : null;
  });

  return (path: string, text: string): Neighbour[] => {
    if (documents.size < 2 || !documents.has(path)) return [];
    const linked = targetsIn(text).flatMap((url) => {
      const target = targetOf(url);
      if (!target) return [];
      const other = relative(cwd, resolve(cwd, dirname(path), target.path)).replaceAll(sep, '/');
      return other === path || !documents.has(other) ? [] : [{ other, url, anchor: target.anchor }];
    });
    const known = new Set(linked.map(({ other }) => other));
    const named = [...namedIn(path, text)].filter(([other]) => !known.has(other));
    return [
      ...linked.flatMap(({ other, url, anchor }) => at(other, url, anchor)),
      ...named.flatMap(([other, name]) => at(other, name, '')),
    ];
  };
}

/** The team's words that a document is read with, and the kind to take it for where it does not say. */
export function howRead(
  { settings, files, declared, kind: asked }: Task,
  path: string,
): Pick<FileSettings, 'vocabulary'> & { kind?: Kind } {
  const { vocabulary: own, kind: likely } = settings[files.get(path) ?? 0]!;
  const vocabulary = { ...own, segments: [...own.segments, ...(declared.get(path) ?? [])] };
  const kind = asked ?? likely;
  return { vocabulary, ...(kind && { kind }) };
}

/** What links tell, by the links as they are written. */
export function toldByLinks(linked: readonly Neighbour[]): Map<string, Told> {
  return new Map(
    linked.flatMap(({ url, anchor, told }): [string, Told][] => {
      const known = told();
      return known ? [[url, aimedAt(known, anchor)]] : [];
    }),
  );
}

/** The relative path and the anchor that a link names; null for addresses, absolute paths and links within a document. */
function targetOf(url: string): { path: string; anchor: string } | null {
  const [, name = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const path = decoded(name);
  const anchor = decoded(hash) ?? hash;
  return path === null || path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)|[\\\0]/i.test(path) ? null : { path, anchor };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

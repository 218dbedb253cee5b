import { resolve } from 'node:path';
import { canBeReread, readText } from '../files/read.js';
import { once } from '../plan/reading.js';
import type { Beside, Planned } from '../plan/types.js';
import type { Task } from './linter.js';

interface Reader {
  /** The paths of the documents that a text at a path links to or names. */
  linkedIn: (path: string, text: string) => readonly string[];
  /** What a text at a path plans; null where it is no plan. */
  plannedBy: (path: string, text: string) => Planned | null;
}

/**
 * Finds out about the plans that stand in one pack with a document at a path, and tells whether anything about them was asked. Nothing is read before it
 * is asked for, and nothing twice.
 */
export function beside({ cwd }: Task, packOf: (path: string) => readonly string[], { linkedIn, plannedBy }: Reader) {
  const linked = new Map<string, readonly string[]>();
  const planned = new Map<string, Planned | null>();
  const terms = new Map<readonly string[], ReturnType<Beside['planned']>>();

  function known<T>(map: Map<string, T>, path: string, none: T, find: (path: string, text: string) => T): T {
    if (!map.has(path)) {
      const file = resolve(cwd, path);
      const read = canBeReread(file) ? readText(file) : null;
      map.set(path, read && 'text' in read ? find(path, read.text) : none);
    }
    return map.get(path)!;
  }
  const plan = (path: string) => known(planned, path, null, plannedBy);

  function plannedIn(pack: readonly string[]): ReturnType<Beside['planned']> {
    const latest = new Map<string, number>();
    let plans = 0;
    for (const path of pack) {
      const found = plan(path);
      if (!found) continue;
      plans += 1;
      const month = found.month ?? Number.POSITIVE_INFINITY;
      for (const term of found.terms) latest.set(term, Math.max(month, latest.get(term) ?? month));
    }
    return { plans, terms: latest };
  }

  return (path: string): Beside & { asked: () => boolean } => {
    let asked = false;
    const own = once(() => {
      asked = true;
      return packOf(path);
    });
    return {
      asked: () => asked,
      cites: () => own().some((other) => other !== path && known(linked, other, [], linkedIn).includes(path) && plan(other)),
      planned: () => {
        const pack = own();
        if (!terms.has(pack)) terms.set(pack, plannedIn(pack));
        return terms.get(pack)!;
      },
    };
  };
}

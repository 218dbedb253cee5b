import { resolve } from 'node:path';
import { standsFor } from '../files/discover.js';
import { changesSince, fromTop } from '../files/git.js';
import { decode } from '../files/read.js';
import { compare } from '../lint/since.js';
import type { FileReport, Report } from '../lint/types.js';
import { isFileReport, type Lint } from '../run/linter.js';

/** What a run is compared with. */
export interface Since {
  /** Documents that are no longer there, by the path they had, from the working folder. */
  gone: string[];
  /** The same report with what is new marked, and what is fixed; `isLinted` tells paths that this run lints, no configuration leaving them out. */
  mark(report: Report, linter: () => Promise<Lint>, isLinted: (path: string) => boolean): Promise<Report>;
}

/**
 * Reads from git what has changed since `ref`, below the folders and files that are linted.
 * Throws a user error outside a repository and for a ref that is not there.
 */
export async function since(ref: string, paths: readonly string[], cwd: string): Promise<Since> {
  const { top, changes, read } = changesSince(ref, cwd);
  const isAsked = await standsFor(paths, cwd);
  const here = (path: string) => fromTop(resolve(top, path), cwd);
  const gone = changes.flatMap(({ before, now }) =>
    now === null && before !== null && isAsked(resolve(top, before)) ? [before] : [],
  );
  return {
    gone: gone.map(here),
    mark: async (report, linter, isLinted) => {
      const linted = new Set(report.files.map(({ path }) => path));
      const changed = changes.filter(({ now }) => now !== null && linted.has(here(now)));
      const texts = read([...changed.flatMap(({ before }) => before ?? []), ...gone]);
      const lint = texts.size > 0 ? await linter() : null;
      const asItWas = (before: string | null, path: string): FileReport | null => {
        const bytes = before === null ? undefined : texts.get(before);
        const outcome = bytes && lint?.(path, decode(bytes));
        return outcome && isFileReport(outcome) ? outcome : null;
      };
      const earlier = new Map(changed.map(({ before, now }) => [here(now!), asItWas(before, here(now!))]));
      return compare(
        report,
        ref,
        earlier,
        gone.filter((path) => isLinted(here(path))).flatMap((path) => asItWas(path, here(path)) ?? []),
      );
    },
  };
}

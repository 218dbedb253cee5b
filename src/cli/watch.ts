import { basename, dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { configFolders, SEARCH_PLACES } from '../config/find.js';
import { discover, MARKDOWN, searchedFolders } from '../files/discover.js';
import { type Change, watchFolders } from '../files/watch.js';
import type { Report } from '../lint/types.js';
import { isUserError } from '../user-error.js';

/** What came of a run, and the files besides documents that it read and wrote. */
export interface Linted {
  summary: Report['summary'];
  read: string[];
  written: string[];
}

/** So long a change waits for those that come with it, in milliseconds: an editor may write twice, git a hundred times. */
const SETTLE = 60;

/**
 * Lints, and again after each change, until Ctrl-C; the exit code is then that of the last run. A mistake in a run is told and waits to be mended.
 * `files` are those that flags name, besides documents. Throws a user error for paths that match nothing to begin with.
 */
export async function watch(paths: readonly string[], files: readonly string[], lint: () => Promise<Linted>): Promise<void> {
  const cwd = process.cwd();
  await discover(paths, cwd);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  const changes = inbox<Change>(ending.signal);

  let last: Omit<Linted, 'summary'> = { read: [], written: [] };
  while (!ending.signal.aborted) {
    changes.clear();
    // Listening starts before linting, so that what is saved meanwhile is linted again.
    const folders = [...(await searchedFolders(paths, cwd)), cwd, ...configFolders(cwd), ...files.map((file) => dirname(file))];
    const watched = [watchFolders(folders, changes.put)];
    console.clear();
    last = (await told(lint)) ?? last;
    watched.push(
      watchFolders(
        last.read.map((file) => dirname(file)),
        changes.put,
      ),
    );
    const named = [...paths.map((path) => resolve(cwd, path)), ...files, ...last.read];
    if (await changes.holds(relevance(named, last.written))) await pause(SETTLE);
    for (const { close } of watched) close();
  }
}

/** Lints and says how it went; null where it could not. */
async function told(lint: () => Promise<Linted>): Promise<Linted | null> {
  const start = performance.now();
  const waiting = 'Waiting for changes; Ctrl-C ends.';
  try {
    const linted = await lint();
    const { files, errors, warnings, infos } = linted.summary;
    const counts = [count(files, 'file'), count(errors, 'error'), count(warnings, 'warning'), count(infos, 'remark')].join(', ');
    console.error(`${counts} in ${Math.round(performance.now() - start)} ms. ${waiting}`);
    return linted;
  } catch (error) {
    process.exitCode = 2;
    console.error(isUserError(error) ? `error: ${error.message}` : error);
    console.error(waiting);
    return null;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Whether a change can change what is found; what the run itself wrote cannot. */
function relevance(read: readonly string[], written: readonly string[]) {
  const known = new Set(read);
  const own = new Set(written);
  return ({ path, isFolder }: Change): boolean => {
    const name = basename(path);
    if (own.has(path)) return false;
    return isFolder || known.has(path) || MARKDOWN.test(name) || SEARCH_PLACES.includes(name) || name === '.gitignore';
  };
}

/** Takes what comes in at any time; `holds` waits for one that matters, and says false when `ended` comes first. */
function inbox<T>(ended: AbortSignal) {
  const waiting: T[] = [];
  let look = () => {};
  ended.addEventListener('abort', () => look(), { once: true });
  return {
    put: (item: T) => {
      waiting.push(item);
      look();
    },
    clear: () => {
      look = () => {};
      waiting.length = 0;
    },
    holds: (matters: (item: T) => boolean) =>
      new Promise<boolean>((resolve) => {
        look = () => {
          if (ended.aborted) resolve(false);
          else if (waiting.splice(0).some(matters)) resolve(true);
        };
        look();
      }),
  };
}

import { resolve } from 'node:path';
import type { FileCommit, FileHistory } from '../files/git.js';
import { decode } from '../files/read.js';
import { type Commit, type History, historyOf } from '../lint/history.js';
import type { FileReport, Rule } from '../lint/types.js';
import { isFileReport, type Lint } from './linter.js';

/** How the versions of a document are judged. */
interface Walk {
  cwd: string;
  /** Its reports have pictures. */
  lint: Lint;
  /** How many commits to look at. */
  last: number;
  rules: readonly Rule[];
  /** Whether a document is worth the time, going by its newest version. */
  isWanted?: (newest: FileReport | null) => boolean;
}

/** The history of one document; null where no commit has touched it, or where it is not wanted. */
export function historyIn(
  { commitsOf, read }: FileHistory,
  path: string,
  { cwd, lint, last, rules, isWanted = () => true }: Walk,
): History | null {
  const commits = commitsOf(resolve(cwd, path));
  const latest = commits.slice(-last);
  const newest = latest.at(-1);
  if (newest === undefined) return null;
  const texts = read([...new Set(latest.map(({ blob }) => blob))]);
  const judge = once((blob): FileReport | null => {
    const outcome = lint(path, decode(texts.get(blob)!));
    return isFileReport(outcome) ? outcome : null;
  });
  if (!isWanted(judge(newest.blob))) return null;
  const versions = latest.map((commit) => ({ commit: asTold(commit), report: judge(commit.blob) }));
  return historyOf(path, versions, { earlier: commits.length - latest.length, rules });
}

/** The same function, which does its work once for each argument. */
function once<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, work(name));
    return known.get(name)!;
  };
}

function asTold({ hash, time, subject }: FileCommit): Commit {
  return { hash, date: new Date(1000 * time).toISOString().slice(0, 10), subject };
}

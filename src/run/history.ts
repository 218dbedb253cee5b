import { dirname, resolve } from 'node:path';
import { type FileCommit, fileHistory } from '../files/git.js';
import { decode } from '../files/read.js';
import { type Commit, type History, historyOf } from '../lint/history.js';
import type { FileReport } from '../lint/types.js';
import { userError } from '../user-error.js';
import { isFileReport, loadLinter } from './linter.js';
import { prepare, type Wanted } from './run.js';

/**
 * The histories of planning documents in git, of each its `last` commits. All versions are judged by what holds today: rules, settings, the name of the
 * file and the day.
 * Throws a user error where there is no history, and for what `prepare` does.
 */
export async function historiesOf({ last, ...wanted }: Wanted & { last: number }): Promise<History[]> {
  const { paths, cwd } = wanted;
  const { found, configured, task } = await prepare({ ...wanted, withPicture: true });
  const [first] = found.files;
  if (first === undefined) throw userError('There is no Markdown file here, so there is no history.');
  const { commitsOf, read } = fileHistory(dirname(resolve(cwd, first)));
  const lint = await loadLinter(task, (_name, work) => work());
  const histories = [...configured.files.keys()].flatMap((path): History[] => {
    const commits = commitsOf(resolve(cwd, path));
    const latest = commits.slice(-last);
    const newest = latest.at(-1);
    if (newest === undefined) return [];
    const texts = read([...new Set(latest.map(({ blob }) => blob))]);
    const judge = once((blob): FileReport | null => {
      const outcome = lint(path, decode(texts.get(blob)!));
      return isFileReport(outcome) ? outcome : null;
    });
    // The newest version tells whether the others are worth the time.
    if (judge(newest.blob)?.kind === 'other' && !found.named.has(path)) return [];
    const versions = latest.map((commit) => ({ commit: asTold(commit), report: judge(commit.blob) }));
    return [historyOf(path, versions, { earlier: commits.length - latest.length, rules: configured.rules })];
  });
  if (histories.length > 0) return histories;
  const asked = paths.map((path) => `"${path}"`).join(', ');
  throw userError(`No commit has touched a planning document in ${asked}, so there is no history.`);
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

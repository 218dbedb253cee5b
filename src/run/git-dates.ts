import { dirname, resolve } from 'node:path';
import { insightAfterShortlist } from '../../rules/insight-after-shortlist.js';
import { type FileHistory, fileHistory } from '../files/git.js';
import { type Late, lateIn } from '../lint/history.js';
import type { FileReport } from '../lint/types.js';
import { isFileReport, type Lint, loadLinter, type Task } from './linter.js';
import { historyIn } from './walk.js';

/** How many commits of a document are looked at: as many as `outside-in history` looks at unless told otherwise. */
const LAST = 50;

/** What git knows of the files of a run. Throws a user error where it knows nothing, or too little. */
export function gitDatesOf([first]: readonly string[], cwd: string): FileHistory {
  return fileHistory(first === undefined ? cwd : dirname(resolve(cwd, first)), 'Dates from git need');
}

/**
 * The reports with what the commits tell about insight that came late, and a linter that knows it too; null where they tell nothing. Documents are judged
 * again rather than given a finding, so that comments, severities and places hold as ever; `task` keeps no cache, because what git knows can change while
 * a text does not.
 */
export async function withGitDates(
  git: FileHistory,
  reports: readonly FileReport[],
  task: Task,
): Promise<{ reports: FileReport[]; lint: Lint } | null> {
  const late = await lateByGit(git, reports.filter(readsWell), task);
  if (late.size === 0) return null;
  const lint = await loadLinter({ ...task, late }, (_name, work) => work());
  const judgedAgain = reports.map((before) => {
    const now = late.has(before.path) ? lint(before.path) : before;
    return isFileReport(now) ? now : before;
  });
  return { reports: judgedAgain, lint };
}

async function lateByGit(git: FileHistory, reports: readonly FileReport[], task: Task): Promise<Map<string, Late>> {
  if (reports.length === 0) return new Map();
  const lint = await loadLinter({ ...task, withPicture: true }, (_name, work) => work());
  return new Map(
    reports.flatMap(({ path }): [string, Late][] => {
      const history = historyIn(git, path, { cwd: task.cwd, lint, last: LAST, rules: [] });
      const late = history && lateIn(history);
      return late ? [[path, late]] : [];
    }),
  );
}

/** Whether the rule has judged a document and found nothing in the order of its text. */
function readsWell({ judged, findings, suppressed }: FileReport): boolean {
  const { id } = insightAfterShortlist;
  return (judged[id] ?? 0) > 0 && ![...findings, ...suppressed].some(({ rule }) => rule === id);
}

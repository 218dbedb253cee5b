import { execFileSync, spawnSync } from 'node:child_process';
import { relative, sep } from 'node:path';
import { userError } from '../user-error.js';

/** What has become of a file since an earlier time: its path then and now, from the top of the repository; null where it was or is not there. */
export interface Change {
  before: string | null;
  now: string | null;
}

/** The changes of a repository since a ref, and the texts of files as they were then. */
export interface Changes {
  /** The top folder of the repository. */
  top: string;
  changes: Change[];
  /** The bytes of files at the ref, by path from the top; all are read with one process. */
  read: (paths: readonly string[]) => Map<string, Uint8Array>;
}

/**
 * What has changed in the working tree since `ref`, files that git does not know yet among it.
 * Throws a user error outside a repository, without git, and for a ref that is not there.
 */
export function changesSince(ref: string, cwd: string): Changes {
  const top = git(
    ['rev-parse', '--show-toplevel'],
    cwd,
    () => `"--since ${ref}" needs a git repository, and this folder is in none.`,
  ).trim();
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd, () =>
    unknownRef(ref, cwd),
  ).trim();
  const changed = git(['diff', '--name-status', '-M', '-z', '--no-ext-diff', commit, '--'], top, () => unknownRef(ref, cwd));
  const untracked = git(
    ['ls-files', '--others', '--exclude-standard', '-z'],
    top,
    () => 'git cannot list the files of this repository.',
  );
  return {
    top,
    changes: [
      ...changesIn(changed),
      ...untracked
        .split('\0')
        .filter(Boolean)
        .map((now) => ({ before: null, now })),
    ],
    read: (paths) => blobs(commit, paths, top),
  };
}

/** The path of a file from the top of the repository, given from `cwd`. */
export function fromTop(path: string, top: string): string {
  return relative(top, path).split(sep).join('/');
}

function unknownRef(ref: string, cwd: string): string {
  const shallow = git(['rev-parse', '--is-shallow-repository'], cwd, () => 'git does not answer.').trim() === 'true';
  return shallow
    ? `"--since ${ref}": this is a shallow clone, which does not reach back to it. Fetch more of the history, for instance with "fetch-depth: 0" or "git fetch --unshallow".`
    : `"--since ${ref}": there is no such commit, branch or tag.`;
}

/** "M\0a\0R090\0b\0c\0…": a status, then one path, or two where a file was renamed or copied. */
function changesIn(listing: string): Change[] {
  const fields = listing.split('\0').filter(Boolean);
  const changes: Change[] = [];
  for (let at = 0; at < fields.length; ) {
    const status = fields[at]!.charAt(0);
    const path = fields[at + 1]!;
    if (status === 'R' || status === 'C') {
      changes.push({ before: path, now: fields[at + 2]! });
      at += 3;
      continue;
    }
    changes.push({ before: status === 'A' ? null : path, now: status === 'D' ? null : path });
    at += 2;
  }
  return changes;
}

function blobs(commit: string, paths: readonly string[], cwd: string): Map<string, Uint8Array> {
  const wanted = paths.filter((path) => !path.includes('\n'));
  const { stdout, status } = spawnSync('git', ['cat-file', '--batch'], {
    cwd,
    input: wanted.map((path) => `${commit}:${path}\n`).join(''),
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw userError('git could not read the files as they were.');
  const found = new Map<string, Uint8Array>();
  let at = 0;
  for (const path of wanted) {
    const end = stdout.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(path, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** A repository may come from a stranger: what its own settings would run is not run. */
const RUN_NOTHING = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

function git(args: readonly string[], cwd: string, problem: () => string): string {
  try {
    return execFileSync('git', [...RUN_NOTHING, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw userError('git is not installed, or not on the path.');
    throw userError(problem());
  }
}

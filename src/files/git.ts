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

/** The path of a file from the top of the repository, or from another folder. */
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

/** A commit that changed a file, and the file as it left it. */
export interface FileCommit {
  hash: string;
  /** Seconds since 1970. */
  time: number;
  subject: string;
  /** The object with the file's bytes. */
  blob: string;
}

/** The commits that changed files, and the bytes of the objects they name. */
export interface FileHistory {
  /** The commits of a file, the oldest first, also from when it had another name; each is a state that the branch had. */
  commitsOf: (path: string) => FileCommit[];
  /** The bytes of objects; all are read with one process. Throws a user error where one is not in this clone. */
  read: (blobs: readonly string[]) => Map<string, Uint8Array>;
}

/** Throws a user error outside a repository, which says what needs one, without git, without commits, and in a clone that lacks some of them. */
export function fileHistory(cwd: string, whatNeeds: string): FileHistory {
  const answer = git(
    ['rev-parse', '--is-shallow-repository'],
    cwd,
    () => `${whatNeeds} a git repository, and "${cwd}" is in none.`,
  );
  if (answer.trim() === 'true')
    throw userError(
      'This is a shallow clone, which lacks most of the history. Fetch it, with "git fetch --unshallow" or with "fetch-depth: 0" in a workflow.',
    );
  git(
    ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
    cwd,
    () => 'This repository has no commit yet, so there is no history.',
  );
  const log = ['log', '--first-parent', '-m', '--follow', '--raw', '--no-abbrev', '-z', '--format=tformat:%H %ct %s'];
  return {
    commitsOf: (path) =>
      commitsIn(
        git(
          [...log, '--no-ext-diff', '--no-textconv', '--', `:(literal)${path}`],
          cwd,
          () => `git cannot tell the history of "${path}".`,
        ),
      ).reverse(),
    read: (blobs) => objects(blobs, cwd),
  };
}

/** "hash time subject\0\n:mode mode blob blob M\0path\0…", with two paths where a file was renamed or copied. */
function commitsIn(listing: string): FileCommit[] {
  const fields = listing.split('\0');
  const commits: FileCommit[] = [];
  for (let at = 0; at < fields.length; at++) {
    const [, hash, time, subject] = /^\n?([0-9a-f]{40,64}) (\d+) (.*)$/s.exec(fields[at]!) ?? [];
    if (hash === undefined) continue;
    const [, blob = '', status = 'D'] = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(fields[at + 1] ?? '') ?? [];
    at += status === 'R' || status === 'C' ? 3 : 2;
    if (status !== 'D') commits.push({ hash, time: Number(time), subject: subject!, blob });
  }
  return commits;
}

function blobs(commit: string, paths: readonly string[], cwd: string): Map<string, Uint8Array> {
  const wanted = paths.filter((path) => !path.includes('\n'));
  const found = objects(
    wanted.map((path) => `${commit}:${path}`),
    cwd,
  );
  return new Map([...found].map(([name, bytes]) => [name.slice(commit.length + 1), bytes]));
}

/** The bytes of objects by their names; all are read with one process. Throws a user error where one is not in this clone. */
function objects(names: readonly string[], cwd: string): Map<string, Uint8Array> {
  const { stdout, stderr, status } = spawnSync('git', [...RUN_NOTHING, 'cat-file', '--batch'], {
    cwd,
    env: { ...process.env, ...QUIET },
    input: names.map((name) => `${name}\n`).join(''),
    maxBuffer: 1 << 30,
  });
  if (lacks(stderr)) throw userError(LACKING);
  if (status !== 0) throw userError('git could not read the files as they were.');
  const found = new Map<string, Uint8Array>();
  let at = 0;
  for (const name of names) {
    const end = stdout.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) throw userError(LACKING);
    found.set(name, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** A repository may come from a stranger: what its own settings would run is not run, and what a partial clone lacks is not fetched. */
const RUN_NOTHING = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'log.showSignature=false'];
const QUIET = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

const LACKING = 'This clone lacks earlier versions of the files; "git fetch --refetch --no-filter" fetches them.';

const FOREIGN =
  'This repository belongs to another user, so git does not read it. If you trust it, allow it with "git config --global --add safe.directory <folder>".';

/** Whether git says that it does not read a repository for its owner, as is usual in containers. */
const isForeign = (said: string): boolean => said.includes('dubious ownership');

/** Whether git says that it would have to fetch what a partial clone has left out. */
const lacks = (said: Uint8Array | string): boolean => String(said).includes('promisor remote');

function git(args: readonly string[], cwd: string, problem: () => string): string {
  try {
    return execFileSync('git', [...RUN_NOTHING, ...args], {
      cwd,
      env: { ...process.env, ...QUIET },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') throw userError('git is not installed, or not on the path.');
    throw userError(lacks(stderr) ? LACKING : isForeign(stderr) ? FOREIGN : problem());
  }
}

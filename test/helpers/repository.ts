import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder } from './command.js';

const WHO = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** Runs git, whatever the machine's own settings for it. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...WHO } });
}

/** A git repository with these files in its first commit, tagged `then`. */
export function repository(files: Readonly<Record<string, string>>) {
  const cwd = folder(files);
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  const commit = () => {
    git(cwd, 'add', '--all');
    git(cwd, 'commit', '--quiet', '--allow-empty', '--message=Plans');
  };
  commit();
  git(cwd, 'tag', 'then');
  return {
    cwd,
    commit,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    },
  };
}

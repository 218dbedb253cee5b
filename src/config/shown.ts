import { relative } from 'node:path';

/** What a file is called in messages: its path from the working folder, or the whole path where it stands elsewhere. */
export function shown(file: string, { cwd }: { cwd: string }): string {
  const path = relative(cwd, file).replaceAll('\\', '/');
  return path.startsWith('..') ? file : path;
}

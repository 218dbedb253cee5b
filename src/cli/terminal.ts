import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { userError } from '../user-error.js';

/** Whether to colour what goes to a stream: the flag decides, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function wantsColour(flag: boolean | undefined, stream: NodeJS.WriteStream, env = process.env): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** How many columns a report may take: those of the terminal, and at most 100, which read well. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.max(40, Math.min(100, stream.columns || 100));
}

/** Writes a report to a file, whole or not at all; makes the folder it goes to. Throws a user error when that is not possible. */
export function writeWhole(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    // What is no regular file, like /dev/stdout, must not be replaced by one.
    if (there && !there.isFile()) writeFileSync(path, text);
    else replace(there ? realpathSync(path) : path, text);
  } catch (error) {
    throw userError(`The report cannot be written to "${path}": ${(error as Error).message}.`);
  }
}

function replace(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

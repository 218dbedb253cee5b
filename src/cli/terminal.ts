import type { FileError } from '../lint/types.js';
import { safe } from '../reporters/text.js';

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

/** Says of each file that could not be read why, apart from the report. */
export function tellErrors(errors: FileError[]): void {
  for (const { path, line, message } of errors)
    console.error(safe(`error: ${path}${line === null ? '' : `:${line}`}: ${message}`));
}

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

/** Says how far a run has come. */
export interface Progress {
  /** `done` files of `total` are linted. Costs next to nothing, so that it can be called for each file. */
  at(done: number, total: number): void;
  /** Leaves no trace of it. */
  end(): void;
}

/** Nobody waits for less, in milliseconds. */
const PATIENCE = 500;
const EVERY = 100;
const ERASE = '\r\x1b[K';

/** Counts files on a terminal where somebody may be waiting; undefined in a pipe, in CI, and where quiet is asked for. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  { quiet, env }: { quiet: boolean; env: NodeJS.ProcessEnv },
): Progress | undefined {
  if (quiet || !stream.isTTY || env.TERM === 'dumb' || (env.CI && env.CI !== 'false')) return undefined;
  return counting(
    (text) => void stream.write(text),
    () => performance.now(),
  );
}

/** Writes a count that overwrites itself, once the run takes long. `now` is in milliseconds. */
export function counting(write: (text: string) => void, now: () => number): Progress {
  let next = now() + PATIENCE;
  let shown = false;
  return {
    at(done, total) {
      const time = now();
      if (time < next) return;
      next = time + EVERY;
      shown = true;
      write(`${ERASE}${done} of ${total} files`);
    },
    end() {
      if (shown) write(ERASE);
      shown = false;
    },
  };
}

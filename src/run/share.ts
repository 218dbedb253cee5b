/** A second thread pays for its start from about this many bytes of Markdown for each of the two. */
const BYTES_PER_THREAD = 700_000;
/** With more, ten times the files would take more than twice the memory. */
const MOST_THREADS = 2;
const CHUNKS_PER_THREAD = 16;

export interface Shares {
  threads: number;
  /** The paths, each once. A thread takes a chunk whenever it has none. */
  chunks: string[][];
}

/**
 * Shares files out among as many threads as make the run shorter, at most one for each core.
 * The chunks are of about the same size, large files first, so that all threads finish together.
 */
export function share(files: readonly { path: string; size: number }[], cores: number): Shares {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const threads = Math.max(1, Math.min(cores, MOST_THREADS, Math.floor(total / BYTES_PER_THREAD)));
  if (threads === 1) return { threads, chunks: [files.map(({ path }) => path)] };

  const enough = total / (threads * CHUNKS_PER_THREAD);
  const chunks: string[][] = [];
  let filled = enough;
  for (const { path, size } of files.toSorted((a, b) => b.size - a.size)) {
    if (filled >= enough) {
      chunks.push([]);
      filled = 0;
    }
    chunks.at(-1)!.push(path);
    filled += size;
  }
  return { threads, chunks };
}

/**
 * The chunks that fall to a thread; `next`, which all threads share, holds the index of the first that nobody has, and how many files are done in other
 * threads than the first.
 * A thread that stops before the end stops the others too, after the chunk they are at.
 */
export function* take(chunks: readonly string[][], next: Int32Array): Generator<string[]> {
  try {
    for (let index = Atomics.add(next, 0, 1); index < chunks.length; index = Atomics.add(next, 0, 1)) yield chunks[index]!;
  } finally {
    Atomics.store(next, 0, chunks.length);
  }
}

/** A thread besides the first has linted one file more. */
export function addDone(next: Int32Array): void {
  Atomics.add(next, 1, 1);
}

/** How many files the threads besides the first have linted. */
export function doneByOthers(next: Int32Array): number {
  return Atomics.load(next, 1);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share, take } from '../../src/run/share.js';

const MEGABYTE = 1_000_000;
const filesOf = (sizes: readonly number[]) => sizes.map((size, index) => ({ path: `${index}.md`, size }));

describe('files are shared out', () => {
  const archive = fc.array(fc.nat(MEGABYTE), { maxLength: 400 }).map(filesOf);

  it('each once, whatever their sizes and the number of cores', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 64 }), (files, cores) => {
        const { threads, chunks } = share(files, cores);
        expect(threads).toBeGreaterThanOrEqual(1);
        expect(threads).toBeLessThanOrEqual(cores);
        expect(chunks.flat().sort()).toEqual(files.map(({ path }) => path).sort());
      }),
    );
  });

  it('to one thread, in the order of their names, where there is little to do or one core', () => {
    const few = filesOf([300, 200_000, 7]);
    expect(share(few, 8)).toEqual({ threads: 1, chunks: [['0.md', '1.md', '2.md']] });
    expect(share(filesOf(Array(600).fill(MEGABYTE)), 1).threads).toBe(1);
    expect(share([], 8)).toMatchObject({ threads: 1 });
  });

  it('in chunks small enough for all threads to finish together', () => {
    const files = filesOf(Array.from({ length: 600 }, (_, index) => 1000 + ((index * 7919) % 15_000)));
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const { threads, chunks } = share(files, 2);
    expect(threads).toBe(2);
    const sizes = chunks.map((chunk) => chunk.reduce((sum, path) => sum + files[Number.parseInt(path, 10)]!.size, 0));
    expect(Math.max(...sizes)).toBeLessThan(total / 20);
  });
});

describe('threads that share a counter', () => {
  const chunks = [['a'], ['b'], ['c'], ['d']];
  const counter = () => new Int32Array(new SharedArrayBuffer(4));

  it('take every chunk once between them', () => {
    const next = counter();
    const [one, other] = [take(chunks, next), take(chunks, next)];
    const taken = [one.next(), other.next(), other.next()].map(({ value }) => value);
    expect([...taken, ...one, ...other]).toEqual(chunks);
  });

  it('all stop when one of them fails', () => {
    const next = counter();
    const failing = () => {
      for (const chunk of take(chunks, next)) throw new Error(`failed on ${chunk}`);
    };
    expect(failing).toThrow('failed on a');
    expect([...take(chunks, next)]).toEqual([]);
  });
});

import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';
import { plans } from '../helpers/lint.js';

const COPIES = 24;

/** Enough for several threads: copies of the example plans in folders of their own, and two files that cannot be linted. */
const archive = () =>
  folder({
    ...Object.fromEntries(
      Array.from({ length: COPIES }, (_, copy) => plans.map(({ name, text }) => [`${copy}/${name}.md`, text])).flat(),
    ),
    '3/latin1.md': Buffer.from('# R\xe9sum\xe9', 'latin1'),
    '5/script.md': `---js\n1\n---\n\n${INSIDE_OUT}`,
  });

const threadsIn = (stderr: string) => Number(/^(\d+) threads?\b/m.exec(stderr)?.[1]);

describe('a run over many files', () => {
  it('gives what runs over a few of them give together', () => {
    const cwd = archive();
    const whole = outsideIn(['.', '--strict', '--format', 'json', '--timing'], { cwd });
    expect(threadsIn(whole.stderr)).toBe(Math.min(availableParallelism(), 2));
    const report = JSON.parse(whole.stdout);

    const parts = [0, 8, 16].map((first) => {
      const some = Array.from({ length: COPIES / 3 }, (_, index) => `${first + index}`);
      const { stdout, stderr } = outsideIn([...some, '--strict', '--format', 'json', '--timing'], { cwd });
      expect(threadsIn(stderr)).toBe(1);
      return JSON.parse(stdout);
    });
    const together = (key: string) => parts.flatMap((part) => part[key]).sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(report.files).toEqual(together('files'));
    expect(report.errors).toEqual(together('errors'));
    expect(outsideIn(['.', '--strict', '--format', 'json'], { cwd }).stdout).toBe(whole.stdout);
  });

  it('reports each file that cannot be read once', () => {
    const { status, stderr } = outsideIn(['.', '--quiet'], { cwd: archive() });
    expect(status).toBe(2);
    expect(stderr.match(/^error: .*/gm)).toEqual([
      expect.stringContaining('3/latin1.md: This file is not encoded as UTF-8'),
      expect.stringContaining('5/script.md:1: '),
    ]);
  });
});

it('a run over a few files keeps to one thread', () => {
  const { stderr } = outsideIn(['.', '--timing'], { cwd: folder({ 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN }) });
  expect(threadsIn(stderr)).toBe(1);
});

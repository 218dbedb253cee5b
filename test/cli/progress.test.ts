import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counting } from '../../src/run/progress.js';
import { folder, outsideIn, ROOT } from '../helpers/command.js';
import { plans } from '../helpers/lint.js';

const ERASE = '\r\x1b[K';

describe('the count of files', () => {
  /** What is written when files are done at these times, in milliseconds from the start. */
  const written = (times: readonly number[]) => {
    let time = 0;
    let text = '';
    const progress = counting(
      (more) => {
        text += more;
      },
      () => time,
    );
    times.forEach((at, index) => {
      time = at;
      progress.at(index + 1, times.length);
    });
    progress.end();
    return text;
  };

  it('is not shown before half a second', () => {
    expect(written([1, 200, 499])).toBe('');
  });

  it('is shown ten times a second at most, and erased at the end', () => {
    expect(written([100, 500, 510, 599, 600, 650])).toBe(`${ERASE}2 of 6 files${ERASE}5 of 6 files${ERASE}`);
  });
});

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Runs the command on a terminal; what it writes to the terminal, with the report in a file. */
function onTerminal(cwd: string, args: string, env: Record<string, string> = {}): string {
  const { CI: _ci, ...inherited } = process.env;
  const line = `'${process.execPath}' '${join(ROOT, 'bin/outside-in.js')}' --format json=report.json ${args}`;
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: { ...inherited, TERM: 'xterm', ...env },
    encoding: 'utf8',
  });
  return stdout;
}

const many = () =>
  folder(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.md`, plans[at % plans.length]!.text])));

describe.skipIf(!hasScript)('on a terminal', () => {
  it('a long run counts its files and leaves no trace; in CI, with --quiet and in a pipe none counts', () => {
    const cwd = many();
    const text = onTerminal(cwd, '');
    expect(text).toMatch(/\d+ of 100 files/);
    expect(text.endsWith(ERASE)).toBe(true);
    expect(onTerminal(cwd, '', { CI: 'true' })).toBe('');
    expect(onTerminal(cwd, '--quiet')).toBe('');
    expect(outsideIn(['--format', 'json=report.json'], { cwd }).stderr).toBe('');
  });
});

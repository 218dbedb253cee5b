import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn, ROOT } from '../helpers/command.js';

const BIN = join(ROOT, 'bin/outside-in.js');
const WAITING = 'Waiting for changes; Ctrl-C ends.';

/** A process whose next round of linting can be awaited. */
function follow(child: ChildProcess) {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  onTestFinished(() => void child.kill('SIGKILL'));
  const round = async (): Promise<string> => {
    while (!text.includes(WAITING)) await new Promise((resolve) => setTimeout(resolve, 20));
    const end = text.indexOf(WAITING) + WAITING.length;
    const printed = text.slice(0, end);
    text = text.slice(end).trimStart();
    return printed;
  };
  return {
    /** What is printed up to the end of the next round. */
    round,
    /** Waits for a round that prints this: a file may be seen empty before it is written. */
    says: async (words: string | RegExp) => {
      while (!(await round()).match(words));
    },
    saysNothingOf: async (words: string) => {
      while ((await round()).includes(words));
    },
    left: () => text,
    end: async (stop: () => void) => {
      const exit = once(child, 'exit');
      stop();
      const [code, signal] = await exit;
      return { code, signal };
    },
  };
}

/** The command watching a folder. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [BIN, '--watch', '--format', 'compact', ...args], { cwd, stdio: 'pipe' });
  const { end, ...rest } = follow(child);
  return { ...rest, interrupt: () => end(() => child.kill('SIGINT')) };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('--watch', () => {
  it('lints what is saved, and ends with the exit code of the last run', async () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'notes/bread.md': NO_PLAN });
    const { round, saysNothingOf, interrupt } = watching(cwd);
    const first = await round();
    expect(first).toContain('plan.md:');
    expect(first).toMatch(/2 files, 0 errors, \d+ warnings, \d+ remarks? in \d+ ms\./);

    writeFileSync(join(cwd, 'plan.md'), NO_PLAN);
    await saysNothingOf('plan.md:');
    expect(await interrupt()).toEqual({ code: 0, signal: null });
  });

  it('finds new files, also in new folders, renamed drafts, and what is gone', async () => {
    const cwd = folder({ 'bread.md': NO_PLAN });
    const { round, says, saysNothingOf, interrupt } = watching(cwd);
    await round();
    writeFileSync(join(cwd, 'new.md'), INSIDE_OUT);
    await says('new.md:');
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    writeFileSync(join(cwd, 'a/b/deep.md'), INSIDE_OUT);
    await says('a/b/deep.md:');
    writeFileSync(join(cwd, 'bread.md.draft'), INSIDE_OUT);
    renameSync(join(cwd, 'bread.md.draft'), join(cwd, 'bread.md'));
    await says('bread.md:');
    rmSync(join(cwd, 'new.md'));
    await saysNothingOf('new.md:');
    expect(await interrupt()).toEqual({ code: 1, signal: null });
  });

  it('heeds the configuration: a new one, a program that changes, a file it extends, and one with a mistake', async () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'policy/base.yaml': 'rules:\n  internal-kpi-only: error\n' });
    const { round, says, saysNothingOf, interrupt } = watching(cwd, 'plan.md');
    await round();
    writeFileSync(join(cwd, 'outside-in.config.mjs'), "export default { rules: { 'internal-kpi-only': 'info' } };");
    await says(/2 remarks in/);
    writeFileSync(join(cwd, 'outside-in.config.mjs'), "export default { rules: { 'internal-kpi-only': 'off' } };");
    await saysNothingOf('internal-kpi-only');
    writeFileSync(join(cwd, 'outside-in.config.mjs'), "export default { extends: './policy/base.yaml' };");
    await says(/2 errors,/);
    writeFileSync(join(cwd, 'policy/base.yaml'), 'rules:\n  internal-kpi-only: loud\n');
    await says('policy/base.yaml:2:22');
    writeFileSync(join(cwd, 'policy/base.yaml'), 'rules:\n  internal-kpi-only: off\n');
    await saysNothingOf('internal-kpi-only');
    writeFileSync(join(cwd, 'outside-in.config.mjs'), 'export default {');
    await says('outside-in.config.mjs');
    expect(await interrupt()).toEqual({ code: 2, signal: null });
  });

  it('is not woken by its own reports, nor by other files, and clears nothing in a pipe', async () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { round, left, interrupt } = watching(cwd, '--format', 'markdown=report.md');
    expect(await round()).not.toContain('\x1b');
    writeFileSync(join(cwd, 'notes.txt'), 'nothing');
    await quiet();
    expect(left()).toBe('');
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('internal-kpi-only');
    expect((await interrupt()).code).toBe(1);
  });

  it.skipIf(process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)(
    'clears the screen of a terminal',
    async () => {
      const line = `exec '${process.execPath}' '${BIN}' --watch`;
      const cwd = folder({ 'plan.md': INSIDE_OUT });
      const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: { ...process.env, TERM: 'xterm' } });
      const { round, end } = follow(child);
      expect(await round()).toContain('\x1b[1;1H\x1b[0J');
      expect(await end(() => child.stdin.write('\x03'))).toEqual({ code: 1, signal: null });
    },
  );

  it.each([
    [['nowhere.md'], 'There is no file or folder "nowhere.md".'],
    [['-'], '"--watch" looks at files'],
    [['--format', 'pdf'], 'There is no format "pdf".'],
  ])('does not begin with the mistake %j', (args, message) => {
    const { status, stderr } = outsideIn(['--watch', ...args], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

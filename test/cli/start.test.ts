import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn, ROOT } from '../helpers/command.js';

const { COMPILED, compiled, load } = createRequire(import.meta.url)('../../bin/load.js');

it('takes what the build has compiled ahead for this Node', () => {
  expect(load(compiled()).script.cachedDataRejected).toBe(false);
});

it('goes without it on another Node', () => {
  const home = folder({ 'plan.md': INSIDE_OUT });
  for (const part of ['bin', 'data', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(home, 'copy', part), { recursive: true });
  rmSync(join(home, 'copy/dist', COMPILED));

  const { stdout, stderr } = spawnSync(process.execPath, [join(home, 'copy/bin/outside-in.js'), 'plan.md'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual([outsideIn(['plan.md'], { cwd: home }).stdout, '']);
});

it('reads with the native parser where the machine has one', () => {
  const tell = "process.on('exit', () => console.error(process.report.getReport().sharedObjects.join('\\n')));";
  const home = folder({ 'plan.md': INSIDE_OUT, 'tell.cjs': tell });
  const { stderr } = outsideIn(['plan.md'], { cwd: home, env: { NODE_OPTIONS: '--require ./tell.cjs' } });
  expect(stderr).toMatch(/satteri.*\.node$/m);
});

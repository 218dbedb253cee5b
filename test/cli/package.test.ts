import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';
import { install, pack } from '../helpers/package.js';

it('works from the packed tarball, installed globally', () => {
  const home = folder({ 'plan.md': INSIDE_OUT });
  const paths = pack(home);
  expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(
    new Set(['bin', 'data', 'dist', 'rules', 'schema', 'package.json', 'README.md', 'LICENSE']),
  );
  expect(paths.filter((path) => path.startsWith('rules/') && !path.endsWith('.md'))).toEqual([]);

  install(home, ['--global', '--prefix', join(home, 'global')]);

  const installed = spawnSync(join(home, 'global/bin/outside-in'), ['plan.md', '--format', 'json'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(installed.stderr).toBe('');
  expect(installed.stdout).toBe(outsideIn(['plan.md', '--format', 'json'], { cwd: home }).stdout);
  const page = spawnSync(join(home, 'global/bin/outside-in'), ['explain', 'vague-outcome'], { cwd: home, encoding: 'utf8' });
  expect(page.stdout).toContain('Why it matters');
});

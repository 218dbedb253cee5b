import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn, ROOT } from '../helpers/command.js';

const npm = (args: readonly string[]) => execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' });

it('works from the packed tarball, installed globally', () => {
  const home = folder({ 'plan.md': INSIDE_OUT });
  // With what it depends on packed beside it, the installation needs no network. The tests have built already.
  const [own, ...others] = npm(['ls', '--omit=dev', '--all', '--parseable']).trim().split('\n');
  const packed = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', home, own!, ...others]));
  const paths: string[] = packed[0].files.map(({ path }: { path: string }) => path);
  expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(
    new Set(['bin', 'data', 'dist', 'rules', 'package.json', 'README.md', 'LICENSE']),
  );
  expect(paths.filter((path) => path.startsWith('rules/') && !path.endsWith('.md'))).toEqual([]);

  const tarballs = readdirSync(home)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(home, name));
  npm([
    'install',
    '--global',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefix',
    join(home, 'global'),
    ...tarballs,
  ]);

  const installed = spawnSync(join(home, 'global/bin/outside-in'), ['plan.md', '--format', 'json'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(installed.stderr).toBe('');
  expect(installed.stdout).toBe(outsideIn(['plan.md', '--format', 'json'], { cwd: home }).stdout);
  const page = spawnSync(join(home, 'global/bin/outside-in'), ['explain', 'vague-outcome'], { cwd: home, encoding: 'utf8' });
  expect(page.stdout).toContain('Why it matters');
});

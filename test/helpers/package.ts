import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.js';

const npm = (args: readonly string[]) => execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' });

/** Packs what has been built into a folder, with what it depends on packed beside it, so that an installation needs no network; gives the paths in the package. */
export function pack(home: string): string[] {
  const [own, ...others] = npm(['ls', '--omit=dev', '--all', '--parseable']).trim().split('\n');
  const packed = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', home, own!, ...others]));
  return packed[0].files.map(({ path }: { path: string }) => path);
}

/** Installs what `pack` left in a folder; `how` are further arguments. */
export function install(home: string, how: readonly string[]): void {
  const tarballs = readdirSync(home)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(home, name));
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...how, ...tarballs]);
}

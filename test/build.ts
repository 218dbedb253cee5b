import { execFileSync } from 'node:child_process';

/** Builds once, before the tests that run the command. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Options {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Runs the built command in a process of its own. */
export function outsideIn(args: readonly string[], { cwd = ROOT, input = '', env = {} }: Options = {}) {
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/outside-in.js'), ...args], {
    cwd,
    input,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A folder with these files, given by path, that is gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'outside-in-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A plan with findings under any rule set: money goals only, for nobody in particular. */
export const INSIDE_OUT = `# Company OKRs, Q3 2027

## Objective: Grow the business

- KR1: Revenue from €2.1m to €3.0m
- KR2: Gross margin from 31% to 36%

## Objective: Win the region

- KR1: 40 new deals signed
- KR2: Pipeline of €9m
`;

/** Markdown that is no plan at all. */
export const NO_PLAN = `# Sourdough bread

Mix flour, water and salt. Wait a night. Bake it hot for forty minutes.
`;

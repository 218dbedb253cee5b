import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './command.js';

/** A decision paper without a word on customers. */
export const SHORTLIST = `# Decision: the new booking system

Status: accepted

## Context

Our licence for the old system ends in June.

## Options considered

### Option A: Harbourline

A packaged system that our parent company already uses.

### Option B: Own build

Two teams for nine months.

## Decision

We decided to buy Harbourline.
`;

/** What such a paper gets when somebody has asked them. */
export const INSIGHT = `
## What customers told us

In March 2027 we interviewed 14 dispatchers at freight companies; 9 of them retype every order by hand because they cannot see free slots.
`;

/** A repository with a commit for each state, dated a day apart from 2027-03-01 on, late in the evening east of Greenwich. */
export function repository(
  ...states: readonly (readonly [subject: string, change: Record<string, string> | ((cwd: string) => void)])[]
) {
  const cwd = folder();
  git(cwd, ['init', '-q', '-b', 'main']);
  states.forEach(([subject, change], index) => {
    if (typeof change === 'function') change(cwd);
    else for (const [path, text] of Object.entries(change)) writeFileSync(join(cwd, path), text);
    git(cwd, ['add', '-A']);
    git(cwd, ['commit', '-q', '--allow-empty', '-m', subject], `2027-03-${String(index + 1).padStart(2, '0')}T01:30:00+03:00`);
  });
  return cwd;
}

/** Runs git as somebody, at a time. */
export function git(cwd: string, args: readonly string[], date = '2027-03-20T12:00:00Z'): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'core.autocrlf=false'];
  execFileSync('git', [...who, ...args], { cwd, env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
}
